import { isFamily, isInitials, nameLook } from './person-look.ts';

/** Words that join names in the languages of lists, as a pattern; some stand inside names as well. */
export const joiningWords = 'and|und|et|og|och|en|y|e';

/** Words of them that are part of names too: `Ortega y Gasset`, `Costa e Silva`. */
const inside = /^(?:y|e|en)$/;

/**
 * Whether a joining word parts two names. `Ortega y Gasset` is one name: there a
 * name of two words stands before it and a single word behind.
 */
export function partsNames(left: string, word: string, right: string): boolean {
  if (!inside.test(word) || /^\s*(?:otr[oa]s|outr[oa]s|altri)\b/.test(right)) return true;
  const before = left.trim();
  if (!before.includes(' ') || isInitials(before.split(' ').at(-1)!)) return true;
  const after = /^\s*((?:\p{Ll}{1,4} )*\p{Lu}[\p{L}\p{M}.'’-]*)(.{0,4})/su.exec(right);
  if (after === null) return false;
  return /^(?: \p{Lu}|, ?\p{Lu}\.|\.)/u.test(after[2]!) || isInitials(after[1]!);
}

const dash = /\s+(?:[-–—/|·•]|--)\s+/u;

/** Names with dashes, bars or slashes between: where the last ends; null where it is no such list. */
export function dashedNames(line: string): number | null {
  const text = line.replace(/[\s*.]+$/u, '');
  const parts = text.split(dash);
  if (parts.length < 2 || text.length > 400) return null;
  const looks = parts.map((part) => nameLook(part));
  // Family names alone, and nothing else: `Lovelace - Babbage`.
  if (parts.every((part) => isFamily(part))) return text.length;
  const sure = looks.filter((look) => look === 2).length;
  return looks.every((look) => look > 0) && sure * 3 >= 2 * looks.length ? text.length : null;
}

/** A list of names whose dashes part them, with commas there. */
export function withoutDashes(text: string): string {
  return dashedNames(text) === null
    ? text
    : text.replace(new RegExp(dash, 'gu'), (sign) => `,${' '.repeat(sign.length - 1)}`);
}
