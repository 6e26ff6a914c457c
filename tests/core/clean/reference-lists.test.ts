import { describe, expect, it } from 'vitest';
import { cleanDrafts, matchReferences } from '#core/clean';
import { decisionsToJson } from '#core/exporters';
import {
  type Corpus,
  type Decisions,
  type Draft,
  type GivenReference,
  noDecisions,
  type Reading,
  type WorkDecision,
} from '#core/model';
import { readSource } from '#core/readers';
import { draft, reading } from './drafts.ts';

const ref = (title: string) => ({ title, year: null, ids: {} });
const list: Draft[] = [
  draft({ title: 'Chairs of Oak and Ash', year: 2018, authors: [{ name: 'Ada Muster' }] }, 1),
  draft({ title: 'Tables of Oak and Ash', year: 2019, ids: { doi: '10.1/table' } }, 2),
  draft({ title: 'A Survey of Furniture', year: 2021, authors: [{ name: 'Bo Exempel' }] }, 3),
];
const survey = ref('A Survey of Furniture');
const decided = (...works: WorkDecision[]): Decisions => ({ ...noDecisions, works });
const given = (...references: GivenReference[]): WorkDecision => ({
  kind: 'references',
  work: survey,
  references,
});
const refused = (title: string): WorkDecision => ({
  kind: 'not-cited',
  work: survey,
  cited: ref(title),
});
const clean = (decisions: Decisions, readings: Reading[] = [reading(list)]) =>
  cleanDrafts(readings, { decisions });
const pairs = ({ citations }: Corpus) => citations.map(({ citing, cited }) => [citing, cited]);

const chairs = 'Muster, A. (2018). Chairs of Oak and Ash. Journal of Wood, 3, 12-34.';
const table = { text: 'Tables', ids: { doi: '10.1/TABLE' } };
const stranger = 'Fremd, Z. (2001). Benches in Public Gardens. Journal of Wood, 1, 1-9.';

describe('a reference list that somebody gives a work', () => {
  it('becomes citations that say that it was given, and outside works', () => {
    const corpus = clean(decided(given(chairs, table, stranger)));
    expect(pairs(corpus)).toEqual([
      ['w:a-survey-of-furniture', 'w:chairs-of-oak-and-ash'],
      ['w:a-survey-of-furniture', 'w:tables-of-oak-and-ash'],
    ]);
    expect(corpus.citations.map(({ evidence }) => evidence)).toEqual([
      [
        {
          level: 'reference list, certain match',
          text: 'entry 1 of 3 references given by hand, by title and year',
        },
      ],
      [
        {
          level: 'reference list, certain match',
          text: 'entry 2 of 3 references given by hand, by DOI 10.1/TABLE',
        },
      ],
    ]);
    expect(corpus.outside).toMatchObject([
      { id: 'o:benches-in-public-gardens', citedBy: ['w:a-survey-of-furniture'] },
    ]);
  });

  it('takes the place of the one given before', () => {
    const corpus = clean(decided(given(chairs), given(table)));
    expect(pairs(corpus)).toEqual([['w:a-survey-of-furniture', 'w:tables-of-oak-and-ash']]);
  });

  it('is counted apart from the one that the source has', () => {
    const own = [{ text: stranger, ids: {} }];
    const drafts = [...list.slice(0, 2), { ...list[2]!, references: own }];
    const corpus = clean(decided(given(chairs)), [reading(drafts)]);
    expect(corpus.citations[0]?.evidence[0]?.text).toMatch(/^entry 1 of 1 reference given by hand/);
    expect(corpus.outside).toHaveLength(1);
  });

  it('reads a dash as the authors of the reference before', () => {
    const both = matchReferences(
      [reading(list)],
      [stranger, '———. (2018). Chairs of Oak and Ash. Journal of Wood, 3, 12-34.'],
    );
    expect(both[1]?.reference.firstAuthor).toBe('Fremd');
    expect(both[1]?.match).toBeNull();
  });

  it('outlives being saved and read again', () => {
    const decisions = decided(given(chairs, table, stranger), refused('Chairs of Oak and Ash'));
    const bytes = new TextEncoder().encode(decisionsToJson(decisions));
    const again = readSource(bytes, 'decisions.json');
    expect(again).toEqual({ kind: 'decisions', decisions, diagnostics: [] });
    expect(cleanDrafts([reading(list), again]).citations).toEqual(clean(decisions).citations);
  });

  it('is found for a corrected work by what the source says', () => {
    const edit = { kind: 'edit', work: survey, change: { title: 'Furniture' } } as const;
    expect(pairs(clean(decided(edit, given(table))))).toEqual([
      ['w:a-survey-of-furniture', 'w:tables-of-oak-and-ash'],
    ]);
  });
});

