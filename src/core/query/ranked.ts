import type { NodeId } from '#core/model';
import type { Candidates } from './candidates.ts';
import type { Entries } from './entries.ts';

/** A hit before it is put into words. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  readonly visible: boolean;
}

/** The best candidates of one kind, and how many there are. */
export interface RankedKind {
  readonly best: readonly Ranked[];
  readonly total: number;
}

/**
 * The best candidates among the entries from `first` up to `end`: visible ones
 * first, then by score and weight, then by number. Whether one is visible is asked
 * only where it could be among them: one letter may find half the corpus.
 */
export function rankedOf(
  entries: Entries,
  { entries: found, scores }: Candidates,
  [first, end]: readonly [number, number],
  accept: (id: NodeId) => boolean,
  limit: number,
): RankedKind {
  const visible = new Best(limit);
  const hidden = new Best(limit);
  let total = 0;
  for (let i = placeOf(found, first); i < found.length && found[i]! < end; i += 1) {
    const entry = found[i]!;
    total += 1;
    const weight = entries.weight[entry]!;
    // A weight only breaks ties: it adds less than the smallest step between two scores.
    const key = scores[i]! + (0.4 * weight) / (weight + 1);
    if (!visible.wants(key)) continue;
    const seen = accept(entries.idOf(entry));
    (seen ? visible : hidden).add(key, { entry, score: scores[i]!, visible: seen });
  }
  return { best: [...visible.all, ...hidden.all].slice(0, Math.max(0, limit)), total };
}

/** The first place of a sorted list that holds `value` or more. */
function placeOf(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The few with the highest keys, in order; of equal ones those that came first. */
class Best {
  readonly #limit: number;
  readonly #keys: number[] = [];
  readonly all: Ranked[] = [];

  constructor(limit: number) {
    this.#limit = Math.max(0, Math.floor(limit) || 0);
  }

  wants(key: number): boolean {
    return this.all.length < this.#limit || (this.#keys.at(-1) ?? Infinity) < key;
  }

  add(key: number, one: Ranked): void {
    if (!this.wants(key)) return;
    let at = this.#keys.length;
    while (at > 0 && this.#keys[at - 1]! < key) at -= 1;
    this.#keys.splice(at, 0, key);
    this.all.splice(at, 0, one);
    if (this.all.length > this.#limit) {
      this.#keys.pop();
      this.all.pop();
    }
  }
}
