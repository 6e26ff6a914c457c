import type { QueryWord } from './closeness.ts';
import type { QueryFits } from './fits.ts';
import { postingsOf, type TextIndex } from './text-index.ts';

/** What a word costs when it is found in a fact instead of a name or title. */
export const factPenalty = 10;

/** The entries that fit a query, and how well. */
export interface Candidates {
  /** Indices of entries, ascending. */
  readonly entries: Uint32Array;
  /** Of each of them the mean closeness of the words, 0 to 100; +10 for a whole name. */
  readonly scores: Float64Array;
}

const nothing: Candidates = { entries: new Uint32Array(), scores: new Float64Array() };

/** Finds the entries that hold all words, or all but `missing` of them. */
export function candidatesOf(
  index: TextIndex,
  fits: QueryFits,
  words: readonly QueryWord[],
  { typos, missing }: { readonly typos: boolean; readonly missing: number },
): Candidates {
  const size = index.lengths.length;
  const sums = new Float64Array(size);
  const found = new Uint8Array(size);
  const best = new Uint8Array(size);
  const touched = new Uint32Array(size);
  let missed = 0;
  for (const word of words) {
    let count = 0;
    const { term, value } = fits.of(word, typos);
    for (let i = 0; i < term.length; i += 1) {
      const fit = value[i]!;
      for (const place of postingsOf(index, term[i]!)) {
        const entry = place >> 1;
        const worth = (place & 1) === 1 ? fit - factPenalty : fit;
        if (best[entry] === 0) {
          touched[count] = entry;
          count += 1;
        }
        if (worth > best[entry]!) best[entry] = worth;
      }
    }
    if (count === 0) {
      missed += 1;
      if (missed > missing) return nothing;
    }
    for (let i = 0; i < count; i += 1) {
      const entry = touched[i]!;
      sums[entry]! += best[entry]!;
      found[entry]! += 1;
      best[entry] = 0;
    }
  }
  let count = 0;
  for (let entry = 0; entry < size; entry += 1) {
    if (found[entry]! < words.length - missing) continue;
    touched[count] = entry;
    count += 1;
  }
  const entries = touched.slice(0, count);
  const whole = 1 << Math.min(words.length, 31);
  const scores = Float64Array.from(entries, (entry) => {
    const mean = sums[entry]! / words.length;
    return mean === 100 && (index.lengths[entry]! & whole) !== 0 ? mean + 10 : mean;
  });
  return { entries, scores };
}
