import { nameKey } from '#core/clean';
import type { Corpus, Decisions, PersonDecision, PersonId, WorkRef } from '#core/model';
import { pairDecision, personRefOf, withPerson, workRefOf } from './decide.ts';

/**
 * The decisions with one more: that two people are one. What was decided before
 * and says otherwise goes: that the two are two, and a split that made two of
 * them. Halves of one name are one again without a word more.
 */
export function withJoin(
  corpus: Corpus,
  decisions: Decisions,
  a: PersonId,
  b: PersonId,
): Decisions {
  const join = pairDecision(corpus, 'join', a, b);
  const [one, other] = join.people;
  const pairs = new Set([JSON.stringify([one, other]), JSON.stringify([other, one])]);
  const sides = [sideOf(corpus, a), sideOf(corpus, b)] as const;
  const people = decisions.people.filter(
    (decision) =>
      !(decision.kind === 'apart' && pairs.has(JSON.stringify(decision.people))) &&
      !(decision.kind === 'split' && divides(decision, sides)),
  );
  const kept = { ...decisions, people };
  const rejoined = people.length < decisions.people.length;
  return rejoined && nameKey(one.name) === nameKey(other.name) ? kept : withPerson(kept, join);
}

/** The decisions with the name to show for a person; what was chosen for them before goes. */
export function withName(
  corpus: Corpus,
  decisions: Decisions,
  id: PersonId,
  name: string,
): Decisions {
  const { keys } = sideOf(corpus, id);
  const person = personRefOf(corpus, id);
  const works = JSON.stringify(person.works);
  const people = decisions.people.filter(
    (one) =>
      one.kind !== 'name' ||
      !keys.has(nameKey(one.person.name)) ||
      JSON.stringify(one.person.works) !== works,
  );
  return withPerson({ ...decisions, people }, { kind: 'name', person, name });
}

/** What a person is called, and on which works. */
interface Side {
  readonly keys: ReadonlySet<string>;
  readonly works: readonly string[];
}

function sideOf({ people, works }: Corpus, id: PersonId): Side {
  const names = people.find((one) => one.id === id)?.names ?? [];
  const own = works.filter(({ authors }) => authors.some((one) => one.person === id));
  return { keys: new Set(names.map(nameKey)), works: own.map((work) => refKey(workRefOf(work))) };
}

/** The same for references to the same work. */
function refKey({ title, year }: WorkRef): string {
  return JSON.stringify([title, year]);
}

/** Whether it is this split that makes two of the two. */
function divides(
  { names, works }: PersonDecision & { readonly kind: 'split' },
  sides: readonly [Side, Side],
): boolean {
  const away = new Set(works.map(refKey));
  const keys = names.map(nameKey);
  const [one, other] = sides.map((side) => side.works.some((work) => away.has(work)));
  return one !== other && sides.every((side) => keys.some((key) => side.keys.has(key)));
}
