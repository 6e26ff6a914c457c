import { nameKey } from '#core/clean';
import type {
  Corpus,
  Decisions,
  PersonDecision,
  PersonId,
  PersonRef,
  Work,
  WorkDecision,
  WorkId,
  WorkRef,
} from '#core/model';

/** A work as a decision names it: by what the source says, before corrections. */
export function workRefOf({ title, year, ids, corrections = [] }: Work): WorkRef {
  const was = (field: string) => corrections.find((one) => one.field === field)?.was;
  const before = was('year');
  return {
    title: was('title') ?? title,
    year: before === undefined ? year : before === '' ? null : Number(before),
    ids,
  };
}

/**
 * A person as a decision names them: by a spelling that the works have, for a
 * name chosen by hand stands in none; with their works where others bear it.
 */
export function personRefOf({ people, works }: Corpus, id: PersonId): PersonRef {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`unknown person: ${id}`);
  const own = works.filter(({ authors }) => authors.some((one) => one.person === id));
  const written = new Set(
    own.flatMap(({ authors }) => authors.flatMap((one) => (one.person === id ? one.name : []))),
  );
  const name = person.names.find((one) => written.has(one)) ?? person.name;
  const key = nameKey(name);
  const shared = people.some((one) => one.id !== id && one.names.some((n) => nameKey(n) === key));
  return shared ? { name, works: own.map(workRefOf) } : { name };
}

/** That two people are one, or are not. */
export function pairDecision(
  corpus: Corpus,
  kind: 'join' | 'apart',
  a: PersonId,
  b: PersonId,
): PersonDecision & { readonly kind: 'join' | 'apart' } {
  return { kind, people: [personRefOf(corpus, a), personRefOf(corpus, b)] };
}

/** That on these works a person is somebody else. */
export function splitDecision(
  corpus: Corpus,
  id: PersonId,
  away: readonly WorkId[],
): PersonDecision {
  const person = corpus.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`unknown person: ${id}`);
  const moved = new Set(away);
  const works = corpus.works.filter((work) => moved.has(work.id)).map(workRefOf);
  return { kind: 'split', names: person.names, works };
}

/** The decisions with one more about people. */
export function withPerson(decisions: Decisions, one: PersonDecision): Decisions {
  return { ...decisions, people: [...decisions.people, one] };
}

/** The decisions with one more about works. */
export function withWork(decisions: Decisions, one: WorkDecision): Decisions {
  return { ...decisions, works: [...decisions.works, one] };
}

/** The decisions without one of them. */
export function withoutDecision(
  decisions: Decisions,
  one: PersonDecision | WorkDecision,
): Decisions {
  return {
    ...decisions,
    people: decisions.people.filter((other) => other !== one),
    works: decisions.works.filter((other) => other !== one),
  };
}
