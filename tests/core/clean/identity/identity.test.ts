import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import type { Corpus, DraftAuthor } from '#core/model';
import { draft, reading } from '../drafts.ts';

type Author = string | DraftAuthor;
const corpusOf = (works: readonly (readonly Author[])[]): Corpus =>
  cleanDrafts([
    reading(
      works.map((authors, i) =>
        draft(
          {
            title: `A work with a title of its own, number ${'abcdefghij'[i]}`,
            authors: authors.map((one) => (typeof one === 'string' ? { name: one } : one)),
          },
          i + 1,
        ),
      ),
    ),
  ]);
/** Spellings of each person who has several, or all the people who bear a name. */
const spellings = (corpus: Corpus) =>
  corpus.people.filter(({ names }) => names.length > 1).map(({ names }) => [...names].sort());
const asked = (corpus: Corpus) =>
  (corpus.questions ?? []).map(({ a, b }) =>
    [a, b].map((id) => corpus.people.find((one) => one.id === id)?.name).sort(),
  );
const others = [['Mary Shelley'], ['Jane Austen']];

describe('an initial', () => {
  it('stands for the one name it fits, where two co-authors are shared', () => {
    const corpus = corpusOf([
      ['J. Gonzalez', 'Ana Beek', 'Ion Stoica'],
      ['Joseph E. Gonzalez', 'Ana Beek', 'Ion Stoica', 'Zoe Cole'],
      ...others,
    ]);
    expect(spellings(corpus)).toEqual([['J. Gonzalez', 'Joseph E. Gonzalez']]);
    expect(corpus.joins?.[0]?.evidence).toEqual([
      'J. Gonzalez abbreviates Joseph E. Gonzalez; 2 co-authors in common: Ana Beek, Ion Stoica',
    ]);
  });

  it('stands for it where the co-authors are abbreviated too', () => {
    const corpus = corpusOf([
      ['J. Gonzalez', 'A. Beek', 'I. Stoica', 'Z. Cole'],
      ['Joseph E. Gonzalez', 'Ana Beek', 'Ion Stoica', 'Zoe Cole'],
      ...others,
    ]);
    expect(corpus.people).toHaveLength(6);
  });

  it('is never joined silently where it fits two people, and is asked', () => {
    const corpus = corpusOf([
      ['J. Gonzalez', 'Ana Beek', 'Ion Stoica'],
      ['Joseph Gonzalez', 'Ana Beek', 'Ion Stoica'],
      ['Juan Gonzalez', 'Ana Beek', 'Ion Stoica'],
      ...others,
    ]);
    expect(spellings(corpus)).toEqual([]);
    expect(asked(corpus)).toEqual([
      ['J. Gonzalez', 'Joseph Gonzalez'],
      ['J. Gonzalez', 'Juan Gonzalez'],
    ]);
    expect(corpus.questions?.[0]?.against[0]).toContain('fits several people');
  });

  it('joins nobody transitively: who cannot be one stays two', () => {
    const corpus = corpusOf([
      ['J. Gonzalez', 'Ana Beek', 'Ion Stoica'],
      ['J. E. Gonzalez', 'Ana Beek', 'Ion Stoica', 'Zoe Cole'],
      ['J. M. Gonzalez', 'Ana Beek', 'Ion Stoica', 'Zoe Cole'],
      ...others,
    ]);
    const together = spellings(corpus).flat();
    expect(together.includes('J. E. Gonzalez') && together.includes('J. M. Gonzalez')).toBe(false);
  });
});

