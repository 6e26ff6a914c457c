import { solidTitle } from '../work-refs.ts';

/** The hash of nothing. */
export const noText = 0x811c9dc5 | 0;

/** A hash with a text added to it: FNV-1a. */
export function withText(hash: number, text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/**
 * A hash with a title's letters and digits added to it, folded, as `solidTitle`
 * has them; the hash itself where there are none. Makes no text where the title
 * is plain ASCII.
 */
export function withSolidTitle(hash: number, title: string): number {
  let made = hash;
  for (let i = 0; i < title.length; i += 1) {
    let code = title.charCodeAt(i);
    if (code < 32 || code > 126) return withText(hash, solidTitle(title));
    if (code >= 65 && code <= 90) code += 32;
    const isTold = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isTold) made = Math.imul(made ^ code, 0x01000193);
  }
  return made;
}

/**
 * A hash with a family name added to it that is plain ASCII letters without what
 * may be an umlaut, in lower case; null for all others, which take a closer look.
 */
export function withPlainFamily(hash: number, family: string): number | null {
  let made = hash;
  let before = 0;
  for (let i = 0; i < family.length; i += 1) {
    const code = family.charCodeAt(i) | 32;
    if (code < 97 || code > 122 || family.charCodeAt(i) < 65) return null;
    // `ae`, `oe`, `ue` and `aa`
    if (code === 101 && (before === 97 || before === 111 || before === 117)) return null;
    if (code === 97 && before === 97) return null;
    made = Math.imul(made ^ code, 0x01000193);
    before = code;
  }
  return family.length > 1 ? made : null;
}
