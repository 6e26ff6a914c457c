import { plain } from '../plain.ts';
import type { PersonName } from './assemble.ts';
import { areInitials, isEastern, isParticle, isSuffix } from './words.ts';

/**
 * A name that commas take apart: `von Last, First`, `von Last, Jr, First` or
 * `Last, First, Jr`. Null where there is no comma, or more than one name could
 * hold. Source: the BibTeX documentation, "Tame the Beast".
 */
export function partsByCommas(pieces: readonly string[]): PersonName | null {
  const [last = '', second = '', third] = pieces;
  if (pieces.length < 2 || pieces.length > 3) return null;
  if (third === undefined) {
    if (isSuffix(second)) return { ...partsInOrder(last), suffix: second };
    const words = wordsOf(last);
    const suffix = words.length > 1 && isSuffix(words.at(-1)!) ? words.pop()! : '';
    return { given: second, family: words.join(' '), suffix };
  }
  // `Steele, Guy L., Jr.` is a common slip for `Steele, Jr., Guy L.`.
  if ((isSuffix(third) || third === 'V') && !isSuffix(second)) {
    return { given: second, family: last, suffix: third };
  }
  return isSuffix(second) || second === '' ? { given: third, family: last, suffix: second } : null;
}

/** A name in display order by BibTeX's rules, `First von Last`: a particle is a word in lower case. Eastern names begin with the family. */
export function partsInOrder(name: string): PersonName {
  const space = spaceOfTwo(name);
  if (space !== -1)
    return { given: name.slice(0, space), family: name.slice(space + 1), suffix: '' };
  const words = wordsOf(name);
  if (words.length === 2 && words.every(isEastern)) return { family: words[0]!, given: words[1]! };
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.pop()! : '';
  const from = words.findIndex((word, i) => i > 0 && i < words.length - 1 && startsSmall(word));
  // A particle may begin the name too (`van Gogh`), but not where nothing is in capitals.
  const first =
    startsSmall(words[0] ?? '') && words.length > 1 && words.some((one) => !startsSmall(one));
  const start = first ? 0 : from === -1 ? words.length - 1 : from;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' '), suffix };
}

/** Where the space is in a name of two words of ASCII that both begin with a capital, as most have; else -1. */
function spaceOfTwo(name: string): number {
  const space = name.indexOf(' ');
  if (space < 1 || !isCapital(name.charCodeAt(0)) || !isCapital(name.charCodeAt(space + 1))) {
    return -1;
  }
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    if (code < 33 ? i !== space : code > 126) return -1;
  }
  return space;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Words between white space of any kind; single spaces are what there is nearly always. */
function wordsOf(text: string): string[] {
  return /[^\S ]| {2}/.test(text) ? text.split(/\s+/) : text.split(' ');
}

function startsSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) return false;
  return /^\P{L}*\p{Ll}/u.test(word);
}

/** `Liu F.`, `van der Berg JA` or `Steele GL Jr` taken apart; null for a name of another kind. */
export function familyThenInitials(name: string): PersonName | null {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.pop()! : '';
  let first = words.length;
  while (first > 0 && areInitials(words[first - 1]!)) first -= 1;
  // All in capitals a short family name looks like initials: `LI W`.
  const [head = '', next = ''] = words;
  if (first === 0 && words.length === 2 && /^\p{Lu}{2,}$/u.test(head) && next.length <= 2)
    first = 1;
  if (first === 0 || first === words.length || name.includes(',')) return null;
  return { family: words.slice(0, first).join(' '), given: words.slice(first).join(' '), suffix };
}

/** The family name in a short author's name: `T Tucker`, `Tucker, T.` and `Tucker T.` give `Tucker`. */
export function familyIn(name: string): string {
  const text = plain(name);
  const comma = text.indexOf(',');
  if (comma > 0) return text.slice(0, comma).trim();
  const words = text.split(' ');
  const full = words.filter((word) => !areInitials(word) && !isSuffix(word));
  if (full.length === 0) return words.length > 1 ? words[0]! : text;
  // With no initials at all it is `First Last`, with particles kept at the last name.
  if (full.length < words.length) return full.join(' ');
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1]!)) from -= 1;
  return words.slice(from).join(' ');
}

/** Particles that stand behind the given names, as catalogues have them, put before the family name. */
export function withParticles({ given = '', family = '', ...rest }: PersonName): PersonName {
  const words = given.split(' ');
  let from = words.length;
  while (from > 1 && isParticle(words[from - 1]!)) from -= 1;
  const end = words.slice(from);
  return { ...rest, given: words.slice(0, from).join(' '), family: [...end, family].join(' ') };
}
