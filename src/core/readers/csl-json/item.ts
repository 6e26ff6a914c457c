import type { Draft, Identifiers, Source, WorkType } from '#core/model';
import {
  at,
  authorsOfCsl,
  type JsonObject,
  keywordsIn,
  listOf,
  rawOf,
  referenceOfCrossref,
  textOf,
  yearOfCsl,
} from '../json-source/index.ts';
import type { Report } from '../report.ts';
import {
  draftOf,
  identifiersOf,
  idsOfDoi,
  idsOfIsbn,
  idsOfPmid,
  workTypeOf,
} from '../text/index.ts';

const dates = ['issued', 'published', 'published-print', 'published-online', 'submitted'] as const;

/** Whether an object has anything that a CSL item must have. */
export function isItem(value: JsonObject): boolean {
  return ['title', 'author', 'issued', 'DOI'].some((key) => at(value, key) !== undefined);
}

/** The draft of one CSL item. */
export function draftOfItem(item: JsonObject, source: Source, report: Report): Draft | null {
  const part = (key: string) => textOf(at(item, key));
  const venue = part('container-title') || part('event-title') || part('event');
  // An item that has only a short title has that as its title.
  const title = part('title') || part('title-short') || part('shortTitle');
  const references = listOf(at(item, 'reference')).map(referenceOfCrossref);
  warnOfId(item, source.line, report);
  return draftOf(
    {
      title,
      authors: authorsOfCsl(item, part('type')),
      venue,
      year: dates.map((key) => yearOfCsl(at(item, key))).find((year) => year !== null) ?? null,
      ids: idsOf(item),
      links: [['paper', rawOf(at(item, 'URL'))]],
      volume: [part('volume')],
      page: [part('page-first'), part('page'), part('number')],
      keywords: keywordsIn(at(item, 'keyword')),
      references,
      type: typeOf(part('type'), venue),
    },
    source,
    report,
  );
}

function idsOf(item: JsonObject): Identifiers {
  const note = textOf(at(item, 'note')).slice(0, 2000);
  const number = `${textOf(at(item, 'number'))} ${textOf(at(item, 'archive_location'))}`;
  const noted = /(?:^|\s)DOI:\s*(10\.\S+)/i.exec(note)?.[1] ?? '';
  return {
    ...identifiersOf([rawOf(at(item, 'URL'))], `${number} ${note}`),
    ...idsOfDoi(noted),
    ...idsOfDoi(rawOf(at(item, 'DOI'))),
    ...idsOfPmid(textOf(at(item, 'PMID'))),
    ...idsOfIsbn(textOf(at(item, 'ISBN'))),
  };
}

/** In CSL `article` is what has not appeared in a journal: usually a preprint. */
function typeOf(type: string, venue: string): WorkType | null {
  if (type === 'article') return venue === '' ? 'preprint' : null;
  return type === 'entry' || type === 'standard' ? 'other' : workTypeOf(type);
}

/** The ids of the items of one report's source and where each stood first. */
const seen = new WeakMap<Report, Map<string, number>>();

function warnOfId(item: JsonObject, line: number, report: Report): void {
  const id = textOf(at(item, 'id'));
  if (id === '') return;
  const ids = seen.get(report) ?? new Map<string, number>();
  seen.set(report, ids);
  const before = ids.get(id);
  if (before === undefined) {
    ids.set(id, line);
  } else {
    const message = `two items have the id ${id.slice(0, 80)} (the other in line ${before}); both were kept`;
    report.warn('duplicate-id', message, line);
  }
}
