import type { Fields } from './entry-fields.ts';
import { cut, type Span } from './field-table.ts';
import {
  isRemark,
  placeIn,
  plain,
  remembered,
  texToText,
  withoutTags,
  yearsIn,
} from '../text/index.ts';

/** The text of TeX source on one line, without markup. */
export function textOf(source: string): string {
  return plain(withoutTags(texToText(source)));
}

/** The same of a piece. Most are plain already; one look at each letter is many times quicker. */
function textOfSpan(span: Span): string {
  return standsForItself(span) ? cut(span) : textOf(cut(span));
}

/** Printable ASCII letters that may be TeX or HTML: `$&<\\\`{}~`. */
const special = new Uint8Array(128);
for (const char of '$&<\\`{}~') special[char.charCodeAt(0)] = 1;

/** Whether a piece is printable ASCII with single spaces, without anything that TeX or HTML means. */
function standsForItself({ text, start, end }: Span): boolean {
  let before = 32;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || special[code] === 1) return false;
    // Two spaces, two hyphens, two quotation marks.
    if (code === before && (code === 32 || code === 45 || code === 39)) return false;
    before = code;
  }
  return before !== 32 || start === end;
}

/** The text of the first of the fields that has any. */
export function firstText(
  fields: Fields,
  names: readonly string[],
  read: (span: Span) => string = textOfSpan,
): string | null {
  for (const name of fields.among(names)) {
    const span = fields.spanOf(name);
    const text = span === undefined ? '' : read(span);
    if (text !== '') return text;
  }
  return null;
}

const dates = ['date', 'year', 'eventdate'];

/**
 * The year of an entry: of `date` (of a range its beginning, or its end where it
 * begins openly), `year`, `eventdate`, else the only year in the venue's name.
 */
export function yearOf(fields: Fields, venue: string | null): number | null {
  for (const name of fields.among(dates)) {
    const source = fields.get(name);
    if (source === undefined) continue;
    if (/^[12]\d{3}$/.test(source)) return Number(source);
    const year = /(?<!\d)([12]\d{3})(?!\d)/.exec(source)?.[1];
    if (year !== undefined) return Number(year);
  }
  const spots = venue === null ? [] : yearsIn(venue);
  return spots.length === 1 ? spots[0]!.year : null;
}

const titles = ['title', 'maintitle', 'booktitle', 'chapter'];
const subtitles = ['subtitle'];

/** Title and subtitle as one; null where the entry has neither. */
export function titleOf(fields: Fields): string | null {
  const title = firstText(fields, titles);
  const subtitle = fields.has('title') ? firstText(fields, subtitles) : null;
  if (title === null || subtitle === null) return title;
  return /[?!.:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

const sources: Readonly<Record<string, readonly string[]>> = {
  article: ['journaltitle', 'journal', 'shortjournal', 'booktitle', 'series'],
  thesis: [],
  report: ['series'],
  other: ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series'],
};

/** Where a work appeared; `kind` is the entry's type in the corpus's words. */
export type VenueReader = (fields: Fields, kind: string | null | undefined) => string | null;

/** A reader of venues: a list names the same ones again and again, each is read once. */
export function createVenueReader(): VenueReader {
  const read = remembered(textOf);
  return (fields, kind) => {
    const names = sources[kind ?? 'other'] ?? sources['other']!;
    return bareVenue(firstText(fields, names, ({ text, start, end }) => read(text, start, end)));
  };
}

function bareVenue(name: string | null): string | null {
  if (name === null) return null;
  // Text is plain: it ends in no white space.
  const bare = /[,;]$/.test(name) ? name.replace(/[\s,;]+$/, '') : name;
  return /[A-Za-z]|\p{L}/u.test(bare) ? bare : null;
}

const awards = ['award_name', 'award', 'awards', 'honor', 'honour', 'honors'];

const remarks = ['note', 'addendum', 'titleaddon'];

/** What is said of the work: an award always, a note where it remarks on its reception. */
export function notesOf(fields: Fields): readonly string[] {
  const award = firstText(fields, awards);
  const found: string[] = award === null ? [] : [award];
  for (const name of fields.among(remarks)) {
    const span = fields.spanOf(name);
    const note = span === undefined ? '' : textOfSpan(span);
    if (isRemark(note) && !found.includes(note)) found.push(note);
  }
  return found;
}

const keywords = ['keywords', 'keyword', 'author_keywords', 'author-keywords'];

/** Keywords, parted by `;` where there is one, else by commas. */
export function keywordsOf(fields: Fields): readonly string[] {
  const text = firstText(fields, keywords);
  if (text === null) return [];
  const found = new Set<string>();
  for (const part of text.split(text.includes(';') ? ';' : ',')) {
    const word = part.trim();
    if (word !== '') found.add(word);
  }
  return [...found];
}

const volumes = ['volume'];
const pages = ['pages', 'eid', 'articleno', 'article-number'];
/** Of a longer value no more is read. */
const longestPlace = 200;

/** Volume and page. */
export function placeOf(fields: Fields): ReturnType<typeof placeIn> {
  const texts = (names: readonly string[]) => {
    const found: string[] = [];
    for (const name of fields.among(names)) {
      const span = fields.spanOf(name);
      if (span === undefined) continue;
      const { text, start, end } = span;
      found.push(textOfSpan({ text, start, end: Math.min(end, start + longestPlace) }));
    }
    return found;
  };
  return placeIn(texts(volumes), texts(pages));
}
