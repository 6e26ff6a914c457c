import { describe, expect, it } from 'vitest';
import { multilevel, settle } from '#core/layout';
import { at, communities, distance, place, problemOf } from './problems.ts';

describe('a graph that is on its way', () => {
  it.each([true, false])('keeps a node that is put by hand (held: %s)', (held) => {
    const ties = communities(600);
    const start = held ? place(problemOf(600, ties)) : new Float32Array(1200).fill(Number.NaN);
    const run = multilevel.create(problemOf(600, ties, { start, held }));
    run.pin(7, 50, 60);
    run.step();
    expect(at(run.positions, 7)).toEqual([50, 60]);
    expect(at(settle(run), 7)).toEqual([50, 60]);
  });
});

describe('a list that has changed', () => {
  it('leaves everyone in place but the new ones, who stand among their own', () => {
    const ties = communities(800);
    const old = place(problemOf(800, ties));
    const start = Float32Array.of(...old, NaN, NaN, NaN, NaN, NaN, NaN);
    const more: [number, number][] = [...ties, [800, 5], [800, 6], [801, 800]];
    const now = place(problemOf(803, more, { start, held: true }));
    const moved = Array.from({ length: 800 }, (_, i) =>
      Math.hypot(now[2 * i]! - old[2 * i]!, now[2 * i + 1]! - old[2 * i + 1]!),
    );
    expect(moved.filter((by) => by > 0).length).toBeLessThan(40);
    expect(Math.max(...moved)).toBeLessThan(30);
    const middle = Float32Array.of(
      (at(old, 5)[0] + at(old, 6)[0]) / 2,
      (at(old, 5)[1] + at(old, 6)[1]) / 2,
    );
    expect(distance(Float32Array.of(...middle, ...at(now, 800)), 0, 1)).toBeLessThan(80);
    expect(distance(now, 800, 801)).toBeLessThan(80);
  });
});

describe('a file that places most of its nodes', () => {
  it('has the others among them', () => {
    const ties = communities(800);
    const placed = place(problemOf(800, ties));
    const start = placed.map((value, i) => (i % 20 < 2 ? Number.NaN : value));
    const pinned = Uint8Array.from({ length: 800 }, (_, i) => (i % 10 === 0 ? 0 : 1));
    const now = place(problemOf(800, ties, { start, pinned }));
    for (let i = 0; i < 800; i += 1) {
      if (pinned[i] === 1) expect(at(now, i)).toEqual(at(placed, i));
    }
    const width = Math.max(...placed) - Math.min(...placed);
    const moved = Array.from({ length: 80 }, (_, k) =>
      Math.hypot(now[20 * k]! - placed[20 * k]!, now[20 * k + 1]! - placed[20 * k + 1]!),
    );
    moved.sort((a, b) => a - b);
    expect(moved[40]).toBeLessThan(width / 10);
  });
});
