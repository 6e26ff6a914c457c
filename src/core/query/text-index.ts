import { contained, lettersOf, mistyped, type QueryWord } from './closeness.ts';
import type { Entry } from './entries.ts';
import { tokenise } from './tokens.ts';

/** What a word costs when it is found in a fact instead of a name or title. */
export const factPenalty = 10;

/** An inverted index: the distinct words of all entries, and where each stands. */
export interface TextIndex {
  readonly terms: readonly string[];
  /** The letters of each term as bits. */
  readonly letters: Int32Array;
  /** For each term the entries holding it: entry · 2, plus 1 where it is only a fact. */
  readonly postings: readonly (readonly number[])[];
  /** For each entry, bit n is set when one of its spellings has n words (31: or more). */
  readonly lengths: Int32Array;
}

/** Entries that are read between two rests. */
const entriesAtOnce = 64;

/** Reads every entry once, and rests after some: whoever runs it may let others go first. */
export function* indexing(entries: readonly Entry[]): Generator<void, TextIndex> {
  const postings = new Map<string, number[]>();
  const lengths = new Int32Array(entries.length);
  for (const [at, entry] of entries.entries()) {
    if (at % entriesAtOnce === entriesAtOnce - 1) yield;
    const seen = new Set<string>();
    const note = (term: string, fact: 0 | 1) => {
      if (seen.has(term)) return;
      seen.add(term);
      const places = postings.get(term);
      if (places === undefined) postings.set(term, [at * 2 + fact]);
      else places.push(at * 2 + fact);
    };
    const read = (text: string, fact: 0 | 1): number => {
      const { tokens } = tokenise(text);
      for (const { term, aliases } of tokens) {
        note(term, fact);
        for (const alias of aliases) note(alias, fact);
      }
      return tokens.filter((token) => token.simple).length;
    };
    for (const text of [entry.text, ...entry.spellings]) {
      lengths[at] = (lengths[at] ?? 0) | (1 << Math.min(read(text, 0), 31));
    }
    for (const text of entry.facts) read(text, 1);
  }
  const terms = [...postings.keys()];
  return {
    terms,
    letters: Int32Array.from(terms, lettersOf),
    postings: [...postings.values()],
    lengths,
  };
}

/** The entries that fit a query, and how well. */
export interface Candidates {
  /** Indices of entries, ascending. */
  readonly entries: readonly number[];
  /** For every entry of the index, the mean closeness of the words, 0 to 100; +10 for a whole name. */
  readonly scores: Float64Array;
}

/** Finds the entries that hold all words, or all but `missing` of them. */
export function candidatesOf(
  index: TextIndex,
  words: readonly QueryWord[],
  { typos, missing }: { readonly typos: boolean; readonly missing: number },
): Candidates {
  const size = index.lengths.length;
  const scores = new Float64Array(size);
  const found = new Uint8Array(size);
  const best = new Uint8Array(size);
  let missed = 0;
  for (const word of words) {
    const touched: number[] = [];
    index.terms.forEach((term, at) => {
      const fit =
        contained(word, term) || (typos ? mistyped(word, term, index.letters[at] ?? 0) : 0);
      if (fit === 0) return;
      for (const place of index.postings[at] ?? []) {
        const entry = place >> 1;
        const value = (place & 1) === 1 ? fit - factPenalty : fit;
        const known = best[entry] ?? 0;
        if (known === 0) touched.push(entry);
        if (value > known) best[entry] = value;
      }
    });
    if (touched.length === 0 && ++missed > missing) return { entries: [], scores };
    for (const entry of touched) {
      scores[entry] = (scores[entry] ?? 0) + (best[entry] ?? 0);
      found[entry] = (found[entry] ?? 0) + 1;
      best[entry] = 0;
    }
  }
  const entries: number[] = [];
  const whole = 1 << Math.min(words.length, 31);
  for (let entry = 0; entry < size; entry++) {
    if ((found[entry] ?? 0) < words.length - missing) continue;
    const mean = (scores[entry] ?? 0) / words.length;
    const isWhole = mean === 100 && ((index.lengths[entry] ?? 0) & whole) !== 0;
    scores[entry] = isWhole ? mean + 10 : mean;
    entries.push(entry);
  }
  return { entries, scores };
}
