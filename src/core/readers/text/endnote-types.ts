import type { WorkType } from '#core/model';

/** By name in lower case. Source: the reference types of EndNote. */
const types: ReadonlyMap<string, WorkType | undefined> = new Map([
  ['journal article', 'article'],
  ['electronic article', 'article'],
  ['magazine article', 'article'],
  ['newspaper article', 'article'],
  ['conference paper', 'conference-paper'],
  ['conference proceedings', 'conference-paper'],
  ['book section', 'chapter'],
  ['electronic book section', 'chapter'],
  ['encyclopedia', 'chapter'],
  ['book', 'book'],
  ['edited book', 'book'],
  ['electronic book', 'book'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['government document', 'report'],
  ['unpublished work', 'preprint'],
  ['preprint', 'preprint'],
  ['dataset', 'dataset'],
  ['online database', 'dataset'],
  ['computer program', 'software'],
  ['generic', undefined],
]);

/** What EndNote's name of a reference type says of a work; undefined where it says nothing. */
export function endnoteTypeOf(name: string): WorkType | undefined {
  const key = name.trim().toLowerCase();
  return types.has(key) ? types.get(key) : 'other';
}
