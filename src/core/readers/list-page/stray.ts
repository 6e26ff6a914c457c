import { isVenueLike } from './labels.ts';
import { type Letters, stretches } from './letters.ts';
import type { Candidate } from './titles.ts';

/** What it costs to leave letters without a part. */
export function strayLetters(text: string): number {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters === 0 ? 0 : letters <= 3 ? 0.3 : 0.8 + letters / 15;
}

/** What it costs that words stand between a plain title and the venue in italics: they were of the title. */
export function unassigned(letters: Letters, title: Candidate, order: string): number {
  if (order !== 'first' || (title.cue !== 'sentence' && title.cue !== 'line')) return 0;
  const set = stretches(letters, (run) => run.italic).find(
    ({ start, end }) => start >= title.end && /\p{L}{4}/u.test(letters.text.slice(start, end)),
  );
  const text =
    set === undefined
      ? ''
      : letters.text
          .slice(title.end, set.start)
          .replace(/(?:^|\W)(?:in|at):?\s[^]*$|\beds?\b[^]*$|\d[^]*$/i, '');
  if (text.includes('\n') || isVenueLike(text)) return 0;
  return text.replace(/[^\p{L}]/gu, '').length < 8 ? 0 : Math.min(strayLetters(text), 2.4);
}
