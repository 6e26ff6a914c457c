import { describe, expect, it } from 'vitest';
import type { NodeId } from '#core/model';
import { type PlacementKey, PlacementState } from '../../src/app/state/placement.svelte.ts';
import type { LayoutReply, LayoutRequest } from '../../src/workers/protocol.ts';

const ids = ['a:ada', 'a:bo'] as NodeId[];
const everything: PlacementKey = { view: 'everything', hideOwner: false, seed: 1 };
const coauthors: PlacementKey = { ...everything, view: 'coauthors' };

/** A worker that does nothing by itself: a test says when it answers. */
function setUp() {
  const asked: LayoutRequest[] = [];
  let answer: (reply: LayoutReply) => void = () => undefined;
  const placement = new PlacementState(
    {
      post: (request) => asked.push(request),
      listen: (listener) => (answer = listener),
      fail: () => undefined,
      close: () => undefined,
    },
    (next) => next(),
  );
  const jobs = () => asked.flatMap((one) => (one.type === 'place' ? [one.job] : []));
  const tell = (progress: number, done: boolean, job = jobs().at(-1)!) =>
    answer({ type: 'positions', job, positions: new Float32Array(4), progress, done });
  const types = () => asked.map(({ type }) => type).filter((type) => type !== 'drawn');
  const state = () => [placement.running, placement.stopped];
  return { placement, tell, types, state, jobs };
}

describe('a layout under way', () => {
  it('is stopped, goes on where it was stopped, and comes to rest', () => {
    const { placement, tell, types, state } = setUp();
    placement.show(everything, ids);
    tell(0.3, false);
    expect(state()).toEqual([true, false]);
    placement.stop();
    tell(0.4, true);
    expect(state()).toEqual([false, true]);
    placement.resume();
    expect(state()).toEqual([true, false]);
    tell(1, true);
    expect(state()).toEqual([false, false]);
    expect(types()).toEqual(['place', 'stop', 'resume']);
  });

  it('does not go on where it has come to rest, or where another is shown', () => {
    const { placement, tell, types, state, jobs } = setUp();
    placement.show(everything, ids);
    tell(1, true);
    placement.resume();
    placement.show(coauthors, ids);
    tell(0.5, true);
    expect(state()).toEqual([false, true]);
    placement.show(everything, ids);
    expect(state()).toEqual([false, false]);
    placement.resume();
    // What the worker says of the other view is out of date.
    tell(0.5, true, jobs()[1]);
    expect(state()).toEqual([false, false]);
    expect(types()).toEqual(['place', 'place', 'stop']);
  });

  it('is begun anew by another seed, though it was stopped', () => {
    const { placement, tell, types, state } = setUp();
    placement.show(everything, ids);
    tell(0.5, true);
    placement.show({ ...everything, seed: 2 }, ids);
    expect(state()).toEqual([true, false]);
    expect(types()).toEqual(['place', 'place']);
  });
});
