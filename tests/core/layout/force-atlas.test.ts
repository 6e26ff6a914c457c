import { describe, expect, it } from 'vitest';
import { forceAtlas, layoutFor, layouts } from '#core/layout';
import { layoutParams, plainLayout } from '#core/params';
import { communities, distance, place, problemOf } from './problems.ts';

describe('the ways to lay out', () => {
  it('can each be asked for by name, whatever the size', () => {
    expect(layoutParams.layout.choices).toEqual(['auto', ...layouts.map(({ id }) => id)]);
    for (const { id } of layouts) {
      for (const count of [10, 5000]) {
        const problem = problemOf(count, [], { settings: { ...plainLayout, layout: id } });
        expect(layoutFor(problem).id).toBe(id);
      }
    }
  });
});

describe('ForceAtlas2', () => {
  // Past 2,000 nodes those far away are reckoned through a tree.
  it.each([400, 2400])('brings those of a community near each other among %i', (count) => {
    const problem = problemOf(count, communities(count));
    const positions = place(problem, forceAtlas);
    const mean = (to: (i: number) => number) => {
      let sum = 0;
      for (let i = 0; i < count; i += 1) sum += distance(positions, i, to(i));
      return sum;
    };
    const ratio = mean((i) => i - (i % 40)) / mean((i) => (i + 177) % count);
    expect(ratio).toBeLessThan(0.4);
    expect(place({ ...problem, seed: 2 }, forceAtlas)).not.toEqual(positions);
  });
});
