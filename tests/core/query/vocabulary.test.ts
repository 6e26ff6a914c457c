import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/query/vocabulary.ts';

const word = fc.string({ unit: fc.constantFrom(...'abé佐'), maxLength: 40 });

describe('the vocabulary', () => {
  it('numbers words as they are met, each once, and knows them again', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const vocabulary = new Vocabulary();
        const numbers = words.map((one) => vocabulary.numberOf(one));
        const distinct = [...new Set(words)];
        expect(numbers).toEqual(words.map((one) => distinct.indexOf(one)));
        expect(distinct.map((_, number) => vocabulary.wordOf(number))).toEqual(distinct);
        expect(vocabulary.joined()).toBe(['', ...distinct, ''].join('\n'));
      }),
    );
  });

  it('finds each of many thousand again, and says where they stand', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => (i * 7919).toString(36));
    const vocabulary = new Vocabulary();
    const numberAll = () => words.map((one) => vocabulary.numberOf(one));
    expect(numberAll()).toEqual(words.map((_, i) => i));
    expect(numberAll()).toEqual(words.map((_, i) => i));
    const [joined, places] = [vocabulary.joined(), vocabulary.places()];
    expect(places).toHaveLength(words.length + 1);
    expect(words.map((_, i) => joined.slice(places[i], places[i + 1]! - 1))).toEqual(words);
  });
});
