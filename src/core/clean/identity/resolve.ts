import type { State } from '../state.ts';
import { type Candidate, candidatesOf, clusterLikeness, overlap } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { Decided } from './decided.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { conflicting } from './identifiers.ts';
import type { Likeness } from './likeness.ts';

/** Why two clusters were joined. */
export type Reason =
  | { readonly kind: 'decided' }
  | { readonly kind: 'same-place'; readonly title: string }
  | { readonly kind: 'alike'; readonly likeness: Likeness; readonly evidence: Evidence };

/** A join of two clusters. */
export interface Match {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly reason: Reason;
}

/** A likely join that was not made. */
export interface Doubt extends Candidate {
  readonly evidence: Evidence;
  readonly score: number;
  /** Both have identifiers, and they differ. */
  readonly identified: boolean;
}

/** Who is one person, why, and what is left to ask. */
export interface Resolved {
  readonly matches: readonly Match[];
  /** The people, each as their clusters, in order of appearance. */
  readonly groups: readonly (readonly Cluster[])[];
  readonly doubts: readonly Doubt[];
}

/** Joins bring co-authors together, which is evidence for more joins; so often at the most. */
const rounds = 4;

/**
 * How much evidence each likeness wants before two people are joined without
 * asking, in shared co-authors; where it is infinite a person has to decide.
 */
const wanted: Readonly<Record<Likeness, number>> = {
  same: 2,
  transliterated: 0,
  middle: 2,
  initials: 2,
  'both-initials': 3,
  nickname: 4,
  'double-family': 4,
  swapped: Infinity,
  typo: 4,
};

/** The same where the list says that hardly anybody else bears either name. */
const wantedOfRare: typeof wanted = { ...wanted, middle: 0.9, initials: 0.9, 'both-initials': 1.5 };

/** How likely a likeness is by itself, for ranking what is asked. */
const prior: Readonly<Record<Likeness, number>> = {
  same: 2,
  transliterated: 1,
  middle: 1,
  initials: 0.6,
  'both-initials': 0.5,
  nickname: 0.3,
  'double-family': 0.4,
  swapped: 0.5,
  typo: 0.3,
};

/**
 * Decides who is who. What somebody decided comes first, then the surest pairs;
 * a join is made only where everybody it brings together could be one person,
 * pair by pair: by name, by identifiers, never on one work, and, but by hand,
 * never two people of one corpus file.
 */
