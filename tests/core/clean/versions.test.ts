import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { draft, reading } from './drafts.ts';

describe('the same work twice', () => {
  const arxiv = { arxiv: '2312.07104' };
  const first = draft({
    venue: 'OSDI',
    year: 2020,
    links: [{ label: 'paper', url: 'https://a.example/' }],
  });
  it.each([
    ['by title, year, venue and authors', { venue: 'OSDI', year: 2020 }, {}, 1],
    ['by title and arXiv id', { ids: arxiv, venue: 'SOSP' }, { ids: arxiv }, 1],
    ['but for capital letters', { title: 'ON ENGINES', venue: 'OSDI', year: 2020 }, {}, 1],
    ['in another year', { venue: 'OSDI', year: 2021 }, {}, 2],
    ['by other authors', { venue: 'OSDI', year: 2020, authors: [{ name: 'B C' }] }, {}, 2],
    [
      'with another DOI',
      { venue: 'OSDI', year: 2020, ids: { doi: '10.1145/1' } },
      { ids: { doi: '10.1145/2' } },
      2,
    ],
  ])('%s', (_, second, change, count) => {
    const link = { label: 'code', url: 'https://b.example/' };
    const corpus = cleanDrafts([
      reading([{ ...first, ...change }]),
      reading([draft({ ...second, links: [link] }, 9)]),
    ]);
    expect(corpus.works).toHaveLength(count);
    if (count === 1) {
      expect(corpus.works[0]?.links).toEqual([...first.links, link]);
      expect(corpus.diagnostics).toMatchObject([
        { severity: 'info', code: 'duplicate-work', line: 9 },
      ]);
    }
  });
});

describe('a preprint and what became of it', () => {
  const authors = ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'].map((name) => ({ name }));
  const preprint = draft({
    title: 'On the Analytical Engine and Its Looms',
    authors,
    venue: 'arXiv preprint arXiv:1843.00001',
    year: 1842,
    ids: { arxiv: '1843.00001' },
  });
  const paper = draft({ ...preprint, venue: 'OSDI', year: 1843, ids: { doi: '10.1145/1' } }, 5);

  it.each([
    ['the preprint first', [preprint, paper]],
    ['the paper first', [paper, preprint]],
  ])('are one work with both versions kept, %s', (_, drafts) => {
    const { works } = cleanDrafts([reading(drafts)]);
    expect(works).toMatchObject([
      {
        year: 1843,
        venue: 'v:osdi',
        ids: { doi: '10.1145/1', arxiv: '1843.00001' },
        versions: [{ year: 1842, venue: preprint.venue, ids: { arxiv: '1843.00001' } }],
      },
    ]);
  });

  it.each([
    ['retitled under one arXiv id', { title: 'Engines That Weave', ids: preprint.ids }, 1],
    [
      'without a subtitle',
      { title: 'On the Analytical Engine and Its Looms: A Study', year: 1842 },
      1,
    ],
    ['with a letter wrong', { title: 'On the Analitical Engine and Its Looms', year: 1842 }, 1],
    ['with the DOI of the server', { ids: { doi: '10.48550/arxiv.1843.00001' } }, 1],
    ['of other people', { authors: [{ name: 'Zoe Cole' }] }, 2],
    ['many years later', { year: 1860 }, 2],
    ['of another number', { title: 'On the Analytical Engine and Its Looms 2', year: 1842 }, 2],
    ['of another part', { title: 'On the Analytical Engine and Its Looms B', year: 1842 }, 2],
  ])('%s', (_, change, count) => {
    const corpus = cleanDrafts([reading([preprint, { ...paper, ids: {}, ...change }])]);
    expect(corpus.works).toHaveLength(count);
  });

  it('are told apart from a paper of the same title elsewhere', () => {
    const elsewhere = draft({ ...paper, venue: 'Nature', ids: { doi: '10.1038/2' } });
    expect(cleanDrafts([reading([paper, elsewhere])]).works).toHaveLength(2);
  });

  it('spell their authors in two ways, and each is one person', () => {
    const short = ['A. Lovelace', 'C. Babbage', 'M. Somerville'].map((name) => ({ name }));
    const corpus = cleanDrafts([
      reading([paper]),
      reading([draft({ ...preprint, authors: short })]),
    ]);
    expect(corpus.people.map(({ names }) => names)).toEqual([
      ['Ada Lovelace', 'A. Lovelace'],
      ['Charles Babbage', 'C. Babbage'],
      ['Mary Somerville', 'M. Somerville'],
    ]);
    expect(corpus.joins?.map(({ evidence }) => evidence)[0]).toEqual([
      `Ada Lovelace and A. Lovelace stand at the same place among the authors of “${paper.title}”`,
    ]);
  });

  it('gives the authors that a list cut short lacks', () => {
    const cut = draft({ ...paper, authors: authors.slice(0, 2) });
    const [work] = cleanDrafts([reading([cut, preprint])]).works;
    expect(work?.authors.map(({ name }) => name)).toEqual(authors.map(({ name }) => name));
  });
});

it('knows a family name with its umlaut spelled out', () => {
  const paper = draft({ title: 'On the Loom and Its Threads', authors: [{ name: 'Åsa Møller' }] });
  const other = { ...paper, authors: [{ name: 'A. Moeller' }] };
  expect(cleanDrafts([reading([paper, other])]).works).toHaveLength(1);
});

it('takes the year of the meeting where proceedings carry the next one', () => {
  const authors = ['A Bee', 'C Dee', 'E Eff'].map((name) => ({ name }));
  const paper = draft({
    title: 'A Title That Is Long Enough to Tell',
    authors,
    venue: 'OSDI',
    year: 2023,
  });
  const corpus = cleanDrafts([reading([paper, { ...paper, year: 2024 }])]);
  expect(corpus.works.map(({ year }) => year)).toEqual([2023]);
});

it.each([
  ['10.1101/gr.123.4', 2],
  ['10.1101/2020.01.01.123456', 1],
])('a paper and the same under %s are %s', (doi, count) => {
  const paper = draft({ title: 'On the Loom Genome and Its Threads', ids: { doi: '10.1145/1' } });
  const other = draft({ ...paper, ids: { doi } }, 2);
  expect(cleanDrafts([reading([paper, other])]).works).toHaveLength(count);
});
