import type { State } from '../state.ts';
import { mostBeside } from './crowds.ts';
import { placesIn } from './evidence.ts';
import type { Notebook } from './notebook.ts';
import type { Rows } from './rows.ts';

/** Works of one name that are held to be one person's. Joining adds to the collections. */
export interface Circle {
  readonly items: number[];
  /** With whom they were written, by their numbers, each once. */
  readonly beside: number[];
  /** Where they worked, as the sources say. */
  places: Set<string> | null;
  /** The years they appeared in, those that are known. */
  readonly years: number[];
  /** First and last year; the first is later where none is known. */
  from: number;
  to: number;
}

/** Makes circles of one work each, and tells which works say where their people worked. */
export function createCircles(
  { items }: State,
  authors: Rows,
  notebook: Notebook,
): {
  readonly circleOf: (person: number, item: number) => Circle;
  readonly isPlaced: Uint8Array;
} {
  // Where a work is looked at its draft is far away: what is asked of each is kept at hand.
  const years = new Float64Array(items.length);
  const isPlaced = new Uint8Array(items.length);
  items.forEach(({ draft }, i) => {
    years[i] = draft.year ?? NaN;
    if (draft.authors.some(({ affiliations }) => affiliations !== undefined)) isPlaced[i] = 1;
  });
  const circleOf = (person: number, item: number): Circle => {
    const beside: number[] = [];
    const start = authors.start[item]!;
    const end = authors.start[item + 1]!;
    notebook.start();
    notebook.note(person);
    for (let i = start; i < Math.min(end, start + mostBeside); i += 1) {
      const other = authors.of[i]!;
      if (notebook.note(other)) beside.push(other);
    }
    const year = years[item]!;
    const isKnown = !Number.isNaN(year);
    return {
      items: [item],
      beside,
      places: isPlaced[item] === 1 ? placesAt(person, item) : null,
      years: isKnown ? [year] : [],
      from: isKnown ? year : Infinity,
      to: isKnown ? year : -Infinity,
    };
  };
  return { circleOf, isPlaced };

  function placesAt(person: number, item: number): Set<string> | null {
    const position = authors.of.indexOf(person, authors.start[item]) - authors.start[item]!;
    const { affiliations } = items[item]!.draft.authors[position]!;
    return affiliations === undefined ? null : new Set(placesIn(affiliations).keys());
  }
}

/** Puts the works of a circle into another. */
export function add(
  home: Circle,
  { items, beside, places, years, from, to }: Circle,
  notebook: Notebook,
): void {
  for (const item of items) home.items.push(item);
  notebook.start(home.beside);
  for (const coauthor of beside) if (notebook.note(coauthor)) home.beside.push(coauthor);
  if (places !== null) for (const place of places) (home.places ??= new Set()).add(place);
  for (const year of years) home.years.push(year);
  home.from = Math.min(home.from, from);
  home.to = Math.max(home.to, to);
}

/**
 * How far apart in time two circles are: 0 where the works of one appeared among
 * those of the other, 1 where all of one appeared before all of the other, or
 * where no years are known. The distance of Mann and Whitney's U from its middle
 * (1947): one work out of time changes it little.
 */
export function apartInTime({ years: a }: Circle, { years: b }: Circle): number {
  if (a.length === 0 || b.length === 0) return 1;
  for (const years of [a, b]) years.sort((x, y) => x - y);
  let ahead = 0;
  for (let i = 0, before = 0, until = 0; i < a.length; i += 1) {
    while (before < b.length && b[before]! < a[i]!) before += 1;
    while (until < b.length && b[until]! <= a[i]!) until += 1;
    ahead += before - (b.length - until);
  }
  return Math.abs(ahead) / (a.length * b.length);
}

/** How many works the smaller one has. */
export function fewer(a: Circle, b: Circle): number {
  return Math.min(a.items.length, b.items.length);
}
