import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWord, contained, mistyped } from '../../../src/core/query/closeness.ts';
import { QueryFits } from '../../../src/core/query/fits.ts';
import { TermReader } from '../../../src/core/query/terms.ts';
import { indexing, termCount, termOf, type TextIndex } from '../../../src/core/query/text-index.ts';
import { tokenise } from '../../../src/core/query/tokens.ts';

/** All that a text is found by, from the words with their places. */
function slowly(text: string) {
  const { tokens } = tokenise(text);
  return {
    terms: new Set(tokens.flatMap(({ term, aliases }) => [term, ...aliases])),
    words: tokens.filter(({ simple }) => simple).length,
  };
}

function quickly(text: string, reader = new TermReader()) {
  const words = reader.read(text);
  return { terms: new Set(reader.terms.map((term) => reader.vocabulary.wordOf(term))), words };
}

function indexOf(names: readonly string[]): TextIndex {
  const steps = indexing(names.length, (entry) => ({ names: [names[entry]!], facts: [] }));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the terms of a text', () => {
  it.each([
    "O'Brien's rock-'n'-roll",
    'MT-Bench: a+b/c_d  e--f g- -h',
    "''' ' a' 'b 1'2 don't",
    'Mueller uses queue ae e',
    'Müller and 佐藤',
    '',
    '- -',
  ])('%j are those of its words', (text) => {
    expect(quickly(text)).toEqual(slowly(text));
  });

  it('are those of its words, whatever it is', () => {
    const plain = fc.string({ unit: fc.constantFrom(...`aeuoBC1 2-'/.,`) });
    fc.assert(
      fc.property(fc.oneof(plain, fc.string()), (text) => {
        expect(quickly(text)).toEqual(slowly(text));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on what was read before', () => {
    const reader = new TermReader();
    for (const text of ["Müller's MT-Bench", 'a-b-c', 'queue', 'Mueller', '']) {
      expect(quickly(text, reader)).toEqual(slowly(text));
    }
  });
});

describe('what fits a word of a query', () => {
  it('is found as if each term were looked at by itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd1'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, fc.boolean(), (names, text, last) => {
        const index = indexOf(names);
        const query = queryWord(text, last);
        for (const typos of [false, true]) {
          const { term, value } = new QueryFits(index).of(query, typos);
          const found = Array.from(term, (at, i): [string, number] => [
            termOf(index, at),
            value[i]!,
          ]);
          const terms = Array.from({ length: termCount(index) }, (_, at) => termOf(index, at));
          const expected = terms.flatMap((one): [string, number][] => {
            const fit = contained(query, one) || (typos ? mistyped(query, one) : 0);
            return fit === 0 ? [] : [[one, fit]];
          });
          expect(new Map(found)).toEqual(new Map(expected));
          expect(found).toHaveLength(expected.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
