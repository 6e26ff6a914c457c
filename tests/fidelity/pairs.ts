import type { Entry } from './entries.ts';
import { folded } from './folded.ts';
import { grouped } from './grouped.ts';

/** A work of the truth and the work that was read for it. */
export interface Pair {
  readonly truth: Entry;
  readonly read: Entry;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Works of the truth that were not read. */
  readonly missed: readonly Entry[];
  /** Works that were read and are not in the truth. */
  readonly invented: readonly Entry[];
}

/** Titles at least so alike, by their pairs of letters, may be one title read wrong. */
const alike = 0.6;

/**
 * Which work that was read is which of the truth: by title, then by identifier,
 * then by the likest titles, so that a title read wrong is a wrong title and
 * not one work missed and another invented. Each work is paired once.
 */
export function pairsOf(truth: readonly Entry[], read: readonly Entry[]): Pairing {
  const pairOf = new Map<Entry, Entry>();
  const free = new Set(read);
  const take = (one: Entry, other: Entry): void => {
    pairOf.set(one, other);
    free.delete(other);
  };
  const open = () => truth.filter((one) => !pairOf.has(one));

  const byTitle = grouped(read, (one) => folded(one.title));
  for (const one of truth) {
    const same = (byTitle.get(folded(one.title)) ?? []).filter((other) => free.has(other));
    const best = same.find((other) => other.year === one.year) ?? same[0];
    if (best) take(one, best);
  }
  for (const one of open()) {
    const ids = new Set(one.ids);
    const best = [...free].find((other) => other.ids.some((id) => ids.has(id)));
    if (best) take(one, best);
  }
  const likest = open()
    .flatMap((one) => {
      const own = lettersOf(one.title);
      return [...free].map((other) => ({ one, other, score: dice(own, lettersOf(other.title)) }));
    })
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score);
  for (const { one, other } of likest) {
    if (!pairOf.has(one) && free.has(other)) take(one, other);
  }
  return {
    pairs: truth.flatMap((one) => {
      const other = pairOf.get(one);
      return other ? [{ truth: one, read: other }] : [];
    }),
    missed: open(),
    invented: [...free],
  };
}

/** How often each two letters stand side by side. */
function lettersOf(title: string): ReadonlyMap<string, number> {
  const text = folded(title);
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const two = text.slice(i, i + 2);
    counts.set(two, (counts.get(two) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient of two bags, 0 … 1 (Dice 1945). */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [two, count] of a) {
    shared += Math.min(count, b.get(two) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
