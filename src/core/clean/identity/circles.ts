import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import { placesIn } from './evidence.ts';

/** Works of one name that are held to be one person's. Joining adds to the collections. */
export interface Circle {
  readonly items: number[];
  /** With whom they were written, by their numbers, each once. */
  readonly beside: number[];
  /** Where they worked, as the sources say. */
  places: Set<string> | null;
  /** First and last year; the first is later where none is known. */
  from: number;
  to: number;
}

/** A place to note numbers in: `met` tells whether a number was noted since the last `clear`. */
export class Notebook {
  readonly #notes: Int32Array;
  #page = 1;

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#notes = new Int32Array(size);
  }

  /** Forgets all that was noted, and notes these. */
  start(numbers: readonly number[]): void {
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

/** Of a work by more than so many the first are looked at: a collaboration names its people in one order. */
const mostBeside = 200;

/** One work of somebody. */
export function circleOf(
  { items }: State,
  cluster: Cluster,
  item: number,
  here: readonly Cluster[],
): Circle {
  const { draft } = items[item]!;
  const { affiliations } = draft.authors[here.indexOf(cluster)]!;
  const beside: number[] = [];
  for (const one of here.slice(0, mostBeside)) if (one !== cluster) beside.push(one.number);
  return {
    items: [item],
    beside: [...new Set(beside)],
    places: affiliations === undefined ? null : new Set(placesIn(affiliations).keys()),
    from: draft.year ?? Infinity,
    to: draft.year ?? -Infinity,
  };
}

/** A circle that can be added to without changing this one. */
export function copyOf({ items, beside, places, from, to }: Circle): Circle {
  return { items: [...items], beside: [...beside], places: places && new Set(places), from, to };
}

/** Puts the works of a circle into another. */
export function add(
  home: Circle,
  { items, beside, places, from, to }: Circle,
  notebook: Notebook,
): void {
  for (const item of items) home.items.push(item);
  notebook.start(home.beside);
  for (const coauthor of beside) if (notebook.note(coauthor)) home.beside.push(coauthor);
  for (const place of places ?? []) (home.places ??= new Set()).add(place);
  home.from = Math.min(home.from, from);
  home.to = Math.max(home.to, to);
}

/** How many works the smaller one has. */
export function fewer(a: Circle, b: Circle): number {
  return Math.min(a.items.length, b.items.length);
}

/** Lists of numbers, one of everybody who is asked about, one after the other. */
export class Friends {
  #all = new Int32Array(1024);
  #count = 0;
  /** Where the list of each begins, from 1, and ends; 0 where there is none yet. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  /** @param size numbers are below it */
  constructor(size: number) {
    this.#from = new Int32Array(size);
    this.#to = new Int32Array(size);
  }

  has(one: number): boolean {
    return this.#from[one] !== 0;
  }

  add(one: number, list: readonly number[]): void {
    if (this.#count + list.length > this.#all.length) {
      const more = new Int32Array(this.#all.length * 2 + list.length);
      more.set(this.#all);
      this.#all = more;
    }
    this.#from[one] = this.#count + 1;
    this.#all.set(list, this.#count);
    this.#count += list.length;
    this.#to[one] = this.#count + 1;
  }

  from(one: number): number {
    return this.#from[one]!;
  }

  to(one: number): number {
    return this.#to[one]!;
  }

  at(place: number): number {
    return this.#all[place - 1]!;
  }
}
