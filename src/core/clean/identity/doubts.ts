import type { Progress } from '#core/model';
import type { Candidate, Candidates } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import type { Evidence, EvidenceSource } from './evidence.ts';
import type { Groups } from './groups.ts';
import { conflicting } from './identifiers.ts';
import { bareScoreOf, isAskedBare, isWorthAsking, scoreOf } from './weights.ts';

/** A likely join that was not made. */
export interface Doubt extends Candidate {
  readonly evidence: Evidence;
  readonly score: number;
  /** Both have identifiers, and they differ. */
  readonly identified: boolean;
}

/** What is known of the candidates when all joins are made. */
interface Known {
  readonly candidates: Candidates;
  /** The places of those that could be one person still. */
  readonly open: Int32Array;
  readonly groups: Groups;
  readonly source: EvidenceSource;
  readonly impossible: (a: Cluster, b: Cluster) => boolean;
}

/**
 * Candidates that somebody should look at, the likeliest first. Of very many the
 * first alone are asked for: each is made when it is.
 */
export function doubtsOf(known: Known, progress: Progress): Iterable<Doubt> {
  const { candidates, open, source } = known;
  /** How likely each is, in thousandths; -1 where nobody needs to look. */
  const scores = new Int16Array(open.length);
  for (let i = 0; i < open.length; i += 1) {
    progress(i / open.length, 0);
    scores[i] = Math.round(scoreAt(open[i]!, known) * 1000);
  }
  return made(bestFirst(scores));

  function* made(order: Int32Array): Iterable<Doubt> {
    for (const i of order) {
      const candidate = candidates.of(open[i]!);
      const { a, b } = candidate;
      const score = scores[i]! / 1000;
      const identified = conflicting(a.ids, b.ids);
      yield { ...candidate, evidence: source.of(a, b), score, identified };
    }
  }
}

/** How likely a candidate is, 0 … 1; below 0 where nobody needs to look. */
function scoreAt(at: number, { candidates, groups, source, impossible }: Known): number {
  const [one, other] = [candidates.a(at), candidates.b(at)];
  if (groups.areOne(one, other)) return -1;
  const isBare = source.isNothing(one, other);
  const likeness = candidates.likeness(at);
  if (isBare && (candidates.isAmbiguous(at) || !isAskedBare(likeness))) return -1;
  // Two who were joined with nobody are not impossible, or they were no candidates.
  const areAlone = groups.isAlone(one) && groups.isAlone(other);
  if (!areAlone && !couldMeet(candidates.of(at))) return -1;
  if (isBare) return bareScoreOf(likeness, candidates.areIdentified(at), source.gap(one, other));
  const candidate = candidates.of(at);
  const evidence = source.of(candidate.a, candidate.b);
  return isWorthAsking(candidate, evidence) ? scoreOf(candidate, evidence) : -1;

  function couldMeet({ a, b }: Candidate): boolean {
    return !groups.of(a).some((x) => groups.of(b).some((y) => impossible(x, y)));
  }
}

/** The places of all scores from 0 on, the highest first, equal ones in their order. Linear. */
function bestFirst(scores: Int16Array): Int32Array {
  /** Where the places of each score begin; the score 1000 comes first. */
  const start = new Int32Array(most + 2);
  for (const score of scores) if (score >= 0) start[most - score + 1]! += 1;
  for (let i = 0; i <= most; i += 1) start[i + 1]! += start[i]!;
  const order = new Int32Array(start[most + 1]!);
  for (let i = 0; i < scores.length; i += 1) {
    if (scores[i]! < 0) continue;
    const from = most - scores[i]!;
    order[start[from]!] = i;
    start[from]! += 1;
  }
  return order;
}

/** The highest score. */
const most = 1000;
