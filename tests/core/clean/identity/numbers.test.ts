import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has, insert, overlap } from '../../../../src/core/clean/identity/ascending.ts';
import { Pairs } from '../../../../src/core/clean/identity/pairs.ts';

const few = fc.array(fc.nat(40), { maxLength: 30 });
const ascending = (numbers: readonly number[]) => {
  const found: number[] = [];
  for (const one of numbers) insert(found, one);
  return found;
};

describe('numbers in ascending order', () => {
  it('are each there once, in whatever order they come', () => {
    fc.assert(
      fc.property(few, (numbers) => {
        expect(ascending(numbers)).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });

  it('are found, and no others', () => {
    fc.assert(
      fc.property(few, fc.nat(40), (numbers, one) => {
        expect(has(ascending(numbers), one)).toBe(numbers.includes(one));
      }),
    );
  });

  it('overlap where both have a number, however long they are', () => {
    const long = fc.array(fc.nat(400), { maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(few, long), fc.oneof(few, long), (a, b) => {
        const shared = a.some((one) => b.includes(one));
        expect(overlap(ascending(a), ascending(b))).toBe(shared);
      }),
    );
  });
});

describe('pairs', () => {
  it('come by their smaller numbers, each once, as it was said first', () => {
    const pairs = new Pairs();
    const said = [
      [4, 7, 1],
      [2, 9, 2],
      [4, 5, 3],
      [2, 9, 4],
      [2, 3, 5],
    ] as const;
    for (const [a, b, value] of said) pairs.add(a, b, value);
    const { a, b, value } = pairs.sorted(10);
    expect([...a].map((one, i) => [one, b[i], value[i]])).toEqual([
      [2, 9, 2],
      [2, 3, 5],
      [4, 7, 1],
      [4, 5, 3],
    ]);
  });

  it('are all there where they are very many', () => {
    const pairs = new Pairs();
    for (let a = 0; a < 100; a += 1) for (let b = a + 1; b < 100; b += 1) pairs.add(a, b, a);
    expect(pairs.sorted(100).a).toHaveLength(4950);
  });
});
