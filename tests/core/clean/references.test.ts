import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import type { DraftReference } from '#core/model';
import { draft, reading } from './drafts.ts';

const cited = draft({
  title: 'On the Analytical Engine',
  authors: [{ name: 'Ada Lovelace' }, { name: 'L. F. Menabrea' }],
  year: 1843,
  venue: 'Taylor’s Scientific Memoirs',
  volume: '3',
  page: '666-731',
  ids: { doi: '10.1/ADA', arxiv: '1843.00001' },
});
const other = draft(
  { title: 'On the Other Engine', year: 1843, authors: [{ name: 'Ada Lovelace' }] },
  2,
);
const short = draft({ title: 'Short', year: 1843, authors: [{ name: 'Ada Lovelace' }] }, 4);
const corpusCiting = (...references: Partial<DraftReference>[]) =>
  cleanDrafts([
    reading([
      cited,
      other,
      short,
      draft(
        { title: 'Notes', references: references.map((one) => ({ text: '', ids: {}, ...one })) },
        3,
      ),
    ]),
  ]);

describe('a cited reference is matched', () => {
  it.each([
    ['by DOI, in any case', { ids: { doi: '10.1/ada' } }, 'certain'],
    ['by arXiv id', { ids: { arxiv: '1843.00001' } }, 'certain'],
    [
      'by first author, year, volume and page',
      { firstAuthor: 'Lovelace A', year: 1843, volume: '3', page: '666' },
      'high',
    ],
    ['by title and year', { title: 'On the analytical engine.', year: 1844 }, 'high'],
    [
      'by title, year and author',
      { title: 'On the analytical engine', year: 1843, firstAuthor: 'Lovelace, A.' },
      'certain',
    ],
    [
      'by a short title with year and author',
      { title: 'Short', year: 1843, firstAuthor: 'Lovelace' },
      'high',
    ],
    [
      'by title and year where another author comes first',
      { title: 'On the Analytical Engine', year: 1843, firstAuthor: 'Menabrea' },
      'fair',
    ],
    [
      'by title, year and author where its DOI is another',
      {
        title: 'On the Analytical Engine',
        year: 1843,
        firstAuthor: 'Lovelace',
        ids: { doi: '10.1/menabrea' },
      },
      'high',
    ],
    [
      'by title and author, two years apart',
      { title: 'On the Analytical Engine', year: 1845, firstAuthor: 'Lovelace' },
      'fair',
    ],
    [
      'by title and author where there is no year',
      { title: 'On the analytical engine', firstAuthor: 'A. Lovelace' },
      'fair',
    ],
  ])('%s', (_, reference, confidence) => {
    const { citations, outside } = corpusCiting(reference);
    expect(citations).toMatchObject([
      {
        citing: 'w:notes',
        cited:
          'title' in reference && reference.title === 'Short'
            ? 'w:short'
            : 'w:on-the-analytical-engine',
        evidence: [{ level: `reference list, ${confidence} match` }],
      },
    ]);
    expect(citations[0]?.evidence[0]?.text).toMatch(/^entry 1 of 1 reference, by /);
    expect(outside).toBeUndefined();
  });

  it.each([
    ['with another year', { title: 'On the analytical engine', year: 1850 }],
    ['with another page', { firstAuthor: 'Lovelace', year: 1843, volume: '3', page: '12' }],
    ['with author and year alone', { firstAuthor: 'Lovelace', year: 1843 }],
    ['with another DOI', { ids: { doi: '10.1/bob' } }],
    ['with a title alone', { title: 'On the analytical engine' }],
    ['with a short title and a year', { title: 'Short', year: 1843 }],
    [
      'of a namesake title by somebody else',
      { title: 'On the analytical engine', year: 1843, firstAuthor: 'Babbage' },
    ],
    [
      'of the same author and title ten years later',
      { title: 'On the analytical engine', year: 1853, firstAuthor: 'Lovelace' },
    ],
    [
      'by first author, year and venue: several papers may have them',
      { firstAuthor: 'Lovelace A', year: 1843, venue: 'Taylor’s Scientific Memoirs' },
    ],
  ])('never %s', (_, reference) => {
    const { citations, outside } = corpusCiting({ text: 'some reference', ...reference });
    expect(citations).toEqual([]);
    expect(outside).toHaveLength(1);
  });
});

it('works outside are gathered from all who cite them, most cited first', () => {
  const a = { text: 'Babbage 1826', ids: { doi: '10.1/bab' } };
  const b = { text: 'C. Babbage, On notation', ids: { doi: '10.1/BAB' }, title: 'On notation' };
  const c = { text: 'Somerville 1834', ids: {} };
  const { outside } = cleanDrafts([
    reading([
      draft({ title: 'One', references: [c, a] }, 1),
      draft({ title: 'Two', references: [b] }, 2),
    ]),
  ]);
  expect(outside).toEqual([
    {
      id: 'o:on-notation',
      text: 'Babbage 1826',
      title: 'On notation',
      ids: { doi: '10.1/bab' },
      citedBy: ['w:one', 'w:two'],
    },
    { id: 'o:somerville-1834', text: 'Somerville 1834', ids: {}, citedBy: ['w:one'] },
  ]);
});

it('a pass that is switched off leaves the references alone', () => {
  const list = [
    cited,
    draft({ title: 'Notes', references: [{ text: '', ids: { doi: '10.1/ada' } }] }, 2),
  ];
  expect(cleanDrafts([reading(list)], { without: ['references'] }).citations).toEqual([]);
});
