import type { Identifiers, Link } from '#core/model';
import { arxivIn, doiIn, identifiersOf, texToUrl } from '../text/index.ts';
import type { Fields } from './entry-fields.ts';
import { textOf } from './fields.ts';
import { Links } from './link-list.ts';

/** The safe links of an entry, its identifiers, and the addresses that were dropped. */
export interface Pointers {
  readonly links: readonly Link[];
  readonly ids: Identifiers;
  readonly dropped: readonly string[];
}

/** Fields that hold addresses; each is its link's label. */
const addressFields = [
  'url',
  'pdf',
  'html',
  'code',
  'website',
  'blog',
  'video',
  'slides',
  'poster',
  'supp',
  'data',
  'demo',
  'project',
  'ee',
  'link',
  'bdsk-url-1',
  'bdsk-url-2',
] as const;

/** Fields of running text that may hold `\url{…}` or `\href{…}{…}`. */
const textFields = ['howpublished', 'note', 'annote', 'addendum'] as const;

/** Fields that may mention an arXiv identifier. */
const mentionFields = ['note', 'howpublished', 'number', 'publisher'] as const;

const resolvers = {
  doi: (id: string) => {
    const safe = /[^\w./()-]/.test(id)
      ? encodeURI(id).replaceAll('#', '%23').replaceAll('?', '%3F')
      : id;
    return `https://doi.org/${safe}`;
  },
  arxiv: (id: string) => `https://arxiv.org/abs/${id}`,
  pubmed: (id: string) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
} as const;

/** The links and identifiers of an entry; `key` may be a DBLP key. */
export function pointersOf(fields: Fields, key: string): Pointers {
  const links = new Links();
  for (const name of fields.among(addressFields)) {
    const source = fields.get(name);
    if (source !== undefined) addressesIn(source, name.replace(/^bdsk-|-\d$/g, ''), links);
  }
  for (const name of fields.among(textFields)) {
    const source = fields.get(name);
    if (source !== undefined && /\\url|\\href|https?:/.test(source)) mentionsIn(source, links);
  }

  const telling = links.urls().filter((url) => url.includes('doi') || url.includes('arxiv'));
  const found: Identifiers = telling.length === 0 ? {} : identifiersOf(telling);
  const doi = doiOf(fields.get('doi')) ?? found.doi;
  const arxiv = arxivOf(fields, doi) ?? found.arxiv;
  const isArxivDoi = doi?.startsWith('10.48550/arxiv.') === true;
  const pmid = pmidOf(fields);
  const isbn = isbnOf(fields.get('isbn'));
  const dblp = dblpOf(fields, key);
  // The source's own address of the same thing is enough.
  const linked = (id: string) => telling.some((url) => url.toLowerCase().endsWith(`/${id}`));
  if (doi !== undefined && doi !== null && !linked(doi)) links.add('doi', resolvers.doi(doi));
  if (arxiv !== undefined && arxiv !== null && !linked(arxiv)) {
    links.add('arxiv', resolvers.arxiv(arxiv));
  }
  if (pmid !== null) links.add('pubmed', resolvers.pubmed(pmid));
  const ids: { -readonly [Kind in keyof Identifiers]: Identifiers[Kind] } = {};
  if (arxiv !== undefined && arxiv !== null) ids.arxiv = arxiv;
  if (doi !== undefined && doi !== null && !isArxivDoi) ids.doi = doi;
  if (pmid !== null) ids.pmid = pmid;
  if (dblp !== null) ids.dblp = dblp;
  if (isbn !== null) ids.isbn = isbn;
  return { links: links.all(), ids, dropped: links.dropped };
}

/** The addresses in a field of them. */
function addressesIn(source: string, label: string, links: Links): void {
  const text = texToUrl(source).trim();
  if (!/[\s<|]/.test(text)) {
    if (text !== '' && !/[;,]https?:/.test(text)) return links.add(label, text);
  }
  for (const href of text.split(/[\s;,]+(?=https?:)|\s+/)) {
    if (href !== '' && href !== '|') links.add(label, href.replace(/^<(.*)>$/, '$1'));
  }
}

