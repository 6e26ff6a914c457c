import type { Draft, DraftAuthor, Link, WorkType } from '#core/model';
import type { Report } from '../report.ts';
import { parseReference, type ParsedReference } from '../reference-strings/index.ts';
import {
  doiIn,
  draftOf,
  identifiersOf,
  idsOfDoi,
  idsOfIsbn,
  idsOfPmid,
  isRemark,
  plain,
  workTypeOf,
  yearOfDate,
} from '../text/index.ts';
import { readVenueLine } from '../venue-text/index.ts';
import { lineText } from './line-text.ts';
import { linksOf } from './links.ts';
import { peopleOf } from './people.ts';
import { listOf, lowerKeys, mapOf, textAt, type Value } from './value.ts';

/** Hugo's old numbers of kinds of publications (Wowchemy's `publication_types`). */
const numbered: Readonly<Record<string, WorkType>> = {
  '1': 'conference-paper',
  '2': 'article',
  '3': 'preprint',
  '4': 'report',
  '5': 'book',
  '6': 'chapter',
  '7': 'thesis',
  '8': 'other',
};

/** The categories of academicpages. */
const categories: Readonly<Record<string, WorkType>> = {
  conferences: 'conference-paper',
  manuscripts: 'article',
  books: 'book',
};

/**
 * The draft of one entry, its keys in small letters; null where it has no title.
 * What the fields do not say, its citation does.
 */
export function draftFrom(
  map: ReadonlyMap<string, Value>,
  place: { readonly file: string; readonly line: number },
  report: Report,
): Draft | null {
  const { line } = place;
  const citation = textAt(map, 'citation', 'reference', 'text');
  const cited = citation === '' ? null : parseReference(citation);
  const people = peopleOf(
    map.get('authors') ?? map.get('author') ?? map.get('pub_authors'),
    listOf(map.get('author_notes')),
  );
  const title =
    lineText(textAt(map, 'title')).replace(/\s+-{2,3}\s+[^-]*\baward$/i, '') ||
    (cited?.title ?? '');
  const venue = venueOf(map, cited);
  const said = textAt(map, 'year', 'date', 'publication_date', 'pub_date', 'issued', 'publishdate');
  // The date may be that of the page; what citation and venue say alike is the work's.
  const agreed = cited?.year !== null && cited?.year === venue.year ? venue.year : null;
  const year = agreed ?? yearOfDate(said) ?? cited?.year ?? venue.year;
  const links = linksOf(map, citation, cited);
  const authors = people.authors.length > 0 ? people.authors : (cited?.authors ?? []);
  for (const name of people.usernames) {
    const message = `the author "${name}" is a user name of the site; write the name in full`;
    report.warn('username', message, line);
  }
  if (authors.length === 0 && title !== '') {
    report.warn('no-authors', `no authors are named for "${title.slice(0, 60)}"`, line);
  }
  if (people.authors.length === 0 && cited?.authorsCut === true) {
    report.warn('authors-cut', 'the list of authors is cut short; the others are missing', line);
  }
  const draft = draftOf(
    {
      title,
      authors: authors as readonly DraftAuthor[],
      venue: venue.name,
      year,
      ids: idsOf(map, links, cited),
      links: links.map(({ label, url }) => [label, url] as const),
      keywords: wordsIn(map),
      type: typeOf(map, venue.name) ?? cited?.type ?? null,
    },
    place,
    report,
  );
  return draft === null
    ? null
    : { ...draft, notes: [...new Set([...venue.notes, ...awardsOf(map)])] };
}

function venueOf(map: ReadonlyMap<string, Value>, cited: ParsedReference | null) {
  // Where a key such as `journal` leads to the journal, it does not name it.
  const named = new Map(
    [...map].filter(
      ([, value]) => typeof value !== 'string' || !/^\s*https?:\/\/\S+\s*$/.test(value),
    ),
  );
  const written =
    textAt(
      named,
      'publication',
      'venue',
      'journal',
      'booktitle',
      'conference',
      'proceedings',
      'appeared_in',
      'where',
      'container-title',
      'publication_short',
      'publisher',
      'school',
    ) || displayOf(map);
  const notes: string[] = [];
  const text = lineText(written)
    .replace(/^in\b:?\s+/i, '')
    .replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
      if (!isRemark(inside)) return whole;
      notes.push(plain(inside));
      return '';
    });
  // A name alone is kept to the letter; one with numbers has the issue and its date.
  const line = /\d/.test(text) ? readVenueLine(text) : null;
  const name =
    line === null
      ? plain(text.replace(/[\s.,;:]+$/, ''))
      : (line.venue ?? '').replace(/[,\s]+(?:['’]?\d\d|(?:19|20)\d\d)\)$/, ')');
  const whole = /\p{L}/u.test(name) ? name : '';
  return { name: whole === '' ? (cited?.venue ?? '') : whole, year: line?.year ?? null, notes };
}

/** What a link shows, where the theme prints that as the venue: `{url: …, display: Nature 22, 703 (2023)}`. */
function displayOf(map: ReadonlyMap<string, Value>): string {
  const link = mapOf(map.get('link'));
  return link === null ? '' : textAt(lowerKeys(link), 'display');
}

function idsOf(
  map: ReadonlyMap<string, Value>,
  links: readonly Link[],
  cited: ParsedReference | null,
) {
  const arxiv = textAt(map, 'arxiv', 'eprint', 'arxiv_id');
  return {
    ...cited?.ids,
    ...identifiersOf(
      links.map((link) => link.url),
      arxiv === '' ? '' : `arxiv:${arxiv.replace(/^.*\/|arxiv:/gi, '')}`,
    ),
    ...idsOfIsbn(textAt(map, 'isbn')),
    ...idsOfPmid(textAt(map, 'pmid')),
    ...idsOfDoi(doiIn(textAt(map, 'doi')) ?? ''),
  };
}

function typeOf(map: ReadonlyMap<string, Value>, venue: string): WorkType | null {
  const named = [
    map.get('publication_types'),
    map.get('publication_type'),
    map.get('type'),
    map.get('category'),
  ];
  for (const word of named.flatMap(listOf)) {
    if (typeof word !== 'string') continue;
    const type = numbered[word] ?? categories[word.toLowerCase()] ?? workTypeOf(word);
    // Sites copy the number of reports to papers of meetings; then the venue decides.
    const doubtful = word === '4' && venue !== '' && !/report/i.test(venue);
    if (type !== null && !doubtful) return type;
  }
  return null;
}

function wordsIn(map: ReadonlyMap<string, Value>): readonly string[] {
  return [...listOf(map.get('tags')), ...listOf(map.get('keywords'))]
    .flatMap((one) => (typeof one === 'string' ? one.split(/[,;]/) : []))
    .map(lineText);
}

function awardsOf(map: ReadonlyMap<string, Value>): readonly string[] {
  return ['award', 'awards', 'honors', 'status', 'note', 'notes']
    .flatMap((key) => listOf(map.get(key)))
    .flatMap((one) => (typeof one === 'string' ? [lineText(one)] : []))
    .filter((text) => isRemark(text));
}
