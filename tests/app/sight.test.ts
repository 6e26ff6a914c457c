import { describe, expect, it } from 'vitest';
import { edgesInSight, shapedNodes } from '../../src/app/stage/sight.ts';

/** Nodes at x = 0, 10, 20 … with radii 9, 8, 7 … */
const rows = Float32Array.from({ length: 40 }, (_, i) =>
  i % 4 === 0 ? (i / 4) * 10 : i % 4 === 2 ? 9 - (i >> 2) : i % 4 === 3 ? 1 : 0,
);
/** Edges from the weakest to the strongest, told by their third word. */
const edges = Uint32Array.from([0, 1, 100, 4, 5, 101, 8, 9, 102, 0, 9, 103, 3, 4, 104]);
const camera = { x: 40, y: 0, scale: 2 };
const seen = (size: { width: number; height: number }, most: number) =>
  [...edgesInSight(edges, rows, camera, size, most)].filter((word) => word >= 100);

describe('the edges in sight', () => {
  it('are those with an end in sight, the strongest first', () => {
    // 60 pixels at 2 a unit: from 25 to 55.
    expect(seen({ width: 60, height: 40 }, 10)).toEqual([104, 101]);
    expect(seen({ width: 1000, height: 40 }, 10)).toEqual([104, 103, 102, 101, 100]);
  });

  it('are no more than is enough', () => {
    expect(seen({ width: 1000, height: 40 }, 2)).toEqual([104, 103]);
    expect(seen({ width: 1000, height: 40 }, 0)).toEqual([]);
  });
});

describe('the nodes with a shape', () => {
  const records = Uint32Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? i / 2 : 0));
  it.each([
    [0, 10],
    [3, 7],
    [9, 1],
    [9.5, 0],
  ])('of a radius from %d on are the first %i', (least, expected) => {
    expect(shapedNodes(records, rows, least)).toBe(expected);
  });
});
