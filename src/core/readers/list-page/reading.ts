import type { Diagnostic, Draft } from '#core/model';
import type { Line, Run } from '../markup/index.ts';
import { isFootnote, isRemark, yearsIn } from '../text/index.ts';
import { type AuthorList, authorsOf } from './authors.ts';
import { draftFrom } from './draft.ts';
import { withRoles } from './labelled.ts';
import { type Letters, lettersOf, longestEntry, runsBetween } from './letters.ts';
import { textOf, trimTitle } from './lines.ts';
import type { Place } from './places.ts';
import { isBadge, type Prelude, preludeOf } from './prelude.ts';
import { venueOf } from './venue.ts';
import { candidatesOf, type Context, type Parts, waysOf } from './ways.ts';

/** An entry as it was read, and how sure that is. */
export interface Reading {
  readonly score: number;
  readonly shape: string;
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** Readings below this are no entries. */
export const enough = 5;

/**
 * Reads the lines of one entry: of all the ways to take them apart, the one whose
 * title looks most like a title and whose authors most like people. Null where
 * no way is likely.
 */
export function readEntry(source: readonly Line[], place: Place, context: Context): Reading | null {
  if (isMenu(source)) return null;
  const lines = withRoles(source);
  const letters = lettersOf(lines);
  if (letters.text.length > longestEntry || letters.text.trim().length < 12) return null;
  const prelude = preludeOf(letters.text, (at) => badgeAt(letters, at));
  let best: Parts | null = null;
  const seen = new Set<string>();
  for (const candidate of candidatesOf(letters, prelude, context)) {
    const key = `${candidate.start}-${candidate.end}-${candidate.cue}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const parts of waysOf(letters, prelude, candidate, place, context)) {
      if (best === null || parts.score > best.score) best = parts;
    }
  }
  if (best === null || best.score < enough) return null;
  return made(letters, prelude, best, lines[0]!.line, place, context);
}

/** Whether all that is shown are links with bars between them: the menu of a site. */
function isMenu(lines: readonly Line[]): boolean {
  const shown = lines.flatMap((line) => line.runs).filter((run) => run.text.trim() !== '');
  const hrefs = new Set(shown.map((run) => run.href));
  hrefs.delete(null);
  return (
    hrefs.size >= 3 &&
    shown.some((run) => run.href === null) &&
    shown.every((run) => run.href !== null || /^[\s|/·•]+$/.test(run.text))
  );
}

/** A page may name nobody: its owner wrote all of it, and knows with whom. */
const nobody: AuthorList = { authors: [], cut: false, sure: false };

function made(
  letters: Letters,
  prelude: Prelude,
  parts: Parts,
  line: number,
  place: Place,
  context: Context,
): Reading | null {
  const { title, people, rest } = parts;
  const titleRuns = runsBetween(letters, title.start, title.end);
  const nameRuns = runsBetween(letters, people.start, people.end);
  const authors =
    people.count === 0
      ? nobody
      : authorsOf(nameRuns, [...rest.footnotes, ...bracketNotes(letters), ...context.legend]);
  if (authors === null) return null;
  const first = Math.min(title.end, people.end);
  const second = Math.max(title.start, people.start);
  const between = runsBetween(letters, first, second);
  const last = Math.max(title.end, people.end);
  const after = runsBetween(letters, last, letters.text.length);
  const before = runsBetween(letters, 0, Math.min(title.start, people.start));
  const tag =
    prelude.tag === null ? null : tagOf(runsBetween(letters, prelude.tag.start, prelude.tag.end));
  const own = titleRuns.find((run) => run.href !== null)?.href ?? null;
  const betweenText = textOf(between.filter((run) => run.href === null || run.href === own));
  const [titleText, titleYear] = undated(trimTitle(textOf(titleRuns)).replace(/[,;:]$/, ''));
  const betweenYear =
    yearsIn(betweenText).find(({ year }) => year >= 1900 && year <= 2100)?.year ?? null;
  if (
    rest.notes.some((note) =>
      /^(?:invited (?:talk|lecture|seminar|presentation)|keynote\b.*)$/i.test(note),
    )
  )
    return null;
  const state = `${betweenText} ${rest.notes.filter((note) => /^submitted/i.test(note)).join(' ')}`;
  const venue = {
    venue: isUnsettled(state)
      ? null
      : ((rest.sure < 1 ? (tag?.venue ?? rest.venue) : rest.venue) ??
        tag?.venue ??
        (rest.year === null || place.year !== null ? place.venue : null)),
    year: prelude.year ?? betweenYear ?? rest.year ?? tag?.year ?? titleYear,
    notes: [...new Set([...remarksIn(betweenText), ...(tag?.notes ?? []), ...rest.notes])].filter(
      (note) => note !== '',
    ),
    mended: rest.mended,
  };
  const outcome = draftFrom({
    title: titleText,
    href: own,
    authors,
    venue,
    // A link of the title reaches over the spaces around it.
    runs: [...before, ...between, ...after].filter(
      (run) => run.href === null || run.text.trim() !== '',
    ),
    line,
    place: { file: context.file, year: place.year, relative: context.relative },
  });
  if ('problem' in outcome) return null;
  return {
    score: parts.score,
    shape: parts.shape,
    draft: outcome.draft,
    diagnostics: outcome.diagnostics,
  };
}

/** Whether a work is said to be on its way: where it was sent is not where it appeared. */
function isUnsettled(text: string): boolean {
  return /\b(?:submitted|under review|in review|under revision|in preparation|revise and resubmit)\b/i.test(
    text,
  );
}

/** A title without the date in brackets behind it, and its year: `On Looms (04/2015)`. */
function undated(title: string): readonly [title: string, year: number | null] {
  const found = /[\s,.]*[([](?:\d{1,2}[/.]|\p{L}{3,9}\.?,?\s)?((?:19|20)\d\d)[)\]]\.?$/u.exec(
    title,
  );
  if (found === null || found.index === 0) return [title, null];
  return [title.slice(0, found.index), Number(found[1])];
}

function tagOf(runs: readonly Run[]) {
  const found = venueOf(
    runs.map((run) => ({ ...run, href: null, text: run.text.replace(/[[\]()【】]/g, '') })),
  );
  return /^\p{L}{0,2}[-.]?\d{0,3}$/u.test(found.venue ?? '') ? { ...found, venue: null } : found;
}

function remarksIn(text: string): readonly string[] {
  return [...text.matchAll(/[([]([^()[\]]{2,80})[)\]]/g)]
    .flatMap((match) => match[1]!.split(/[,;]\s/))
    .filter((part) => isRemark(part) && !isFootnote(part));
}

/** Footnotes in brackets anywhere in the entry. */
function bracketNotes(letters: Letters): readonly string[] {
  return [...letters.text.slice(0, 5000).matchAll(/[([]([^()[\]\n]{1,200})[)\]]/g)]
    .map((match) => match[1]!)
    .filter(isFootnote);
}

/** Where a stretch ends that is set like a badge at an offset; null where none begins. */
function badgeAt(letters: Letters, at: number): number | null {
  const index = letters.spans.findIndex((span) => span.start <= at && at < span.end);
  const span = letters.spans[index];
  if (span === undefined || letters.text.slice(span.start, at).trim() !== '') return null;
  const { run } = span;
  if (run.role === 'tag' || run.role === 'venue') return span.end;
  const set = run.styled || run.bold || run.italic || run.underline;
  if (!set || run.role !== undefined) return null;
  const text = run.text.trim().replace(/^[[(]|[\])]$/g, '');
  return isBadge(text) ? span.end : null;
}
