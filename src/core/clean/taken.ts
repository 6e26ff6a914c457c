import { type Decisions, noDecisions, type Reading } from '#core/model';

/**
 * All decisions: those of the readings, then those of the person, each once. They
 * are one list to go on with, to take back and to save.
 *
 * @param own what the person decided
 * @param taken whether `own` holds those of the readings already
 */
export function takeDecisions(
  readings: readonly Reading[],
  own: Decisions = noDecisions,
  taken = false,
): Decisions {
  if (taken) return own;
  const given = readings.flatMap((one) => (one.kind === 'decisions' ? [one.decisions] : []));
  return given.length === 0 ? own : joinDecisions([...given, own]);
}

/** Several lists of decisions as one, each decision once, where it stands last: the later ones win. */
export function joinDecisions(lists: readonly Decisions[]): Decisions {
  return {
    ...noDecisions,
    people: onceEach(lists.flatMap(({ people }) => people)),
    works: onceEach(lists.flatMap(({ works }) => works)),
  };
}

function onceEach<T>(all: readonly T[]): readonly T[] {
  const last = new Map(all.map((one, at) => [JSON.stringify(one), at]));
  return all.filter((one, at) => last.get(JSON.stringify(one)) === at);
}
