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
