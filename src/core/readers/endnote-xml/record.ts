import type { Draft, DraftAuthor, Identifiers, WorkType } from '#core/model';
import { placeOf } from '../tagged-lines/index.ts';
import {
  arxivIn,
  authorFrom,
  authorOf,
  authorsOfNames,
  doiWithin,
  draftOf,
  endnoteTypeOf,
  identifiersOf,
  isbnIn,
  isLocal,
  plain,
  typeIn,
  yearOfDate,
} from '../text/index.ts';
import {
  allOf,
  attributeOf,
  childOf,
  type DraftOf,
  rawOf,
  textOf,
  textsOf,
  type XmlElement,
} from '../xml-source/index.ts';

/** The reference types by number, for programs that leave their names out. */
const numbered: ReadonlyMap<string, string> = new Map([
  ['0', 'Generic'],
  ['3', 'Conference Proceedings'],
  ['5', 'Book Section'],
  ['6', 'Book'],
  ['9', 'Computer Program'],
  ['10', 'Conference Proceedings'],
  ['17', 'Journal Article'],
  ['27', 'Report'],
  ['28', 'Edited Book'],
  ['32', 'Thesis'],
  ['34', 'Unpublished Work'],
  ['43', 'Electronic Article'],
  ['47', 'Conference Paper'],
  ['59', 'Dataset'],
]);

/** The draft of one `record`. Source: the DTD that EndNote installs (RSXML). */
export const draftOfRecord: DraftOf = (record, source, report): Draft | null => {
  const text = (...path: string[]) => textOf(childOf(record, ...path));
  const named = attributeOf(childOf(record, 'ref-type'), 'name');
  const type = endnoteTypeOf(named || (numbered.get(text('ref-type')) ?? 'Generic'));
  const venue = venueOf(type, text);
  const links = linksOf(record);
  return draftOf(
    {
      title:
        text('titles', 'title') ||
        text('titles', 'short-title') ||
        text('titles', 'secondary-title'),
      authors: authorsOf(record),
      venue,
      year:
        yearOfDate(text('dates', 'year')) ??
        allOf(record, 'dates', 'pub-dates', 'date')
          .map((date) => yearOfDate(textOf(date)))
          .find((year) => year !== null) ??
        null,
      ids: idsOf(record, type, links),
      links: links.filter(([, address]) => doiWithin(address) === null || /^https?:/.test(address)),
      volume: [text('volume')],
      page: [text('pages')],
      keywords: textsOf(allOf(record, 'keywords', 'keyword')).map(plain),
      type: typeIn(venue === '' ? null : venue, type) ?? null,
    },
    source,
    report,
  );
};

function venueOf(type: WorkType | undefined, text: (...path: string[]) => string): string {
  const second = text('titles', 'secondary-title');
  const journal =
    text('periodical', 'full-title') ||
    text('alt-periodical', 'full-title') ||
    text('periodical', 'abbr-1');
  // Who took or issued it is no venue; a series of reports is one.
  if (type === 'thesis') return '';
  if (type === 'book' || type === 'report') return second;
  const isPart = type === 'chapter' || type === 'conference-paper';
  return (isPart ? second || journal : journal || second) || text('titles', 'alt-title');
}

/** The authors, or the editors of what names none. An address is known to be theirs of a sole author. */
function authorsOf(record: XmlElement): readonly DraftAuthor[] {
  const under = (role: string) => {
    const people = allOf(record, 'contributors', role, 'author');
    const isWhole = people.every(
      (one) => attributeOf(one, 'corporate-name') + attributeOf(one, 'last-name') === '',
    );
    return isWhole
      ? authorsOfNames(people.map(rawOf))
      : people.flatMap((one) => personOf(one) ?? []);
  };
  const authors = under('authors');
  const named = authors.length > 0 ? authors : under('secondary-authors');
  const place = placeOf(rawOf(childOf(record, 'auth-address')));
  return named.length === 1 && place !== '' && named === authors
    ? [{ ...named[0]!, affiliations: [place] }]
    : named;
}

function personOf(author: XmlElement): DraftAuthor | null {
  const part = (name: string) => attributeOf(author, name);
  const body = part('corporate-name');
  if (body !== '') return authorFrom({ family: body });
  if (part('last-name') === '') return authorOf(rawOf(author));
  const given = plain(`${part('first-name')} ${part('middle-initial')}`) || part('initials');
  const name = [part('last-name'), given, part('suffix')];
  return authorOf(name.filter((one) => one !== '').join(', '));
}

/** Label and address of each link; files on the writer's own disk are none. */
function linksOf(record: XmlElement): readonly (readonly [string, string])[] {
  const kinds = [
    ['related-urls', 'paper'],
    ['web-urls', 'paper'],
    ['text-urls', 'paper'],
    ['pdf-urls', 'pdf'],
  ] as const;
  return kinds.flatMap(([kind, label]) =>
    allOf(record, 'urls', kind, 'url')
      .flatMap((url) => rawOf(url).split(/[;,]?\s+(?=https?:|www\.)/i))
      .map((address) => address.trim().replace(/^www\./i, 'http://www.'))
      .filter((address) => address !== '' && !isLocal(address))
      .map((address) => [label, address] as const),
  );
}

function idsOf(
  record: XmlElement,
  type: WorkType | undefined,
  links: readonly (readonly [string, string])[],
): Identifiers {
  const text = (name: string) => rawOf(childOf(record, name)).trim();
  const notes = [text('notes'), text('pages'), text('custom3'), text('electronic-resource-num')];
  const linked = identifiersOf(
    links.map(([, address]) => address),
    notes.join('\n').slice(0, 4000),
  );
  const doi = doiWithin(text('electronic-resource-num')) ?? linked.doi ?? null;
  const arxiv = arxivIn(doi ?? '') ?? linked.arxiv;
  const catalogue = `${text('remote-database-name')} ${text('remote-database-provider')}`;
  const number = /pubmed|medline|\bnlm\b/i.test(catalogue) ? text('accession-num') : '';
  const isbn = type === 'book' ? isbnIn(text('isbn')) : null;
  return {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === null || arxivIn(doi) !== null ? {} : { doi }),
    ...(/^\d{1,8}$/.test(number) ? { pmid: number } : {}),
    ...(isbn === null ? {} : { isbn }),
  };
}
