import { partsOf, reduced } from '../identity/names.ts';

/**
 * The family name of `Smith J`, `Smith, J.`, `van Smith` or `J. Smith` as it is
 * compared: folded, ä and ae one. Empty for what names nobody.
 */
export function familyKey(name: string): string {
  const [before, after] = name.split(',');
  const bare = after === undefined ? name.replace(/\s+\p{Lu}{1,3}$/u, '') : before!;
  return reduced(partsOf(bare).family);
}

/** The first page of `p. 12`, `12-34` or `e0123`; empty where there is none. */
export function firstPage(page: string | undefined): string {
  return (page ?? '')
    .replace(/[-–—].*$/, '')
    .replace(/^p+\.?\s*(?=\d)/i, '')
    .trim()
    .toLowerCase();
}
