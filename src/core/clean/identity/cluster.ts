import type { Person } from '#core/model';
import type { NameParts } from './names.ts';

/** The spellings that are held to be one person. Gathering adds to the collections. */
export interface Cluster {
  /** The person as a corpus file has them, and which of the files. */
  readonly kept: { readonly person: Person; readonly corpus: number } | null;
  /** Every spelling and in how many entries it stands; in order of appearance. */
  readonly spellings: Map<string, number>;
  /** One for each different key among the spellings. */
  readonly parts: NameParts[];
  /** Indices of the items they are an author of. */
  readonly items: Set<number>;
  /** The files of the corpus files that know them. */
  readonly corpora: Set<number>;
  /** Identifiers, as `orcid:0000-0002-1825-0097`. */
  readonly ids: Set<string>;
  readonly affiliations: Set<string>;
  /** Which side of which split by hand they are on. */
  readonly sides: ReadonlySet<string>;
  /** Which they are, from 0, of people of one name who were parted. */
  readonly namesake: number;
}

/** Somebody without works yet. */
export function newCluster(
  kept: Cluster['kept'],
  sides: ReadonlySet<string>,
  namesake = 0,
): Cluster {
  return {
    kept,
    spellings: new Map(),
    parts: [],
    items: new Set(),
    corpora: new Set(kept === null ? [] : [kept.corpus]),
    ids: new Set(),
    affiliations: new Set(),
    sides,
    namesake,
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
