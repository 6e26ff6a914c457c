import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { viewOf } from '#core/views';
import { Motion } from '../../src/app/stage/motion.ts';
import type { StagePicture } from '../../src/app/stage/picture.ts';
import { corpusOf } from '../core/corpora.ts';

const corpus = corpusOf([{ title: 'T', authors: ['A', 'B'] }]);
const columnsOf = (view: 'everything' | 'coauthors') =>
  viewOf(view).project(linkCorpus(corpus), { counting: 'full' });

function picture(
  view: 'everything' | 'coauthors',
  x: number,
  change: Partial<{ radius: number }> = {},
) {
  const columns = columnsOf(view);
  const { count } = columns.nodes;
  return {
    columns,
    positions: new Float32Array(2 * count).fill(x),
    looks: {
      radius: new Float32Array(count).fill(change.radius ?? 5),
      edgeAt: () => 64 | (128 << 8),
    },
    focus: null,
  } as unknown as StagePicture;
}
const settle = (motion: Motion) => {
  let steps = 0;
  while (!motion.step(16)) steps += 1;
  return steps;
};

describe('motion', () => {
  it('is there at once when told to jump', () => {
    const motion = new Motion();
    motion.aim(picture('coauthors', 7), false, true);
    expect([...motion.shown.slice(0, 4)]).toEqual([7, 7, 5, 1]);
    expect(motion.step(16)).toBe(true);
  });

  it('moves nearer with each step and arrives within a second', () => {
    const motion = new Motion();
    motion.aim(picture('coauthors', 0), false, true);
    motion.aim(picture('coauthors', 100), true, false);
    const seen: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      motion.step(16);
      seen.push(motion.shown[0]!);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[4]).toBeGreaterThan(50);
    expect(settle(motion)).toBeLessThan(60);
    expect(motion.shown[0]).toBe(100);
  });

  it('lets nodes that two views share go on from where they are, and new ones appear', () => {
    const motion = new Motion();
    motion.aim(picture('coauthors', 40), false, true);
    const next = picture('everything', 90);
    motion.aim(next, false, false);
    const at = (label: string) => 4 * next.columns.nodes.label.indexOf(label);
    expect([...motion.shown.slice(at('A'), at('A') + 4)]).toEqual([40, 40, 5, 1]);
    expect([...motion.shown.slice(at('T'), at('T') + 4)]).toEqual([90, 90, 5, 0]);
  });

  it('fades what leaves where it stands and at its size', () => {
    const motion = new Motion();
    motion.aim(picture('coauthors', 10), false, true);
    motion.aim(picture('coauthors', 10, { radius: 0 }), true, false);
    settle(motion);
    expect([...motion.shown.slice(0, 4)]).toEqual([10, 10, 5, 0]);
  });
});
