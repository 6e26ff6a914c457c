import type { DraftAuthor } from '#core/model';

/** A person's name taken apart; what the source lacks is empty. */
export interface NameParts {
  readonly given: string;
  /** With its particle: `van der Berg`. */
  readonly family: string;
  readonly suffix: string;
}

const suffix = /^(?:[JS]r|JR|SR|jr|sr|Jnr|Snr|II|III|IV|Ph\.?\s?D|M\.D)\.?$/;
const cjk = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー々]+$/u;

/** Whether a word is what follows a name, such as `Jr.` or `III`. */
export function isSuffix(text: string): boolean {
  return suffix.test(text.trim());
}

/**
 * A name by BibTeX's rules: `First von Last`, `von Last, First` or `von Last, Jr,
 * First`; a particle is a word in lower case. Null where there is more than two
 * commas: that is no one name. Source: the BibTeX documentation, "Tame the Beast".
 */
export function partsOfName(text: string): NameParts | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > 3) return null;
  if (parts.length === 1) return firstLast(parts[0]!.split(/\s+/));
  const [last, second, third] = parts as [string, string, string | undefined];
  if (third === undefined) {
    if (isSuffix(second)) return { ...firstLast(last.split(/\s+/)), suffix: second };
    const words = last.split(/\s+/);
    const tail = words.length > 1 && isSuffix(words.at(-1)!) ? words.pop()! : '';
    return { given: second, family: words.join(' '), suffix: tail };
  }
  // `Steele, Guy L., Jr.` is a common slip for `Steele, Jr., Guy L.`.
  if (isSuffix(third) && !isSuffix(second)) return { given: second, family: last, suffix: third };
  if (isSuffix(second) || second === '') return { given: third, family: last, suffix: second };
  return null;
}

function firstLast(words: readonly string[]): NameParts {
  const rest = [...words];
  const tail = rest.length > 2 && isSuffix(rest.at(-1)!) ? rest.pop()! : '';
  const from = rest.findIndex((word, i) => i > 0 && i < rest.length - 1 && isParticle(word));
  // A particle may begin the name too (`van Gogh`), but not where nothing is in capitals.
  const first =
    isParticle(rest[0] ?? '') && rest.length > 1 && rest.some((one) => !isParticle(one));
  const start = first ? 0 : from === -1 ? rest.length - 1 : from;
  const family = rest.slice(start).join(' ');
  return { given: rest.slice(0, start).join(' '), family, suffix: tail };
}

function isParticle(word: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(word);
}

/** The name in the order it is said, with its parts where there are several. */
export function authorOf({ given, family, suffix: tail }: NameParts): DraftAuthor {
  const together = cjk.test(family) && cjk.test(given);
  const name = together
    ? family + given
    : [given, family, tail].filter((part) => part !== '').join(' ');
  return given === '' || family === '' ? { name } : { name, family, given };
}
