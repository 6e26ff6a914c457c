import { describe, expect, it } from 'vitest';
import type { StagePicture } from '../../src/app/stage/picture.ts';
import { edgesInSight, shapedNodes } from '../../src/app/stage/sight.ts';

/** Nodes at x = 0, 10, 20 … with radii 9, 8, 7 … */
const rows = Float32Array.from({ length: 40 }, (_, i) =>
  i % 4 === 0 ? (i / 4) * 10 : i % 4 === 2 ? 9 - (i >> 2) : i % 4 === 3 ? 1 : 0,
);
const edges = {
  source: Uint32Array.from([0, 4, 8, 0, 3, 4]),
  target: Uint32Array.from([1, 5, 9, 9, 4, 4]),
  kind: Uint8Array.from([0, 1, 0, 0, 0, 0]),
};
const order = Uint32Array.from([5, 0, 1, 2, 3, 4]);
/** The last of them is not shown. */
const picture = {
  columns: { edges },
  looks: { edgeAt: (edge: number) => [1, 1, 1, 1, 1, 0][edge]! },
  paint: { edge: new Uint8Array(6) },
} as unknown as StagePicture;
const camera = { x: 40, y: 0, scale: 2 };
const recordsIn = (size: { width: number; height: number }, most: number) =>
  edgesInSight(picture, order, rows, { camera, size }, most);
/** The edges whose ends are recorded. */
const seen = (size: { width: number; height: number }, most: number) => {
  const records = recordsIn(size, most);
  return Array.from({ length: records.length / 3 }, (_, k) =>
    edges.source.findIndex(
      (from, e) => from === records[3 * k] && edges.target[e] === records[3 * k + 1],
    ),
  );
};

describe('the edges in sight', () => {
  it('are those with an end in sight, the strongest first', () => {
    // 60 pixels at 2 a unit: from 25 to 55.
    expect(seen({ width: 60, height: 40 }, 10)).toEqual([4, 1]);
    expect(seen({ width: 1000, height: 40 }, 10)).toEqual([4, 3, 2, 1, 0]);
  });

  it('are recorded with colour, width, opacity and kind', () => {
    const look = 96 | (200 << 8);
    const marked = { ...picture, looks: { edgeAt: () => look }, paint: { edge: [0, 7] } };
    const records = edgesInSight(
      marked as unknown as StagePicture,
      Uint32Array.of(1),
      rows,
      { camera, size: { width: 60, height: 40 } },
      10,
    );
    expect([...records]).toEqual([4, 5, 7 | (96 << 8) | (200 << 16) | (1 << 24)]);
  });

  it('are no more than is enough', () => {
    expect(seen({ width: 1000, height: 40 }, 2)).toEqual([4, 3]);
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
