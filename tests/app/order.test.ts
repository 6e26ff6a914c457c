import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLeast, scattered } from '../../src/app/stage/order.ts';

describe('the order by least', () => {
  it('is of all, from the least to the greatest, but for those nearly equal', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1e6, noNaN: true })), (numbers) => {
        // Weights are no smaller than this where they are not 0.
        const values = Float32Array.from(numbers, (one) => (one < 1e-30 ? 0 : one));
        const order = byLeast(values);
        expect([...order].sort((a, b) => a - b)).toEqual([...values.keys()]);
        for (let k = 1; k < order.length; k += 1) {
          expect(values[order[k]!]).toBeGreaterThanOrEqual(values[order[k - 1]!]! * 0.96);
        }
      }),
    );
  });

  it('leaves ties as they come', () => {
    expect([...byLeast(Float32Array.from([2, 1, 2, 1, 0]))]).toEqual([4, 1, 3, 0, 2]);
    const turned = Uint32Array.from([4, 3, 2, 1, 0]);
    expect([...byLeast(Float32Array.from([2, 1, 2, 1, 0]), turned)]).toEqual([4, 3, 1, 2, 0]);
  });
});

describe('a scattered order', () => {
  it.each([0, 1, 15, 16, 17, 160, 1000, 4096])('of %i has each once', (count) => {
    expect([...scattered(count)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, i) => i),
    );
  });

  it('begins with a fair sample', () => {
    const first = scattered(100_000).subarray(0, 5000);
    const tenths = new Array<number>(10).fill(0);
    for (const index of first) tenths[Math.floor(index / 10_000)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(350);
    expect(Math.max(...tenths)).toBeLessThan(650);
  });
});
