import type { Join, Person, PersonId } from '#core/model';
import { type Cluster, gather, type Gathered } from './clusters.ts';
import { type Match, matchMiddleNames } from './middle-names.ts';
import { differenceOf, fuller, partsOf } from './names.ts';
import { createIds } from './slug.ts';
import type { Pass, State } from './state.ts';

/**
 * Finds out who is who: spellings of one name are one person, and so are names
 * that differ in a missing middle name where shared co-authors speak for it.
 * Every join of differing spellings is written down with its evidence.
 */
export const people: Pass = {
  id: 'people',
  run(state) {
    const gathered = gather(state);
    const matches = matchMiddleNames(gathered);
    const groups = groupsOf(gathered, matches);
    const newId = createIds<PersonId>('a:', keptIds(groups));
    const idOf = new Map<Cluster, PersonId>();
    const found: Person[] = [];
    const joins: Join[] = [];
    const takenKept = new Set<PersonId>();
    for (const group of groups) {
      const person = personOf(group, newId, takenKept);
      for (const cluster of group) idOf.set(cluster, person.id);
      found.push(person);
      const earlier = earlierJoins(state, gathered, new Set(group));
      const evidence = [...new Set([...earlier, ...evidenceOf(group, matches)])];
      if (evidence.length > 0) joins.push({ person: person.id, names: person.names, evidence });
    }
    const items = state.items.map((item, i) => ({
      ...item,
      people: gathered.authors[i]!.map((cluster) => idOf.get(cluster)!),
    }));
    return { ...state, items, people: found, joins };
  },
};

/** Clusters that are one person, in order of appearance. */
function groupsOf(gathered: Gathered, matches: readonly Match[]): readonly (readonly Cluster[])[] {
  const groupOf = new Map<Cluster, Cluster[]>(gathered.clusters.map((one) => [one, [one]]));
  for (const { shorter, longer } of matches) {
    const together = [...groupOf.get(shorter)!, ...groupOf.get(longer)!];
    for (const one of together) groupOf.set(one, together);
  }
  return [...new Set(groupOf.values())];
}

function keptIds(groups: readonly (readonly Cluster[])[]): readonly PersonId[] {
  return groups.flat().flatMap(({ kept }) => (kept === null ? [] : [kept.person.id]));
}

function personOf(
  group: readonly Cluster[],
  newId: (name: string) => PersonId,
  takenKept: Set<PersonId>,
): Person {
  const counts = new Map<string, number>();
  for (const { spellings } of group) {
    for (const [name, count] of spellings) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const kept = group.find((one) => one.kept !== null)?.kept?.person ?? null;
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const fullest = byCount.reduce((best, name) => (fuller(name, best) < 0 ? name : best));
  const name = kept?.name ?? fullest;
  const names = [...new Set([name, ...(kept?.names ?? []), ...byCount])];
  if (kept === null) return { id: newId(name), name, names };
  // Two corpus files may use one id for two people.
  const id = takenKept.has(kept.id) ? newId(name) : kept.id;
  takenKept.add(id);
  return { ...kept, id, name, names };
}

function evidenceOf(group: readonly Cluster[], matches: readonly Match[]): readonly string[] {
  const sentences: string[] = [];
  for (const { spellings, kept } of group) {
    const known = new Set(kept?.person.names);
    const byKey = new Map<string, string>();
    for (const name of spellings.keys()) {
      const { key } = partsOf(name);
      const first = byKey.get(key);
      if (first === undefined) byKey.set(key, name);
      else if (!known.has(name) || !known.has(first)) {
        sentences.push(`${name} and ${first}: the same name but for ${differenceOf(name, first)}`);
      }
    }
  }
  for (const { shorter, longer, shared } of matches) {
    if (!group.includes(shorter)) continue;
    const [short, long] = [shownName(shorter), shownName(longer)];
    const initial = partsOf(long).middle.every((part) => part.length === 1);
    const people = shared.slice(0, 5).join(', ') + (shared.length > 5 ? ', …' : '');
    sentences.push(
      `${short} lacks the middle ${initial ? 'initial' : 'name'} of ${long}; ` +
        `${shared.length} co-authors in common: ${people}`,
    );
  }
  return sentences;
}

function shownName({ spellings }: Cluster): string {
  return [...spellings.keys()].reduce((best, name) => (fuller(name, best) < 0 ? name : best));
}

/** What corpus files say of joins of these people. */
function earlierJoins(
  state: State,
  gathered: Gathered,
  group: ReadonlySet<Cluster>,
): readonly string[] {
  return state.corpora.flatMap((corpus, index) =>
    (corpus.joins ?? []).flatMap((join) => {
      const cluster = gathered.known[index]?.get(join.person);
      return cluster !== undefined && group.has(cluster) ? join.evidence : [];
    }),
  );
}
