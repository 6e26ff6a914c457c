import { type Distances, Slips } from './slips.ts';

/**
 * How well a word of a query fits a word of the corpus. The classes keep their order whatever
 * else is weighed: the word itself, its start, its inside, a slip of the pen.
 */
export const closeness = {
  exact: 100,
  prefix: 75,
  infix: 50,
  typo: 30,
  typoPrefix: 20,
  twoTypos: 15,
} as const;

/** A word of a query, with what comparing it needs. */
export interface QueryWord {
  readonly text: string;
  /** Whether the word may still be being typed: its slips are forgiven in the start of a word too. */
  readonly last: boolean;
  /** How many edits are forgiven; 0 for short words and for anything with a digit. */
  readonly edits: number;
  /** Whether it may be found inside a word; not for two letters, not for numbers. */
  readonly inside: boolean;
  /** The letters of the word as bits; see `lettersOf`. */
  readonly letters: number;
  /** What tells its slips; null where none is forgiven, or it is too long for that. */
  readonly slips: Slips | null;
}

/** Scripts in which a character or two are a word. */
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Decides once what is forgiven of a word. */
export function queryWord(text: string, last: boolean): QueryWord {
  const digits = /\p{N}/u.test(text);
  const length = text.length;
  const forgiven = digits || dense.test(text) || length < 4 || length > 40 ? 0 : 1;
  return {
    text,
    last,
    edits: forgiven === 1 && length >= 7 ? 2 : forgiven,
    inside: dense.test(text) || (length >= 3 && /\P{N}/u.test(text)),
    letters: lettersOf(text),
    slips: forgiven > 0 && Slips.fits(text) ? new Slips(text) : null,
  };
}

/**
 * The letters of a word, or of the part of it from `from` up to `to`, as a set of 32
 * bits; two sets that differ much spare the edit distance.
 */
export function lettersOf(word: string, from = 0, to = word.length): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Exact, prefix or infix closeness; 0 when the word is not in the term. */
export function contained(word: QueryWord, term: string): number {
  const at = term.indexOf(word.text);
  if (at < 0) return 0;
  if (at === 0) return term.length === word.text.length ? closeness.exact : closeness.prefix;
  return word.inside ? closeness.infix : 0;
}

/** Closeness of a word to a term that differs from it by slips of the pen; 0 when they are others. */
export function mistyped(word: QueryWord, term: string, letters = lettersOf(term)): number {
  const { text, edits } = word;
  if (!mayBeMistyped(word, term.length, letters)) return 0;
  const unfinished = isUnfinished(word);
  if (text.length < 6 && !sameStart(text, term)) return 0;
  const { whole, start } = word.slips?.to(term, edits) ?? distances(text, term, edits);
  if (whole === 1) return closeness.typo;
  if (unfinished && start === 1) return closeness.typoPrefix;
  return whole === 2 && edits === 2 ? closeness.twoTypos : 0;
}

/** Whether a term of that length and letters may be meant at all; most are ruled out by this alone. */
export function mayBeMistyped(word: QueryWord, length: number, letters: number): boolean {
  const { text, edits } = word;
  if (edits === 0 || length < text.length - edits) return false;
  // An edit brings at most one new letter, so more unknown letters than edits cannot be slips.
  if (bitsIn(word.letters & ~letters) > edits) return false;
  if (isUnfinished(word)) return true;
  return length <= text.length + edits && bitsIn(letters & ~word.letters) <= edits;
}

function isUnfinished({ last, text }: QueryWord): boolean {
  return last && text.length >= 5;
}

/** Short words must begin alike, or with their first two letters swapped. */
function sameStart(one: string, other: string): boolean {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Edit distance with transpositions of neighbours (optimal string alignment) from `word` to the
 * whole of `term`, and to the nearest start of it. Distances past `most` come as infinite.
 * Source: Damerau, CACM 7(3), 1964; Wagner and Fischer, JACM 21(1), 1974.
 */
export function distances(word: string, term: string, most: number): Distances {
  // Columns further than `most` past the word cost more than `most`.
  const width = Math.min(term.length, word.length + most) + 1;
  let before = new Uint8Array(width);
  let above = Uint8Array.from({ length: width }, (_, at) => at);
  let current = new Uint8Array(width);
  let aboveLeast = 0;
  for (let row = 1; row <= word.length; row++) {
    current[0] = row;
    let least = row;
    const letter = word.charCodeAt(row - 1);
    const earlier = row > 1 ? word.charCodeAt(row - 2) : -1;
    for (let column = 1; column < width; column++) {
      const other = term.charCodeAt(column - 1);
      let cost = (above[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (column > 1 && earlier === other && letter === term.charCodeAt(column - 2)) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // A transposition looks back two rows, so both must be past the limit to give up.
    if (least > most && aboveLeast > most) return { whole: Infinity, start: Infinity };
    aboveLeast = least;
    [before, above, current] = [above, current, before];
  }
  let start = Infinity;
  for (const cost of above) start = Math.min(start, cost);
  const whole = width > term.length ? (above[term.length] ?? Infinity) : Infinity;
  return { whole: whole > most ? Infinity : whole, start: start > most ? Infinity : start };
}