export function resolve(state: State, gathered: Gathered, decided: Decided): Resolved {
  const groupOf = new Map<Cluster, Cluster[]>(gathered.clusters.map((one) => [one, [one]]));
  const matches: Match[] = [];
  const root = (cluster: Cluster) => groupOf.get(cluster)![0]!;
  const forced = new Set<string>();
  const number = new Map(gathered.clusters.map((cluster, i) => [cluster, i]));
  const pairKey = (a: Cluster, b: Cluster) => [number.get(a)!, number.get(b)!].sort().join(' ');

  const never = (a: Cluster, b: Cluster): boolean =>
    decided.isApart(a, b) || overlap(a.items, b.items);
  // A corpus file has told its people apart: only a hand joins two of them.
  const impossible = (a: Cluster, b: Cluster): boolean =>
    never(a, b) || overlap(a.corpora, b.corpora);
  const conflict = (a: Cluster, b: Cluster): boolean =>
    forced.has(pairKey(a, b))
      ? never(a, b)
      : impossible(a, b) || conflicting(a.ids, b.ids) || clusterLikeness(a, b) === null;
  const join = (a: Cluster, b: Cluster, reason: Reason): boolean => {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other) return false;
    if (one.some((x) => other.some((y) => conflict(x, y)))) return false;
    const together = [...one, ...other];
    for (const cluster of together) groupOf.set(cluster, together);
    matches.push({ a, b, reason });
    return true;
  };

  for (const [a, b] of decided.joins) {
    // Whoever is joined with one of them by hand is joined with all of them.
    for (const x of groupOf.get(a)!) for (const y of groupOf.get(b)!) forced.add(pairKey(x, y));
    join(a, b, { kind: 'decided' });
  }
  for (const [a, b, title] of gathered.samePlace) {
    // Two versions of one work name its authors in one order: nothing is surer.
    if (clusterLikeness(a, b) !== null) join(a, b, { kind: 'same-place', title });
  }

  const isNobodyElses = ({ parts }: Cluster) => parts.every(gathered.namesakes.isNobodyElses);
  const candidates = candidatesOf(gathered).filter(({ a, b }) => !impossible(a, b));
  for (let round = 0; round < rounds; round += 1) {
    const evidenceOf = createEvidence(state, gathered, root);
    const open = candidates
      .filter(({ a, b, ambiguous }) => !ambiguous && root(a) !== root(b))
      .map((candidate) => {
        const evidence = evidenceOf(candidate.a, candidate.b);
        const isRare = isNobodyElses(candidate.a) && isNobodyElses(candidate.b);
        const needed = isRare ? wantedOfRare[candidate.likeness] : wanted[candidate.likeness];
        return { ...candidate, evidence, surplus: weightOf(evidence, isRare) - needed };
      })
      .filter(({ surplus }) => surplus >= 0)
      .sort((x, y) => y.surplus - x.surplus);
    let joined = 0;
    for (const { a, b, likeness, evidence } of open) {
      if (join(a, b, { kind: 'alike', likeness, evidence })) joined += 1;
    }
    if (joined === 0) break;
  }

  const evidenceOf = createEvidence(state, gathered, root);
  const doubts = candidates.flatMap((candidate): Doubt[] => {
    const { a, b, likeness, ambiguous } = candidate;
    if (root(a) === root(b)) return [];
    const apart = groupOf.get(a)!.some((x) => groupOf.get(b)!.some((y) => impossible(x, y)));
    if (apart) return [];
    const evidence = evidenceOf(a, b);
    const weight = weightOf(evidence);
    const usual = wanted[likeness] <= 3;
    if (weight === 0 && evidence.everywhere.length === 0 && (ambiguous || !usual)) return [];
    if (!usual && weight < 1) return [];
    return [
      {
        ...candidate,
        evidence,
        score: scoreOf(candidate, evidence),
        identified: conflicting(a.ids, b.ids),
      },
    ];
  });
  doubts.sort((x, y) => y.score - x.score);
  return { matches, groups: [...new Set(groupOf.values())], doubts };
}

/**
 * Evidence in shared co-authors: other things in common add to them. Whoever is on
 * nearly every work says something of names alone that are hardly anybody else's.
 */
function weightOf(evidence: Evidence, isRare = false): number {
  const { shared, alike, everywhere, owner, affiliations, venues } = evidence;
  const both = isRare && everywhere.length > 0 ? 0.6 : 0;
  const people = shared.length + 0.7 * alike.length + both + (owner === null ? 0 : 2);
  const venue = people > 0 && venues.length > 0 ? 0.4 : 0;
  return people + (affiliations.length > 0 ? 1 : 0) + venue;
}

/** 0 … 1, rising with the evidence and falling with the years between. */
function scoreOf({ likeness, ambiguous, a, b }: Candidate, evidence: Evidence): number {
  const everywhere = evidence.everywhere.length > 0 ? 0.5 : 0;
  const all = prior[likeness] + 0.6 * weightOf(evidence) + everywhere;
  const doubt = (ambiguous ? 0.6 : 1) * (conflicting(a.ids, b.ids) ? 0.5 : 1);
  const years = evidence.gap === null ? 1 : 1 / (1 + Math.max(0, evidence.gap - 5) / 10);
  const rest = 1 / (1 + all * all);
  return Math.round((1 - rest) * doubt * years * 1000) / 1000;
}
