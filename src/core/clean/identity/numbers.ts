import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { NameParts } from './names.ts';

/** Rows of numbers, one after the other: row `i` is `of` from `start[i]` to before `start[i + 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly of: Int32Array;
}

/**
 * Who wrote what, and how they are called, as numbers: what is compared for very
 * many pairs of people is compared without looking at texts. Clusters and works
 * are numbered by their places.
 */
export interface Numbers {
  /** Each work's authors. */
  readonly authors: Rows;
  /** Each cluster's works. */
  readonly works: Rows;
  /** First and family name of each cluster's first spelling, equal for equal names. */
  readonly first: Int32Array;
  readonly family: Int32Array;
  /** The same of the family name in which ä and ae are one. */
  readonly reducedFamily: Int32Array;
  /** The number of a name, from 0 in the order they are asked for. */
  numberFor(name: string): number;
  /** How many names have a number so far. */
  count(): number;
}

/** Numbers what was gathered. */
export function numbered({ clusters, authors }: Gathered): Numbers {
  const numbers = new Map<string, number>();
  const numberFor = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  const named = (of: (parts: NameParts) => string) =>
    Int32Array.from(clusters, ({ parts }) => numberFor(of(parts[0]!)));
  const [first, family] = [named((one) => one.first), named((one) => one.family)];
  const reducedFamily = named((one) => one.reducedFamily);
  return {
    authors: rowsOf(authors, (list) => list.map(({ number }) => number)),
    works: rowsOf(clusters, ({ items }: Cluster) => [...items]),
    first,
    family,
    reducedFamily,
    numberFor,
    count: () => numbers.size,
  };
}

function rowsOf<T>(all: readonly T[], rowOf: (one: T) => readonly number[]): Rows {
  const start = new Int32Array(all.length + 1);
  let of = new Int32Array(Math.max(16, all.length * 4));
  let count = 0;
  all.forEach((one, i) => {
    const row = rowOf(one);
    while (count + row.length > of.length) {
      const more = new Int32Array(of.length * 2);
      more.set(of);
      of = more;
    }
    of.set(row, count);
    count += row.length;
    start[i + 1] = count;
  });
  return { start, of: of.slice(0, count) };
}
