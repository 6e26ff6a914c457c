import type { PersonId, Question } from '#core/model';
import { words } from '#core/words';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { Decided } from './decided.ts';
import type { Doubt } from './doubts.ts';
import { inCommon, likenessSentence, shownName } from './join-evidence.ts';

const say = words.evidence;

/** So many questions are kept; whoever answers as many has earned a rest. */
const mostAsked = 500;

/** A question of a corpus file, about people as they are told apart now. */
export interface KeptQuestion {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly question: Question;
}

/**
 * The questions of the corpus files that nobody has answered since: people of one file
 * are not compared again, so nothing else would ask them.
 */
export function keptQuestions(
  { corpora }: State,
  { known }: Gathered,
  { isApart }: Decided,
): readonly KeptQuestion[] {
  return corpora.flatMap(({ questions = [] }, index) =>
    questions.flatMap((question) => {
      const a = known[index]!.get(question.a);
      const b = known[index]!.get(question.b);
      return a === undefined || b === undefined || isApart(a, b) ? [] : [{ a, b, question }];
    }),
  );
}

/**
 * The doubts as questions about people, likeliest first: each pair once, with
 * what speaks for it and what against; those of corpus files keep what they say.
 */
export function questionsOf(
  doubts: Iterable<Doubt>,
  kept: readonly KeptQuestion[],
  idOf: (cluster: Cluster) => PersonId,
): readonly Question[] {
  const asked = new Set<string>();
  const questions: Question[] = [];
  const isNew = (a: PersonId, b: PersonId) => {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    // Of two who are one by now nothing is left to ask.
    if (a === b || asked.has(pair)) return false;
    asked.add(pair);
    return true;
  };
  for (const one of kept) {
    const [a, b] = [idOf(one.a), idOf(one.b)];
    if (isNew(a, b)) questions.push({ ...one.question, a, b });
  }
  const most = kept.length + mostAsked;
  for (const doubt of doubts) {
    const [a, b] = [idOf(doubt.a), idOf(doubt.b)];
    if (isNew(a, b)) questions.push({ a, b, score: doubt.score, ...sides(doubt) });
    if (questions.length >= most) break;
  }
  return questions.sort((one, other) => other.score - one.score).slice(0, mostAsked);
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
