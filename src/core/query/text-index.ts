import { rowOf, type Rows, startsOf } from '#core/graph';
import { lettersOf } from './closeness.ts';
import { shortened, type Terms, termsOf } from './terms.ts';

/** What an entry is found by. */
export interface Texts {
  /** The title or name as shown, and other spellings, as good as that. */
  readonly names: readonly string[];
  /** Facts that also lead here, less surely. */
  readonly facts: readonly string[];
}

/** An inverted index: the distinct words of all entries, and where each stands. */
export interface TextIndex {
  readonly terms: readonly string[];
  /** All terms one after another, each between two line ends: one string is searched faster than many. */
  readonly joined: string;
  /** Where each term begins in it. */
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
/** Terms that are finished between two rests. */
const termsAtOnce = 2048;
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

/** A shorter way that was not looked for yet, and one that is not there. */
const [unknown, none] = [-2, -1];

/** Takes down which term stands where. Mutable while entries are read, then dropped. */
class Writer {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** The last entry that each term was noted for, plus one. */
  #noted = new Int32Array(1024);
  /** The number of each term's shorter way to write it. */
  #short = new Int32Array(1024);
  /** The notes: a term, and the entry with its bit. */
  #term = new Uint32Array(4096);
  #entry = new Uint32Array(4096);
  #count = 0;
  /** The terms of a name, for a moment. */
  readonly #scratch: number[] = [];
  readonly #lengths: Int32Array;
  readonly #facts = new Map<string, readonly number[]>();

  constructor(entries: number) {
    this.#lengths = new Int32Array(entries);
  }

  add(entry: number, { names, facts }: Texts): void {
    for (const name of names) {
      const terms = termsOf(name);
      this.#lengths[entry]! |= 1 << Math.min(terms.words.length, 31);
      for (const term of this.#numbersOf(terms, this.#scratch)) this.#note(term, entry, 0);
    }
    for (const fact of facts) {
      for (const term of this.#numbersOfFact(fact)) this.#note(term, entry, 1);
    }
  }

  /** Sorts the notes by term. */
  *finish(): Generator<void, TextIndex> {
    const terms = this.#terms;
    const start = startsOf(this.#term.subarray(0, this.#count), terms.length);
    yield;
    const next = start.slice();
    const item = new Uint32Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const term = this.#term[i]!;
      item[next[term]!] = this.#entry[i]!;
      next[term]! += 1;
    }
    yield;
    const letters = new Int32Array(terms.length);
    const place = new Uint32Array(terms.length);
    let at = 1;
    for (let i = 0; i < terms.length; i += 1) {
      if (i % termsAtOnce === termsAtOnce - 1) yield;
      letters[i] = lettersOf(terms[i]!);
      place[i] = at;
      at += terms[i]!.length + 1;
    }
    const joined = `\n${terms.join('\n')}\n`;
    const postings = { start, item };
    return { terms, joined, place, letters, postings, lengths: this.#lengths };
  }

  #numbersOfFact(fact: string): readonly number[] {
    const known = this.#facts.get(fact);
    if (known) return known;
    const made = this.#numbersOf(termsOf(fact), []);
    if (this.#facts.size < mostKept) this.#facts.set(fact, made);
    return made;
  }

  #numbersOf({ words, others }: Terms, numbers: number[]): readonly number[] {
    numbers.length = 0;
    for (const word of words) {
      const term = this.#numberOf(word);
      numbers.push(term);
      let short = this.#short[term]!;
      if (short === unknown) {
        const text = shortened(word);
        short = text === null ? none : this.#numberOf(text);
        this.#short[term] = short;
      }
      if (short !== none) numbers.push(short);
    }
    for (const other of others) numbers.push(this.#numberOf(other));
    return numbers;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    if (number === this.#noted.length) {
      this.#noted = longer(this.#noted, Int32Array);
      this.#short = longer(this.#short, Int32Array);
    }
    this.#short[number] = unknown;
    return number;
  }

  #note(term: number, entry: number, fact: 0 | 1): void {
    // What a name says, a fact need not say again.
    if (this.#noted[term] === entry + 1) return;
    this.#noted[term] = entry + 1;
    if (this.#count === this.#term.length) {
      this.#term = longer(this.#term, Uint32Array);
      this.#entry = longer(this.#entry, Uint32Array);
    }
    this.#term[this.#count] = term;
    this.#entry[this.#count] = 2 * entry + fact;
    this.#count += 1;
  }
}

function longer<List extends Int32Array | Uint32Array>(
  list: List,
  type: new (length: number) => List,
): List {
  const more = new type(2 * list.length);
  more.set(list);
  return more;
}

/** The entries that hold a term, each with its bit. */
export function postingsOf({ postings }: TextIndex, term: number): Uint32Array {
  return rowOf(postings, term);
}

/** The number of the term that stands at a place of the joined text. */
export function termAt({ place }: TextIndex, at: number): number {
  let [low, high] = [0, place.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (place[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
