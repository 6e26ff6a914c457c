import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gradual } from '../../src/app/state/gradual.svelte.ts';

/** Something made in so many steps of 4 ms each, and how many were made. */
function inSteps(steps: number) {
  let made = 0;
  function* begin() {
    while (made < steps) {
      made += 1;
      yield;
    }
    return `made in ${steps}`;
  }
  return { gradual: new Gradual(begin, () => 4 * made), made: () => made };
}

describe('what takes long to make', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is not begun before it is asked for, and is there at once where it is short', () => {
    const { gradual, made } = inSteps(3);
    expect(made()).toBe(0);
    expect([gradual.result, made()]).toEqual(['made in 3', 3]);
  });

  it('is made in slices, and then there', () => {
    const { gradual, made } = inSteps(20);
    expect([gradual.result, made()]).toEqual([null, 8]);
    vi.advanceTimersToNextTimer();
    expect([gradual.result, made()]).toEqual([null, 10]);
    vi.runAllTimers();
    expect([gradual.result, made()]).toEqual(['made in 20', 20]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
