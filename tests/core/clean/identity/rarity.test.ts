import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import type { Corpus, DraftAuthor } from '#core/model';
import { draft, reading } from '../drafts.ts';

type Work = readonly [year: number | null, ...authors: readonly (string | DraftAuthor)[]];

const corpusOf = (works: readonly Work[]): Corpus =>
  cleanDrafts([
    reading(
      works.map(([year, ...authors], i) =>
        draft(
          {
            title: `A work with a title of its own, number ${'abcdefghij'[i]}`,
            year,
            authors: authors.map((one) => (typeof one === 'string' ? { name: one } : one)),
          },
          i + 1,
        ),
      ),
    ),
  ]);
/** How many people bear these names, each being borne by one at the least. */
const peopleCalled = ({ people }: Corpus, ...names: readonly string[]) =>
  people.filter((one) => one.names.some((name) => names.includes(name))).length;

const owner = 'Ida Quastrow';
/** Works of the owner with nobody else. */
const own: readonly Work[] = [
  [2020, owner],
  [2021, owner],
  [2022, owner],
];

describe('on a list of one person, two names that nobody else of the list could bear are one', () => {
  it.each([
    ['an initial and a name', 'P. Dobrescu', 'Petru Dobrescu'],
    ['two initials and a double name', 'P. I. Dobrescu', 'Petru-Ioan Dobrescu'],
    ['a middle initial that is left out', 'Petru Dobrescu', 'Petru I. Dobrescu'],
    ['initials of which one is left out', 'P. Dobrescu', 'P. I. Dobrescu'],
    ['half of a double family name', 'Petra Dobrescu', 'Petra Dobrescu-Ammann'],
  ])('%s', (_, one, other) => {
    const corpus = corpusOf([...own, [2001, owner, one], [2020, owner, other]]);
    expect(peopleCalled(corpus, one, other)).toBe(1);
    const [evidence] = corpus.joins![0]!.evidence;
    expect(evidence).toContain(`both work with ${owner}`);
    expect(evidence).toContain('nobody else of the list could be');
  });

  it.each([
    ['a family name that many bear', 'W. Kim', 'Woo Kim', []],
    ['somebody else of the family name', 'P. Dobrescu', 'Petru Dobrescu', ['Ana Dobrescu']],
    ['an initial that fits two people', 'P. Dobrescu', 'Petru Dobrescu', ['Pavel Dobrescu']],
    ['given names that conflict', 'Petru Dobrescu', 'Pavel Dobrescu', []],
    ['an initial beside half a family name', 'P. Ammann', 'Petra Dobrescu-Ammann', []],
  ])('but not with %s', (_, one, other, more) => {
    const corpus = corpusOf([
      ...own,
      [2001, owner, one],
      [2020, owner, other],
      ...more.map((name): Work => [2022, owner, name]),
    ]);
    expect(peopleCalled(corpus, one, other)).toBe(2);
  });

  it('but not where both are on one work', () => {
    const corpus = corpusOf([...own, [2020, owner, 'P. Dobrescu', 'Petru Dobrescu']]);
    expect(peopleCalled(corpus, 'P. Dobrescu', 'Petru Dobrescu')).toBe(2);
  });

  it('but not where their identifiers differ', () => {
    const corpus = corpusOf([
      ...own,
      [2020, owner, { name: 'P. Dobrescu', ids: { orcid: '0000-1' } }],
      [2020, owner, { name: 'Petru Dobrescu', ids: { orcid: '0000-2' } }],
    ]);
    expect(peopleCalled(corpus, 'P. Dobrescu', 'Petru Dobrescu')).toBe(2);
  });
});

describe('where nobody is on nearly every work', () => {
  const elsewhere: readonly Work[] = [
    [2020, 'Ana Beek'],
    [2020, 'Ion Stoica'],
    [2020, 'Bo Dahl'],
  ];

  it.each([
    ['works of the same years are enough for a name nobody else could bear', 2018, 2020, 1],
    ['works of other years are not', 2001, 2020, 2],
    ['nor is nothing known of the years', null, 2020, 2],
  ])('%s', (_, from, to, people) => {
    const corpus = corpusOf([
      ...elsewhere,
      [from, 'P. Dobrescu', 'Ana Beek-Moll'],
      [to, 'Petru Dobrescu', 'Zoe Cole'],
    ]);
    expect(peopleCalled(corpus, 'P. Dobrescu', 'Petru Dobrescu')).toBe(people);
  });
});

describe('whose list it is', () => {
  it('shows from two spellings that are on all works together, and never on one', () => {
    const corpus = corpusOf([
      [2010, 'Wei Zhang', 'Ana Beek'],
      [2011, 'Wei Zhang', 'Bo Dahl'],
      [2012, 'Wei Zhang', 'Cy Ley'],
      [2013, 'W. Zhang', 'Dora Elm'],
      [2014, 'W. Zhang', 'Eva Fink'],
      [2015, 'W. Zhang', 'Fay Gold'],
    ]);
    expect(peopleCalled(corpus, 'Wei Zhang', 'W. Zhang')).toBe(1);
    expect(corpus.joins![0]!.evidence[0]).toContain('is on nearly every other work of the list');
  });

  it('does not show from few works', () => {
    const corpus = corpusOf([
      [2010, 'Wei Zhang', 'Ana Beek'],
      [2011, 'Wei Zhang', 'Bo Dahl'],
      [2013, 'W. Zhang', 'Dora Elm'],
      [2014, 'W. Zhang', 'Eva Fink'],
    ]);
    expect(peopleCalled(corpus, 'Wei Zhang', 'W. Zhang')).toBe(2);
  });
});
