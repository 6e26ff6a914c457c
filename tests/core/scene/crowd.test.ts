import { describe, expect, it } from 'vitest';
import { crowdOf, lineShareOf, markScale } from '#core/scene';

/** Nodes on a square grid of a side, 10 units apart, and lines from each to the next. */
function gridOf(side: number, radius: number, ink: number) {
  const count = side * side;
  const positions = Float32Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? 10 * ((i >> 1) % side) : 10 * Math.floor((i >> 1) / side),
  );
  const source = Uint32Array.from({ length: count - 1 }, (_, e) => e);
  // From one end to the other: long lines.
  const target = source.map((e) => count - 1 - e);
  const radii = new Float32Array(count).fill(radius);
  return crowdOf(positions, radii, { source, target, inkOf: () => ink });
}

describe('a crowd', () => {
  it('takes the area that its nodes spread over', () => {
    // A square of side s has the spread s / √12 along each axis.
    expect(gridOf(50, 1, 1).area / 500 ** 2).toBeCloseTo((4 * Math.PI) / 12, 1);
  });

  it('has room for marks where they are few, and less where they cover one another', () => {
    expect(gridOf(20, 1, 1).room).toBeGreaterThan(2);
    expect(gridOf(20, 6, 1).room).toBeLessThan(0.6);
  });

  it('leaves marks as they are where there is room', () => {
    for (const scale of [0.1, 0.3, 1, 2]) {
      expect(markScale({ scale }, 10)).toBe(markScale({ scale }));
      expect(markScale({ scale }, 0.5)).toBeLessThan(markScale({ scale }));
    }
  });

  it('is none where there is one node, or none', () => {
    const edges = { source: new Uint32Array(), target: new Uint32Array(), inkOf: () => 1 };
    for (const n of [0, 1]) {
      const crowd = crowdOf(new Float32Array(2 * n), new Float32Array(n).fill(5), edges);
      expect(markScale({ scale: 1 }, crowd.room)).toBe(1);
      expect(lineShareOf(crowd, 1)).toEqual({ fade: 1, long: Infinity, share: 1 });
    }
  });
});

describe('the lines of a crowd', () => {
  it('are left as they are where the ground bears them', () => {
    expect(lineShareOf(gridOf(4, 1, 0.2), 1)).toEqual({ fade: 1, long: Infinity, share: 1 });
  });

  it('fade where they are too many, and come back with the scale', () => {
    const crowd = gridOf(60, 1, 0.3);
    const far = lineShareOf(crowd, 0.5);
    const near = lineShareOf(crowd, 5);
    expect(far.long).toBeLessThan(Infinity);
    expect(far.fade * far.share).toBeLessThan(near.fade * near.share);
    expect(lineShareOf(crowd, 40).share).toBe(1);
  });

  it('never put more ink on the ground than it bears', () => {
    for (const side of [30, 100, 300]) {
      const crowd = gridOf(side, 1, 0.5);
      for (const scale of [0.02, 0.2, 2]) {
        const { fade, long, share } = lineShareOf(crowd, scale);
        const mean = crowd.lengths.reduce((sum, one) => sum + Math.min(one * scale, long), 0);
        const ink = (mean / crowd.lengths.length) * 0.5 * fade * share * crowd.edges;
        expect(ink).toBeLessThanOrEqual(crowd.area * scale * scale * 0.41);
      }
    }
  });

  it('are left out rather than drawn too faint to be seen', () => {
    const { fade, share } = lineShareOf(gridOf(300, 1, 0.5), 0.02);
    expect(fade * 0.5).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.5);
  });
});
