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
  textsOf,
  yearOf,
} from '../json-source/index.ts';
import type { Report } from '../report.ts';
import {
  arxivIn,
  draftOf,
  familyIn,
  idsOfDoi,
  idsOfPmid,
  workTypeOf,
  yearsIn,
} from '../text/index.ts';

/** The draft of one paper. Source: the description of the Semantic Scholar Graph API. */
export function draftOfPaper(paper: JsonObject, source: Source, report: Report): Draft | null {
  return draftOf(
    {
      title: textOf(at(paper, 'title')),
      authors: listOf(at(paper, 'authors')).map(authorFrom),
      venue: venueOf(paper),
      year: yearIn(paper),
      ids: idsOf(paper),
      links: [
        ['Semantic Scholar', rawOf(at(paper, 'url'))],
        ['pdf', rawOf(at(paper, 'openAccessPdf', 'url'))],
      ],
      volume: [textOf(at(paper, 'journal', 'volume'))],
      page: [textOf(at(paper, 'journal', 'pages'))],
      keywords: textsOf(at(paper, 'fieldsOfStudy')),
      references: listOf(at(paper, 'references')).map(referenceOf),
      type: typeOf(paper),
    },
    source,
    report,
  );
}

function authorFrom(value: unknown): DraftAuthor | null {
  const name = textOf(isObject(value) ? at(value, 'name') : value);
  if (name === '') return null;
  const s2 = textOf(at(value, 'authorId'));
  const orcid = textOf(at(value, 'externalIds', 'ORCID'));
  const affiliations = textsOf(at(value, 'affiliations'));
  const ids = { ...(orcid === '' ? {} : { orcid }), ...(s2 === '' ? {} : { s2 }) };
  return {
    name,
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
}

/** As the paper names it; the register's full name and the journal stand in. */
function venueOf(paper: JsonObject): string {
  return (
    textOf(at(paper, 'venue')) ||
    textOf(at(paper, 'publicationVenue', 'name')) ||
    textOf(at(paper, 'journal', 'name'))
  );
}

function yearIn(paper: JsonObject): number | null {
  const date = textOf(at(paper, 'publicationDate')) || textOf(at(paper, 'publicationdate'));
  return yearOf(at(paper, 'year')) ?? yearsIn(date)[0]?.year ?? null;
}

function idsOf(paper: JsonObject): Identifiers {
  // The data sets write all keys in lower case.
  const outer = at(paper, 'externalIds') ?? at(paper, 'externalids');
  const id = (key: string) => textOf(at(outer, key)) || rawOf(at(paper, key.toLowerCase()));
  const arxiv = arxivIn(id('ArXiv'));
  const s2 = /^[0-9a-f]{40}$/i.test(rawOf(at(paper, 'paperId'))) ? rawOf(at(paper, 'paperId')) : '';
  return {
    ...idsOfDoi(id('DOI')),
    ...(arxiv === null ? {} : { arxiv }),
    ...idsOfPmid(id('PubMed')),
    ...(id('DBLP') === '' ? {} : { dblp: id('DBLP') }),
    ...(s2 === '' ? {} : { s2: s2.toLowerCase() }),
  };
}

/** A paper among another's references. */
function referenceOf(value: unknown): DraftReference | null {
  const paper = at(value, 'citedPaper') ?? value;
  if (!isObject(paper)) return null;
  const ids = idsOf(paper);
  const title = textOf(at(paper, 'title'));
  if (title === '' && Object.keys(ids).length === 0) return null;
  const year = yearIn(paper);
  const venue = venueOf(paper);
  const first = authorFrom(listOf(at(paper, 'authors'))[0])?.name ?? '';
  return {
    text: '',
    ids,
    ...(title === '' ? {} : { title }),
    ...(first === '' ? {} : { firstAuthor: familyIn(first) }),
    ...(year === null ? {} : { year }),
    ...(venue === '' ? {} : { venue }),
  };
}

/** The first of the paper's types that says something; a conference wins over "journal article". */
function typeOf(paper: JsonObject): WorkType | null {
  const words = textsOf(at(paper, 'publicationTypes'));
  if (/^arxiv/i.test(venueOf(paper))) return 'preprint';
  if (words.includes('Conference')) return 'conference-paper';
  return words.map(workTypeOf).find((type) => type !== null) ?? null;
}
