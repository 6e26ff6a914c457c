import type { ReadReply, TryResult } from '#workers';

type TrialReply = Extract<ReadReply, { readonly type: 'trying' | 'tried' }>;

/** Pasted reference lists that the reading worker is to match with the list that is open. */
export class Trials {
  readonly #waiting = new Map<number, (result: TryResult | null) => void>();
  /** Of what the last one means, the share that is found out, 0 … 1. */
  share = $state(0);

  /** What came of the job, once the worker tells; null where it was ended before. */
  begin(job: number): Promise<TryResult | null> {
    this.share = 0;
    return new Promise((done) => this.#waiting.set(job, done));
  }

  /** Takes how far a trial is, or what came of it. */
  take(reply: TrialReply): void {
    if (reply.type === 'trying') {
      this.share = reply.share;
      return;
    }
    this.#waiting.get(reply.job)?.(reply);
    this.#waiting.delete(reply.job);
  }

  giveUp(): void {
    for (const done of this.#waiting.values()) done(null);
    this.#waiting.clear();
  }
}
