import type { Draft, Identifiers, WorkType } from '#core/model';
import {
  draftOf,
  identifiersOf,
  idsOfDoi,
  idsOfPmid,
  isbnIn,
  pubmedTitle,
  pubmedTypeOf,
  typeIn,
  yearOfDate,
} from '../text/index.ts';
import {
  allOf,
  attributeOf,
  childOf,
  childrenOf,
  type DraftOf,
  rawOf,
  textOf,
  textsOf,
  type XmlElement,
} from '../xml-source/index.ts';
import { authorsOf } from './authors.ts';
import { idsIn, referencesOf } from './references.ts';

/** The draft of a `PubmedArticle`, `PubmedBookArticle` or bare `MedlineCitation`. Source: PubMed's DTD. */
export const draftOfArticle: DraftOf = (record, source, report): Draft | null => {
  const book = childOf(record, 'BookDocument');
  const citation = record.name === 'MedlineCitation' ? record : childOf(record, 'MedlineCitation');
  const article = book ?? childOf(citation, 'Article');
  const data = childOf(record, book === undefined ? 'PubmedData' : 'PubmedBookData');
  const ownTitle = pubmedTitle(textOf(childOf(article, 'ArticleTitle')));
  const bookTitle = pubmedTitle(textOf(childOf(article, 'Book', 'BookTitle')));
  const said = textsOf([
    ...allOf(article, 'PublicationTypeList', 'PublicationType'),
    ...childrenOf(article, 'PublicationType'),
  ]);
  const isPart = book !== undefined && ownTitle !== '';
  const journal =
    textOf(childOf(article, 'Journal', 'Title')) ||
    textOf(childOf(article, 'Journal', 'ISOAbbreviation')) ||
    textOf(childOf(citation, 'MedlineJournalInfo', 'MedlineTA'));
  const venue = isPart ? bookTitle : journal;
  const ids = idsOf(record, citation, article, data);
  const isWhole = book !== undefined && !isPart;
  const isbn = isWhole ? isbnIn(rawOf(childOf(book, 'Book', 'Isbn'))) : null;
  return draftOf(
    {
      title: ownTitle || bookTitle || pubmedTitle(textOf(childOf(article, 'VernacularTitle'))),
      authors: authorsIn(article),
      venue,
      year: yearOf(article),
      ids: { ...ids, ...(isbn === null ? {} : { isbn }) },
      volume: [textOf(childOf(article, 'Journal', 'JournalIssue', 'Volume'))],
      page: [
        textOf(childOf(article, 'Pagination', 'StartPage')),
        textOf(childOf(article, 'Pagination', 'MedlinePgn')),
      ],
      links: linksOf(data),
      keywords: [
        ...textsOf(allOf(citation ?? book, 'KeywordList', 'Keyword')),
        ...textsOf(allOf(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName')),
      ],
      references: referencesOf(data),
      type: typeOf(said, venue, book === undefined ? null : isPart ? 'chapter' : 'book'),
    },
    source,
    report,
  );
};

function typeOf(said: readonly string[], venue: string, book: WorkType | null) {
  const type = book ?? pubmedTypeOf(said) ?? (venue === '' ? undefined : 'article');
  return typeIn(venue === '' ? null : venue, type) ?? null;
}

/** The authors; a chapter's own before those of its book, and editors of what names none. */
function authorsIn(article: XmlElement | undefined) {
  const lists = [...childrenOf(article, 'AuthorList'), ...allOf(article, 'Book', 'AuthorList')];
  const isEdited = (list: XmlElement) => attributeOf(list, 'Type').startsWith('edit');
  const found = lists.filter((list) => !isEdited(list)).map(authorsOf);
  const edited = lists.filter(isEdited).map(authorsOf);
  return [...found, ...edited].find((authors) => authors.length > 0) ?? [];
}

/** The year of the issue, else of the electronic publication. `MedlineDate` is `1998 Dec-1999 Jan`. */
function yearOf(article: XmlElement | undefined): number | null {
  const dates = [
    childOf(article, 'Journal', 'JournalIssue', 'PubDate'),
    childOf(article, 'Book', 'PubDate'),
    childOf(article, 'ArticleDate'),
    childOf(article, 'ContributionDate'),
  ];
  for (const date of dates) {
    const year = yearOfDate(textOf(childOf(date, 'Year')) || textOf(childOf(date, 'MedlineDate')));
    if (year !== null) return year;
  }
  return null;
}

function idsOf(
  record: XmlElement,
  citation: XmlElement | undefined,
  article: XmlElement | undefined,
  data: XmlElement | undefined,
): Identifiers {
  const listed = idsIn([
    ...allOf(data, 'ArticleIdList', 'ArticleId'),
    ...allOf(article, 'ArticleIdList', 'ArticleId'),
  ]);
  const pmid = rawOf(childOf(citation ?? article ?? record, 'PMID')).trim();
  const located = childrenOf(article, 'ELocationID')
    .filter((one) => attributeOf(one, 'EIdType') === 'doi' && attributeOf(one, 'ValidYN') !== 'N')
    .map((one) => rawOf(one).trim());
  const doi = located[0] ?? '';
  const { arxiv } = identifiersOf([], doi);
  return {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...idsOfDoi(doi),
    ...listed,
    ...idsOfPmid(pmid),
  };
}

/** The full text in PubMed Central, where it is there. */
function linksOf(data: XmlElement | undefined): readonly (readonly [string, string])[] {
  return allOf(data, 'ArticleIdList', 'ArticleId')
    .filter((one) => attributeOf(one, 'IdType') === 'pmc')
    .map((one) => /^PMC\d{1,12}$/.exec(rawOf(one).trim())?.[0])
    .filter((id) => id !== undefined)
    .map((id) => ['full text', `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`] as const);
}
