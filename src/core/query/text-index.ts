import { rowOf, type Rows, startsOf } from '#core/graph';
import { lettersOf } from './closeness.ts';
import { TermReader } from './terms.ts';
import { longer } from './vocabulary.ts';

/** What an entry is found by. */
export interface Texts {
  /** The title or name as shown, and other spellings, as good as that. */
  readonly names: readonly string[];
  /** Facts that also lead here, less surely. */
  readonly facts: readonly string[];
}

/** An inverted index: the distinct words of all entries, and where each stands. Plain data: it can be posted. */
export interface TextIndex {
  /** All terms one after another, each between two line ends: one string is searched faster than many. */
  readonly joined: string;
  /** Where each term begins in it, and where the next would. */
  readonly place: Uint32Array;
  /** The letters of each term as bits. */
  readonly letters: Int32Array;
  /** For each term the entries holding it: entry · 2, plus 1 where it is only a fact. */
  readonly postings: Rows;
  /** For each entry, bit n is set when one of its spellings has n words (31: or more). */
  readonly lengths: Int32Array;
}

/** Entries that are read between two rests. */
const entriesAtOnce = 64;
/** So many terms an entry has: room for them is made at first. */
const usualTerms = 10;
/** So many facts are kept as terms: venues and keywords come again and again. */
const mostKept = 20_000;

/** Reads every entry once, and rests after some: whoever runs it may let others go first. */
export function* indexing(
  count: number,
  textsOf: (entry: number) => Texts,
): Generator<void, TextIndex> {
  const writer = new Writer(count);
  for (let entry = 0; entry < count; entry += 1) {
    if (entry % entriesAtOnce === entriesAtOnce - 1) yield;
    writer.add(entry, textsOf(entry));
  }
  yield;
  return yield* writer.finish();
}

/** Takes down which term stands where. Mutable while entries are read, then dropped. */
class Writer {
  readonly #reader = new TermReader();
  /** The last entry that each term was noted for, plus one. */
  #noted = new Int32Array(1024);
  /** The notes: a term, and the entry with its bit. */
  #term: Uint32Array;
  #entry: Uint32Array;
  #count = 0;
  readonly #lengths: Int32Array;
  readonly #facts = new Map<string, readonly number[]>();

  constructor(entries: number) {
    this.#lengths = new Int32Array(entries);
    this.#term = new Uint32Array(usualTerms * (entries + 1));
    this.#entry = new Uint32Array(usualTerms * (entries + 1));
  }

  add(entry: number, { names, facts }: Texts): void {
    for (const name of names) {
      const words = this.#reader.read(name);
      this.#lengths[entry]! |= 1 << Math.min(words, 31);
      this.#note(this.#reader.terms, entry, 0);
    }
    for (const fact of facts) this.#note(this.#termsOfFact(fact), entry, 1);
  }

  /** Sorts the notes by term. */
  *finish(): Generator<void, TextIndex> {
    const { vocabulary } = this.#reader;
    const start = startsOf(this.#term.subarray(0, this.#count), vocabulary.count);
    yield;
    const next = start.slice();
    const item = new Uint32Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#term[i]!;
      item[next[term]!] = this.#entry[i]!;
      next[term]! += 1;
    }
    yield;
    const joined = vocabulary.joined();
    const place = vocabulary.places();
    yield;
    const letters = new Int32Array(vocabulary.count);
    for (let term = 0; term < letters.length; term += 1) {
      letters[term] = lettersOf(joined, place[term], place[term + 1]! - 1);
    }
    return {
      joined,
      place,
      letters,
      postings: { start, item },
      lengths: this.#lengths,
    };
  }

  #termsOfFact(fact: string): readonly number[] {
    const known = this.#facts.get(fact);
    if (known) return known;
    this.#reader.read(fact);
    const { terms } = this.#reader;
    if (this.#facts.size >= mostKept) return terms;
    const kept = terms.slice();
    this.#facts.set(fact, kept);
    return kept;
  }

  #note(terms: readonly number[], entry: number, fact: 0 | 1): void {
    for (const term of terms) {
      if (term >= this.#noted.length) this.#noted = longer(this.#noted, 2 * term);
      // What a name says, a fact need not say again.
      if (this.#noted[term] === entry + 1) continue;
      this.#noted[term] = entry + 1;
      if (this.#count === this.#term.length) {
        this.#term = longer(this.#term, 2 * this.#count);
        this.#entry = longer(this.#entry, 2 * this.#count);
      }
      this.#term[this.#count] = term;
      this.#entry[this.#count] = 2 * entry + fact;
      this.#count += 1;
    }
  }
}

/** How many terms there are. */
export function termCount({ letters }: TextIndex): number {
  return letters.length;
}

/** A term by its number. */
export function termOf({ joined, place }: TextIndex, term: number): string {
  return joined.slice(place[term], place[term + 1]! - 1);
}

/** The entries that hold a term, each with its bit. */
export function postingsOf({ postings }: TextIndex, term: number): Uint32Array {
  return rowOf(postings, term);
}

/** The number of the term that stands at a place of the joined text. */
export function termAt({ place }: TextIndex, at: number): number {
  let [low, high] = [0, place.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (place[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
