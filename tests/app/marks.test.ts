import { describe, expect, it } from 'vitest';
import { nearness } from '../../src/app/stage/focus.ts';
import { chosen, edgeRecords, heavy, Marks, nodeRecords } from '../../src/app/stage/marks.ts';
import type { StagePicture } from '../../src/app/stage/picture.ts';

/** Four nodes (a paper, a person, a venue, one not shown) and three edges, the last not shown. */
const picture = {
  columns: {
    nodes: { count: 4, id: ['w:1', 'a:1', 'v:1', 'a:2'], kind: Uint8Array.from([0, 1, 2, 1]) },
    edges: {
      count: 3,
      source: Uint32Array.from([0, 0, 3]),
      target: Uint32Array.from([1, 2, 1]),
      kind: Uint8Array.from([0, 1, 2]),
    },
  },
  positions: Float32Array.from([0, 0, 10, 0, 20, 5, 30, 0]),
  weights: { node: Float32Array.from([1, 4, 2, 0]), edge: Float32Array.from([2, 1, 0]) },
  looks: {
    radius: Float32Array.from([8, 20, 12, 0]),
    edgeAt: (edge: number) => [64 | (100 << 8), 96 | (200 << 8), 0][edge],
  },
  paint: {
    ...{ node: Uint8Array.from([5, 6, 7, 6]), edge: Uint8Array.from([1, 2, 3]) },
    ...{ fill: new Uint8Array(1024), outline: new Uint8Array(1024) },
    ink: { text: '#ff0000', muted: '#000000', halo: '#000000', rule: '#000000' },
  },
  ...{ focus: null, strong: new Set([2]), owner: 1, regions: [] },
} as unknown as StagePicture;

describe('the records of nodes', () => {
  it('come largest first, with colour, shape and outline', () => {
    expect([...nodeRecords(picture, false)]).toEqual([
      ...[1, 6 | (1 << 8) | heavy],
      ...[2, 7 | (2 << 8) | heavy | chosen],
      ...[0, 5],
    ]);
  });

  it('hold those that are leaving where they may be fading', () => {
    const records = nodeRecords(picture, true);
    expect([...records].filter((_, i) => i % 2 === 0)).toEqual([1, 2, 0, 3]);
  });
});

describe('the records of edges', () => {
  const order = Uint32Array.from([2, 1, 0]);
  const records = (focus: StagePicture['focus']) => [
    ...edgeRecords({ ...picture, focus }, order, (_, own) => own),
  ];

  it('come in the order given, without those that are not seen', () => {
    const looks = [2 | (96 << 8) | (200 << 16) | (1 << 24), 1 | (64 << 8) | (100 << 16)];
    expect(records(null)).toEqual([0, 2, looks[0], 0, 1, looks[1]]);
  });

  it('are wider where they are lit', () => {
    const near = Uint8Array.from([nearness.lit, nearness.meant, nearness.back, nearness.back]);
    const widths = records({ near, edge: -1 }).filter((_, i) => i % 3 === 2);
    expect(widths.map((look) => (look >> 8) & 255)).toEqual([96, 64 + 38]);
  });
});

describe('what is drawn', () => {
  it('is the same where the picture is', () => {
    const marks = new Marks();
    expect(marks.update(picture, true)).toBe(true);
    const { nodes, rows } = marks.drawing;
    expect(marks.drawing.text).toEqual([1, 0, 0]);
    const lit = { near: Uint8Array.from([0, 2, 1, 0]), edge: -1 };
    expect(marks.update({ ...picture, focus: lit }, true)).toBe(false);
    expect(marks.drawing.nodes).toBe(nodes);
    expect(marks.drawing.rows).not.toBe(rows);
    expect(marks.update({ ...picture, positions: picture.positions.slice() }, true)).toBe(true);
  });
});
