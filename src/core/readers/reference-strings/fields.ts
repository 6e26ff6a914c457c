import type { Identifiers, Link, WorkType } from '#core/model';
import { arxivIn, doiWithin, identifiersOf, isbnIn, plain, safeUrl } from '../text/index.ts';
import type { Label } from './grammar.ts';
import { hints } from './lexicon.ts';
import type { Segment } from './segments.ts';

/** The title's words without quotation marks, full stop and the marks of a national style. */
export function titleOf(segments: readonly Segment[]): string {
  const text = textOf(segments, ['title', 'lead']);
  const bare = trimmed(text.replace(/\s*\[[A-Z](?:\/OL)?\]\W*$/, ''));
  const open = bare.replace(/^["“”«„‘'`《「『]+\s*/u, '');
  // A lone single mark at the end is an apostrophe unless one stood before the title.
  const kept = open === bare && /[^\s.,”"»’'》」』][’']$/u.test(open);
  return plain(kept ? open : open.replace(/[\s.,”"»’'》」』]+$/u, '').replace(/[;:]$/, ''));
}

/** The journal, book or conference, without "In" and what follows its name. */
export function venueOf(segments: readonly Segment[]): string {
  for (const { label, text } of segments) {
    if (label !== 'venue') continue;
    const name = trimmed(text.replace(/^\(?in\b:?\s*/i, ''))
      .replace(/^["“”«„‘]+|[”"»]+$/gu, '')
      .replace(/[,.]?\s*(?:\((?:1[5-9]|20)\d\d\)|(?<![(\d])(?:1[5-9]|20)\d\d)$/, '');
    if (/\p{L}/u.test(name)) return closed(trimmed(name));
  }
  const unknown = segments.find((one) => one.label === 'imprint' && !isImprint(one));
  return unknown === undefined ? '' : trimmed(unknown.text);
}

/** Whether something says that words name a publisher or its place: of others two or more are rather a journal. */
function isImprint({ text, words }: Segment): boolean {
  const told = words.some(({ form }) => (form.hints & (hints.publisher | hints.place)) !== 0);
  return told || words.length < 2 || /[:\d]/.test(text);
}

/** The year the reference dates the work with; null where it names none. */
export function yearOf(segments: readonly Segment[]): number | null {
  for (const part of [
    ['early', 'date'],
    ['volume', 'imprint', 'venue', 'kind'],
  ] as const) {
    for (const { label, words } of segments) {
      if (!(part as readonly Label[]).includes(label)) continue;
      const year = words.find((word) => word.form.numeral?.year === true)?.form.core;
      if (year !== undefined) return Number(year.slice(0, 4));
    }
  }
  return null;
}

/** The first number of the volume. */
export function volumeOf(segments: readonly Segment[]): string {
  const text = textOf(segments, ['volume']);
  return /\d{1,5}|\b[IVXLC]{1,7}\b/.exec(text)?.[0] ?? '';
}

/** The first page. */
export function pageOf(segments: readonly Segment[]): string {
  const text = textOf(segments, ['pages']);
  return /\b[A-Za-z]{0,2}\d{1,7}/.exec(text)?.[0] ?? '';
}

/** The web addresses of a reference that are safe to follow, the DOI's own left out. */
export function linksOf(text: string): readonly Link[] {
  if (!/www\.|:\/\//.test(text)) return [];
  const links: Link[] = [];
  for (const [found] of text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"”]+/g)) {
    const bare = found.replace(/[.,;:)\]’']+$/, '');
    const url = safeUrl(bare.startsWith('www.') ? `http://${bare}` : bare);
    if (url === null || /^https?:\/\/(?:dx\.)?doi\.org\//.test(url)) continue;
    if (!links.some((one) => one.url === url)) links.push({ label: 'link', url });
  }
  return links;
}

/** The identifiers that a reference gives. */
export function idsOf(text: string, links: readonly Link[]): Identifiers {
  const found = identifiersOf(links.map((link) => link.url));
  const doi = text.includes('10.') ? doiWithin(text) : null;
  const written =
    /\b(?:arxiv(?:\s+preprint)?(?:\s+arxiv)?\s*[:,]?\s*|abs\/)([a-z.-]{0,12}\/?\d[\d.]{3,10}\d)/i.exec(
      text,
    )?.[1];
  const arxiv =
    (doi === null ? null : arxivIn(doi)) ??
    (written === undefined ? null : arxivIn(written)) ??
    found.arxiv;
  const plainDoi = doi !== null && arxivIn(doi) === null ? doi : found.doi;
  const pmid = /\bPMID\s*:?\s*(\d{4,9})\b/i.exec(text)?.[1];
  const isbn = /\bISBN/i.test(text) ? isbnIn(text.slice(text.search(/\bISBN/i))) : null;
  return {
    ...(arxiv === undefined || arxiv === null ? {} : { arxiv }),
    ...(plainDoi === undefined ? {} : { doi: plainDoi }),
    ...(pmid === undefined ? {} : { pmid }),
    ...(isbn === null ? {} : { isbn }),
  };
}

const meeting =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|symposium|symp\.|workshop|congress|tagung)/i;
const preprint = /^(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|ssrn|preprint)/i;

/** What the reference shows the work to be; null where it does not. */
export function typeOf(
  segments: readonly Segment[],
  venue: string,
  ids: Identifiers,
): WorkType | null {
  const has = (label: Label) => segments.some((one) => one.label === label);
  const kind = textOf(segments, ['kind', 'note']);
  if (/thesis|dissertation|diplom|habilitation|mémoire|thèse|tesis/i.test(kind)) return 'thesis';
  if (preprint.test(venue) || (venue === '' && ids.arxiv !== undefined)) return 'preprint';
  if (/\brep(?:ort|\.)/i.test(kind) && venue === '') return 'report';
  if (meeting.test(venue)) return 'conference-paper';
  const lead = segments.find((one) => one.label === 'venue' || one.label === 'editor');
  const within = lead !== undefined && /^\(?in\b/i.test(lead.text);
  if (within && (has('editor') || has('imprint'))) return 'chapter';
  if (venue !== '' && has('volume') && !within) return 'article';
  return venue === '' && has('imprint') && !has('volume') ? 'book' : null;
}

/** The text of the segments that bear one of the labels. */
function textOf(segments: readonly Segment[], labels: readonly Label[]): string {
  return segments
    .filter((one) => labels.includes(one.label))
    .map((one) => one.text)
    .join(' ');
}

/** A name whose last bracket is closed, or left out where its end went elsewhere. */
function closed(name: string): string {
  const open = name.lastIndexOf('(');
  if (open <= name.lastIndexOf(')')) return name;
  return open > 0 && name.length - open < 3 ? name.slice(0, open).trim() : `${name})`;
}

function trimmed(text: string): string {
  return plain(text.replace(/^[\s.,;:—–-]+/, '').replace(/[\s.,;:(—–-]+$/, ''));
}
