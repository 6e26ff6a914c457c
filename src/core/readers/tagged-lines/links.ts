import type { Identifiers, Link, WorkType } from '#core/model';
import {
  arxivIn,
  doiIn,
  doiWithin,
  identifiersOf,
  isbnIn,
  isLocal,
  plain,
  safeUrl,
} from '../text/index.ts';
import { fieldsOf, firstOf, linesOf } from './fields.ts';
import type { TaggedFormat } from './format.ts';
import type { Entry } from './grammar.ts';

/** The safe links of an entry, the DOIs found among them, and what was dropped. */
export interface LinksRead {
  readonly links: readonly Link[];
  readonly dois: readonly string[];
  readonly dropped: readonly string[];
}

/** The links of an entry; a field may hold several addresses. */
export function linksIn(entry: Entry, format: TaggedFormat): LinksRead {
  const links = new Map<string, Link>();
  const dois: string[] = [];
  const dropped: string[] = [];
  for (const field of fieldsOf(entry, [...format.tags.links.keys()])) {
    const label = format.tags.links.get(field.tag)!;
    for (const part of field.lines.flatMap((line) => line.split(/[;,]?\s+(?=https?:|www\.)/i))) {
      const address = part.trim();
      const doi = doiIn(address);
      if (doi !== null && !/^https?:/i.test(address)) {
        dois.push(doi);
      } else if (address !== '' && !isLocal(address)) {
        const url = safeUrl(address.replace(/^www\./i, 'http://www.'));
        if (url === null) dropped.push(plain(address).slice(0, 80));
        else if (!links.has(url)) links.set(url, { label, url });
      }
    }
  }
  return { links: [...links.values()], dois, dropped };
}

/** The identifiers of an entry, from its fields, its links and its notes. */
export function idsOf(
  entry: Entry,
  format: TaggedFormat,
  type: WorkType | undefined,
  { links, dois }: LinksRead,
): Identifiers {
  const { tags } = format;
  const notes = linesOf(entry, tags.notes)
    .map((line) => line.slice(0, 2000))
    .join('\n');
  const ofLinks = identifiersOf(
    links.map((link) => link.url),
    notes,
  );
  const named = [...linesOf(entry, tags.doi), ...dois];
  const noted = /(?:\bdoi(?:\.org\/|[:\s])|^)\s*(10\.\d{4,9}\/[^\s"]+)/im.exec(notes)?.[1];
  const doi = [...named, noted ?? '', ofLinks.doi ?? ''].map(doiWithin).find((one) => one !== null);
  const arxiv = arxivIn(doi ?? '') ?? ofLinks.arxiv;
  const pmid =
    firstOf(entry, tags.pmid) ||
    (format.pmidOf?.(entry) ?? '') ||
    (/\bPMID:?\s*(\d{1,8})\b/.exec(notes)?.[1] ?? '');
  // The number of a book is no number of one of its chapters.
  const isbn = type === 'book' ? isbnIn(linesOf(entry, tags.isbn).join(' ; ')) : null;
  return {
    ...(arxiv === undefined || arxiv === null ? {} : { arxiv }),
    ...(doi === undefined || doi === null || arxivIn(doi) !== null ? {} : { doi }),
    ...(/^\d{1,8}$/.test(pmid) ? { pmid } : {}),
    ...(isbn === null ? {} : { isbn }),
  };
}