describe('what is likely and not certain is asked', () => {
  it.each([
    ['a middle initial with one co-author', 'Joseph Gonzalez', 'Joseph E. Gonzalez', ['Ana Beek']],
    ['names in the other order', 'Zhang Hao', 'Hao Zhang', ['Ana Beek', 'Ion Stoica']],
    ['a misspelling', 'Christos Kozyrakis', 'Christos Kozirakis', ['Ana Beek']],
    ['a short first name', 'Matt Zaharia', 'Matthew Zaharia', ['Ana Beek']],
  ])('%s', (_, one, other, shared) => {
    const corpus = corpusOf([[one, ...shared], [other, ...shared], ...others]);
    expect(spellings(corpus)).toEqual([]);
    expect(asked(corpus)).toEqual([[one, other].sort()]);
    expect(corpus.questions?.[0]?.evidence.length).toBeGreaterThan(1);
  });

  it.each([
    ['John Doe', 'Jack Doe'],
    ['Cheng Yang', 'Cheng Yan'],
  ])('and not %s and %s', (one, other) => {
    const corpus = corpusOf([
      [one, 'Ana Beek', 'Ion Stoica'],
      [other, 'Ana Beek', 'Ion Stoica'],
      ...others,
    ]);
    expect(corpus.questions).toBeUndefined();
    expect(corpus.people).toHaveLength(6);
  });

  it('ranks what more speaks for first', () => {
    const corpus = corpusOf([
      ['Joseph Gonzalez', 'Ana Beek'],
      ['Joseph E. Gonzalez', 'Ana Beek'],
      ['Cody Yu', 'Zoe Cole'],
      ['Cody Hao Yu', 'Bo Dahl'],
      ...others,
    ]);
    expect(asked(corpus)[0]).toEqual(['Joseph E. Gonzalez', 'Joseph Gonzalez']);
    const scores = corpus.questions!.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(corpus.questions?.at(-1)?.against).toContain('no co-author in common');
  });
});

describe('identifiers', () => {
  const wang = (orcid?: string, name = 'Wei Wang'): DraftAuthor => ({
    name,
    ...(orcid === undefined ? {} : { ids: { orcid } }),
  });

  it('keep two people of one name apart, and ask', () => {
    const corpus = corpusOf([[wang('0000-1')], [wang('0000-2')], [wang('0000-1')]]);
    expect(corpus.people.map(({ ids }) => ids?.orcid)).toEqual(['0000-1', '0000-2']);
    expect(corpus.works[2]?.authors[0]?.person).toBe(corpus.works[0]?.authors[0]?.person);
    expect(corpus.questions?.[0]?.against).toContain('their identifiers differ');
  });

  it('join two spellings, and say so', () => {
    const corpus = corpusOf([[wang('0000-1')], [wang('0000-1', 'W. Wang')]]);
    expect(spellings(corpus)).toEqual([['W. Wang', 'Wei Wang']]);
    expect(corpus.joins?.[0]?.evidence).toEqual(['Wei Wang and W. Wang have the same identifier']);
  });

  it('are not believed of names that have nothing in common', () => {
    const corpus = corpusOf([[wang('0000-1')], [wang('0000-1', 'Ana Beek')]]);
    expect(corpus.people).toHaveLength(2);
  });

  it('leave a name without one to whom its co-authors point', () => {
    const corpus = corpusOf([
      [wang('0000-1'), 'Ana Beek'],
      [wang('0000-2'), 'Zoe Cole'],
      ['Wei Wang', 'Zoe Cole'],
      ['Wei Wang', 'Bo Dahl'],
    ]);
    const people = corpus.works.map(({ authors }) => authors[0]?.person);
    expect(people[2]).toBe(people[1]);
    expect(new Set(people).size).toBe(3);
  });
});

it('places of work speak for a join', () => {
  const at = (name: string): DraftAuthor => ({
    name,
    affiliations: ['Department of Looms, University of Ghent, Belgium'],
  });
  const corpus = corpusOf([
    [at('Joseph Gonzalez'), 'Ana Beek'],
    [at('Joseph E. Gonzalez'), 'Ana Beek'],
    ...others,
  ]);
  expect(spellings(corpus)).toEqual([['Joseph E. Gonzalez', 'Joseph Gonzalez']]);
  expect(corpus.joins?.[0]?.evidence[0]).toContain('University of Ghent');
  expect(corpus.works[0]?.authors[0]?.affiliations).toHaveLength(1);
});
