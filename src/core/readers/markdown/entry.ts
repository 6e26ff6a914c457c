import type { Diagnostic, Draft, DraftAuthor, Link } from '#core/model';
import type { Line, Run } from '../markup/index.ts';
import { identifiersOf } from '../text/index.ts';
import { type AuthorList, authorsOf } from './authors.ts';
import {
  isBlank,
  isLinkLine,
  isSetApart,
  isVenueLine,
  textOf,
  titleOf,
  trimTitle,
} from './lines.ts';
import { linksOf } from './links.ts';
import { isFootnote } from './marks.ts';
import { isRemark, readVenueLine, type VenueLine } from './venue-line.ts';

/** What became of a group of lines. Null elsewhere means: not an entry at all. */
export type Outcome =
  | { readonly draft: Draft; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly problem: { readonly code: string; readonly message: string; readonly line: number };
    };

/** Where an entry stands: its file, and the year of the heading above it. */
export interface Place {
  readonly file: string;
  readonly year: number | null;
}

/**
 * Reads one group of lines: title, authors, venue, links, in this order, the
 * last two optional. Null where the lines are no entry (an introduction, a
 * contact block).
 */
export function readGroup(lines: readonly Line[], place: Place): Outcome | null {
  const first = lines[0]!;
  const { line } = first;
  const titled = titleOf(first);
  const rest = lines.slice(1);
  const hasLinks = rest.some(isLinkLine);
  const hasVenue = rest.some((one) => !isLinkLine(one) && isVenueLine(one));

  if (titled === null) {
    const second = rest[0];
    if (second === undefined || !(hasLinks || hasVenue)) return null;
    const list = authorList(rest);
    const asTitle =
      plainTitle(first) && list !== null && list.authors.authors.length >= 2 && hasVenue;
    if (asTitle) return made(textOf(first.runs), null, [], list, line, place);
    const authors = authorsOf(first.runs);
    const people = authors !== null && authors.sure && authors.authors.length >= 2;
    if (!(people && (isLinkLine(second) || isVenueLine(second)))) return null;
    const message = 'an entry without a title; put the title in bold on a line before the authors';
    return { problem: { code: 'no-title', message, line } };
  }

  const list = authorList(rest);
  if (list === null) {
    if (!hasLinks && !hasVenue) return null;
    const message = `no authors for "${short(titled.title)}"; put them on the line after the title, separated by commas`;
    return { problem: { code: 'no-authors', message, line } };
  }
  const { authors } = list.authors;
  // Without venue and links only the names can tell an entry from an address.
  const alone = authors.length === 1 && authors[0]!.emphasised !== true;
  const doubtful = !list.authors.sure || (alone && titled.title.split(' ').length < 4);
  if (!hasLinks && !hasVenue && list.venue === null && doubtful) return null;
  return made(titled.title, titled.href, titled.rest, list, line, place);
}

/** The authors' lines taken off the front, and what remains. */
interface Authored {
  readonly authors: AuthorList;
  /** A venue in italics after the authors, on their line. */
  readonly venue: readonly Run[] | null;
  readonly rest: readonly Line[];
}

function authorList(lines: readonly Line[]): Authored | null {
  const first = lines[0];
  if (first === undefined || isLinkLine(first)) return null;
  let count = 1;
  const goesOn = (line: Line) => line.soft && !isLinkLine(line) && !isVenueLine(line);
  while (count < lines.length && goesOn(lines[count]!)) count += 1;
  const runs = lines
    .slice(0, count)
    .flatMap((line, i) => (i === 0 ? line.runs : [{ ...blankRun, text: ' ' }, ...line.runs]));
  const rest = lines.slice(count);
  const notes = rest.map((line) => textOf(line.runs)).filter(isFootnote);
  const cut = italicTail(runs);
  const names = runs.slice(0, cut);
  // A line that is all venue (`OSDI 2022`) has no authors before it.
  const venueAlone = cut === 0 || (cut === runs.length && isVenueLine({ ...first, runs }));
  const authors = authorsOf(names, notes);
  if (authors === null) return null;
  if (venueAlone && !(isSetApart(first) && authors.sure && authors.authors.length >= 2))
    return null;
  if (venueAlone && !/[,;]/.test(textOf(runs))) return null;
  return { authors, venue: cut < runs.length ? runs.slice(cut) : null, rest };
}

