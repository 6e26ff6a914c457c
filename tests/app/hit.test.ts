import { describe, expect, it } from 'vitest';
import { edgeAt, lineAt, nodeAt } from '../../src/app/stage/hit.ts';
import { NodeGrid } from '../../src/app/stage/node-grid.ts';
import type { StagePicture } from '../../src/app/stage/picture.ts';

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
  looks: {
    radius: new Float32Array([20, 4, 0, 3]),
    edgeAt: (edge: number) => (edge === 1 ? 0 : 64 | (128 << 8)),
  },
  focus: null,
} as unknown as StagePicture;
const grid = new NodeGrid(shown, picture.looks.radius);

describe('the node under a point', () => {
  it.each<[string, number, number, number | null]>([
    ['inside a mark', -10, 0, 0],
    ['on a small mark that lies on a large one', 18, 1, 1],
    ['near a small mark, within a finger', 8, 104, 3],
    ['too far from any', 60, 60, null],
    ['where a node is not shown', 100, 0, null],
  ])('%s', (_, x, y, expected) => {
    expect(nodeAt(grid, shown, 1, 1, { x, y })).toBe(expected);
  });

  it('grows with the marks', () => {
    expect(nodeAt(grid, shown, 1, 1, { x: -30, y: 0 })).toBe(null);
    expect(nodeAt(grid, shown, 2, 1, { x: -30, y: 0 })).toBe(0);
  });
});

describe('the edge under a point', () => {
  // Between co-authors the line bows out by 14% of its length: at its middle by half of that.
  it.each<[string, number, number, number | null]>([
    ['on the line', -7, 50, 0],
    ['beside the line', -4, 58, 0],
    ['too far from it', 2, 70, null],
    ['on an edge that is not shown', 50, 7, null],
  ])('%s', (_, x, y, expected) => {
    expect(edgeAt(picture, shown, 1, { x, y })).toBe(expected);
  });

  it('reaches as many pixels at any scale', () => {
    expect(edgeAt(picture, shown, 1, { x: -4, y: 50 })).toBe(0);
    expect(edgeAt(picture, shown, 2, { x: -4, y: 50 })).toBe(null);
  });

  it('is never one that tells nothing', () => {
    // Half way from node 1 to node 3 runs a “wrote”; the tie from 0 to 3 is 16 pixels away.
    expect(edgeAt(picture, shown, 1, { x: 9, y: 50 })).toBe(null);
  });

  it('is none that has stepped back', () => {
    const near = new Uint8Array([0, 1, 1, 0]);
    expect(edgeAt({ ...picture, focus: { near, edge: -1 } }, shown, 1, { x: -7, y: 50 })).toBe(
      null,
    );
  });

  it('follows the bend', () => {
    const others = { ...picture.columns.edges, kind: new Uint8Array([3, 2, 0]) };
    const cites = { ...picture, columns: { ...picture.columns, edges: others } };
    // A citation that stands upright swings out three times as far.
    expect(edgeAt(cites, shown, 1, { x: -21, y: 50 })).toBe(0);
    expect(edgeAt(cites, shown, 1, { x: -7, y: 50 })).toBe(null);
  });
});

describe('the line of a crowd under a point', () => {
  const look = (alpha: number, kind: number) => 64 | (alpha << 16) | (kind << 24);
  // 0 to 3 co-authors, 0 to 2 faint, 1 to 3 “wrote”.
  const records = Uint32Array.from([
    ...[0, 3, look(128, 2)],
    ...[0, 2, look(8, 2)],
    ...[1, 3, look(128, 0)],
  ]);
  const whole = { fade: 1, long: Infinity, share: 1 };
  const at = (part: number, from: number, to: number) => ({
    x: shown[4 * from]! + (shown[4 * to]! - shown[4 * from]!) * part,
    y: shown[4 * from + 1]! + (shown[4 * to + 1]! - shown[4 * from + 1]!) * part,
  });
  /** So many that they are straight: the others have no length and lie elsewhere. */
  const crowded = new Uint32Array(3 * 7000);
  crowded.set(records);

  it('is one that is drawn, by its ends', () => {
    expect(lineAt(crowded, shown, whole, 1, at(0.5, 0, 3))).toEqual({ source: 0, target: 3 });
    expect(lineAt(crowded, shown, whole, 1, { x: 400, y: 50 })).toBe(null);
  });

  it('is where it is drawn: few lines are bent', () => {
    expect(lineAt(records, shown, whole, 1, at(0.5, 0, 3))).toBe(null);
    expect(lineAt(records, shown, whole, 1, { x: -7, y: 50 })).toEqual({ source: 0, target: 3 });
  });

  it('is none that is too faint to be seen, nor one that tells nothing', () => {
    expect(lineAt(crowded, shown, { ...whole, fade: 0.05 }, 1, at(0.5, 0, 3))).toBe(null);
    expect(lineAt(crowded, shown, { ...whole, long: 5 }, 1, at(0.5, 0, 3))).toBe(null);
    expect(lineAt(crowded, shown, whole, 1, at(0.5, 1, 3))).toBe(null);
    expect(lineAt(crowded, shown, whole, 1, at(0.5, 0, 2))).toBe(null);
  });
});
