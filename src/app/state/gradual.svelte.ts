/** So long the page may be kept from answering, in milliseconds: at first, and each time after. */
const slices = { first: 30, next: 8 } as const;

/**
 * Something that takes long to make: begun when it is first asked for, and made
 * in slices while the page goes on.
 */
export class Gradual<Result> {
  readonly #begin: () => Generator<void, Result>;
  readonly #now: () => number;
  #steps: Generator<void, Result> | null = null;
  #made: Result | null = null;
  /** Changes when it is made. */
  #news = $state(0);

  constructor(begin: () => Generator<void, Result>, now: () => number = () => performance.now()) {
    this.#begin = begin;
    this.#now = now;
  }

  /** Null until it is made. */
  get result(): Result | null {
    // What reads this reads it again once there is more to say.
    void this.#news;
    if (this.#steps === null) {
      this.#steps = this.#begin();
      this.#goOn(slices.first);
      if (this.#made === null) setTimeout(this.#later);
    }
    return this.#made;
  }

  readonly #later = () => {
    this.#goOn(slices.next);
    if (this.#made === null) setTimeout(this.#later);
    else this.#news += 1;
  };

  #goOn(milliseconds: number): void {
    const end = this.#now() + milliseconds;
    do {
      const step = this.#steps!.next();
      if (step.done) this.#made = step.value;
    } while (this.#made === null && this.#now() < end);
  }
}
