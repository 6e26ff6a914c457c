import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contained, distances, mistyped, queryWord } from '../../../src/core/query/closeness.ts';
import { Slips } from '../../../src/core/query/slips.ts';

describe('distances', () => {
  it.each<[word: string, term: string, whole: number, start: number]>([
    ['stoica', 'stoica', 0, 0],
    ['stoika', 'stoica', 1, 1],
    ['stioca', 'stoica', 1, 1],
    ['stica', 'stoica', 1, 1],
    ['stooica', 'stoica', 1, 1],
    ['stiocaa', 'stoica', 2, 2],
    ['tsiocaa', 'stoica', Infinity, Infinity],
    ['stio', 'stoica', Infinity, 1],
    ['kristos', 'christos', 2, 2],
    ['ca', 'abc', Infinity, 1],
    ['abcdef', 'uvwxyz', Infinity, Infinity],
    ['abcdefgh', 'ab', Infinity, Infinity],
  ])('from %j to %j are %j whole, %j to its start', (word, term, whole, start) => {
    expect(distances(word, term, 2)).toEqual({ whole, start });
  });

  it('are the same bit by bit', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcß佐'), minLength: 1, maxLength: 32 });
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom(...'abcß佐') }), (word, term) => {
        for (const most of [1, 2]) {
          expect(new Slips(word).to(term, most)).toEqual(distances(word, term, most));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives up early only on what is too far away', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, (word, term) => {
        const near = distances(word, term, 2);
        const far = distances(word, term, 20);
        expect(near.whole).toBe(far.whole > 2 ? Infinity : far.whole);
        expect(near.start).toBe(far.start > 2 ? Infinity : far.start);
      }),
    );
  });
});

describe('closeness', () => {
  it.each<[word: string, term: string, fit: number]>([
    ['re', 're', 100],
    ['re', 'regret', 75],
    ['re', 'more', 0],
    ['oica', 'stoica', 50],
    ['023', '2023', 0],
    ['健', '藤健', 50],
  ])('of %j contained in %j is %j', (word, term, fit) => {
    expect(contained(queryWord(word, true), term)).toBe(fit);
  });

  it.each<[word: string, term: string, last: boolean, fit: number]>([
    ['stioca', 'stoica', true, 30],
    ['gonsal', 'gonzalez', true, 20],
    ['gonsal', 'gonzalez', false, 0],
    ['kristos', 'christos', false, 15],
    ['hao', 'hai', true, 0],
    ['alma', 'alpa', true, 30],
    ['olpa', 'alpa', true, 0],
    ['lapa', 'alpa', true, 30],
    ['2023', '2024', true, 0],
    ['llama2', 'llama3', true, 0],
  ])('of %j mistyped for %j, last %j, is %j', (word, term, last, fit) => {
    expect(mistyped(queryWord(word, last), term)).toBe(fit);
  });
});