const blankRun: Run = {
  text: '',
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  styled: false,
  href: null,
};

/** Where a venue in italics begins after the authors; the number of runs where there is none. */
function italicTail(runs: readonly Run[]): number {
  for (let i = 1; i < runs.length; i += 1) {
    const run = runs[i]!;
    if (!run.italic || isBlank(run)) continue;
    const before = textOf(runs.slice(0, i));
    const after = runs.slice(i).filter((one) => !one.italic && one.href === null);
    const text = textOf(runs.slice(i));
    if (after.some((one) => /\p{L}{3}/u.test(one.text))) continue;
    if (/[.)。]$/.test(before) || (/,$/.test(before) && /\d{4}/.test(text))) return i;
  }
  return runs.length;
}

function plainTitle(line: Line): boolean {
  const text = textOf(line.runs);
  return !isVenueLine(line) && line.runs.every((run) => !run.bold) && text.split(' ').length >= 2;
}

function made(
  title: string,
  href: string | null,
  titleRest: readonly Run[],
  list: Authored,
  line: number,
  place: Place,
): Outcome {
  const others = list.rest.filter((one) => !isLinkLine(one) && !isFootnote(textOf(one.runs)));
  const venueLine = list.venue === null ? others[0] : undefined;
  const remarks = others.filter((one) => one !== venueLine).map((one) => textOf(one.runs));
  const venueRuns = list.venue ?? venueLine?.runs ?? [];
  const venue = readVenueLine(textOf(venueRuns.filter((run) => run.href === null || run.italic)));
  const runs = [...titleRest, ...(list.venue ?? []), ...list.rest.flatMap((one) => one.runs)];
  const titleNote = textOf(titleRest.filter((run) => run.href === null)).replace(
    /^[^([]*|[)\]].*$/g,
    '',
  );
  const notes = [titleNote.replace(/^[([]/, ''), ...venue.notes, ...remarks].filter(isRemark);
  return draftFrom({
    title: trimTitle(title),
    href,
    authors: list.authors,
    venue: { ...venue, notes: [...new Set([...venue.notes, ...notes])] },
    runs,
    line,
    place,
  });
}

/** The parts of an entry, however they were laid out. */
export interface Parts {
  readonly title: string;
  readonly href: string | null;
  readonly authors: AuthorList;
  readonly venue: VenueLine;
  /** The runs whose links belong to the entry. */
  readonly runs: readonly Run[];
  readonly line: number;
  readonly place: Place;
}

/** The draft made of the parts, with what there is to say about it. */
export function draftFrom(parts: Parts): Outcome {
  const { title, authors, venue, line } = parts;
  const { file } = parts.place;
  const { links, dropped } = linksOf(parts.runs, parts.href);
  const say = (severity: 'info' | 'warning', code: string, message: string): Diagnostic => ({
    severity,
    code,
    message: `${message} (in "${short(title)}")`,
    file,
    line,
  });
  const diagnostics = [
    ...dropped.map((href) =>
      say('warning', 'unsafe-link', `a link was left out, since it is not a web address: ${href}`),
    ),
    ...(venue.mended === null
      ? []
      : [say('info', 'broken-markup', `broken markup was left out: ${venue.mended}`)]),
    ...(authors.cut
      ? [say('warning', 'authors-cut', 'the list of authors is cut short; the others are missing')]
      : []),
  ];
  return { draft: draftOf(parts, authors.authors, links), diagnostics };
}

function draftOf(parts: Parts, authors: readonly DraftAuthor[], links: readonly Link[]): Draft {
  const { title, venue, line, place, runs } = parts;
  return {
    title,
    authors,
    venue: venue.venue,
    year: venue.year ?? place.year,
    notes: venue.notes,
    links,
    ids: identifiersOf(
      links.map((link) => link.url),
      textOf(runs).slice(0, 2000),
    ),
    source: { file: place.file, line },
  };
}

function short(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}
