import type { Identifiers, Link } from '#core/model';
import { arxivIn, doiIn, identifiersOf, plain, safeUrl, texToUrl } from '../text/index.ts';
import { type Fields, textOf } from './fields.ts';

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

const resolvers = {
  doi: (id: string) =>
    `https://doi.org/${encodeURI(id).replaceAll('#', '%23').replaceAll('?', '%3F')}`,
  arxiv: (id: string) => `https://arxiv.org/abs/${id}`,
  pubmed: (id: string) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
} as const;

/** The links and identifiers of an entry; `key` may be a DBLP key. */
export function pointersOf(fields: Fields, key: string): Pointers {
  const links: Link[] = [];
  const dropped: string[] = [];
  const add = (label: string, href: string) => {
    const url = safeUrl(/^www\.[^\s/]+\.[a-z]/i.test(href) ? `https://${href}` : href);
    if (url === null) dropped.push(plain(href).slice(0, 80));
    else if (!links.some((one) => one.url === url)) links.push({ label, url });
  };

  for (const name of addressFields) {
    const source = fields.get(name);
    if (source === undefined) continue;
    for (const href of texToUrl(source)
      .trim()
      .split(/[\s;,]+(?=https?:)|\s+/)) {
      if (href !== '' && href !== '|')
        add(name.replace(/^bdsk-|-\d$/g, ''), href.replace(/^<(.*)>$/, '$1'));
    }
  }
  for (const name of textFields) {
    const source = fields.get(name);
    if (source === undefined || !/\\url|\\href|https?:/.test(source)) continue;
    const pattern =
      /\\href\s*\{([^{}]{0,2000})\}\s*\{([^{}]{0,200})\}|\\url\s*\{([^{}]{0,2000})\}|(https?:\/\/[^\s{}\\<>"]+)/g;
    for (const [, href, label, url, bare] of source.matchAll(pattern)) {
      const text = label === undefined ? '' : textOf(label);
      add(
        text === '' ? 'url' : text,
        texToUrl(href ?? url ?? bare!.replace(/[.,;)]+$/, '')).trim(),
      );
    }
  }

  const telling = links.filter((link) => /arxiv|doi/.test(link.url));
  const found: Identifiers =
    telling.length === 0 ? {} : identifiersOf(telling.map((link) => link.url));
  const doi = doiOf(fields.get('doi')) ?? found.doi;
  const arxiv = arxivOf(fields, doi) ?? found.arxiv;
  const isArxivDoi = doi?.startsWith('10.48550/arxiv.') === true;
  const pmid = pmidOf(fields);
  const isbn = isbnOf(fields.get('isbn'));
  const dblp = dblpOf(fields, key);
  // The source's own address of the same thing is enough.
  const linked = (id: string) => telling.some((link) => link.url.toLowerCase().endsWith(`/${id}`));
  if (doi !== undefined && doi !== null && !linked(doi)) add('doi', resolvers.doi(doi));
  if (arxiv !== undefined && arxiv !== null && !linked(arxiv)) add('arxiv', resolvers.arxiv(arxiv));
  if (pmid !== null) add('pubmed', resolvers.pubmed(pmid));
  return {
    links,
    ids: {
      ...(arxiv === undefined || arxiv === null ? {} : { arxiv }),
      ...(doi === undefined || doi === null || isArxivDoi ? {} : { doi }),
      ...(pmid === null ? {} : { pmid }),
      ...(dblp === null ? {} : { dblp }),
      ...(isbn === null ? {} : { isbn }),
    },
    dropped,
  };
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
  const volume = /^\s*abs\/(\S+)\s*$/.exec(fields.get('volume') ?? '')?.[1];
  const said = [volume, /arxiv:\s*([\w./-]+)/i.exec(fields.get('journal') ?? '')?.[1], doi];
  for (const one of said) {
    const id = arxivIn(one ?? '');
    if (id !== null) return id;
  }
  for (const name of ['note', 'howpublished', 'number', 'publisher']) {
    const id = /arxiv:\s*([\w./-]*\w)/i.exec(fields.get(name) ?? '')?.[1];
    if (id !== undefined && arxivIn(id) !== null) return arxivIn(id);
  }
  return null;
}

function ofArxiv(source: string): string | null {
  const text = texToUrl(source).trim();
  return arxivIn(text) ?? identifiersOf([text]).arxiv ?? null;
}

function pmidOf(fields: Fields): string | null {
  const eprint = /^pubmed$/i.test((fields.get('eprinttype') ?? '').trim());
  const source = fields.get('pmid') ?? (eprint ? fields.get('eprint') : undefined) ?? '';
  return /^\s*(?:pmid:?\s*)?(\d{1,9})\s*$/i.exec(source)?.[1] ?? null;
}

function isbnOf(source: string | undefined): string | null {
  const found = /(?:97[89][\s\u2010-\u2013-]?)?\d[\d\s\u2010-\u2013-]{8,15}[\dxX]/.exec(
    source ?? '',
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
