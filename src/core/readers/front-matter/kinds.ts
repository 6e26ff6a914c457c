import { type Frame, hasItems } from './frame.ts';
import type { Value } from './value.ts';

/** Keys that only the page of a publication has. */
const publicationKeys = [
  'citation',
  'publication',
  'publication_types',
  'publication_type',
  'publication_short',
  'paperurl',
  'venue',
  'doi',
  'journal',
  'booktitle',
  'container-title',
  'conference',
  'arxiv',
  'eprint',
  'bibtex',
  'url_pdf',
];

/** Keys of talks, courses and the parts of a page. */
const otherKeys = ['event', 'widget', 'talk_type', 'location_url'];

/** Whether front matter is that of a publication, by the names of its keys. */
export function isPublication(map: ReadonlyMap<string, Value>): boolean {
  if (!map.has('title') && !map.has('citation')) return false;
  if (otherKeys.some((key) => map.has(key)) && !map.has('publication')) return false;
  if (map.get('type') === 'talk' || map.get('collection') === 'talks') return false;
  const named = publicationKeys.some((key) => filled(map.get(key)));
  return named || (filled(map.get('authors')) && filled(map.get('abstract')));
}

function filled(value: Value | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' ? value.trim() !== '' && value !== 'false' : true;
}

/** Whether an item of a data file can be an entry: a title and who wrote it, or a citation. */
export function isItem(map: ReadonlyMap<string, Value>): boolean {
  if (map.has('citation')) return true;
  return map.has('title') && (map.has('authors') || map.has('author') || isPublication(map));
}

/** A key at the start of a line, or behind a dash, and what follows it there. */
const topKey = /^["']?([A-Za-z_][\w-]{0,40})["']?[ \t]*[:=][ \t]*(.{0,200})$/gm;
/** What shows nothing by itself: Liquid, comments, elements. */
const silent = /\{%[^%\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}|<!--[^\n]{0,1000}?-->|<[^<>\n]{0,300}>/g;

/** The keys of front matter without parsing it. */
function keysOf(frame: Frame): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [, key, rest] of frame.source.matchAll(topKey)) {
    const value = rest!.trim();
    // What stands on the lines below counts as filled.
    keys.set(key!.toLowerCase(), value === '' ? 'below' : value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return keys;
}

/** Whether a page is that of one publication, by the keys of its front matter. */
export function isPublicationPage(frame: Frame): boolean {
  return isPublication(keysOf(frame));
}

/** Whether front matter holds the whole list of a page, which a layout of the site shows. */
export function holdsList(frame: Frame): boolean {
  if (frame.kind !== 'yaml' || frame.body.replace(silent, '').trim() !== '') return false;
  return hasItems(frame.source) && !isPublicationPage(frame);
}
