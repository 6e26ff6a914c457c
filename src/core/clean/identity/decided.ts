import type { PersonRef } from '#core/model';
import type { State } from '../state.ts';
import { workFinder } from '../work-refs.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { partsOf } from './names.ts';
import { hasOne } from './rows.ts';

/** On which side of the splits by hand a mention of a name stands. */
export interface Splits {
  /** `0:in` and `0:out` are the two sides of the first split. */
  sidesOf(name: string, item: number): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The splits by hand among the decisions. */
export function createSplits({ items, decisions }: State): Splits {
  const decided = decisions.people.filter((one) => one.kind === 'split');
  if (decided.length === 0) return { sidesOf: () => none };
  const find = workFinder(items.map(({ versions }) => versions));
  const splits = decided.map(({ names, works }) => ({
    keys: new Set(names.map((name) => partsOf(name).key)),
    inside: new Set(works.flatMap(find)),
  }));
  return {
    sidesOf(name, item) {
      const { key } = partsOf(name);
      return new Set(
        splits.flatMap(({ keys, inside }, i) =>
          keys.has(key) ? [`${i}:${inside.has(item) ? 'in' : 'out'}`] : [],
        ),
      );
    },
  };
}

/** Whether a split by hand has put the two on different sides. */
export function isSplit(a: Cluster, b: Cluster): boolean {
  for (const side of a.sides) {
    const [split, where] = side.split(':');
    if (b.sides.has(`${split}:${where === 'in' ? 'out' : 'in'}`)) return true;
  }
  return false;
}

/** What was decided about who is who, in the terms of clusters. */
export interface Decided {
  readonly joins: readonly (readonly [Cluster, Cluster])[];
  isApart(a: Cluster, b: Cluster): boolean;
  /** Whether somebody chose a name for one of a cluster's names. */
  isNamed(cluster: Cluster): boolean;
  /** The name to show, where somebody chose it. */
  nameOf(group: readonly Cluster[]): string | null;
}

/** Finds the people that the decisions name. A later decision on the same pair wins. */
export function decidedOf(state: State, gathered: Gathered): Decided {
  const { people } = state.decisions;
  if (people.length === 0)
    return { joins: [], isApart: isSplit, isNamed: () => false, nameOf: () => null };
  const find = finder(state, gathered);
  const verdicts = new Map<Cluster, Map<Cluster, 'join' | 'apart'>>();
  const shown = new Map<Cluster, number>();
  const say = (a: Cluster, b: Cluster, verdict: 'join' | 'apart') => {
    verdicts.set(a, (verdicts.get(a) ?? new Map<Cluster, 'join' | 'apart'>()).set(b, verdict));
  };
  for (const [at, decision] of people.entries()) {
    if (decision.kind === 'split') continue;
    if (decision.kind === 'name') {
      for (const one of find(decision.person)) shown.set(one, at);
      continue;
    }
    const [left, right] = decision.people.map(find);
    for (const a of left ?? []) {
      for (const b of right ?? []) {
        if (a === b) continue;
        say(a, b, decision.kind);
        say(b, a, decision.kind);
      }
    }
  }
  const joins = [...verdicts].flatMap(([a, others]) =>
    [...others].flatMap(([b, verdict]) =>
      verdict === 'join' && a.number < b.number ? [[a, b] as const] : [],
    ),
  );
  return {
    joins,
    isApart: (a, b) => isSplit(a, b) || verdicts.get(a)?.get(b) === 'apart',
    isNamed: (one) => shown.has(one),
    nameOf(group) {
      // Of several names chosen for people who are one now, the last.
      const last = Math.max(-1, ...group.map((one) => shown.get(one) ?? -1));
      const decision = people[last];
      return decision?.kind === 'name' ? decision.name : null;
    },
  };
}

function finder(
  state: State,
  { clusters, works: worksOf }: Gathered,
): (ref: PersonRef) => readonly Cluster[] {
  const byKey = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const { key } of cluster.parts) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [cluster]);
      else same.push(cluster);
    }
  }
  const work = workFinder(state.items.map(({ versions }) => versions));
  return ({ name, works }) => {
    const named = byKey.get(partsOf(name).key) ?? [];
    if (works === undefined || named.length < 2) return named;
    const meant = new Set(works.flatMap(work));
    return named.filter(({ number }) => [...meant].some((item) => hasOne(worksOf, number, item)));
  };
}
