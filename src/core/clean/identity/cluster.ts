import type { Person } from '#core/model';
import { Counts } from './counts.ts';
import type { NameParts } from './names.ts';

/** The spellings that are held to be one person. Gathering adds to the collections. */
export interface Cluster {
  /** The person as a corpus file has them, and which of the files. */
  readonly kept: { readonly person: Person; readonly corpus: number } | null;
  /** Every spelling and in how many entries it stands; in order of appearance. */
  readonly spellings: Counts;
  /** One for each different key among the spellings. */
  parts: readonly NameParts[];
  /** Indices of the items they are an author of, ascending. */
  readonly items: number[];
  /** The files of the corpus files that know them. */
  corpora: ReadonlySet<number>;
  /** Identifiers, as `orcid:0000-0002-1825-0097`. */
  ids: ReadonlySet<string>;
  affiliations: ReadonlySet<string>;
  /** Which side of which split by hand they are on. */
  readonly sides: ReadonlySet<string>;
  /** Which they are, from 0, of people of one name who were parted. */
  readonly namesake: number;
  /** The item they were made an author of last; -1 for none. */
  last: number;
  /** Its place among all clusters, once they are gathered; -1 until then. */
  number: number;
  /** The number of its first spelling, that of its first parts; -1 until it has one. */
  spelling: number;
}

/** What most people have none of; it is never added to. */
const none: ReadonlySet<never> = new Set();

const noParts: readonly NameParts[] = [];

/** Somebody without works yet. */
export function newCluster(
  kept: Cluster['kept'],
  sides: ReadonlySet<string>,
  namesake = 0,
): Cluster {
  return {
    kept,
    spellings: new Counts(),
    parts: noParts,
    items: [],
    corpora: none,
    ids: none,
    affiliations: none,
    sides,
    namesake,
    last: -1,
    number: -1,
    spelling: -1,
  };
}

/** A look-up that works each answer out once. */
export function memoised<T>(of: (cluster: Cluster) => T): (cluster: Cluster) => T {
  const known = new Map<Cluster, T>();
  return (cluster) => {
    const found = known.get(cluster);
    if (found !== undefined) return found;
    const made = of(cluster);
    known.set(cluster, made);
    return made;
  };
}

/** The set with one more; the set itself where it is one's own already. */
export function withOne<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  if (set === none) return new Set<T>([one]);
  (set as Set<T>).add(one);
  return set;
}
