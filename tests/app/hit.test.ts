import { describe, expect, it } from 'vitest';
import { edgeAt, nodeAt } from '../../src/app/stage/hit.ts';
import type { StagePicture } from '../../src/app/stage/picture.ts';

const same = (x: number, y: number) => ({ x, y });

/** Nodes at (0, 0) of radius 20, at (18, 0) of radius 4, at (100, 0) not shown, at (0, 100) of radius 3. */
const shown = new Float32Array([0, 0, 20, 1, 18, 0, 4, 1, 100, 0, 5, 0, 0, 100, 3, 1]);
const picture = {
  columns: {
    nodes: { count: 4 },
    edges: {
      count: 3,
      source: new Uint32Array([0, 0, 1]),
      target: new Uint32Array([3, 2, 3]),
      // co-authors, co-authors, wrote
      kind: new Uint8Array([2, 2, 0]),
    },
  },
  nodes: { radius: new Float32Array([20, 4, 0, 3]) },
  edges: {
    width: new Float32Array([1, 0, 1]),
    alpha: new Float32Array([0.5, 0.5, 0.5]),
    bend: new Float32Array([0, 0, 0]),
  },
} as unknown as StagePicture;

describe('the node under a point', () => {
  it.each<[string, number, number, number | null]>([
    ['inside a mark', -10, 0, 0],
    ['on a small mark that lies on a large one', 18, 1, 1],
    ['near a small mark, within a finger', 8, 104, 3],
    ['too far from any', 60, 60, null],
    ['where a node is not shown', 100, 0, null],
  ])('%s', (_, x, y, expected) => {
    expect(nodeAt(picture, shown, same, 1, { x, y })).toBe(expected);
  });

  it('grows with the marks', () => {
    expect(nodeAt(picture, shown, same, 1, { x: -30, y: 0 })).toBe(null);
    expect(nodeAt(picture, shown, same, 2, { x: -30, y: 0 })).toBe(0);
  });
});

describe('the edge under a point', () => {
  it.each<[string, number, number, number | null]>([
    ['on the line', 0, 50, 0],
    ['beside the line', 3, 60, 0],
    ['too far from it', 5, 70, null],
    ['on an edge that is not shown', 50, 0, null],
  ])('%s', (_, x, y, expected) => {
    expect(edgeAt(picture, shown, same, { x, y })).toBe(expected);
  });

  it('is never one that tells nothing', () => {
    // Half way from node 1 to node 3 runs a “wrote”; the tie from 0 to 3 is 9 pixels away.
    expect(edgeAt(picture, shown, same, { x: 10, y: 45 })).toBe(null);
  });

  it('follows the bend', () => {
    const bent = { ...picture, edges: { ...picture.edges, bend: new Float32Array([0.5, 0, 0]) } };
    const middle = { x: 25, y: 50 };
    expect(edgeAt(picture, shown, same, middle)).toBe(null);
    expect(edgeAt(bent, shown, same, middle)).toBe(0);
  });
});
