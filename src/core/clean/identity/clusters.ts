import { type DraftAuthor, partOf, type PersonId, type Progress, unheard } from '#core/model';
import type { State } from '../state.ts';
import { has, insert } from './ascending.ts';
import { type Cluster, newCluster, withOne } from './cluster.ts';
import { createSplits } from './decided.ts';
import { partHomonyms } from './homonyms.ts';
import { createNamesakes, type Namesakes } from './namesakes.ts';
import { comparePlaces, fullestNames, type SamePlace, type SpelledThere } from './places.ts';
import { conflicting, idsOf } from './identifiers.ts';
import { keptPeople } from './kept.ts';
import type { NameParts } from './names.ts';
import { type Spelling, Spellings } from './spellings.ts';

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
  /** All names of the list by their spellings' numbers. */
  readonly names: readonly NameParts[];
  /** Spellings that stand at somebody's place in a version of a work alone. */
  readonly spelledThere: readonly SpelledThere[];
}

/**
 * Gathers spellings of the same name, whatever the case, accents, punctuation
 * and hyphens, and authors of the same identifier. A name that stands twice
 * among the authors of one work is two people, as are two people of one corpus
 * file, two identifiers of one kind, and two sides of a split by hand.
 */
export function gather(state: State, progress: Progress = unheard): Gathered {
  const known = keptPeople(state);
  const clusters: Cluster[] = [...new Set(known.flatMap((people) => [...people.values()]))];
  const byId = new Map<string, Cluster>();
  const splits = createSplits(state);
  const spellings = new Spellings();

  function file(cluster: Cluster, { name, parts, named, number }: Spelling, count: number): void {
    if (cluster.parts.length === 0) {
      cluster.parts = [parts];
      cluster.spelling = number;
    } else if (cluster.parts[0] !== parts && !cluster.parts.some(({ key }) => key === parts.key)) {
      cluster.parts = [...cluster.parts, parts];
    }
    if (named.bearers.length === 0) named.bearers = [cluster];
    else if (!named.bearers.includes(cluster)) named.bearers.push(cluster);
    cluster.spellings.add(name, count);
  }

  for (const cluster of clusters) {
    for (const name of cluster.spellings.texts()) file(cluster, spellings.of(name), 0);
    for (const id of cluster.ids) byId.set(id, cluster);
  }

  const authors = state.items.map(({ draft }): Cluster[] => new Array(draft.authors.length));
  const names = fullestNames(state, spellings);
  /** Keys of the names beside people of whom there are several of one name. */
  const beside = new Map<Cluster, Set<string>>();
  const place = (
    cluster: Cluster,
    item: number,
    { name: shown, affiliations }: DraftAuthor,
    ids: readonly string[],
    spelling: Spelling,
  ) => {
    file(cluster, spelling, spelling.name === shown ? 1 : 0);
    insert(cluster.items, item);
    cluster.last = item;
    for (const id of ids) {
      cluster.ids = withOne(cluster.ids, id);
      if (!byId.has(id)) byId.set(id, cluster);
    }
    if (affiliations !== undefined) {
      for (const one of affiliations) cluster.affiliations = withOne(cluster.affiliations, one);
    }
    if (beside.size === 0) return;
    const keys = beside.get(cluster);
    if (keys !== undefined) addKeys(keys, item);
  };

  // Those with identifiers come first: they say who there is to choose from.
  placeAll(true);
  placeAll(false);

  function placeAll(identified: boolean): void {
    for (let i = 0; i < state.items.length; i += 1) {
      const item = state.items[i]!;
      if (!identified) progress((0.5 * i) / state.items.length, 0);
      const list = item.draft.authors;
      const named = names[i]!;
      const placed = authors[i]!;
      for (let j = 0; j < list.length; j += 1) {
        const author = list[j]!;
        if (identified && author.ids === undefined) continue;
        const ids = idsOf(author.ids);
        if (ids.length > 0 !== identified || placed[j] !== undefined) continue;
        const spelling = named[j]!;
        const sides = splits.sidesOf(spelling.name, i);
        let cluster = knownAuthor(item, j) ?? identifiedAs(spelling, ids, i, sides);
        if (cluster === undefined) clusters.push((cluster = newCluster(null, sides)));
        place(cluster, i, author, ids, spelling);
        placed[j] = cluster;
      }
    }
  }

  function knownAuthor(item: State['items'][number], position: number): Cluster | undefined {
    if (item.kept === null) return undefined;
    const person = keptAuthor(item, position)?.person;
    return person === undefined ? undefined : known[item.kept.corpus]?.get(person);
  }

  /** Who of those known so far bears the identifiers, or else the name, and is not on this work yet. */
  function identifiedAs(
    { parts, named: { bearers } }: Spelling,
    ids: readonly string[],
    item: number,
    sides: ReadonlySet<string>,
  ): Cluster | undefined {
    for (const id of ids) {
      const one = byId.get(id);
      if (one !== undefined && isFree(one, item, sides) && bearsName(one, parts)) return one;
    }
    const [only] = bearers;
    if (bearers.length < 2) {
      const isOne = only !== undefined && isFree(only, item, sides) && !conflicting(only.ids, ids);
      return isOne ? only : undefined;
    }
    const named = bearers.filter((one) => isFree(one, item, sides) && !conflicting(one.ids, ids));
    return chosen(named, item);
  }

  /** Of several people of one name the one with most co-authors here; no guess where two have as many. */
  function chosen(named: readonly Cluster[], item: number): Cluster | undefined {
    if (named.length < 2 || named.every(({ ids }) => ids.size === 0)) return named[0];
    const here = addKeys(new Set(), item);
    let most = 0;
    let best: Cluster | undefined;
    for (const one of named) {
      const theirs = besideOf(one);
      let shared = 0;
      for (const key of here) if (theirs.has(key)) shared += 1;
      // One is the name itself.
      if (shared - 1 === most) best = undefined;
      else if (shared - 1 > most) [most, best] = [shared - 1, one];
    }
    return best ?? named.find(({ ids }) => ids.size === 0);
  }

  function besideOf(cluster: Cluster): ReadonlySet<string> {
    let keys = beside.get(cluster);
    if (keys === undefined) {
      keys = new Set();
      for (const item of cluster.items) addKeys(keys, item);
      beside.set(cluster, keys);
    }
    return keys;
  }

  function addKeys(keys: Set<string>, item: number): Set<string> {
    for (const { name } of state.items[item]!.draft.authors) keys.add(spellings.of(name).parts.key);
    return keys;
  }

  const namesakes = createNamesakes(clusters);
  const parting = partOf(progress, 0.5, 1);
  const apart = partHomonyms(state, clusters, authors, names, namesakes, parting);
  const there = comparePlaces(state, names, authors, apart, spellings, namesakes);
  const inOrder = numberedInOrder(apart, authors);
  return { clusters: inOrder, authors, known, namesakes, names: spellings.parts, ...there };
}

