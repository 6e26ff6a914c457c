/**
 * Told by a long step how much of it is done, 0 … 1 and never falling, and how
 * many entries it has read. A step says so as often as is handy: who listens chooses.
 */
export type Progress = (share: number, entries: number) => void;

/** For a step that nobody waits for. */
export const unheard = (): void => undefined;

/** The part of a longer step from the share `from` to the share `to`. */
export function partOf(progress: Progress, from: number, to: number): Progress {
  return (share, entries) => progress(from + share * (to - from), entries);
}

/** Passes on what is news: each two-hundredth of the step, and its end. Costs a comparison. */
export function sparse(progress: Progress): Progress {
  let next = 0;
  return (share, entries) => {
    if (share < next) return;
    next = share < 1 ? Math.min(1, share + 1 / 200) : Infinity;
    progress(share, entries);
  };
}

/** How far the way from the bytes of sources to a corpus is. */
export interface ReadProgress {
  readonly stage: 'reading' | 'cleaning';
  /** The source that is being read; null while what all of them hold is cleaned. */
  readonly file: string | null;
  /** Of the stage, 0 … 1; it never falls. Sources count by their bytes. */
  readonly share: number;
  /** Entries read so far, of all sources. */
  readonly entries: number;
}

/** Of the time from bytes to a corpus, the share of reading; cleaning takes the rest. */
const readingShare = 0.4;

/** How much of the whole way is done, 0 … 1. */
export function shareOfWay({ stage, share }: ReadProgress): number {
  return stage === 'reading' ? share * readingShare : readingShare + share * (1 - readingShare);
}
