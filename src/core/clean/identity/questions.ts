import type { PersonId, Question } from '#core/model';
import { words } from '#core/words';
import type { Cluster } from './cluster.ts';
import { inCommon, likenessSentence, shownName } from './join-evidence.ts';
import type { Doubt } from './resolve.ts';

const say = words.evidence;

/** So many questions are kept; whoever answers as many has earned a rest. */
const most = 500;

/**
 * The doubts as questions about people, likeliest first: each pair once, with
 * what speaks for it and what against.
 */
export function questionsOf(
  doubts: Iterable<Doubt>,
  idOf: (cluster: Cluster) => PersonId,
): readonly Question[] {
  const asked = new Set<string>();
  const questions: Question[] = [];
  for (const doubt of doubts) {
    const [a, b] = [idOf(doubt.a), idOf(doubt.b)];
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (asked.has(pair)) continue;
    asked.add(pair);
    questions.push({ a, b, score: doubt.score, ...sides(doubt) });
    if (questions.length === most) break;
  }
  return questions;
}

function sides({ a, b, likeness, ambiguous, identified, evidence }: Doubt) {
  const [one, other] = [shownName(a), shownName(b)];
  const { shared, alike, gap } = evidence;
  const nobody = shared.length + alike.length === 0;
  return {
    evidence: [likenessSentence(likeness, one, other), ...inCommon(evidence)],
    against: [
      ...(identified ? [say.otherIdentifiers] : []),
      ...(ambiguous ? [say.ambiguous(one, other)] : []),
      ...(nobody ? [say.nobodyShared] : []),
      ...(gap !== null && gap > 5 ? [say.gap(gap)] : []),
    ],
  };
}
