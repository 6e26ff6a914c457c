import type { Run } from '../markup/index.ts';
import { isFootnote, isRemark, yearsIn } from '../text/index.ts';
import { type Letters, runsBetween } from './letters.ts';
import { isBadge } from './prelude.ts';
import { venueOf } from './venue.ts';

/** A short name with its year before the first part, as `CHI 2021, `; null where there is none. */
export function venueAhead(letters: Letters, from: number, to: number) {
  const head = letters.text.slice(from, to).replace(/[\s\v,:;.|–—-]+$/u, '');
  return isBadge(head) && yearsIn(head).length > 0
    ? venueOf(runsBetween(letters, from, from + head.length))
    : null;
}

/** Whether a work is said to be on its way: where it was sent is not where it appeared. */
export function isUnsettled(text: string): boolean {
  return /\b(?:submitted|(?:under|in) (?:review|submission)|under revision|in preparation|revise and resubmit)\b/i.test(
    text,
  );
}

/** The venue and the year of a badge; a mere number or letter is no venue. */
export function tagOf(runs: readonly Run[]) {
  const found = venueOf(
    runs.map((run) => ({ ...run, href: null, text: run.text.replace(/[[\]()【】]/g, '') })),
  );
  return /^\p{L}{0,2}[-.]?\d{0,3}$/u.test(found.venue ?? '') ? { ...found, venue: null } : found;
}

/** The remarks in the brackets of a text, without footnotes. */
export function remarksIn(text: string): readonly string[] {
  return [...text.matchAll(/[([]([^()[\]]{2,80})[)\]]/g)]
    .flatMap((match) => match[1]!.split(/[,;]\s/))
    .filter((part) => isRemark(part) && !isFootnote(part));
}

/** Footnotes in brackets anywhere in the entry. */
export function bracketNotes(letters: Letters): readonly string[] {
  return [...letters.text.slice(0, 5000).matchAll(/[([]([^()[\]\n]{1,200})[)\]]/g)]
    .map((match) => match[1]!)
    .filter(isFootnote);
}

const talk =
  /[.?!)”"’']\s*(?:(?:invited|contributed|keynote|plenary)\s)?(?:talk|lecture|seminar)\s(?:given|held|delivered)\s(?:at|in|for)\b/i;

/** Whether an entry says outright that it was a talk and no work. */
export function isTalk(text: string): boolean {
  return talk.test(text.slice(0, 1500));
}