/** People of corpus files, then everybody as they appear, each with that place as number. */
function numberedInOrder(
  clusters: readonly Cluster[],
  authors: readonly (readonly Cluster[])[],
): readonly Cluster[] {
  for (const one of clusters) one.number = -1;
  const inOrder: Cluster[] = [];
  const next = (one: Cluster) => {
    if (one.number === -1) one.number = inOrder.push(one) - 1;
  };
  for (const one of clusters) if (one.kept !== null) next(one);
  for (const list of authors) for (const one of list) next(one);
  return inOrder;
}

/** The author as a corpus file has them; an edited list of authors is in another order. */
function keptAuthor({ kept, draft }: State['items'][number], position: number) {
  const authors = kept?.work.authors ?? [];
  const { name } = draft.authors[position]!;
  const there = authors[position];
  return there?.name === name ? there : authors.find((author) => author.name === name);
}

/** Whether somebody is not on a work yet, and on these sides of splits by hand. */
function isFree(one: Cluster, item: number, sides: ReadonlySet<string>): boolean {
  // Items come in order, but those with identifiers before all others.
  const isOn = one.last === item || (one.ids.size > 0 && has(one.items, item));
  return !isOn && sameSides(one.sides, sides);
}

/** An identifier is believed where first or family name agree, or their initials. */
function bearsName({ parts }: Cluster, name: NameParts): boolean {
  return parts.some(
    (one) => one.key === name.key || one.family === name.family || one.first === name.first,
  );
}

function sameSides(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((side) => b.has(side)));
}
