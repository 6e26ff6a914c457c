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
  draftOf,
  identifiersOf,
  idsOfDoi,
  idsOfPmid,
  openalexIn,
  orcidIn,
  workTypeOf,
  yearsIn,
} from '../text/index.ts';

/** Whether an object is a work: OpenAlex's authors, sources and topics have ids and names too. */
export function isWork(value: JsonObject): boolean {
  return (
    openalexIn(rawOf(at(value, 'id')), 'W') !== null ||
    ['authorships', 'publication_year', 'referenced_works'].some((key) => Object.hasOwn(value, key))
  );
}

/** The draft of one work. Source: OpenAlex's description of the Work object. */
export function draftOfWork(work: JsonObject, source: Source, report: Report): Draft | null {
  const locations = [at(work, 'primary_location'), ...listOf(at(work, 'locations'))];
  const place = placeOf(work, locations);
  const date = textOf(at(work, 'publication_date')).slice(0, 10);
  return draftOf(
    {
      title: textOf(at(work, 'title')) || textOf(at(work, 'display_name')),
      authors: listOf(at(work, 'authorships')).map(authorFrom),
      venue: place.venue,
      year: yearOf(at(work, 'publication_year')) ?? yearsIn(date)[0]?.year ?? null,
      ids: idsOf(work, locations),
      links: [
        ['paper', rawOf(at(locations[0], 'landing_page_url'))],
        ['pdf', rawOf(at(locations[0], 'pdf_url')) || rawOf(at(work, 'open_access', 'oa_url'))],
      ],
      volume: [textOf(at(work, 'biblio', 'volume'))],
      page: [textOf(at(work, 'biblio', 'first_page'))],
      keywords: keywordsOf(work),
      references: referencesOf(work),
      type: typeOf(work, place.kind),
    },
    source,
    report,
  );
}

function authorFrom(value: unknown): DraftAuthor | null {
  const name = textOf(at(value, 'author', 'display_name')) || textOf(at(value, 'raw_author_name'));
  if (name === '') return null;
  const openalex = openalexIn(rawOf(at(value, 'author', 'id')), 'A');
  const orcid = orcidIn(rawOf(at(value, 'author', 'orcid')));
  const raw = [at(value, 'raw_affiliation_strings'), at(value, 'raw_affiliation_string')];
  const institutions = listOf(at(value, 'institutions')).map((one) => at(one, 'display_name'));
  const affiliations = [...raw, institutions].map(textsOf).find((texts) => texts.length > 0);
  return {
    name,
    ...(at(value, 'is_corresponding') === true ? { corresponding: true } : {}),
    ...(openalex === null && orcid === null
      ? {}
      : {
          ids: { ...(orcid === null ? {} : { orcid }), ...(openalex === null ? {} : { openalex }) },
        }),
    ...(affiliations === undefined ? {} : { affiliations }),
  };
}

/** The venue: where the work appeared, before a repository that keeps a copy of it. */
function placeOf(work: JsonObject, locations: readonly unknown[]): { venue: string; kind: string } {
  const places = locations.map((location) => at(location, 'source')).filter(isObject);
  const kindOf = (place: unknown) => textOf(at(place, 'type')).toLowerCase();
  const best = places.find((place) => kindOf(place) !== 'repository') ?? places[0];
  const older = at(work, 'host_venue', 'display_name');
  const name = textOf(at(best, 'display_name')) || textOf(older);
  const arxiv = /^arxiv\b/i.test(name);
  // A repository is no venue; of arXiv cleaning makes a preprint.
  if (kindOf(best) === 'repository' && !arxiv) return { venue: '', kind: 'repository' };
  return { venue: arxiv ? 'arXiv' : name, kind: arxiv ? 'repository' : kindOf(best) };
}

function typeOf(work: JsonObject, place: string): WorkType | null {
  const finer = textOf(at(work, 'type_crossref'));
  const type = textOf(at(work, 'type')) || finer;
  if (finer === 'proceedings-article' || (type === 'article' && place === 'conference')) {
    return 'conference-paper';
  }
  if (type === 'article' && place === 'repository') return 'preprint';
  return workTypeOf(type);
}

function idsOf(work: JsonObject, locations: readonly unknown[]): Identifiers {
  const urls = locations.flatMap((location) => [
    rawOf(at(location, 'landing_page_url')),
    rawOf(at(location, 'pdf_url')),
  ]);
  const { arxiv } = identifiersOf(urls);
  const openalex = openalexIn(rawOf(at(work, 'id')) || rawOf(at(work, 'ids', 'openalex')), 'W');
  return {
    ...(arxiv === undefined ? {} : { arxiv }),
    ...idsOfDoi(rawOf(at(work, 'doi')) || rawOf(at(work, 'ids', 'doi'))),
    ...idsOfPmid(rawOf(at(work, 'ids', 'pmid'))),
    ...(openalex === null ? {} : { openalex }),
  };
}

/** Keywords first, then topics; older files have concepts instead, too vague to be taken. */
function keywordsOf(work: JsonObject): readonly string[] {
  const keywords = listOf(at(work, 'keywords')).map(
    (one) => textOf(at(one, 'display_name')) || textOf(at(one, 'keyword')),
  );
  const topics = listOf(at(work, 'topics')).map((one) => textOf(at(one, 'display_name')));
  return [...keywords, ...topics];
}

function referencesOf(work: JsonObject): readonly DraftReference[] {
  const ids = listOf(at(work, 'referenced_works')).map((one) => openalexIn(rawOf(one), 'W'));
  return [...new Set(ids)].flatMap((id) =>
    id === null ? [] : [{ text: '', ids: { openalex: id } }],
  );
}
