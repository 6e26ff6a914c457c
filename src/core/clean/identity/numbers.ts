import type { Gathered } from './clusters.ts';
import type { NameParts } from './names.ts';
import { authorRows, type Rows, rowsOf } from './rows.ts';

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
export function numbered({ clusters, authors, names }: Gathered): Numbers {
  const numbers = new Map<string, number>();
  const numberFor = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  // Many bear one name: each is looked up once.
  const named = (of: (parts: NameParts) => string) => {
    const numberOf = new Int32Array(names.length).fill(-1);
    const found = new Int32Array(clusters.length);
    clusters.forEach(({ spelling, parts }, i) => {
      if (numberOf[spelling] === -1) numberOf[spelling] = numberFor(of(parts[0]!));
      found[i] = numberOf[spelling]!;
    });
    return found;
  };
  const [first, family] = [named((one) => one.first), named((one) => one.family)];
  const reducedFamily = named((one) => one.reducedFamily);
  return {
    authors: authorRows(authors),
    works: rowsOf(clusters, ({ items }, add) => items.forEach(add)),
    first,
    family,
    reducedFamily,
    numberFor,
    count: () => numbers.size,
  };
}
