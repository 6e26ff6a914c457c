import type { Diagnostic, Draft } from '#core/model';
import type { Line } from '../markup/index.ts';
import { yearsIn } from '../text/index.ts';
import { bracketNotes, isTalk, isUnsettled, remarksIn, tagOf, venueAhead } from './asides.ts';
import { type AuthorList, authorsOf } from './authors.ts';
import { draftFrom } from './draft.ts';
import { runsBetween } from './letters.ts';
import { isMenu, textOf, trimTitle } from './lines.ts';
import type { Place } from './places.ts';
import { type Study, studyOf } from './study.ts';
import {
  undated,
  unnumbered,
  withoutPlace,
  withoutRemark,
  withoutThesis,
  withoutYear,
} from './title-ends.ts';
import type { Context } from './context.ts';
import { isJoint, type Parts, reachOf, rounding } from './scores.ts';
import type { Candidate } from './titles.ts';
import { candidatesOf, waysOf } from './ways.ts';

/** What an entry says. */
interface Made {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** An entry as it was read, and how sure that is. */
export interface Reading extends Made {
  readonly score: number;
  readonly shape: string;
  readonly seams: readonly string[];
  readonly behind: readonly string[];
  readonly joint: boolean;
}

/** Readings below this are no entries. */
export const enough = 5;

/**
 * Reads the lines of one entry: of all the ways to take them apart, the one whose
 * title looks most like a title and whose authors most like people. Null where
 * no way is likely, or none scores more than `floor`.
 */
export function readEntry(
  source: readonly Line[],
  place: Place,
  context: Context,
  floor = 0,
): Reading | null {
  const studied = studiedAt(source, context);
  if (studied === null) return null;
  const { study, last } = studied;
  if (last?.context === context && (last.parts !== null || last.floor <= floor))
    return last.reading;
  const best = bestOf(study, place, context, floor);
  const made =
    best === null
      ? null
      : last !== null && areSame(last.parts, best)
        ? last.made
        : madeOf(study, best, source[0]!.line, place, context);
  const reading =
    best === null || made === null
      ? null
      : {
          ...made,
          score: best.score,
          shape: best.shape,
          seams: best.seams,
          behind: setBehind(study, best.title),
          joint: isJoint(study.letters, best.people),
        };
  studied.last = { context, floor, parts: best, made, reading };
  return reading;
}

/** How what stands behind a title is set apart. */
function setBehind(study: Study, title: Candidate): readonly string[] {
  const cues = study.apart
    .filter(({ start, cue }) => start >= title.end && cue !== 'quote' && cue !== 'link')
    .map(({ cue }) => cue);
  return [...new Set(cues)];
}

/** The likeliest way to take an entry apart; null where none is likely. */
function bestOf(study: Study, place: Place, context: Context, more: number): Parts | null {
  let best: Parts | null = null;
  const bar = { score: Math.max(enough, more - rounding) };
  const reach = reachOf(study, context, bar);
  for (const candidate of candidatesOf(study, reach)) {
    for (const parts of waysOf(study, candidate, place, context, bar, reach)) {
      if (best === null ? parts.score < bar.score : parts.score <= bar.score) continue;
      best = parts;
      bar.score = parts.score;
    }
  }
  return best;
}

/** The study of some lines, and what it last gave: neighbours and the second look at a page ask again. */
export interface Studied {
  readonly study: Study;
  last: {
    readonly context: Context;
    readonly floor: number;
    readonly parts: Parts | null;
    readonly made: Made | null;
    readonly reading: Reading | null;
  } | null;
}

function studiedAt(source: readonly Line[], context: Context): Studied | null {
  const before = context.studies.of(source);
  if (before === null || before?.study.know(context.known) === true) return before;
  const study = isMenu(source) ? null : studyOf(source, context.known);
  const studied = study === null ? null : { study, last: null };
  context.studies.keep(source, studied);
  return studied;
}

/** Whether two ways take an entry apart in the same places. */
function areSame(one: Parts | null, other: Parts): boolean {
  return (
    one !== null &&
    one.rest === other.rest &&
    one.title.start === other.title.start &&
    one.title.end === other.title.end &&
    one.people.start === other.people.start &&
    one.people.end === other.people.end &&
    one.people.count === other.people.count
  );
}

/** A page may name nobody: its owner wrote all of it, and knows with whom. */
const nobody: AuthorList = { authors: [], cut: false, sure: false };

/** What an entry says, taken apart in one way; null where that shows it to be none. */
function madeOf(
  { letters, prelude }: Study,
  parts: Parts,
  line: number,
  place: Place,
  context: Context,
): Made | null {
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
  const ahead =
    rest.venue === null && tag === null && parts.order !== 'ahead'
      ? venueAhead(letters, prelude.end, Math.min(title.start, people.start))
      : null;
  const own = titleRuns.find((run) => run.href !== null)?.href ?? null;
  const betweenText = textOf(between.filter((run) => run.href === null || run.href === own));
  const [bareTitle, thesis] = withoutThesis(
    unnumbered(trimTitle(textOf(titleRuns)).replace(/[,;:]$/, '')),
  );
  const [whole, remarks] = withoutRemark(bareTitle);
  const status =
    /\s*[([](?:(?:currently )?(?:under|in) (?:review|revision|preparation)|(?:re)?submitted|in press|forthcoming|accepted|to appear)[^()[\]]{0,40}[)\]]\.?$/i.exec(
      whole,
    );
  const betweenYear =
    yearsIn(
      betweenText.replace(/\b\d{1,2}[/.](?=(?:19|20)\d\d\b)|(?<=\b(?:19|20)\d\d)[a-e]\b/g, ' '),
    ).find(({ year }) => year >= 1900 && year <= 2100)?.year ?? null;
  const settled = status === null || status.index === 0 ? whole : whole.slice(0, status.index);
  // `(2020). A comment on Ox (2019)`: behind its own year another is of the title.
  const [titleText, titleYear] = betweenYear === null ? undated(settled) : [settled, null];
  if (
    rest.notes.some((note) =>
      /^(?:invited (?:talk|lecture|seminar|presentation)|keynote\b.*)$/i.test(note),
    ) ||
    isTalk(textOf(letters.spans.map(({ run }) => run)))
  )
    return null;
  const said =
    /\b(?:(?:re)?submitted (?:to|at)|(?:under|in) (?:review|submission) (?:at|in|with|for|to))\b|[,;(]\s*(?:currently )?(?:under|in) (?:review|submission)\b/i;
  const afterText = textOf(after).slice(0, 300);
  const state = `${betweenText} ${status?.[0] ?? ''} ${said.exec(afterText)?.[0] ?? ''} ${rest.notes.filter((note) => /^submitted/i.test(note)).join(' ')}`;
  const venue = {
    venue: isUnsettled(state)
      ? null
      : ((rest.sure < 1 ? (tag?.venue ?? rest.venue) : rest.venue) ??
        tag?.venue ??
        ahead?.venue ??
        (rest.year === null || place.year !== null ? place.venue : null)),
    year:
      prelude.year ??
      betweenYear ??
      rest.year ??
      tag?.year ??
      ahead?.year ??
      titleYear ??
      prelude.keyYear,
    notes: [
      ...new Set([
        ...remarksIn(betweenText),
        ...thesis,
        ...remarks,
        ...(tag?.notes ?? []),
        ...rest.notes,
      ]),
    ].filter((note) => note !== ''),
    mended: rest.mended,
  };
  const plain = title.cue === 'line' || title.cue === 'sentence';
  // What ends with its line is all title.
  const plainly = plain && letters.text[title.end] !== '\n';
  // `Byron, A. 2021 On looms`
  const [bare, yearAhead] =
    plain && venue.year === null ? withoutYear(titleText) : [titleText, null];
  // `**On Looms**`, and below `Byron, A. *On Looms*. Oxford`: a book that is named twice.
  const again = venue.venue !== null && folded(venue.venue) === folded(bare);
  const outcome = draftFrom({
    title: plainly ? withoutPlace(bare) : bare,
    href: own,
    authors,
    venue: { ...venue, venue: again ? null : venue.venue, year: venue.year ?? yearAhead },
    // A link of the title reaches over the spaces around it.
    runs: [...before, ...between, ...after].filter(
      (run) => run.href === null || run.text.trim() !== '',
    ),
    line,
    place: { file: context.file, year: place.year, relative: context.relative },
  });
  if ('problem' in outcome) return null;
  return outcome;
}

/** Letters alone, to tell a name that is written twice. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
