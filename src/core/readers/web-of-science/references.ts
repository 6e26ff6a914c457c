import type { DraftReference } from '#core/model';
import { arxivIn, authorOfIndexName, doiWithin, plain } from '../text/index.ts';

/** Longer than any reference, in characters. */
const longest = 4000;

/**
 * A cited reference as Web of Science writes it, `ASHKIN A, 1970, PHYS REV LETT,
 * V24, P156, DOI 10.1103/PhysRevLett.24.156`, taken apart; null for an empty one.
 * Each part may be missing; what cannot be told stays in the text alone.
 */
export function referenceOf(line: string): DraftReference | null {
  const text = plain(line.slice(0, longest));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const marked = /(?:^|,\s*)(?:DOI|arXiv:|ARTN)\b/i.exec(text);
  const parts = text.slice(0, marked?.index ?? text.length).split(/,\s+/);
  // The year is second, or third where the author's initials stand after a comma.
  const at = parts.findIndex((part, i) => i <= 2 && /^(?:1[5-9]|20)\d\d[a-z]?$/.test(part));
  const after = at === -1 ? parts.slice(1) : parts.slice(at + 1);
  const isVolume = (part: string) => /^V(?=\S*\s?\d)[A-Z]{0,2}\s?\d\S*$/.test(part);
  const isPage = (part: string) => /^[Pp](?=.*\d|[ivxlcdm]+$)\S+$/.test(part);
  const [venue] = after;
  const named = venue !== undefined && !isVolume(venue) && !isPage(venue) && at !== -1;
  const rest = named ? after.slice(1) : after;
  const volume = rest.find(isVolume)?.slice(1).trim();
  const numbered = /\bARTN\s+(?:ARTN\s+)?([^\s,;]*\d[^\s,;]*)/i.exec(text)?.[1];
  const page = rest.find(isPage)?.slice(1) ?? numbered;
  const author =
    at === 0 ? undefined : firstAuthorOf(at === -1 ? parts.slice(0, 1) : parts.slice(0, at));
  return {
    text,
    ids: idsIn(text.slice(marked?.index ?? text.length)),
    ...(author === undefined ? {} : { firstAuthor: author }),
    ...(at === -1 ? {} : { year: Number(parts[at]!.slice(0, 4)) }),
    ...(named ? { venue } : {}),
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
  };
}

/** The family name in `Costa de Beauregard O.`, `Jauch J M`, `M.Abramowitz` or `*WHO`. */
function firstAuthorOf(parts: readonly string[]): string | undefined {
  const shown = parts[0]!.replace(/^\*+/, '').trim();
  if (/^\[?(?:anonymous|no title captured|anon)\b/i.test(shown) || !/\p{L}/u.test(shown)) {
    return undefined;
  }
  if (parts.length > 1 || parts[0]!.startsWith('*')) return shown;
  const close = shown
    .replace(/^(?:\p{Lu}\.)+(?=\p{Lu}\p{L}{2})/u, '')
    .replace(/\s+(?:\p{Lu}\.?[ -]?){1,5}$/u, (given) => ` ${given.replace(/[\s.]/g, '')}`);
  return authorOfIndexName(close)?.family ?? close;
}

/** `DOI 10.1038/…`, `DOI [10.1/a, 10.1/b]`, `DOI arXiv:1706.03762`. */
function idsIn(text: string): DraftReference['ids'] {
  const doi = doiWithin(text.replace(/\bDOI\s+DOI\b/i, 'DOI'));
  const arxiv =
    arxivIn(doi ?? '') ??
    arxivIn(/arxiv:\s*([a-z.-]{0,12}\/?\d[\d.]{3,10}\d)/i.exec(text)?.[1] ?? '');
  return {
    ...(arxiv === null ? {} : { arxiv }),
    ...(doi === null || arxivIn(doi) !== null ? {} : { doi }),
  };
}
