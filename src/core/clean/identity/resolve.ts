import type { State } from '../state.ts';
import { type Candidate, candidatesOf, clusterLikeness, overlap } from './candidates.ts';
import { type Cluster, memoised } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { Decided } from './decided.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { conflicting } from './identifiers.ts';
import type { Likeness } from './likeness.ts';
import { numbered } from './numbers.ts';

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
  /** Who each cluster is one person with, by its number. */
  const groupOf = gathered.clusters.map((one): readonly Cluster[] => [one]);
  const groupWith = (cluster: Cluster) => groupOf[cluster.number]!;
  /** The cluster that stands for each one's person. */
  const roots = Int32Array.from(gathered.clusters, ({ number }) => number);
  const isOne = ({ a, b }: Candidate) => roots[a.number] === roots[b.number];
  const matches: Match[] = [];
  /** Those whose root has changed since the last round. */
  let moved: Cluster[] = [];
  const forced = new Set<string>();
  const pairKey = ({ number: a }: Cluster, { number: b }: Cluster) =>
    a < b ? `${a} ${b}` : `${b} ${a}`;

  const never = (a: Cluster, b: Cluster): boolean =>
    decided.isApart(a, b) || overlap(a.items, b.items);
  // A corpus file has told its people apart: only a hand joins two of them.
  const impossible = (a: Cluster, b: Cluster): boolean =>
    never(a, b) || overlap(a.corpora, b.corpora);
  const conflict = (a: Cluster, b: Cluster): boolean =>
    forced.size > 0 && forced.has(pairKey(a, b))
      ? never(a, b)
      : impossible(a, b) || conflicting(a.ids, b.ids) || clusterLikeness(a, b) === null;
  const join = (a: Cluster, b: Cluster, reason: Reason): boolean => {
    const [one, other] = [groupWith(a), groupWith(b)];
    if (one === other) return false;
    if (one.some((x) => other.some((y) => conflict(x, y)))) return false;
    const together = [...one, ...other];
    for (const cluster of together) groupOf[cluster.number] = together;
    for (const cluster of other) roots[cluster.number] = one[0]!.number;
    for (const cluster of other) moved.push(cluster);
    matches.push({ a, b, reason });
    return true;
  };

  for (const [a, b] of decided.joins) {
    // Whoever is joined with one of them by hand is joined with all of them.
    for (const x of groupWith(a)) for (const y of groupWith(b)) forced.add(pairKey(x, y));
    join(a, b, { kind: 'decided' });
  }
  for (const [a, b, title] of gathered.samePlace) {
    // Two versions of one work name its authors in one order: nothing is surer.
    if (clusterLikeness(a, b) !== null) join(a, b, { kind: 'same-place', title });
  }

  const isNobodyElses = memoised(({ parts }) => parts.every(gathered.namesakes.isNobodyElses));
  const numbers = numbered(gathered);
  const candidates = candidatesOf(gathered, numbers).filter(({ a, b }) => !impossible(a, b));
  const source = createEvidence(state, gathered, numbers, roots);
  /** By the candidate's place; kept from round to round while nobody beside the two was joined. */
  const evidence: Evidence[] = [];
  const evidenceOf = ({ a, b }: Candidate, at: number): Evidence =>
    evidence[at] === undefined || source.isStale(a, b)
      ? (evidence[at] = source.of(a, b))
      : evidence[at];
  for (let round = 0; round < rounds; round += 1) {
    const open: (Candidate & { evidence: Evidence; surplus: number })[] = [];
    candidates.forEach((candidate, at) => {
      const { a, b, likeness, ambiguous } = candidate;
      if (ambiguous || isOne(candidate)) return;
      const found = evidenceOf(candidate, at);
      const isRare = isNobodyElses(a) && isNobodyElses(b);
      const needed = isRare ? wantedOfRare[likeness] : wanted[likeness];
      const surplus = weightOf(found, isRare) - needed;
      if (surplus >= 0) open.push({ ...candidate, evidence: found, surplus });
    });
    open.sort((x, y) => y.surplus - x.surplus);
    moved = [];
    for (const { a, b, likeness, evidence: found } of open) {
      join(a, b, { kind: 'alike', likeness, evidence: found });
    }
    source.joined(moved);
    if (moved.length === 0) break;
  }

  const doubts: Doubt[] = [];
  candidates.forEach((candidate, at) => {
    const { a, b, likeness, ambiguous } = candidate;
    if (isOne(candidate)) return;
    if (groupWith(a).some((x) => groupWith(b).some((y) => impossible(x, y)))) return;
    const found = evidenceOf(candidate, at);
    const weight = weightOf(found);
    const usual = wanted[likeness] <= 3;
    if (weight === 0 && found.everywhere.length === 0 && (ambiguous || !usual)) return;
    if (!usual && weight < 1) return;
    const score = scoreOf(candidate, found);
    doubts.push({ ...candidate, evidence: found, score, identified: conflicting(a.ids, b.ids) });
  });
  doubts.sort((x, y) => y.score - x.score);
  return { matches, groups: [...new Set(groupOf)], doubts };
}

/**
 * Evidence in shared co-authors: other things in common add to them. Whoever is on
 * nearly every work says something of names alone that are hardly anybody else's.
 */
function weightOf(evidence: Evidence, isRare = false): number {
  const { shared, alike, everywhere, owner, affiliations } = evidence;
  const both = isRare && everywhere.length > 0 ? 0.6 : 0;
  const people = shared.length + 0.7 * alike.length + both + (owner === null ? 0 : 2);
  const venue = people > 0 && evidence.venues.length > 0 ? 0.4 : 0;
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
