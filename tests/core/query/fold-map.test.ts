import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/model';
import { foldWithMap } from '../../../src/core/query/fold-map.ts';

describe('foldWithMap', () => {
  it.each([
    ['Ré', 're', [0, 1]],
    ['Re\u0301s', 'res', [0, 1, 3]],
    ['Straße', 'strasse', [0, 1, 2, 3, 4, 4, 5]],
    ['𝐀b', 'ab', [0, 2]],
    ['ΟΣ', 'οσ', [0, 1]],
  ])('folds %j to %j and knows where each letter comes from', (text, folded, map) => {
    expect(foldWithMap(text)).toEqual({ folded, map });
  });

  it('folds what fold does, once and for all, with an index for every code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const { folded, map } = foldWithMap(text);
        expect(folded).toBe(fold(text).replaceAll('ς', 'σ'));
        expect(foldWithMap(folded).folded).toBe(folded);
        expect(map).toHaveLength(folded.length);
        expect(map).toEqual([...map].sort((one, other) => one - other));
        expect(map.every((at) => at >= 0 && at < text.length)).toBe(true);
      }),
    );
  });
});
