import type { Person, PersonId } from '#core/model';
import { partsOf } from './names.ts';
import type { State } from './state.ts';

/** The spellings that are held to be one person. Passes over it add to the collections. */
export interface Cluster {
  /** The person as a corpus file has them, and which of the files. */
  readonly kept: { readonly person: Person; readonly corpus: number } | null;
  /** Every spelling and in how many entries it stands; in order of appearance. */
  readonly spellings: Map<string, number>;
  /** Indices of the items they are an author of. */
  readonly items: Set<number>;
  /** The files of the corpus files that know them. */
  readonly corpora: Set<number>;
}

/** The authors of each item as clusters, and all clusters in order of appearance. */
export interface Gathered {
  readonly clusters: readonly Cluster[];
  /** For each item, one cluster an author. */
  readonly authors: readonly (readonly Cluster[])[];
  /** For each corpus file, its people. */
  readonly known: readonly ReadonlyMap<PersonId, Cluster>[];
}

/**
 * Gathers spellings of the same name, whatever the case, accents, punctuation
 * and hyphens. A name that stands twice among the authors of one work is two
 * people, as are two people of one corpus file.
 */
export function gather(state: State): Gathered {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? partsOf(name).key;
    keys.set(name, key);
    return key;
  };
  const file = (cluster: Cluster, name: string) => {
    const same = byKey.get(keyOf(name)) ?? [];
    if (!same.includes(cluster)) byKey.set(keyOf(name), [...same, cluster]);
  };
  const create = (kept: Cluster['kept']): Cluster => {
    const cluster: Cluster = {
      kept,
      spellings: new Map(),
      items: new Set(),
      corpora: new Set(kept === null ? [] : [kept.corpus]),
    };
    clusters.push(cluster);
    return cluster;
  };

  const known = state.corpora.map((corpus, index) => {
    const people = new Map<PersonId, Cluster>();
    for (const person of corpus.people) {
      const names = [...new Set([person.name, ...person.names])];
      const same = names.flatMap((name) => byKey.get(keyOf(name)) ?? []);
      const cluster =
        same.find((one) => !one.corpora.has(index)) ?? create({ person, corpus: index });
      cluster.corpora.add(index);
      people.set(person.id, cluster);
      for (const name of names) {
        file(cluster, name);
        if (!cluster.spellings.has(name)) cluster.spellings.set(name, 0);
      }
    }
    return people;
  });

  const authors = state.items.map((item, index) =>
    item.draft.authors.map((author, position) => {
      const person = item.kept?.work.authors[position]?.person;
      const own = person === undefined ? undefined : known[item.kept?.corpus ?? 0]?.get(person);
      const same = byKey.get(keyOf(author.name))?.find((one) => !one.items.has(index));
      const cluster = own ?? same ?? create(null);
      file(cluster, author.name);
      cluster.items.add(index);
      cluster.spellings.set(author.name, (cluster.spellings.get(author.name) ?? 0) + 1);
      return cluster;
    }),
  );
  return { clusters, authors, known };
}
