import type { Diagnostic, Draft, DraftAuthor, Link } from '#core/model';
import type { Run } from '../markup/index.ts';
import { doiWithin, identifiersOf, idsOfDoi } from '../text/index.ts';
import type { AuthorList } from './authors.ts';
import { textOf } from './lines.ts';
import { linksOf } from './links.ts';
import type { VenueLine } from '../venue-text/index.ts';

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
  /** Addresses relative to the page are to be expected, and passed over without a word. */
  readonly relative?: boolean;
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
    ...dropped
      .filter((href) => parts.place.relative !== true || /^[a-z][a-z\d+.-]*:/i.test(href))
      .map((href) =>
        say(
          'warning',
          'unsafe-link',
          `a link was left out, since it is not a web address: ${href}`,
        ),
      ),
    ...(venue.mended === null
      ? []
      : [say('info', 'broken-markup', `broken markup was left out: ${venue.mended}`)]),
    ...(oddYear(venue.year)
      ? [say('warning', 'bad-year', `${venue.year} cannot be the year of a work`)]
      : []),
    ...(authors.authors.length === 0 ? [say('warning', 'no-authors', 'no authors are named')] : []),
    ...(authors.cut
      ? [say('warning', 'authors-cut', 'the list of authors is cut short; the others are missing')]
      : []),
  ];
  return { draft: draftOf(parts, authors.authors, links), diagnostics };
}

function draftOf(parts: Parts, authors: readonly DraftAuthor[], links: readonly Link[]): Draft {
  const { title, venue, line, place, runs } = parts;
  const text = textOf(runs).slice(0, 2000);
  const linked = identifiersOf(
    links.map((link) => link.url),
    text,
  );
  // `12, 45–56. doi:10.1000/182` is written out, and no link.
  const written = text.includes('10.') ? (doiWithin(text) ?? '') : '';
  return {
    title,
    authors,
    venue: venue.venue,
    year: (oddYear(venue.year) ? null : venue.year) ?? place.year,
    notes: venue.notes,
    links,
    ids: { ...idsOfDoi(written), ...linked },
    source: { file: place.file, line },
  };
}

/** Whether a number stands where the year does and is none, as a slip of the pen. */
function oddYear(year: number | null): boolean {
  return year !== null && (year < 1400 || year > 2100);
}

/** A text short enough for a message. */
export function short(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}
