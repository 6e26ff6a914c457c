/** Words of 32 bits a sign. */
const words = 8;

/**
 * What small sets of numbers have in common at the most: each is a sign of 256
 * bits, a bit a number, which several numbers may share. Two signs without a bit in
 * common are of sets without a number in common; others may be. Source: Bloom 1970.
 */
export class Signs {
  readonly #bits: Int32Array;
  readonly #isKnown: Uint8Array;
  readonly #each: (set: number, add: (number: number | null) => void) => void;
  #at = 0;

  /**
   * @param count how many sets there are
   * @param each adds the numbers of a set, null for any number at all; asked when a sign is wanted
   */
  constructor(count: number, each: (set: number, add: (number: number | null) => void) => void) {
    this.#bits = new Int32Array(count * words);
    this.#isKnown = new Uint8Array(count);
    this.#each = each;
  }

  /** The set has changed: it is asked for again. */
  forget(set: number): void {
    this.#isKnown[set] = 0;
  }

  /** Whether it is plain that two sets have no number in common. */
  areApart(one: number, other: number): boolean {
    if (this.#isKnown[one] === 0) this.#sign(one);
    if (this.#isKnown[other] === 0) this.#sign(other);
    const bits = this.#bits;
    const [a, b] = [one * words, other * words];
    for (let i = 0; i < words; i += 1) if ((bits[a + i]! & bits[b + i]!) !== 0) return false;
    return true;
  }

  #sign(set: number): void {
    this.#at = set * words;
    this.#bits.fill(0, this.#at, this.#at + words);
    this.#each(set, this.#add);
    this.#isKnown[set] = 1;
  }

  readonly #add = (number: number | null): void => {
    if (number === null) this.#bits.fill(-1, this.#at, this.#at + words);
    else {
      const hash = Math.imul(number, 0x9e3779b1) >>> 24;
      this.#bits[this.#at + (hash >>> 5)]! |= 1 << (hash & 31);
    }
  };
}
