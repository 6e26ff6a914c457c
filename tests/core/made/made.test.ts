import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusOfField, fieldLimits, fieldText, madeField } from '#core/made';
import { exp, log, power } from '../../../src/core/made/arithmetic.ts';

const sourceOf = (text: string) => ({
  file: 'made-up',
  bytes: new TextEncoder().encode(text),
});

/** A number that tells fields apart to the last bit. */
function hashOf(...columns: readonly ArrayLike<number>[]): number {
  let hash = 2166136261;
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      hash = Math.imul(hash ^ column[i]!, 16777619) >>> 0;
    }
  }
  return hash;
}

describe('arithmetic that every engine does alike', () => {
  it.each([-40, -3.2, -1, -1e-9, 0, 1e-9, 0.4, 1, 2.1, 8.7, 60])('e to the power of %d', (x) => {
    expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
  });

  it.each([1e-12, 0.01, 0.75, 1, 1.05, 1.5, 2, 6000, 1e9])('the logarithm of %d', (x) => {
    expect(log(x)).toBeCloseTo(Math.log(x), 12);
  });

  it('powers', () => {
    expect(power(100_000, 0.42) / 100_000 ** 0.42).toBeCloseTo(1, 11);
  });
});

describe('a made-up field', () => {
  it('is the same for the same numbers, to the bit', () => {
    const { author, cited, topic, venue, year } = madeField({ papers: 1000, seed: 1 });
    expect(hashOf(author, cited, topic, venue, year)).toBe(2384282428);
  });

  it.each([
    ['another seed', { papers: 300, seed: 2 }],
    ['other papers', { papers: 301, seed: 1 }],
  ])('is another with %s', (_, recipe) => {
    const field = madeField({ papers: 300, seed: 1 });
    expect(madeField(recipe).author).not.toEqual(field.author);
  });

  it('cites papers before it alone, each once, and names each author once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(99), (papers, seed) => {
        const field = madeField({ papers, seed });
        for (let p = 0; p < papers; p += 1) {
          const cited = field.cited.slice(field.citedStart[p], field.citedStart[p + 1]);
          const team = field.author.slice(field.authorStart[p], field.authorStart[p + 1]);
          expect(cited.every((one) => one < p)).toBe(true);
          expect(new Set(cited).size).toBe(cited.length);
          expect(new Set(team).size).toBe(team.length);
          expect(team.length).toBeGreaterThan(0);
          expect(team.every((one) => one < field.people)).toBe(true);
          expect(field.venue[p]).toBeLessThan(field.venues);
          expect(field.topic[p]).toBeLessThan(field.topics);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has about as many people and references a paper as real ones, and grows over the years', () => {
    const field = madeField({ papers: 5000, seed: 1 });
    expect(field.people / field.papers).toBeGreaterThan(1);
    expect(field.people / field.papers).toBeLessThan(1.8);
    expect(field.cited.length / field.papers).toBeGreaterThan(8);
    expect(field.cited.length / field.papers).toBeLessThan(12);
    expect([field.year[0], field.year.at(-1)]).toEqual([1990, 2024]);
    const first = field.year.filter((year) => year < 2000).length;
    expect(field.year.filter((year) => year >= 2015).length).toBeGreaterThan(first);
  });

  it('says how far it is', () => {
    const heard: number[] = [];
    madeField({ papers: 1000, seed: 1 }, (share) => heard.push(share));
    expect(heard.length).toBeGreaterThan(2);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });
});

describe('the corpus of a made-up field', () => {
  const field = madeField({ papers: 200, seed: 1 });
  const corpus = corpusOfField(field, 'made-up');

  it('says that it is made up', () => {
    expect(corpus.diagnostics).toMatchObject([
      { severity: 'info', code: 'made-up', file: 'made-up' },
    ]);
  });

  it('names every person, venue and work once, and refers to nothing else', () => {
    const ids = [...corpus.works, ...corpus.people, ...corpus.venues].map(({ id }) => id);
    const known = new Set<string>(ids);
    expect(known.size).toBe(ids.length);
    for (const { authors, venue, title } of corpus.works) {
      expect(title).toMatch(/^[A-Z][a-z ]+$/);
      expect(authors.every(({ person }) => known.has(person))).toBe(true);
      expect(known.has(venue!)).toBe(true);
    }
    expect(corpus.citations.length).toBe(field.cited.length);
    expect(corpus.citations.every(({ cited }) => known.has(cited))).toBe(true);
  });
});

describe('the text of a made-up field', () => {
  it('is read like any list', () => {
    const { corpus, read, lost } = readCorpus([sourceOf(fieldText({ papers: 120, seed: 7 }))]);
    expect([read, lost]).toEqual([120, 0]);
    expect(corpus).toEqual(corpusOfField(madeField({ papers: 120, seed: 7 }), 'made-up'));
  });

  it.each([
    ['without its papers', '{"format":"coterie-made-field","version":1,"seed":1}'],
    ['of no papers', fieldText({ papers: 0, seed: 1 })],
    ['of too many papers', fieldText({ papers: fieldLimits.most + 1, seed: 1 })],
    ['of half a paper', fieldText({ papers: 0.5, seed: 1 })],
    ['of a newer version', '{"format":"coterie-made-field","version":2,"papers":5,"seed":1}'],
    ['cut off', fieldText({ papers: 5, seed: 1 }).slice(0, -4)],
  ])('is refused %s', (_, text) => {
    const { corpus } = readCorpus([sourceOf(text)]);
    expect(corpus.works).toEqual([]);
    expect(corpus.diagnostics).toMatchObject([{ severity: 'fatal' }]);
  });
});
