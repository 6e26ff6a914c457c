import type { Diagnostic, Draft } from '#core/model';
import { placeIn, plain, typeIn, withoutMarkup, yearOfDate } from '../text/index.ts';
import { authorsUnder } from './authors.ts';
import { fieldsOf, firstOf, valueOf } from './fields.ts';
import type { TaggedFormat } from './format.ts';
import type { Entry } from './grammar.ts';
import { keywordsOf } from './keywords.ts';
import { idsOf, linksIn } from './links.ts';

/** A draft, or null where the entry was given up; and what there is to say. */
export interface EntryRead {
  readonly draft: Draft | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The draft of one entry by its format's table of tags. */
export function draftOf(entry: Entry, format: TaggedFormat, file: string): EntryRead {
  const { tags } = format;
  const diagnostics: Diagnostic[] = [];
  const say = (severity: Diagnostic['severity'], code: string, message: string) =>
    diagnostics.push({ severity, code, message, file, line: entry.line });

  const shown = plain(withoutMarkup(firstOf(entry, tags.title)));
  const title = format.titleOf?.(shown) ?? shown;
  if (title === '') {
    const names = tags.title.join(' or ');
    say('error', 'no-title', `this ${format.name} entry has no title; give it one (${names})`);
    return { draft: null, diagnostics };
  }
  const about = ` (in "${title.length > 60 ? `${title.slice(0, 60)}…` : title}")`;
  const titles = fieldsOf(entry, tags.title.slice(0, 1)).map(valueOf);
  const second = titles.find((one) => one !== '' && one !== titles[0]);
  if (second !== undefined) {
    const other = plain(second).slice(0, 60);
    const message = `a second title stands in this entry: "${other}"; if it is another entry, put its first line back`;
    say('warning', 'second-title', message + about);
  }
  const named = format.authorsOf?.(entry) ?? authorsUnder(entry, tags.authors);
  const authors = named.length > 0 ? named : authorsUnder(entry, tags.editors);
  if (authors.length === 0) say('warning', 'no-authors', `no authors are named${about}`);

  const said = format.typeOf(entry);
  const venue = plain(withoutMarkup(firstOf(entry, format.venue(said)))) || null;
  const type = typeIn(venue, said);
  const dates = tags.date.map((tag) => firstOf(entry, [tag]));
  const year = dates.map(yearOfDate).find((one) => one !== null) ?? null;
  if (year === null) {
    const date = plain(dates.find((one) => one !== '') ?? '').slice(0, 40);
    const what = date === '' ? 'no year is given' : `no year could be read from "${date}"`;
    say('warning', 'no-year', `${what}${about}`);
  }
  const links = linksIn(entry, format);
  for (const address of links.dropped) {
    const message = `a link was left out, since it is not a web address: ${address}${about}`;
    say('warning', 'unsafe-link', message);
  }
  const keywords = keywordsOf(entry, format);
  const each = (list: readonly string[]) => list.map((tag) => firstOf(entry, [tag]));
  const references = format.referencesOf?.(entry) ?? [];
  const draft: Draft = {
    title,
    authors,
    venue,
    year,
    notes: [],
    links: links.links,
    ids: idsOf(entry, format, type, links),
    ...placeIn(each(tags.volume), each(tags.page)),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(type === undefined ? {} : { type }),
    source: { file, line: entry.line },
  };
  return { draft, diagnostics };
}
