import { lowerKeys, type Value } from './value.ts';

/** Other names that lists have for the keys of an entry, each with what it stands for. */
const others: readonly (readonly [key: string, names: RegExp])[] = [
  ['title', /^(?:(?:paper|article|publication|work)[_ -]?title|headline)$/],
  [
    'authors',
    /^(?:authors?[_ -]?(?:list|names?|string)|list[_ -]of[_ -]authors|authors?\(s\)|writers?|creators?|contributors|co[_ -]?authors?|written[_ -]by|by)$/,
  ],
  [
    'year',
    /^(?:(?:pub(?:lication|lished)?|release)[_ -]?year|year[_ -](?:published|of[_ -]publication)|yr|(?:date|year)[_ -]?published|publi(?:shed?|cation)[_ -]?(?:date|on)|datepublished)$/,
  ],
  [
    // Asked for after the plain names of a venue.
    'publication_short',
    /^(?:published[_ -](?:in|at)|in|outlet|source|conf|(?:publication[_ -])?venue(?:[_ -]?name)?|(?:journal|conference|conf|publication|meeting|event)[_ -]?(?:name|title|full|long|venue)|(?:journal|conference|venue|conf)[_ -]?(?:short|abbr|abbreviation))$/,
  ],
];

/** A line that begins with a key by which an entry may tell its title, or its authors. */
export const titleKey =
  /^ *(?:- +)?["']?(?:(?:paper|article|publication|work)[_ -]?)?(?:title|name|headline)["']?[ \t]*:/im;
/** As `titleKey`, for who wrote it. */
export const authorsKey =
  /^ *(?:- +)?["']?(?:authors?(?:\(s\)|[_ -]?(?:list|names?|string))?|citation|writers?|creators?|contributors|co[_ -]?authors?|written[_ -]by|by)["']?[ \t]*:/im;

/** The keys of an entry in small letters and by the names that are asked for. */
export function entryKeys(found: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const map = new Map(lowerKeys(found));
  for (const [key, names] of others) {
    if (isFilled(map.get(key))) continue;
    const other = [...map].find(([name, value]) => names.test(name) && isFilled(value));
    if (other !== undefined) map.set(key, other[1]);
  }
  // A name is a title only where all else says that this is a publication.
  const name = map.get('name');
  const placed = ['year', 'date', 'venue', 'journal', 'doi', 'arxiv'].some((key) => map.has(key));
  const signed = map.has('authors') || map.has('author');
  if (!map.has('title') && typeof name === 'string' && signed && placed) map.set('title', name);
  return map;
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && (typeof value !== 'string' || value.trim() !== '');
}
