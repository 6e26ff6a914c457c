import { isRemark, plain, texToText, withoutTags, yearsIn } from '../text/index.ts';

/** An entry's fields by name in lower case, their values in TeX. */
export type Fields = ReadonlyMap<string, string>;

/** The text of TeX source on one line, without markup. */
export function textOf(source: string): string {
  return plain(withoutTags(texToText(source)));
}

/** The text of the first of the fields that has any. */
export function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const source = fields.get(name);
    const text = source === undefined ? '' : textOf(source);
    if (text !== '') return text;
  }
  return null;
}

/**
 * The year of an entry: of `date` (of a range its beginning, or its end where it
 * begins openly), `year`, `eventdate`, else the only year in the venue's name.
 */
export function yearOf(fields: Fields, venue: string | null): number | null {
  for (const name of ['date', 'year', 'eventdate']) {
    const source = fields.get(name);
    if (source === undefined) continue;
    const year = /(?<!\d)([12]\d{3})(?!\d)/.exec(source)?.[1];
    if (year !== undefined) return Number(year);
  }
  const spots = venue === null ? [] : yearsIn(venue);
  return spots.length === 1 ? spots[0]!.year : null;
}

/** Title and subtitle as one; null where the entry has neither. */
export function titleOf(fields: Fields): string | null {
  const title = firstText(fields, ['title', 'maintitle', 'booktitle', 'chapter']);
  const subtitle = fields.has('title') ? firstText(fields, ['subtitle']) : null;
  if (title === null || subtitle === null) return title;
  return /[?!.:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

const sources: Readonly<Record<string, readonly string[]>> = {
  article: ['journaltitle', 'journal', 'shortjournal', 'booktitle', 'series'],
  thesis: [],
  report: ['series'],
  other: ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series'],
};

/** Where the work appeared; `kind` is the entry's type in the corpus's words. */
export function venueOf(fields: Fields, kind: string | null | undefined): string | null {
  const name = firstText(fields, sources[kind ?? 'other'] ?? sources['other']!);
  const bare = name?.replace(/[\s,;]+$/, '') ?? '';
  return /\p{L}/u.test(bare) ? bare : null;
}

const awards = ['award_name', 'award', 'awards', 'honor', 'honour', 'honors'];

/** What is said of the work: an award always, a note where it remarks on its reception. */
export function notesOf(fields: Fields): readonly string[] {
  const award = firstText(fields, awards);
  const notes = ['note', 'addendum', 'titleaddon']
    .map((name) => firstText(fields, [name]) ?? '')
    .filter(isRemark);
  return [...new Set([...(award === null ? [] : [award]), ...notes])];
}

/** Keywords, parted by `;` where there is one, else by commas. */
export function keywordsOf(fields: Fields): readonly string[] {
  const text = firstText(fields, ['keywords', 'keyword', 'author_keywords', 'author-keywords']);
  if (text === null) return [];
  const words = text.split(text.includes(';') ? ';' : ',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
