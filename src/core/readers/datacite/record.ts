import type {
  Draft,
  DraftAuthor,
  DraftReference,
  Identifiers,
  Source,
  WorkType,
} from '#core/model';
import {
  at,
  isObject,
  type JsonObject,
  listOf,
  rawOf,
  textOf,
  yearOf,
  yearOfCsl,
} from '../json-source/index.ts';
import type { Report } from '../report.ts';
import {
  arxivIn,
  authorFrom,
  authorOf,
  draftOf,
  idsOfDoi,
  idsOfIsbn,
  idsOfPmid,
  orcidIn,
  workTypeOf,
} from '../text/index.ts';

/** The draft of one record. Source: DataCite's metadata schema 4 in its JSON form. */
export function draftOfRecord(record: JsonObject, source: Source, report: Report): Draft | null {
  const dates = listOf(at(record, 'dates'));
  const issued = dates.find((one) => at(one, 'dateType') === 'Issued');
  return draftOf(
    {
      title: titleOf(record),
      authors: listOf(at(record, 'creators')).map(creatorOf),
      venue: venueOf(record),
      year: yearOf(at(record, 'publicationYear')) ?? yearOfCsl(at(issued, 'date')),
      ids: idsOf(record),
      links: [['paper', rawOf(at(record, 'url'))]],
      volume: [textOf(at(record, 'container', 'volume'))],
      page: [textOf(at(record, 'container', 'firstPage'))],
      keywords: listOf(at(record, 'subjects')).map((one) => textOf(at(one, 'subject'))),
      references: listOf(at(record, 'relatedIdentifiers')).map(referenceOf),
      type: typeOf(record),
    },
    source,
    report,
  );
}

/** The main title is the one without a type. */
function titleOf(record: JsonObject): string {
  const titles = listOf(at(record, 'titles')).filter(isObject);
  const main = titles.find((one) => textOf(at(one, 'titleType')) === '') ?? titles[0];
  return textOf(at(main, 'title'));
}

function creatorOf(value: unknown): DraftAuthor | null {
  if (!isObject(value)) return authorOf(textOf(value));
  const name = textOf(at(value, 'name'));
  const parts = { given: textOf(at(value, 'givenName')), family: textOf(at(value, 'familyName')) };
  const organisation = at(value, 'nameType') === 'Organizational';
  const author = organisation
    ? { name }
    : ((parts.family === '' ? null : authorFrom(parts)) ?? authorOf(name));
  if (author === null || author.name === '') return null;
  const orcid = listOf(at(value, 'nameIdentifiers'))
    .map((one) => orcidIn(rawOf(at(one, 'nameIdentifier'))))
    .find((one) => one !== null);
  const affiliations = listOf(at(value, 'affiliation'))
    .map((one) => textOf(isObject(one) ? at(one, 'name') : one))
    .filter((text) => text !== '');
  return {
    ...author,
    ...(orcid === undefined ? {} : { ids: { orcid } }),
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
}

function venueOf(record: JsonObject): string {
  const container = textOf(at(record, 'container', 'title'));
  if (container !== '') return container;
  const item = listOf(at(record, 'relatedItems')).find(
    (one) => at(one, 'relationType') === 'IsPublishedIn',
  );
  const [title] = listOf(at(item, 'titles'));
  const publisher = at(record, 'publisher');
  const name = textOf(isObject(publisher) ? at(publisher, 'name') : publisher);
  // Publishers are no venues; arXiv tells cleaning that this is a preprint.
  return textOf(at(title, 'title')) || (/^arxiv$/i.test(name) ? name : '');
}

function idsOf(record: JsonObject): Identifiers {
  const doi = rawOf(at(record, 'doi')) || rawOf(at(record, 'id'));
  return { ...relatedIds(record), ...idsOfDoi(doi) };
}

/** What the record says to be itself under another identifier. */
function relatedIds(record: JsonObject): Identifiers {
  let ids: Identifiers = {};
  for (const one of listOf(at(record, 'relatedIdentifiers'))) {
    if (at(one, 'relationType') === 'IsIdenticalTo') ids = { ...idsOfRelated(one), ...ids };
  }
  return ids;
}

function idsOfRelated(value: unknown): Identifiers {
  const text = rawOf(at(value, 'relatedIdentifier'));
  const kind = textOf(at(value, 'relatedIdentifierType')).toLowerCase();
  if (kind === 'doi' || kind === 'url') return idsOfDoi(text);
  if (kind === 'pmid') return idsOfPmid(text);
  if (kind === 'isbn') return idsOfIsbn(text);
  const arxiv = kind === 'arxiv' ? arxivIn(text) : null;
  return arxiv === null ? {} : { arxiv };
}

function referenceOf(value: unknown): DraftReference | null {
  const relation = at(value, 'relationType');
  if (relation !== 'References' && relation !== 'Cites') return null;
  const ids = idsOfRelated(value);
  return Object.keys(ids).length === 0 ? null : { text: '', ids };
}

function typeOf(record: JsonObject): WorkType | null {
  const words = ['resourceTypeGeneral', 'citeproc', 'schemaOrg'].map((key) =>
    textOf(at(record, 'types', key)),
  );
  // "Text" says nothing; the finer words of the record may.
  return words.map(workTypeOf).find((type) => type !== null) ?? null;
}
