import { describe, expect, it } from 'vitest';
import { Trials } from '../../src/app/state/trials.svelte.ts';

describe('trials of a pasted reference list', () => {
  const tried = { type: 'tried', job: 7, trials: [], diagnostics: [] } as const;

  it('hear how far they are, and what came of them', async () => {
    const trials = new Trials();
    const result = trials.begin(7);
    trials.take({ type: 'trying', job: 7, share: 0.5 });
    expect(trials.share).toBe(0.5);
    trials.take(tried);
    expect(await result).toBe(tried);
  });

  it('begin again at nothing', () => {
    const trials = new Trials();
    trials.take({ type: 'trying', job: 7, share: 0.5 });
    void trials.begin(8);
    expect(trials.share).toBe(0);
  });

  it('come to nothing where the worker ended', async () => {
    const trials = new Trials();
    const result = trials.begin(7);
    trials.giveUp();
    expect(await result).toBe(null);
    trials.take(tried);
  });
});
