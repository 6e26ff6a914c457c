import type { PersonId } from '#core/model';
import type { State } from '../state.ts';
import { type Cluster, newCluster } from './cluster.ts';
import { createSplits } from './decided.ts';
import { partHomonyms } from './homonyms.ts';
import { createNamesakes, type Namesakes } from './namesakes.ts';
import { comparePlaces, fullestNames, type SamePlace, type SpelledThere } from './places.ts';
import { conflicting, idsOf } from './identifiers.ts';
import { keptPeople } from './kept.ts';
import { type NameParts, partsOf } from './names.ts';

/** The authors of each item as clusters, and all clusters in order of appearance. */
export interface Gathered {
  readonly clusters: readonly Cluster[];
  /** For each item, one cluster an author. */
  readonly authors: readonly (readonly Cluster[])[];
  /** For each corpus file, its people. */
  readonly known: readonly ReadonlyMap<PersonId, Cluster>[];
  /** Clusters that stand at one place of one work in two of its versions. */
  readonly samePlace: readonly SamePlace[];
  readonly namesakes: Namesakes;
  /** Spellings that stand at somebody's place in a version of a work alone. */
  readonly spelledThere: readonly SpelledThere[];
}

/**
 * Gathers spellings of the same name, whatever the case, accents, punctuation
 * and hyphens, and authors of the same identifier. A name that stands twice
 * among the authors of one work is two people, as are two people of one corpus
 * file, two identifiers of one kind, and two sides of a split by hand.
 */
export function gather(state: State): Gathered {
  const known = keptPeople(state);
  const clusters: Cluster[] = [...new Set(known.flatMap((people) => [...people.values()]))];
  const byKey = new Map<string, Cluster[]>();
  const byId = new Map<string, Cluster>();
  const splits = createSplits(state);
  const cache = new Map<string, NameParts>();
  const partsFor = (name: string): NameParts => {
    const parts = cache.get(name) ?? partsOf(name);
    cache.set(name, parts);
    return parts;
  };

  function file(cluster: Cluster, name: string, count: number): void {
    const parts = partsFor(name);
    if (!cluster.parts.some(({ key }) => key === parts.key)) cluster.parts.push(parts);
    const same = byKey.get(parts.key);
    if (same === undefined) byKey.set(parts.key, [cluster]);
    else if (!same.includes(cluster)) same.push(cluster);
    cluster.spellings.set(name, (cluster.spellings.get(name) ?? 0) + count);
  }

  for (const cluster of clusters) {
    for (const name of [...cluster.spellings.keys()]) file(cluster, name, 0);
    for (const id of cluster.ids) byId.set(id, cluster);
  }

  const authors = state.items.map(({ draft }) =>
    Array.from<Cluster>({ length: draft.authors.length }),
  );
  const names = fullestNames(state, partsFor);
  const place = (cluster: Cluster, item: number, position: number) => {
    const author = state.items[item]!.draft.authors[position]!;
    const name = names[item]![position]!;
    file(cluster, name, name === author.name ? 1 : 0);
    cluster.items.add(item);
    for (const id of idsOf(author.ids)) {
      cluster.ids.add(id);
      if (!byId.has(id)) byId.set(id, cluster);
    }
    for (const one of author.affiliations ?? []) cluster.affiliations.add(one);
    authors[item]![position] = cluster;
  };

  // Those with identifiers come first: they say who there is to choose from.
  for (const identified of [true, false]) {
    state.items.forEach((item, i) => {
      item.draft.authors.forEach((author, j) => {
        const ids = idsOf(author.ids);
        if (authors[i]![j] !== undefined || ids.length > 0 !== identified) return;
        const person = keptAuthor(item, j)?.person;
        const own = person === undefined ? undefined : known[item.kept?.corpus ?? 0]?.get(person);
        const name = names[i]![j]!;
        const sides = splits.sidesOf(name, i);
        const free = (one: Cluster | undefined) =>
          one !== undefined && !one.items.has(i) && sameSides(one.sides, sides);
        const identity = ids
          .map((id) => byId.get(id))
          .find((one) => free(one) && bearsName(one!, partsFor(name)));
        const named = (byKey.get(partsFor(name).key) ?? []).filter(
          (one) => free(one) && !conflicting(one.ids, ids),
        );
        const found = own ?? identity ?? chosen(named, i);
        if (found !== undefined) return place(found, i, j);
        const made = newCluster(null, sides);
        clusters.push(made);
        place(made, i, j);
      });
    });
  }

  /** Of several people of one name the one with most co-authors here; no guess where two have as many. */
  function chosen(named: readonly Cluster[], item: number): Cluster | undefined {
    if (named.length < 2 || named.every(({ ids }) => ids.size === 0)) return named[0];
    const here = new Set(state.items[item]!.draft.authors.map(({ name }) => partsFor(name).key));
    const shared = named.map((one) => {
      const theirs = [...one.items].flatMap((i) => state.items[i]!.draft.authors);
      const keys = new Set(theirs.map(({ name }) => partsFor(name).key));
      // One is the name itself.
      return [...here].filter((key) => keys.has(key)).length - 1;
    });
    const most = Math.max(...shared);
    const best = named.filter((_, i) => shared[i] === most);
    return most > 0 && best.length === 1 ? best[0] : named.find(({ ids }) => ids.size === 0);
  }

  const namesakes = createNamesakes(clusters);
  const apart = partHomonyms(state, clusters, authors, names, namesakes);
  const there = comparePlaces(state, names, authors, apart, partsFor, namesakes);
  const order = new Set([...apart.filter(({ kept }) => kept !== null), ...authors.flat()]);
  return { clusters: [...order], authors, known, namesakes, ...there };
}

/** The author as a corpus file has them; an edited list of authors is in another order. */
function keptAuthor({ kept, draft }: State['items'][number], position: number) {
  const authors = kept?.work.authors ?? [];
  const { name } = draft.authors[position]!;
  const there = authors[position];
  return there?.name === name ? there : authors.find((author) => author.name === name);
}

/** An identifier is believed where first or family name agree, or their initials. */
function bearsName({ parts }: Cluster, name: NameParts): boolean {
  return parts.some(
    (one) => one.key === name.key || one.family === name.family || one.first === name.first,
  );
}

function sameSides(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((side) => b.has(side));
}
