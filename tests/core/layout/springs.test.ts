import { describe, expect, it } from 'vitest';
import { layoutFor, settle, springs, type LayoutProblem } from '#core/layout';
import { plainLayout } from '#core/params';
import { communities, distance, problemOf } from './problems.ts';

const place = (problem: LayoutProblem) => settle(springs.create(problem));
const ties = communities(120, 0.4, 6);
const widthOf = (of: Float32Array) => Math.max(...of) - Math.min(...of);

describe('springs', () => {
  it('serve small graphs, and the way from coarse to fine the others', () => {
    expect(layoutFor(problemOf(120, [])).id).toBe('springs');
    expect(layoutFor(problemOf(5000, [])).id).toBe('multilevel');
  });

  it('leave the picture as it is at the default settings', () => {
    const plain = place(problemOf(120, ties));
    expect(place(problemOf(120, ties, { settings: plainLayout }))).toEqual(plain);
  });

  it('are done at progress 1, also where they begin near where they end', () => {
    const problem = problemOf(120, ties);
    for (const start of [problem.start, place(problem)]) {
      for (const held of [false, true]) {
        const run = springs.create({ ...problem, start, held });
        settle(run);
        expect(run.progress).toBe(1);
      }
    }
  });

  it('give twice the room where that is asked for', () => {
    const [plain, wide] = [1, 2].map((spread) =>
      widthOf(place(problemOf(120, ties, { settings: { ...plainLayout, spread } }))),
    );
    expect(wide! / plain!).toBeGreaterThan(1.5);
    expect(wide! / plain!).toBeLessThan(2.5);
  });

  it('draw communities together as strongly as is asked for', () => {
    const mingled = problemOf(240, communities(240, 0.5, 8));
    const ratio = (group: number) => {
      const of = place({ ...mingled, settings: { ...plainLayout, group } });
      const sum = (to: (i: number) => number) =>
        Array.from({ length: 240 }, (_, i) => distance(of, i, to(i))).reduce((a, b) => a + b);
      return sum((i) => i - (i % 40)) / sum((i) => (i + 97) % 240);
    };
    const [none, some, all] = [0, 0.5, 1].map(ratio);
    expect(some).toBeLessThan(0.97 * none!);
    expect(all).toBeLessThan(0.97 * some!);
  });
});
