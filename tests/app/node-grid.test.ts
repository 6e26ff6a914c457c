import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeAt, reach } from '../../src/app/stage/hit.ts';
import { NodeGrid } from '../../src/app/stage/node-grid.ts';

const place = fc.float({ min: -2000, max: 2000, noNaN: true });
const node = fc.record({ x: place, y: place, r: fc.constantFrom(0, 5, 9, 40) });

/** The rule, node by node. */
function byAll(
  rows: Float32Array,
  radius: Float32Array,
  growth: number,
  scale: number,
  point: { x: number; y: number },
) {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < radius.length; i += 1) {
    if (radius[i] === 0) continue;
    const r = rows[4 * i + 2]! * growth;
    const distance = Math.hypot(rows[4 * i]! - point.x, rows[4 * i + 1]! - point.y) * scale;
    if (distance <= Math.max(r, reach) && distance - r < least) {
      least = distance - r;
      best = i;
    }
  }
  return best;
}

describe('nodes by place', () => {
  it('give what looking at each of them gives', () => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 60 }),
        fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0.05, 0.4, 3),
        (nodes, points, scale) => {
          const rows = Float32Array.from(nodes.flatMap(({ x, y, r }) => [x, y, r, 1]));
          const radius = Float32Array.from(nodes, ({ r }) => r);
          const grid = new NodeGrid(rows, radius);
          for (const point of [...points, ...nodes]) {
            expect(nodeAt(grid, rows, 0.7, scale, point)).toBe(
              byAll(rows, radius, 0.7, scale, point),
            );
          }
        },
      ),
    );
  });

  it.each<[string, number[]]>([
    ['none', []],
    ['none that has a place', [Number.NaN, Number.NaN, 5, 1]],
    ['one', [3, 4, 5, 1]],
    ['all in one place', [3, 4, 5, 1, 3, 4, 5, 1]],
    ['one far from all others', [0, 0, 5, 1, 1, 1, 5, 1, 1e7, 1e7, 5, 1]],
  ])('are no trouble where there is %s', (_, numbers) => {
    const rows = Float32Array.from(numbers);
    const grid = new NodeGrid(rows, new Float32Array(rows.length / 4).fill(5));
    const expected = numbers.length > 4 || numbers[0] === 3 ? 0 : null;
    const point = { x: numbers[0] ?? 0, y: numbers[1] ?? 0 };
    expect(nodeAt(grid, rows, 1, 1, Number.isNaN(point.x) ? { x: 0, y: 0 } : point)).toBe(expected);
  });
});
