import type { Notebook, Tally } from './notebook.ts';
import type { Rows } from './rows.ts';

/** Of whoever has written with more people than this, anybody is a friend. */
const mostFriends = 40;

/** With whom people have written, each list made when it is asked for, one after the other. */
export class Friends {
  readonly #authors: Rows;
  readonly #worksOf: (person: number) => Iterable<number>;
  readonly #notebook: Notebook;
  #all = new Int32Array(1024);
  #count = 0;
  /** Where the list of each begins, from 1, and ends; 0 where there is none yet. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  /**
   * @param worksOf the works of a person, by numbers
   * @param notebook to note people in while a list is made
   */
  constructor(authors: Rows, worksOf: (person: number) => Iterable<number>, notebook: Notebook) {
    this.#authors = authors;
    this.#worksOf = worksOf;
    this.#notebook = notebook;
    this.#from = new Int32Array(notebook.size);
    this.#to = new Int32Array(notebook.size);
  }

  /** With whom somebody has written, to be read before others are asked about; nobody where there are too many to be friends. */
  of(person: number): Int32Array {
    if (this.#from[person] === 0) this.#find(person);
    return this.#all.subarray(this.#from[person]! - 1, this.#to[person]! - 1);
  }

  /** Counts with whom somebody has written. */
  count(person: number, tally: Tally): void {
    if (this.#from[person] === 0) this.#find(person);
    tally.count(this.#all, this.#from[person]! - 1, this.#to[person]! - 1);
  }

  #find(person: number): void {
    const { start, of } = this.#authors;
    const from = this.#count;
    this.#notebook.start();
    for (const work of this.#worksOf(person)) {
      for (let i = start[work]!; i < start[work + 1]!; i += 1) {
        if (this.#notebook.note(of[i]!)) this.#add(of[i]!);
      }
      if (this.#count - from > mostFriends) {
        this.#count = from;
        break;
      }
    }
    this.#from[person] = from + 1;
    this.#to[person] = this.#count + 1;
  }

  #add(friend: number): void {
    if (this.#count === this.#all.length) {
      const more = new Int32Array(this.#all.length * 2);
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.#count] = friend;
    this.#count += 1;
  }
}
