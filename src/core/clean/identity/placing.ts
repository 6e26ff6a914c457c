import type { DraftAuthor, PersonId, Progress } from '#core/model';
import type { State } from '../state.ts';
import { Cluster } from './cluster.ts';
import { createSplits } from './decided.ts';
import { conflicting, idsOf } from './identifiers.ts';
import type { NameParts } from './names.ts';
import type { Named } from './places.ts';
import { hasOne, invertedRows, rowAt, type Rows } from './rows.ts';
import type { Spelling, Spellings } from './spellings.ts';

/**
 * Finds for each author of each item who that is. Adds to the clusters, and writes
 * their numbers into `authors`.
 *
 * @param names what the authors go by
 */
export function placeAuthors(
  state: State,
  clusters: Cluster[],
  known: readonly ReadonlyMap<PersonId, Cluster>[],
  authors: Rows,
  names: Named,
  spellings: Spellings,
  progress: Progress,
): void {
  const { items } = state;
  const byId = new Map<string, Cluster>();
  const splits = createSplits(state);
  /** For each place, the place its author was given before; -1 for the first. */
  const before = new Int32Array(authors.of.length);
  /** Keys of the names beside people of whom there are several of one name. */
  const beside = new Map<Cluster, Set<string>>();

  for (const cluster of clusters) {
    for (const name of cluster.names()) bear(cluster, spellings.of(name));
    for (const id of cluster.ids) byId.set(id, cluster);
  }
  /** The works of those with identifiers, once they are all placed. */
  let identified: Rows | null = null;
  // They come first: they say who there is to choose from.
  placeAll(true);
  identified = invertedRows(authors, clusters.length);
  placeAll(false);

  function placeAll(isIdentified: boolean): void {
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]!;
      if (!isIdentified) progress(i / items.length, 0);
      const list = item.draft.authors;
      const start = authors.start[i]!;
      for (let j = 0; j < list.length; j += 1) {
        const author = list[j]!;
        if (isIdentified && author.ids === undefined) continue;
        const ids = idsOf(author.ids);
        if (ids.length > 0 !== isIdentified) continue;
        const spelling = spellings.at(names.spellings[start + j]!);
        const sides = splits.sidesOf(spelling.name, i);
        let cluster = knownAuthor(item, j) ?? identifiedAs(spelling, ids, i, sides);
        if (cluster === undefined) {
          clusters.push((cluster = new Cluster(clusters.length, sides)));
        }
        place(cluster, i, start + j, author, ids, spelling);
      }
    }
  }

  function place(
    cluster: Cluster,
    item: number,
    at: number,
    { affiliations }: DraftAuthor,
    ids: readonly string[],
    spelling: Spelling,
  ): void {
    cluster.spell(spelling, names.writtenOut.has(at) ? 0 : 1);
    bear(cluster, spelling);
    authors.of[at] = cluster.number;
    before[at] = cluster.last;
    cluster.last = at;
    for (const id of ids) {
      cluster.addId(id);
      if (!byId.has(id)) byId.set(id, cluster);
    }
    if (affiliations !== undefined) for (const one of affiliations) cluster.addAffiliation(one);
    if (beside.size === 0) return;
    const keys = beside.get(cluster);
    if (keys !== undefined) addKeys(keys, item);
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

  /** Whether somebody is not on a work yet, and on these sides of splits by hand. */
  function isFree(one: Cluster, item: number, sides: ReadonlySet<string>): boolean {
    if (one.last >= authors.start[item]! && one.last < authors.start[item + 1]!) return false;
    // Items come in order, but those with identifiers before all others.
    const isOn = identified !== null && one.ids.size > 0 && hasOne(identified, one.number, item);
    return !isOn && sameSides(one.sides, sides);
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
      for (let at = cluster.last; at !== -1; at = before[at]!) addKeys(keys, rowAt(authors, at));
      beside.set(cluster, keys);
    }
    return keys;
  }

  function addKeys(keys: Set<string>, item: number): Set<string> {
    for (const { name } of items[item]!.draft.authors) keys.add(spellings.of(name).parts.key);
    return keys;
  }
}

/** Somebody bears the name of a spelling. */
function bear(cluster: Cluster, { named }: Spelling): void {
  if (named.bearers.length === 0) named.bearers = [cluster];
  else if (!named.bearers.includes(cluster)) named.bearers.push(cluster);
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
  return a === b || (a.size === b.size && [...a].every((side) => b.has(side)));
}
