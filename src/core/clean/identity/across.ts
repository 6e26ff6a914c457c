import type { Circle } from './circles.ts';
import type { Friends } from './friends.ts';
import { Notebook, Tally } from './notebook.ts';

/**
 * How many people lead from the works of one circle to those of others: co-authors
 * in common, those of common names counted half; half for each two who have written
 * with each other elsewhere, of two at the most; two for a place of work.
 */
export class Across {
  readonly #friends: Friends;
  readonly #isRare: (person: number) => boolean;
  /** Who is of the circle that is looked at, and of the other. */
  readonly #ours: Notebook;
  readonly #theirs: Notebook;
  /** With how many of the circle somebody has written. */
  readonly #known: Tally;

  /** @param size people are numbered below it */
  constructor(friends: Friends, isRare: (person: number) => boolean, size: number) {
    this.#friends = friends;
    this.#isRare = isRare;
    this.#ours = new Notebook(size);
    this.#theirs = new Notebook(size);
    this.#known = new Tally(size);
  }

  /** Looks at a circle; the answer tells how many lead from it to another, until the next is looked at. */
  from(circle: Circle): (other: Circle) => number {
    this.#ours.start(circle.beside);
    this.#known.start();
    for (const one of circle.beside) {
      if (this.#isRare(one)) this.#friends.count(one, this.#known);
    }
    return (other) => this.#to(circle, other);
  }

  #to(circle: Circle, other: Circle): number {
    let [shared, known] = [0, 0];
    for (const one of other.beside) {
      if (this.#ours.has(one)) shared += this.#isRare(one) ? 1 : 0.5;
      else {
        const met = this.#known.of(one);
        if (met > 0 && this.#isRare(one)) known += met;
      }
    }
    // Whoever is of both leads across, and not their friends besides.
    if (shared > 0 && known > 0) known -= this.#knownByShared(circle, other);
    return shared + Math.min(known, 2) / 2 + (haveOne(circle.places, other.places) ? 2 : 0);
  }

  /** With how many of the other circle those have written who are of both. */
  #knownByShared(circle: Circle, other: Circle): number {
    let count = 0;
    this.#theirs.start(other.beside);
    for (const one of circle.beside) {
      if (!this.#theirs.has(one) || !this.#isRare(one)) continue;
      for (const friend of this.#friends.of(one)) {
        if (this.#theirs.has(friend) && !this.#ours.has(friend) && this.#isRare(friend)) count += 1;
      }
    }
    return count;
  }
}

function haveOne(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  return a !== null && b !== null && [...a].some((one) => b.has(one));
}
