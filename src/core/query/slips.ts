/** Words up to so many characters are compared in one machine word. */
const longestPattern = 32;

/** How far a word is from another: from all of it, and from the nearest start of it. */
export interface Distances {
  readonly whole: number;
  readonly start: number;
}

/**
 * The edit distance with transpositions of neighbours from one word to many, a bit
 * for each of its characters: one step a character of the other, instead of a row.
 * Source: Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances, Nordic Journal of Computing 10, 2003 (optimal string alignment).
 */
export class Slips {
  readonly #length: number;
  /** Where each character stands in the word, as bits. */
  readonly #plain = new Int32Array(128);
  readonly #other = new Map<number, number>();

  constructor(word: string) {
    this.#length = word.length;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const bits = this.#bitsOf(code) | (1 << at);
      if (code < 128) this.#plain[code] = bits;
      else this.#other.set(code, bits);
    }
  }

  /** Whether a word can be compared this way. */
  static fits(word: string): boolean {
    return word.length > 0 && word.length <= longestPattern;
  }

  /** Distances past `most` come as infinite. */
  to(term: string, most: number): Distances {
    const length = this.#length;
    const last = 1 << (length - 1);
    const width = Math.min(term.length, length + most);
    let [up, down, diagonal, before] = [-1, 0, 0, 0];
    let score = length;
    let start = length;
    for (let at = 0; at < width; at += 1) {
      const same = this.#bitsOf(term.charCodeAt(at));
      const swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & up) + up) ^ up) | same | down | swapped;
      let right = down | ~(diagonal | up);
      let left = diagonal & up;
      if ((right & last) !== 0) score += 1;
      if ((left & last) !== 0) score -= 1;
      if (score < start) start = score;
      right = (right << 1) | 1;
      left <<= 1;
      up = left | ~(diagonal | right);
      down = right & diagonal;
      before = same;
    }
    return {
      whole: width < term.length || score > most ? Infinity : score,
      start: start > most ? Infinity : start,
    };
  }

  #bitsOf(code: number): number {
    return code < 128 ? this.#plain[code]! : (this.#other.get(code) ?? 0);
  }
}
