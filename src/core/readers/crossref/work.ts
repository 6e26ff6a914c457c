import type { Draft, Source, WorkType } from '#core/model';
import {
  at,
  authorsOfCsl,
  type JsonObject,
  listOf,
  rawOf,
  referenceOfCrossref,
  textOf,
  textsOf,
  yearOfCsl,
} from '../json-source/index.ts';
import type { Report } from '../report.ts';
import { draftOf, idsOfDoi, idsOfIsbn, workTypeOf } from '../text/index.ts';

/** Where the year of publication stands, the likeliest first; deposits have dates of their own. */
const dates = ['issued', 'published-print', 'published', 'published-online', 'posted'] as const;

/** The draft of one work. Source: Crossref's description of its REST API's works. */
export function draftOfWork(work: JsonObject, source: Source, report: Report): Draft | null {
  const type = textOf(at(work, 'type'));
  return draftOf(
    {
      title: titleOf(work),
      authors: authorsOfCsl(work, type),
      venue: venueOf(work, type),
      year: dates.map((key) => yearOfCsl(at(work, key))).find((year) => year !== null) ?? null,
      ids: {
        ...idsOfIsbn(textsOf(at(work, 'ISBN')).join(' ')),
        ...idsOfDoi(rawOf(at(work, 'DOI'))),
      },
      links: [['paper', rawOf(at(work, 'resource', 'primary', 'URL')) || rawOf(at(work, 'URL'))]],
      volume: [textOf(at(work, 'volume'))],
      page: [textOf(at(work, 'page')), textOf(at(work, 'article-number'))],
      keywords: textsOf(at(work, 'subject')),
      references: listOf(at(work, 'reference')).map(referenceOfCrossref),
      type: typeOf(type, textOf(at(work, 'subtype'))),
    },
    source,
    report,
  );
}

/** The title, and behind a colon the subtitle, unless the title has it already. */
function titleOf(work: JsonObject): string {
  const title = textOf(at(work, 'title'));
  const subtitle = textOf(at(work, 'subtitle'));
  if (title === '' || subtitle === '') return title;
  if (title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return /[:?!.—–-]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** The venue. Of a chapter's two containers the first is the series it came out in. */
function venueOf(work: JsonObject, type: string): string {
  const containers = textsOf(at(work, 'container-title'));
  const inBook = type === 'book-chapter' || type === 'proceedings-article';
  const container = (inBook ? containers.at(-1) : containers[0]) ?? '';
  if (container !== '') return container;
  if (type === 'proceedings-article') return textOf(at(work, 'event', 'name'));
  const [institution] = listOf(at(work, 'institution'));
  return type === 'posted-content' ? textOf(at(institution, 'name')) : '';
}

function typeOf(type: string, subtype: string): WorkType | null {
  if (type === 'posted-content')
    return subtype === 'preprint' || subtype === '' ? 'preprint' : 'other';
  return workTypeOf(type);
}
