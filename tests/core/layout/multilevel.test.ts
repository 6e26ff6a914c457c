import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forceAtlas, multilevel, settle } from '#core/layout';
import { plainLayout } from '#core/params';
import { anyProblem, at, communities, distance, overlapsIn, place, problemOf } from './problems.ts';

const star = (leaves: number) =>
  Array.from({ length: leaves }, (_, i): [number, number] => [0, i + 1]);

describe.each([multilevel, forceAtlas])('any graph laid out by $id', (layout) => {
  it('has a finite place on the grid for each node, the same bytes again, and no two on each other', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const positions = place(problem, layout);
        expect(positions).toHaveLength(2 * problem.nodeCount);
        expect(positions.every((value) => Number.isInteger(value * 16))).toBe(true);
        expect(overlapsIn(problem, positions)).toEqual([]);
        expect(place(problem, layout)).toEqual(positions);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what was put by hand where it was put, and those absent at their start', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const positions = place(problem, layout);
        for (let i = 0; i < problem.nodeCount; i += 1) {
          const [x, y] = at(problem.start, i);
          if (x !== x) continue;
          if (problem.present[i] === 1 && problem.pinned[i] !== 1) continue;
          const anchor = problem.anchorX[i]!;
          if (problem.present[i] !== 1 || anchor !== anchor) expect(positions[2 * i]).toBe(x);
          expect(positions[2 * i + 1]).toBe(y);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps nodes within the column of the x they are tied to', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const positions = place(problem, layout);
        problem.anchorX.forEach((anchor, i) => {
          if (anchor !== anchor || problem.present[i] !== 1 || problem.held) return;
          expect(Math.abs(positions[2 * i]! - anchor)).toBeLessThan(90);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a graph of 2,000 nodes', () => {
  const ties = communities(2000);
  const problem = problemOf(2000, ties);
  const positions = place(problem);

  // The bytes every engine has to give; written anew after a change that is meant and was looked at.
  it('is laid out to the byte as it was', () => {
    const bytes = new Uint8Array(positions.buffer);
    expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
      `"0647cf628dd99bf3fc33eda693323e2fc820cbb4ae846659f8d02cbadcd0574d"`,
    );
  });

  it('looks otherwise from another seed', () => {
    expect(place({ ...problem, seed: 2 })).not.toEqual(positions);
  });

  it('brings those of a community near each other', () => {
    const mean = (pairs: [number, number][]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(positions, a, b), 0) / pairs.length;
    const within = Array.from({ length: 1900 }, (_, i): [number, number] => [i, i - (i % 40)]);
    const apart = Array.from({ length: 1900 }, (_, i): [number, number] => [i, (i + 977) % 2000]);
    expect(mean(within)).toBeLessThan(0.3 * mean(apart));
  });

  it('gives nodes twice the room where that is asked for', () => {
    const wide = place({ ...problem, settings: { ...plainLayout, spread: 2 } });
    const widthOf = (of: Float32Array) => Math.max(...of) - Math.min(...of);
    expect(widthOf(wide) / widthOf(positions)).toBeGreaterThan(1.8);
    expect(widthOf(wide) / widthOf(positions)).toBeLessThan(2.2);
  });

  it('draws communities together as strongly as is asked for', () => {
    const mingled = problemOf(2000, communities(2000, 0.5, 12));
    const ratio = (group: number) => {
      const of = place({ ...mingled, settings: { ...plainLayout, group } });
      const mean = (to: (i: number) => number) =>
        Array.from({ length: 2000 }, (_, i) => distance(of, i, to(i))).reduce((a, b) => a + b);
      return mean((i) => i - (i % 40)) / mean((i) => (i + 977) % 2000);
    };
    const [none, some, all] = [0, 0.4, 1].map(ratio);
    expect(some).toBeLessThan(0.9 * none!);
    expect(all).toBeLessThan(0.9 * some!);
  });

  it('does not depend on the unit of the weights', () => {
    const heavy = { ...problem, weight: problem.weight.map((weight) => weight * 1024) };
    expect(place(heavy)).toEqual(positions);
  });

  it('shows all nodes after a few steps, and tells how far it is', () => {
    const run = multilevel.create(problem);
    let steps = 0;
    while (run.progress === 0) {
      run.step();
      steps += 1;
    }
    expect(steps).toBeLessThan(10);
    expect(new Set(run.positions).size).toBeGreaterThan(1000);
    let last = 0;
    while (!run.step()) {
      expect(run.progress).toBeGreaterThanOrEqual(last);
      last = run.progress;
    }
    expect(run.progress).toBe(1);
    expect(run.step()).toBe(true);
  });

  it('answers a hand: those nearby follow, those far off stay', () => {
    const run = multilevel.create(problem);
    const before = settle(run).slice();
    const [x, y] = at(before, 0);
    run.pin(0, x + 3000, y);
    run.reheat();
    const after = settle(run).slice();
    expect(at(after, 0)).toEqual([x + 3000, y]);
    const moved = Array.from({ length: 2000 }, (_, i) =>
      Math.hypot(after[2 * i]! - before[2 * i]!, after[2 * i + 1]! - before[2 * i + 1]!),
    );
    const neighbours = ties.flatMap(([a, b]) => (a === 0 ? [b] : b === 0 ? [a] : []));
    for (const i of neighbours) expect(moved[i]).toBeGreaterThan(20);
    const still = moved.filter((by) => by < 20).length;
    expect(still).toBeGreaterThan(1500);
    run.release(0);
    run.reheat();
    const back = settle(run);
    expect(distance(Float32Array.of(x, y, ...at(back, 0)), 0, 1)).toBeLessThan(60);
  });
});

describe('parts that do not hang together', () => {
  it('are packed: the largest in the middle, no part on another, none far off', () => {
    const large = communities(600);
    const rings = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 10 }, (_, i): [number, number] => [
        600 + 10 * r + i,
        600 + 10 * r + ((i + 1) % 10),
      ]),
    ).flat();
    const pairs = Array.from({ length: 30 }, (_, i): [number, number] => [
      720 + 2 * i,
      721 + 2 * i,
    ]);
    const positions = place(problemOf(780, [...large, ...rings, ...pairs]));
    const boxes = Array.from({ length: 13 }, (_, r) => {
      const nodes = r === 0 ? [0, 600] : [590 + 10 * r, 600 + 10 * r];
      const of = (axis: number) =>
        Array.from(
          { length: nodes[1]! - nodes[0]! },
          (_, i) => positions[2 * (nodes[0]! + i) + axis]!,
        );
      const [xs, ys] = [of(0), of(1)];
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
    });
    const [left, right, top, bottom] = boxes[0]!;
    const width = Math.max(right - left, bottom - top);
    expect(Math.abs(left + right)).toBeLessThan(width / 2);
    for (let a = 1; a < 13; a += 1) {
      const [l, r, t, b] = boxes[a]!;
      expect(Math.hypot((l + r) / 2, (t + b) / 2)).toBeLessThan(1.2 * width);
      for (let c = 1; c < a; c += 1) {
        const [l2, r2, t2, b2] = boxes[c]!;
        expect(r < l2 || r2 < l || b < t2 || b2 < t).toBe(true);
      }
    }
  });

  it('of one node each stand in rows', () => {
    const positions = place(problemOf(100, []));
    const rows = new Set(Array.from({ length: 100 }, (_, i) => positions[2 * i + 1]));
    expect(rows.size).toBeLessThan(10);
  });
});

describe('a hub', () => {
  it('of 3,000 leaves has them around it, none on another', () => {
    const problem = problemOf(3001, star(3000));
    const positions = place(problem);
    expect(overlapsIn(problem, positions)).toEqual([]);
    const far = Math.max(...Array.from({ length: 3000 }, (_, i) => distance(positions, 0, i + 1)));
    const area = 3001 * 36 * 36;
    expect(far).toBeLessThan(2 * Math.sqrt(area / Math.PI));
  });

  it.each([0, 1, 2, 3])('of %i leaves is placed', (leaves) => {
    expect(place(problemOf(leaves + 1, star(leaves))).every(Number.isFinite)).toBe(true);
  });
});
