import type { Gathered } from './clusters.ts';
import type { Rows } from './rows.ts';

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
  /** The number of each cluster's first spelling, and whether it has other names. */
  readonly spelling: Int32Array;
  readonly isSeveral: Uint8Array;
  /** How many spellings there are. */
  readonly spellings: number;
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
export function numbered({ clusters, authors, works, names }: Gathered): Numbers {
  const numbers = new Map<string, number>();
  const numberFor = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  const spelling = new Int32Array(clusters.length);
  const isSeveral = new Uint8Array(clusters.length);
  clusters.forEach((one, i) => {
    spelling[i] = one.spelling;
    isSeveral[i] = one.parts.length > 1 ? 1 : 0;
  });
  // Many bear one name: each is looked up once.
  const [firsts, families] = [new Int32Array(names.length), new Int32Array(names.length)];
  const reduced = new Int32Array(names.length);
  for (let i = 0; i < names.length; i += 1) {
    const { first: own, family: written, reducedFamily: plain } = names[i]!;
    firsts[i] = numberFor(own);
    families[i] = numberFor(written);
    reduced[i] = plain === written ? families[i]! : numberFor(plain);
  }
  const first = spelling.map((number) => firsts[number]!);
  const family = spelling.map((number) => families[number]!);
  const reducedFamily = spelling.map((number) => reduced[number]!);
  return {
    authors,
    works,
    spelling,
    isSeveral,
    spellings: names.length,
    first,
    family,
    reducedFamily,
    numberFor,
    count: () => numbers.size,
  };
}
