/** A place to note numbers in: `has` tells whether a number was noted since the last `start`. */
export class Notebook {
  /** Numbers are below it. */
  readonly size: number;
  readonly #notes: Int32Array;
  #page = 1;

  /** @param size numbers are below it */
  constructor(size: number) {
    this.size = size;
    this.#notes = new Int32Array(size);
  }

  /** Forgets all that was noted, and notes these. */
  start(numbers: readonly number[] = nothing): void {
    this.#page += 1;
    for (const one of numbers) this.#notes[one] = this.#page;
  }

  has(number: number): boolean {
    return this.#notes[number] === this.#page;
  }

  /** Notes a number; whether it is new. */
  note(number: number): boolean {
    if (this.#notes[number] === this.#page) return false;
    this.#notes[number] = this.#page;
    return true;
  }
}

/** How often numbers were counted since the last `start`. */
export class Tally {
  /** The first count of each page is above all counts of the pages before. */
  readonly #counts: Float64Array;
  #page = 0;

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#counts = new Float64Array(size);
  }

  /** Forgets all counts. */
  start(): void {
    this.#page += mostCounted;
  }

  /** Counts each of the numbers from a place to before another; fewer than a million in all. */
  count(numbers: Int32Array, from: number, to: number): void {
    const page = this.#page;
    const counts = this.#counts;
    for (let i = from; i < to; i += 1) {
      const one = numbers[i]!;
      counts[one] = counts[one]! > page ? counts[one]! + 1 : page + 1;
    }
  }

  of(number: number): number {
    return Math.max(0, this.#counts[number]! - this.#page);
  }
}

/** A page of a tally is so far from the next. */
const mostCounted = 2 ** 20;

const nothing: readonly number[] = [];
