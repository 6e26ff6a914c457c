import {
  noDecisions,
  partOf,
  type Person,
  type PersonId,
  type Progress,
  unheard,
} from '#core/model';
import type { Cluster } from './identity/cluster.ts';
import { gather, type Gathered } from './identity/clusters.ts';
import { crowdsIn } from './identity/crowds.ts';
import { type Decided, decidedOf } from './identity/decided.ts';
import { Groups } from './identity/groups.ts';
import { identifiersOf } from './identity/identifiers.ts';
import { joinEvidence } from './identity/join-evidence.ts';
import { fuller } from './identity/names.ts';
import { keptQuestions, questionsOf } from './identity/questions.ts';
import { resolve, type Resolved } from './identity/resolve.ts';
import { createIds } from './slug.ts';
import type { Pass, State } from './state.ts';

/**
 * Finds out who is who. Spellings of one name are one person, and so are names
 * that could be one person's where identifiers, co-authors, venues or places of
 * work speak for it; every join is written down with its evidence. What is
 * likely and not certain becomes a question.
 */
export const people: Pass<'people'> = {
  id: 'people',
  effort: 38,
  run(state, progress) {
    const gathered = gather(state, partOf(progress, 0, 0.4));
    const decided = decidedOf(state, gathered);
    const resolved = resolve(state, gathered, decided, partOf(progress, 0.4, 0.9));
    return withPeople(state, gathered, decided, resolved, partOf(progress, 0.9, 1));
  },
  off(state) {
    // Nobody is compared and nothing decided: a name is a person.
    const plain = { ...state, decisions: noDecisions };
    const gathered = gather(plain);
    const alone = { groups: new Groups(gathered.clusters), matches: [], doubts: [] };
    return withPeople(state, gathered, decidedOf(plain, gathered), alone, unheard);
  },
  changes: (_, { joins }) => joins.length,
};

/** The state with its people, each with an id and a name, and why spellings are one. */
function withPeople(
  state: State,
  gathered: Gathered,
  decided: Decided,
  { groups, matches, doubts }: Resolved,
  progress: Progress,
): State {
  const keptIds = gathered.clusters.flatMap(({ kept }) => kept?.person.id ?? []);
  const newId = createIds<PersonId>('a:', keptIds);
  const ids = new Array<PersonId>(gathered.clusters.length);
  const takenKept = new Set<PersonId>();
  /** Those of whom there may be more to say than a name. */
  const byId = new Map<PersonId, Person>();
  /** For each spelling the names of whoever has no other. */
  const alone: (readonly string[] | undefined)[] = [];
  const clusters = groups.people();
  const found = clusters.map((one, i) => {
    progress(i / clusters.length, 0);
    if (groups.isAlone(one.number) && isPlain(one) && !decided.isNamed(one)) {
      const person = plainPerson(one, newId, alone);
      ids[one.number] = person.id;
      return person;
    }
    const group = groups.of(one);
    const person = personOf(group, decided.nameOf(group), newId, takenKept);
    for (const { number } of group) ids[number] = person.id;
    byId.set(person.id, person);
    return person;
  });
  const { start, of } = gathered.authors;
  const items = state.items.map((item, i) => {
    const own = new Array<PersonId>(start[i + 1]! - start[i]!);
    for (let j = 0; j < own.length; j += 1) own[j] = ids[of[start[i]! + j]!]!;
    return { ...item, people: own };
  });
  const joins = joinEvidence(state, gathered, groups, matches).map(({ cluster, evidence }) => {
    const person = ids[cluster.number]!;
    return { person, names: byId.get(person)?.names ?? [cluster.firstName], evidence };
  });
  const idOf = ({ number }: Cluster) => ids[number]!;
  return {
    ...state,
    items,
    people: found,
    joins,
    questions: questionsOf(doubts, keptQuestions(state, gathered, decided), idOf),
    diagnostics: [...state.diagnostics, ...crowdsIn(state)],
  };
}

/** Whether somebody has one name and nothing else, as most people have. */
function isPlain({ spellings, kept, ids }: Cluster): boolean {
  return spellings === 1 && kept === null && ids.size === 0;
}

function plainPerson(
  { firstName: name, spelling }: Cluster,
  newId: NewId,
  alone: (readonly string[] | undefined)[],
): Person {
  return { id: newId(name, spelling), name, names: (alone[spelling] ??= [name]) };
}

type NewId = (name: string, spelling?: number) => PersonId;

function personOf(
  group: readonly Cluster[],
  chosen: string | null,
  newId: NewId,
  takenKept: Set<PersonId>,
): Person {
  const counts = new Map<string, number>();
  for (const one of group) {
    for (const name of one.names()) counts.set(name, (counts.get(name) ?? 0) + one.timesOf(name));
  }
  const kept = group.find((one) => one.kept !== null)?.kept?.person ?? null;
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const fullest = byCount.reduce((best, name) => (fuller(name, best) < 0 ? name : best));
  const read = kept?.name ?? fullest;
  const name = chosen ?? read;
  const names = [...new Set([name, ...(kept?.names ?? []), ...byCount])];
  const ids = identifiersOf(group.flatMap((one) => [...one.ids]));
  const known = Object.keys(ids).length > 0 ? { ids } : {};
  // A name chosen by hand leaves the id as it is: what is pinned and linked stays.
  if (kept === null) return { id: newId(read), name, names, ...known };
  // Two corpus files may use one id for two people.
  const id = takenKept.has(kept.id) ? newId(read) : kept.id;
  takenKept.add(id);
  return { ...known, ...kept, id, name, names };
}
