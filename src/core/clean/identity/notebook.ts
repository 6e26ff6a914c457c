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
  readonly #counts: Int32Array;
  readonly #book: Notebook;

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#counts = new Int32Array(size);
    this.#book = new Notebook(size);
  }

  /** Forgets all counts. */
  start(): void {
    this.#book.start();
  }

  readonly count = (number: number): void => {
    if (this.#book.note(number)) this.#counts[number] = 1;
    else this.#counts[number]! += 1;
  };

  of(number: number): number {
    return this.#book.has(number) ? this.#counts[number]! : 0;
  }
}

const nothing: readonly number[] = [];
