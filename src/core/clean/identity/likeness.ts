import { abbreviates, isInitial, type NameParts, reduced } from './names.ts';

/**
 * How two different names could be one person's, the surest first:
 * - `same`: nothing but punctuation, accents and case differ
 * - `transliterated`: Müller and Mueller
 * - `middle`: one lacks middle names of the other, first names are whole
 * - `initials`: an initial stands for a first name
 * - `both-initials`: both have a first initial alone, one lacks a middle initial
 * - `nickname`: one first name begins the other, Matt and Matthew
 * - `double-family`: one lacks the second of two family names
 * - `swapped`: first and family name have changed places
 * - `typo`: one letter apart
 */
export const likenesses = [
  'same',
  'transliterated',
  'middle',
  'initials',
  'both-initials',
  'nickname',
  'double-family',
  'swapped',
  'typo',
] as const;
export type Likeness = (typeof likenesses)[number];

/** A letter may be wrong only in words at least this long: Yan and Yang are two names. */
const typoLength = 6;

/** How two names could be one person's; null where they could not. */
export function likenessOf(a: NameParts, b: NameParts): Likeness | null {
  if (a.key === b.key) return 'same';
  if (a.first === '' || b.first === '') return null;
  if (a.suffix !== b.suffix) return null;
  if (a.reducedKey === b.reducedKey) return 'transliterated';
  if (a.reducedFamily === b.reducedFamily) return givenLikeness(a, b);
  if (a.first === b.family && b.first === a.family && a.middle.length + b.middle.length === 0)
    return 'swapped';
  if (lacksFamily(a, b) || lacksFamily(b, a)) return 'double-family';
  if (a.first !== b.first || !isTypo(a.family, b.family)) return null;
  return sameGiven(a, b) ? 'typo' : null;
}

function givenLikeness(a: NameParts, b: NameParts): Likeness | null {
  if (areTwoNames(a.first, b.first)) return null;
  if (a.given.length > b.given.length) return givenLikeness(b, a);
  const few = a;
  const many = b;
  const initials = isInitial(few.first) || isInitial(many.first);
  const x = initials ? few.syllables : few.given;
  const y = initials ? many.syllables : many.given;
  if (isWithin(x, y) || isWithin(y, x)) {
    if (isInitial(few.first) && isInitial(many.first)) return 'both-initials';
    return initials ? 'initials' : 'middle';
  }
  if (!isWithin(a.middle, b.middle) && !isWithin(b.middle, a.middle)) return null;
  const isShort = a.first.length <= b.first.length;
  const short = isShort ? a.first : b.first;
  const long = isShort ? b.first : a.first;
  // Wei and Wei-Lin are two names; Matt and Matthew may be one.
  if (short.length >= 3 && long.startsWith(short) && long[short.length] !== '-') return 'nickname';
  return isTypo(a.first, b.first) ? 'typo' : null;
}

/** Whether first names are whole and neither alike nor begin each other, as those of most pairs are. */
function areTwoNames(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1 || a === b || a.includes('-') || b.includes('-'))
    return false;
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  return !long.startsWith(short) && reduced(a) !== reduced(b) && !isTypo(a, b);
}

/** Whether the first names abbreviate each other and the rest of `few` stands in `many`, in order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  if (few.length > many.length) return false;
  if (few.length > 0 && !abbreviates(few[0]!, many[0]!)) return false;
  let at = 0;
  for (const part of few) {
    while (at < many.length && !abbreviates(part, many[at]!)) at += 1;
    if (at === many.length) return false;
    at += 1;
  }
  return true;
}

/** Whether `a` has one alone of two family names of `b`: García, García Márquez, García-Márquez. */
function lacksFamily(a: NameParts, b: NameParts): boolean {
  const isMiddle = b.middle.length > 0 && b.middle.at(-1) === a.family;
  if (!isMiddle && !b.family.includes('-')) return false;
  if (a.family.length < 3 || !abbreviates(a.first, b.first)) return false;
  return isMiddle || b.family.split('-').includes(a.family);
}

function sameGiven(a: NameParts, b: NameParts): boolean {
  return a.first.length > 1 && a.first === b.first && a.middle.join(' ') === b.middle.join(' ');
}

/** Whether one letter was left out, put in, changed, or two neighbours exchanged. */
function isTypo(a: string, b: string): boolean {
  if (a.length > b.length) return isTypo(b, a);
  const short = a;
  const long = b;
  if (short.length < typoLength || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  ) {
    end += 1;
  }
  if (long.length - start - end <= 1) return true;
  const exchanged = short[start] === long[start + 1] && short[start + 1] === long[start];
  return exchanged && short.length === long.length && short.length - start - end === 2;
}
