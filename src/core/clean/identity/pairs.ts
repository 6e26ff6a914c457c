const none = -1;

/**
 * Pairs of numbers, each kept once with what was said of it first. They come back
 * by the smaller number, in the order the smaller ones were first met, and then in
 * the order they were added: without an object a pair, for there are very many.
 */
export class Pairs {
  /** The pair each smaller number begins with, and ends with so far. */
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #order: number[] = [];
  readonly #other: number[] = [];
  readonly #value: number[] = [];
  readonly #next: number[] = [];

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#head = new Int32Array(size).fill(none);
    this.#tail = new Int32Array(size).fill(none);
  }

  /** Adds a pair, the smaller number first; one that is there already stays as it is. */
  add(a: number, b: number, value: number): void {
    for (let at = this.#head[a]!; at !== none; at = this.#next[at]!) {
      if (this.#other[at] === b) return;
    }
    const at = this.#other.push(b) - 1;
    this.#value.push(value);
    this.#next.push(none);
    if (this.#head[a] === none) {
      this.#head[a] = at;
      this.#order.push(a);
    } else this.#next[this.#tail[a]!] = at;
    this.#tail[a] = at;
  }

  each(visit: (a: number, b: number, value: number) => void): void {
    for (const a of this.#order) {
      for (let at = this.#head[a]!; at !== none; at = this.#next[at]!) {
        visit(a, this.#other[at]!, this.#value[at]!);
      }
    }
  }
}
