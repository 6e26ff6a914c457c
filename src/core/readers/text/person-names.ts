import type { DraftAuthor } from '#core/model';
import { plain } from './plain.ts';

/** The parts of a name as structured sources give them; each may be empty. */
export interface PersonName {
  readonly given?: string;
  readonly family?: string;
  /** Kept with the family name: `van der`. */
  readonly particle?: string;
  /** Dropped where the family name stands alone: `von`. */
  readonly dropping?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/** Scripts whose names stand without a space, family name first. */
const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}・々ー]+$/u;

const suffixes = /^(?:jr|sr|junior|senior|i{2,3}|iv|vi{0,3}|[2-4](?:nd|rd|th))\.?$/i;

/** `F.`, `F.M.`, `J.-P.`, `FM`: what stands for given names where the family name comes first. */
const initials = /^(?:(?:\p{Lu}\p{Ll}?\.(?:\s?-\s?)?)+|\p{Lu}{1,3}|\p{Lu}-\p{Lu})$/u;

/** An author in display order, with the parts that the source tells apart; null without a name. */
export function authorFrom(parts: PersonName): DraftAuthor | null {
  const given = plain(parts.given ?? '');
  const family = plain(`${parts.particle ?? ''} ${parts.family ?? ''}`);
  const whole =
    eastern.test(given) && eastern.test(family)
      ? family + given
      : plain(`${given} ${parts.dropping ?? ''} ${family} ${parts.suffix ?? ''}`);
  if (!/[\p{L}\p{N}]/u.test(whole)) return null;
  if (family === '') return { name: whole };
  return { name: whole, family, ...(given === '' ? {} : { given }) };
}

/**
 * An author from one text: `Last, First`, `Last, First, Jr.`, `Last, Jr., First`
 * or a name in display order, which is kept as it is. Null without a name.
 */
export function authorIn(text: string): DraftAuthor | null {
  const pieces = text
    .split(',')
    .map(plain)
    .filter((piece) => piece !== '');
  const [family = '', second = '', third = ''] = pieces;
  if (pieces.length === 2 && !suffixes.test(second)) return authorFrom({ family, given: second });
  if (pieces.length === 3 && suffixes.test(third)) {
    return authorFrom({ family, given: second, suffix: third });
  }
  if (pieces.length === 3 && suffixes.test(second)) {
    return authorFrom({ family, given: third, suffix: second });
  }
  const name = plain(text).replace(/[\s,]+$/, '');
  return /[\p{L}\p{N}]/u.test(name) ? { name } : null;
}

/** `Liu F.` or `van der Berg JA` taken apart; null for a name that is not of this kind. */
export function familyThenInitials(name: string): PersonName | null {
  const words = plain(name).split(' ');
  let first = words.length;
  while (first > 0 && initials.test(words[first - 1]!)) first -= 1;
  const suffix = first === words.length && suffixes.test(words.at(-1)!) ? words.at(-1)! : '';
  if (suffix !== '') return suffixed(words, suffix);
  if (first === 0 || first === words.length) return null;
  return { family: words.slice(0, first).join(' '), given: words.slice(first).join(' ') };
}

function suffixed(words: readonly string[], suffix: string): PersonName | null {
  const rest = words.slice(0, -1);
  if (rest.length < 2 || suffixes.test(rest.at(-1)!)) return null;
  const parts = familyThenInitials(rest.join(' '));
  return parts === null ? null : { ...parts, suffix };
}

/** The family name in a short author's name: `T Tucker`, `Tucker, T.` and `Tucker T.` give `Tucker`. */
export function familyIn(name: string): string {
  const text = plain(name);
  const comma = text.indexOf(',');
  if (comma > 0) return text.slice(0, comma).trim();
  const words = text.split(' ');
  const full = words.filter((word) => !initials.test(word) && !suffixes.test(word));
  if (full.length === 0) return text;
  // With no initials at all it is `First Last`, with particles kept at the last name.
  if (full.length < words.length) return full.join(' ');
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1]!)) from -= 1;
  return words.slice(from).join(' ');
}
