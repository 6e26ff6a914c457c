import type { Identifiers } from '#core/model';
import { isCanonical } from './links.ts';
import { plain } from './plain.ts';

const newStyle = /^(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;
const oldStyle = /^([a-z]+(?:-[a-z]+)*(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;

/**
 * An arXiv identifier without version from `2312.07104v2`, `arXiv:cs/0112017`
 * or an abs, pdf, html or DOI address; null where there is none. Source: arXiv's
 * own description of its identifiers.
 */
export function arxivIn(text: string): string | null {
  if (text === '') return null;
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/^10\.48550\/arxiv\./i, '');
  const id = newStyle.exec(bare)?.[1] ?? oldStyle.exec(bare)?.[1];
  return id ?? null;
}

/** A DOI in lower case from `10.1145/…`, `doi:10.1145/…` or a resolver's address; else null. */
export function doiIn(text: string): string | null {
  let bare = plain(text);
  if (!bare.startsWith('10.')) {
    bare = bare.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '').replace(/^doi:\s*/i, '');
  }
  return bare.length <= 300 && /^10\.\d{4,9}\/\S+$/.test(bare) ? bare.toLowerCase() : null;
}

/** The first DOI inside running text, without the punctuation after it; null where there is none. */
export function doiWithin(text: string): string | null {
  const found = /(?<![\d.])10\.\d{4,9}\/[^\s"]+/.exec(text.slice(0, 5000))?.[0];
  if (found === undefined || found.length > 350) return null;
  let end = found.length;
  for (;;) {
    const last = found[end - 1]!;
    const closed = found.slice(0, end);
    const unopened =
      (last === ')' && count(closed, '(') < count(closed, ')')) ||
      (last === ']' && count(closed, '[') < count(closed, ']'));
    if (!unopened && !/[.,;:'”’]/.test(last)) return doiIn(closed);
    end -= 1;
  }
}

/** An ISBN of 10 or 13 digits without hyphens whose check digit is right; else null. */
export function isbnIn(text: string): string | null {
  for (const [found] of text
    .slice(0, 200)
    .matchAll(/(?<!\d)(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dX](?!\d)/gi)) {
    const isbn = found.replace(/[ -]/g, '').toUpperCase();
    const digits = [...isbn].map((digit) => (digit === 'X' ? 10 : Number(digit)));
    const sum = digits.reduce(
      (total, digit, i) => total + digit * (isbn.length === 10 ? 10 - i : i % 2 === 0 ? 1 : 3),
      0,
    );
    if (sum % (isbn.length === 10 ? 11 : 10) === 0) return isbn;
  }
  return null;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** The identifiers that links and running text name; the first of each kind wins. */
export function identifiersOf(urls: readonly string[], text = ''): Identifiers {
  let arxiv: string | null = null;
  let doi: string | null = null;
  for (const href of urls) {
    if (href === '') continue;
    const found = ofUrl(href);
    arxiv ??= found.arxiv;
    doi ??= found.doi;
  }
  const mention = /\barxiv:\s*([a-z.-]{0,12}\/?\d[\d.]{3,10}\d)/i.exec(text)?.[1];
  if (mention !== undefined) arxiv ??= arxivIn(mention);
  return { ...(arxiv === null ? {} : { arxiv }), ...(doi === null ? {} : { doi }) };
}

function ofUrl(href: string): { arxiv: string | null; doi: string | null } {
  const address = addressOf(href);
  if (address === null) return { arxiv: null, doi: null };
  const { host, path } = address;
  if (/(^|\.)arxiv\.org$/.test(host)) {
    const rest = /^\/(?:abs|pdf|html|format|ps)\/(.+?)\/?$/.exec(path)?.[1];
    return { arxiv: rest === undefined ? null : arxivIn(rest), doi: null };
  }
  if (/(^|\.)doi\.org$/.test(host)) {
    const doi = doiIn(path.slice(1));
    const arxiv = doi?.startsWith('10.48550/arxiv.') === true ? arxivIn(doi) : null;
    return arxiv === null ? { arxiv, doi } : { arxiv, doi: null };
  }
  // Publishers put the DOI into their own addresses, e.g. /doi/abs/10.1145/….
  const inPath = /\/doi\/(?:[a-z]+\/)?(10\.\d{4,9}\/[^?#]+)$/i.exec(path)?.[1];
  return { arxiv: null, doi: inPath === undefined ? null : doiIn(inPath) };
}

/** Host and path of an address, its escapes resolved; null for what is none. */
function addressOf(href: string): { host: string; path: string } | null {
  if (isCanonical(href)) {
    const host = href.indexOf('//') + 2;
    const path = href.indexOf('/', host);
    const query = href.indexOf('?', path);
    return {
      host: href.slice(host, path),
      path: query === -1 ? href.slice(path) : href.slice(path, query),
    };
  }
  try {
    const url = new URL(href);
    return { host: url.hostname, path: unescaped(url.pathname) };
  } catch {
    return null;
  }
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
