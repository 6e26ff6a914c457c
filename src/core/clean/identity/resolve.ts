import { partOf, type Progress } from '#core/model';
import type { State } from '../state.ts';
import { candidatesOf } from './candidates.ts';
import { clusterLikeness } from './cluster-likeness.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { Decided } from './decided.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { Groups } from './groups.ts';
import { conflicting } from './identifiers.ts';
import type { Likeness } from './likeness.ts';
import { numbered } from './numbers.ts';
import { createRarity, type Rarity } from './rarity.ts';
import { shareOne } from './rows.ts';
import { surplusOf, wantsEvidence } from './weights.ts';

/** Why two clusters were joined. */
export type Reason =
  | { readonly kind: 'decided' }
  | { readonly kind: 'same-place'; readonly title: string }
  | {
      readonly kind: 'alike';
      readonly likeness: Likeness;
      readonly rarity: Rarity;
      readonly evidence: Evidence;
    };

/** A join of two clusters. */
export interface Match {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly reason: Reason;
}

/** Who is one person, why, and what is left to ask. */
export interface Resolved {
  readonly matches: readonly Match[];
  readonly groups: Groups;
  /** The likeliest first; each is made as it is asked for, once. */
  readonly doubts: Iterable<Doubt>;
}

/** Joins bring co-authors together, which is evidence for more joins; so often at the most. */
const rounds = 4;

/**
 * Decides who is who. What somebody decided comes first, then the surest pairs;
 * a join is made only where everybody it brings together could be one person,
 * pair by pair: by name, by identifiers, never on one work, and, but by hand,
 * never two people of one corpus file.
 */
export function resolve(
  state: State,
  gathered: Gathered,
  decided: Decided,
  progress: Progress,
): Resolved {
  const { clusters } = gathered;
  const groups = new Groups(clusters);
  const matches: Match[] = [];
  /** Those who were joined since the last round. */
  let moved: Cluster[] = [];
  const forced = new Set<string>();
  const pairKey = ({ number: a }: Cluster, { number: b }: Cluster) =>
    a < b ? `${a} ${b}` : `${b} ${a}`;

  const never = (a: Cluster, b: Cluster): boolean =>
    decided.isApart(a, b) || shareOne(gathered.works, a.number, b.number);
  // A corpus file has told its people apart: only a hand joins two of them.
  const impossible = (a: Cluster, b: Cluster): boolean =>
    never(a, b) || (a.corpora.size > 0 && [...a.corpora].some((file) => b.corpora.has(file)));
  const conflict = (a: Cluster, b: Cluster): boolean =>
    forced.size > 0 && forced.has(pairKey(a, b))
      ? never(a, b)
      : impossible(a, b) || conflicting(a.ids, b.ids) || clusterLikeness(a, b) === null;
  const join = (a: Cluster, b: Cluster, reason: Reason): boolean => {
    if (groups.areOne(a.number, b.number)) return false;
    const [one, other] = [groups.of(a), groups.of(b)];
    if (one.some((x) => other.some((y) => conflict(x, y)))) return false;
    for (const cluster of groups.join(one, other)) moved.push(cluster);
    matches.push({ a, b, reason });
    return true;
  };

  for (const [a, b] of decided.joins) {
    // Whoever is joined with one of them by hand is joined with all of them.
    for (const x of groups.of(a)) for (const y of groups.of(b)) forced.add(pairKey(x, y));
    join(a, b, { kind: 'decided' });
  }
  for (const [a, b, title] of gathered.samePlace) {
    // Two versions of one work name its authors in one order: nothing is surer.
    if (clusterLikeness(a, b) !== null) join(a, b, { kind: 'same-place', title });
  }

  const rarityOf = createRarity(gathered);
  const numbers = numbered(gathered);
  progress(0.1, 0);
  const candidates = candidatesOf(gathered, numbers, partOf(progress, 0.1, 0.5));
  const source = createEvidence(state, gathered, numbers, groups);
  /** What there is too much of, by the candidate's place; kept from round to round while nobody beside the two was joined. */
  const surplus = new Float64Array(candidates.length).fill(NaN);
  // For very many pairs the people themselves are not looked at.
  const isDecided = state.decisions.people.length > 0;
  const isFiled = Uint8Array.from(clusters, ({ corpora }) => (corpora.size > 0 ? 1 : 0));
  const cannot = (a: number, b: number): boolean =>
    shareOne(numbers.works, a, b) ||
    ((isDecided || isFiled[a]! + isFiled[b]! === 2) && impossible(clusters[a]!, clusters[b]!));
  // Whoever could be two is never joined, and asked about where there is something in common.
  const looking = partOf(progress, 0.5, 0.7);
  const open = candidates.places((at, a, b) => {
    looking(at / candidates.length, 0);
    if (candidates.isAmbiguous(at) && source.isNothing(a, b)) return false;
    return !cannot(a, b);
  });
  for (let round = 0; round < rounds; round += 1) {
    const ready: (Match & { readonly surplus: number })[] = [];
    const ofRound = partOf(
      progress,
      0.7 + (0.15 * round) / rounds,
      0.7 + (0.15 * (round + 1)) / rounds,
    );
    for (let i = 0; i < open.length; i += 1) {
      ofRound(i / open.length, 0);
      const at = open[i]!;
      const [one, other] = [candidates.a(at), candidates.b(at)];
      if (groups.areOne(one, other)) continue;
      // On somebody's own list a name that could be theirs is, whoever else it fits.
      if (candidates.isAmbiguous(at) && !source.isOwned(one, other)) continue;
      const isKnown = !Number.isNaN(surplus[at]!) && !source.isStale(one, other);
      if (isKnown && surplus[at]! < 0) continue;
      const likeness = candidates.likeness(at);
      const [a, b] = [clusters[one]!, clusters[other]!];
      const rarity = rarityOf(a, b);
      if (rarity !== 'lone' && wantsEvidence(likeness) && source.isNothing(one, other)) {
        surplus[at] = -Infinity;
        continue;
      }
      const evidence = source.of(a, b);
      const more = surplusOf(likeness, evidence, rarity);
      surplus[at] = more;
      if (more < 0) continue;
      ready.push({
        a,
        b,
        reason: { kind: 'alike', likeness, rarity, evidence },
        surplus: more,
      });
    }
    ready.sort((x, y) => y.surplus - x.surplus);
    moved = [];
    for (const { a, b, reason } of ready) join(a, b, reason);
    source.joined(moved);
    if (moved.length === 0) break;
  }

  const doubts = doubtsOf(
    { candidates, open, groups, source, impossible },
    partOf(progress, 0.85, 1),
  );
  return { matches, groups, doubts };
}
