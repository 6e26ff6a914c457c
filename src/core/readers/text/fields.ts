import type {
  Draft,
  DraftAuthor,
  DraftReference,
  Identifiers,
  Link,
  Source,
  WorkType,
} from '#core/model';
import type { Report } from '../report.ts';
import { arxivIn, doiIn } from './identifiers.ts';
import { safeUrl } from './links.ts';
import { placeIn } from './places.ts';
import { plain } from './plain.ts';

/** What a structured source says of one work. Texts are plain already; empty ones are unknown. */
export interface Fields {
  readonly title: string;
  readonly authors: readonly (DraftAuthor | null)[];
  readonly venue: string;
  readonly year: number | null;
  readonly ids: Identifiers;
  /** Label and address, not checked yet. */
  readonly links: readonly (readonly [string, string])[];
  readonly keywords?: readonly string[];
  readonly references?: readonly (DraftReference | null)[];
  readonly type?: WorkType | null;
  /** In order of preference, as written. */
  readonly volume?: readonly string[];
  readonly page?: readonly string[];
}

/**
 * The draft made of an entry's fields. A work without a title is shown by its
 * identifier; without either it is given up. Links that are not safe are left out.
 */
export function draftOf(fields: Fields, source: Source, report: Report): Draft | null {
  const { line } = source;
  const { doi, arxiv, openalex } = fields.ids;
  const name = doi ?? arxiv ?? openalex;
  if (fields.title === '' && name === undefined) {
    report.error('no-title', 'this entry has neither title nor DOI; it was left out', line);
    return null;
  }
  if (fields.title === '') {
    report.warn('no-title', `this entry has no title; it is shown as ${name ?? ''}`, line);
  }
  const references = fields.references?.filter((one) => one !== null) ?? [];
  const keywords = [...new Set(fields.keywords)].filter((word) => word !== '');
  return {
    title: fields.title === '' ? (name ?? '') : fields.title,
    authors: fields.authors.filter((one) => one !== null),
    venue: fields.venue === '' ? null : fields.venue,
    year: fields.year,
    notes: [],
    links: linksOf(fields, line, report),
    ids: fields.ids,
    ...placeIn(fields.volume ?? [], fields.page ?? []),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(fields.type === undefined || fields.type === null ? {} : { type: fields.type }),
    source,
  };
}

/** The safe links, each address once; the resolver's address of the DOI adds nothing. */
function linksOf(fields: Fields, line: number, report: Report): readonly Link[] {
  const links: Link[] = [];
  for (const [label, address] of fields.links) {
    if (address === '') continue;
    const url = safeUrl(address);
    if (url === null) {
      const shown = plain(address).slice(0, 80);
      const message = `a link was left out, since it is not a web address: ${shown}`;
      report.warn('unsafe-link', message, line);
    } else if (!isOwn(url, fields.ids) && !links.some((one) => one.url === url)) {
      links.push({ label, url });
    }
  }
  return links;
}

/** Whether an address is that of the identifiers of the entry; another DOI leads elsewhere. */
function isOwn(url: string, ids: Identifiers): boolean {
  const doi = doiIn(url);
  if (doi === null) return false;
  return doi === ids.doi || (ids.arxiv !== undefined && arxivIn(doi) === ids.arxiv);
}

/** The identifiers that a DOI stands for: arXiv registers its own as DOIs. */
export function idsOfDoi(text: string): Identifiers {
  if (text === '') return {};
  const doi = doiIn(text);
  if (doi === null) return {};
  const arxiv = doi.startsWith('10.48550/arxiv.') ? arxivIn(doi) : null;
  return arxiv === null ? { doi } : { arxiv };
}

/** An ISBN's digits without hyphens, the first in the text; none where it is no ISBN. */
export function idsOfIsbn(text: string): Identifiers {
  if (text === '') return {};
  for (const part of text.split(/[\s,;|]+/)) {
    const isbn = part.replace(/[^\dXx]/g, '').toUpperCase();
    if (/^(?:97[89])?\d{9}[\dX]$/.test(isbn)) return { isbn };
  }
  return {};
}

/** A PubMed number from its digits or its address. */
export function idsOfPmid(text: string): Identifiers {
  if (text === '') return {};
  const pmid = /^(?:https?:\/\/[^\s/]+\/(?:pubmed\/)?|pmid:\s*)?(\d{1,9})\/?$/i.exec(
    text.trim(),
  )?.[1];
  return pmid === undefined ? {} : { pmid };
}

/** An ORCID iD with its hyphens, from its digits (with or without hyphens) or its address. */
export function orcidIn(text: string): string | null {
  if (text === '') return null;
  const digits = /(?:^|[/:])\s*(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])\/?\s*$/i.exec(text)?.[1];
  return digits?.replaceAll('-', '').toUpperCase().match(/.{4}/g)?.join('-') ?? null;
}

/** OpenAlex's identifier of a kind (`W` a work, `A` an author) from itself or its address. */
export function openalexIn(text: string, kind: 'A' | 'W'): string | null {
  if (text === '') return null;
  const id = /(?:^|\/)([AW]\d{1,19})\s*$/i.exec(text)?.[1]?.toUpperCase();
  return id?.startsWith(kind) === true ? id : null;
}