/** The addresses in running text. */
function mentionsIn(source: string, links: Links): void {
  const pattern =
    /\\href\s*\{([^{}]{0,2000})\}\s*\{([^{}]{0,200})\}|\\url\s*\{([^{}]{0,2000})\}|(https?:\/\/[^\s{}\\<>"]+)/g;
  for (const [, href, label, url, bare] of source.matchAll(pattern)) {
    const text = label === undefined ? '' : textOf(label);
    const address = texToUrl(href ?? url ?? bare!.replace(/[.,;)]+$/, '')).trim();
    links.add(text === '' ? 'url' : text, address);
  }
}

function doiOf(source: string | undefined): string | null {
  if (source === undefined) return null;
  const text = texToUrl(source).trim();
  return doiIn(text) ?? doiIn(/10\.\d{4,9}\/[^\s,;"<>]+/.exec(text)?.[0] ?? '');
}

function arxivOf(fields: Fields, doi: string | null | undefined): string | null {
  const kind = (fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '').trim();
  const own = fields.get('arxiv') ?? fields.get('arxivid');
  const eprint = fields.get('eprint');
  if (own !== undefined) {
    const id = ofArxiv(own);
    if (id !== null) return id;
  }
  if (eprint !== undefined && (kind === '' || /^arxiv$/i.test(kind))) {
    const id = ofArxiv(eprint);
    if (id !== null) return id;
  }
  // `journal = {CoRR}, volume = {abs/2312.07104}` and `arXiv preprint arXiv:2312.07104`.
  const volume = fields.get('volume');
  if (volume?.includes('abs/') === true) {
    const id = arxivIn(/^\s*abs\/(\S+)\s*$/.exec(volume)?.[1] ?? '');
    if (id !== null) return id;
  }
  const inJournal = mentioned(fields.get('journal'), /arxiv:\s*([\w./-]+)/i);
  if (inJournal !== null) return inJournal;
  // Only arXiv's own DOIs begin so.
  if (doi?.startsWith('10.48550/') === true && arxivIn(doi) !== null) return arxivIn(doi);
  for (const name of fields.among(mentionFields)) {
    const id = mentioned(fields.get(name), /arxiv:\s*([\w./-]*\w)/i);
    if (id !== null) return id;
  }
  return null;
}

/** The identifier that a text names as the pattern has it. */
function mentioned(source: string | undefined, pattern: RegExp): string | null {
  return source === undefined ? null : arxivIn(pattern.exec(source)?.[1] ?? '');
}

function ofArxiv(source: string): string | null {
  const text = texToUrl(source).trim();
  return arxivIn(text) ?? identifiersOf([text]).arxiv ?? null;
}

function pmidOf(fields: Fields): string | null {
  const eprint = /^\s*pubmed\s*$/i.test(fields.get('eprinttype') ?? '');
  const source = fields.get('pmid') ?? (eprint ? fields.get('eprint') : undefined);
  if (source === undefined) return null;
  return /^\s*(?:pmid:?\s*)?(\d{1,9})\s*$/i.exec(source)?.[1] ?? null;
}

function isbnOf(source: string | undefined): string | null {
  if (source === undefined) return null;
  const found = /(?:97[89][\s\u2010-\u2013-]?)?\d[\d\s\u2010-\u2013-]{8,15}[\dxX]/.exec(
    source,
  )?.[0];
  const digits = found?.replace(/[^\dxX]/g, '').toUpperCase() ?? '';
  return /^(?:\d{13}|\d{9}[\dX])$/.test(digits) ? digits : null;
}

function dblpOf(fields: Fields, key: string): string | null {
  const record =
    /dblp\.(?:org|uni-trier\.de)\/rec\/(?:bib\/|html\/)?([\w/.+-]+?)(?:\.(?:bib|html))?$/;
  const found = /^DBLP:(\S+)$/.exec(key)?.[1] ?? record.exec(fields.get('biburl') ?? '')?.[1];
  return found !== undefined && /^[a-z]+\/[^/\s]+\/[^/\s]+$/.test(found) ? found : null;
}