describe('a citation that somebody refused', () => {
  const source = [...list.slice(0, 2), { ...list[2]!, references: [table] }];

  it('is none, and its reference is no outside work where it surely is that work', () => {
    const corpus = clean(decided(refused('Tables of Oak and Ash')), [reading(source)]);
    expect(corpus.citations).toEqual([]);
    expect(corpus.outside).toBe(undefined);
  });

  it('is none, and its reference is an outside work where it may be another', () => {
    const like = { text: '', ids: {}, title: 'Chairs of Oak and Ash', firstAuthor: 'Muster' };
    const works = [...list.slice(0, 2), { ...list[2]!, references: [like] }];
    expect(pairs(clean(noDecisions, [reading(works)]))).toHaveLength(1);
    const corpus = clean(decided(refused('Chairs of Oak and Ash')), [reading(works)]);
    expect(corpus.citations).toEqual([]);
    expect(corpus.outside).toMatchObject([{ title: 'Chairs of Oak and Ash' }]);
  });

  it('is none when another list says it again, and the others stay', () => {
    const works = [given(table, chairs), refused('Tables of Oak and Ash')];
    expect(pairs(clean(decided(...works)))).toEqual([
      ['w:a-survey-of-furniture', 'w:chairs-of-oak-and-ash'],
    ]);
  });

  it('is none when a table of citations has it', () => {
    const drafts = [...list.slice(0, 2), { ...list[2]!, ids: { doi: '10.1/survey' } }];
    const row = {
      ...{ citing: { doi: '10.1/survey' }, cited: { doi: '10.1/table' }, level: 'full', text: '' },
      source: { file: 'table.csv', line: 2 },
    };
    expect(cleanDrafts([reading(drafts, [row])]).citations).toHaveLength(1);
    const corpus = clean(decided(refused('Tables of Oak and Ash')), [reading(drafts, [row])]);
    expect(corpus.citations).toEqual([]);
  });

  it('is none when a corpus file has it', () => {
    const corpus = clean(decided(given(chairs, stranger)));
    const again = clean(decided(refused('Chairs of Oak and Ash')), [
      { kind: 'corpus', corpus, diagnostics: [] },
    ]);
    expect(again.citations).toEqual([]);
    expect(again.outside).toEqual(corpus.outside);
  });
});

describe('outside works of a corpus file', () => {
  const file: Reading = {
    kind: 'corpus',
    corpus: clean(decided(given(chairs, stranger))),
    diagnostics: [],
  };

  it('become citations once another list has the work', () => {
    const bench = draft({
      title: 'Benches in Public Gardens',
      year: 2001,
      authors: [{ name: 'Zoe Fremd' }],
      source: { file: 'more.md', line: 1 },
    });
    const corpus = cleanDrafts([file, reading([bench])]);
    expect(pairs(corpus)).toContainEqual([
      'w:a-survey-of-furniture',
      'w:benches-in-public-gardens',
    ]);
    expect(corpus.citations[1]?.evidence[0]?.text).toBe(
      'a reference that the corpus file keeps, by title and year',
    );
    expect(corpus.outside).toBeUndefined();
  });

  it('keep their ids and are counted with those who cite them elsewhere', () => {
    const other = draft({
      title: 'Another Survey',
      references: [{ text: '', ids: {}, title: 'Benches in public gardens', year: 2001 }],
    });
    expect(cleanDrafts([file, reading([other])]).outside).toMatchObject([
      {
        id: 'o:benches-in-public-gardens',
        citedBy: ['w:a-survey-of-furniture', 'w:another-survey'],
      },
    ]);
  });
});

describe('references tried before they are given', () => {
  it('tell the work, why, and what they were read as', () => {
    const [one, two, three] = matchReferences([reading(list)], [chairs, table, stranger]);
    expect(one).toMatchObject({
      given: chairs,
      reference: { firstAuthor: 'Muster', year: 2018 },
      match: { work: 'w:chairs-of-oak-and-ash', by: 'title-and-year', confidence: 'certain' },
    });
    expect(two?.match).toEqual({
      work: 'w:tables-of-oak-and-ash',
      by: 'identifier',
      confidence: 'certain',
      shared: ['doi', '10.1/TABLE'],
    });
    expect(three?.match).toBeNull();
  });

  it('tell how far that is, from the works to the last reference', () => {
    const heard: number[] = [];
    matchReferences([reading(list)], [chairs, table, stranger], {}, (share) => heard.push(share));
    expect(heard.length).toBeGreaterThan(5);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBeGreaterThan(0.9);
  });

  it('name works as cleaning names them, whatever was joined, added or left out', () => {
    const twice = draft({ title: 'Tables of Oak and Ash', year: 2019, ids: { doi: '10.1/table' } });
    const omit = { kind: 'omit', work: ref('Chairs of Oak and Ash') } as const;
    const decisions = decided(omit);
    const options = { decisions };
    const readings = [reading([twice, ...list])];
    const [found] = matchReferences(readings, [table], options);
    const ids = cleanDrafts(readings, options).works.map(({ id }) => id);
    expect(ids).toContain(found?.match?.work);
  });
});
