import type { DraftAuthor } from '#core/model';
import { plain } from './plain.ts';
import { withoutMarkup } from './title.ts';

/** A name longer than this, in characters, is no name. */
const longest = 1000;

const nobody = /^\W*(?:et al|and others|others|anon|anonymous|no authors? listed)\W*$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const degree = /^(?:ph\.? ?d|m\.? ?d|m\.? ?sc|b\.? ?sc|dr|prof|esq)\.?$/i;
const particle =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|del|della|di|da|dos|das|du|la|le|ten|ter|af|av|'t)$/;
const corporate = /\b(?:of|for|and|the|department|dept|university|institute|group|inc|ltd)\b/i;
/** Words of initials, as index files write them: `JM`, `J-P`, `G.L.`. */
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,5}$/u;

/**
 * One author from a name in index order (`van der Berg, Anna M.`, `Steele, Guy
 * L., Jr.`, `Steele, Jr., Guy L.`) or in display order. The name comes out in
 * display order; family and given where a comma tells them apart. Initials are
 * set with full stops and spaces (`JM` and `J.M.` are `J. M.`), so that the
 * spellings of several sources agree. A trailing comma marks a body, as
 * reference managers have it. Null for what names nobody (`et al.`).
 */
export function authorOf(text: string): DraftAuthor | null {
  const shown = plain(withoutMarkup(text.slice(0, longest))).replace(/[\s*†‡§¶;]+$/u, '');
  if (!/\p{L}/u.test(shown) || nobody.test(shown)) return null;
  // EndNote's way to keep a comma inside the name of a body.
  if (/\S,,\s*\S/.test(shown)) return { name: shown.replaceAll(',,', ',') };
  const parts = shown
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !degree.test(part));
  const [family = shown, second, third, ...more] = parts;
  if (second === undefined) return { name: family };
  if (third === undefined && suffix.test(second)) return { name: `${family} ${second}` };
  if (more.length > 0 || corporate.test(second)) return { name: shown };
  if (third === undefined) return inOrder(family, second, '');
  if (suffix.test(second)) return inOrder(family, third, second);
  return suffix.test(third) || third === 'V' ? inOrder(family, second, third) : { name: shown };
}

/**
 * One author as indexes of journals write them, without a comma: the family
 * name and then initials run together, `van Raaij MJ`, `Steele GL Jr`.
 */
export function authorOfIndexName(text: string): DraftAuthor | null {
  const words = plain(text.slice(0, longest)).split(' ');
  const end = words.length > 2 && suffix.test(words.at(-1)!) ? words.length - 1 : words.length;
  const given = words[end - 1];
  if (end < 2 || text.includes(',') || given === undefined || !initials.test(given)) {
    return authorOf(text);
  }
  const family = words.slice(0, end - 1).join(' ');
  return inOrder(family, spaced(given), words.slice(end).join(' '));
}

/**
 * The names in one field that should hold one but may hold several: apart by
 * semicolons; by `and` or `&` where each side has a comma; or `Smith, A., Jones,
 * B.`, where every second part is initials.
 */
export function namesIn(text: string): readonly string[] {
  const decoded = withoutMarkup(text);
  if (decoded.includes(';')) return decoded.split(';').filter((name) => name.trim() !== '');
  const joined = decoded.split(/\s(?:and|&)\s/);
  if (joined.length > 1 && joined.every((name) => name.includes(','))) {
    return joined.flatMap(namesIn);
  }
  const parts = decoded.split(',').map((part) => part.trim());
  const alternate =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    parts.every((part, i) => i % 2 === 0 || initials.test(part.replaceAll(' ', '')));
  if (!alternate) return [decoded];
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
}

function inOrder(family: string, rest: string, after: string): DraftAuthor {
  const words = rest.split(' ').filter((word) => word !== '');
  const end = words.length > 1 && suffix.test(words.at(-1)!) ? words.pop()! : after;
  let from = words.length;
  while (from > 1 && particle.test(words[from - 1]!)) from -= 1;
  const whole = [...words.slice(from), family].join(' ');
  const hasLower = /\p{Ll}/u.test(family);
  const given = words
    .slice(0, from)
    .map((word) => (isGlued(word, hasLower) ? spaced(word) : dotted(word)))
    .join(' ');
  const name = [given, whole, end].filter((part) => part !== '').join(' ');
  return given === '' ? { name } : { name, family: whole, given };
}

/** Initials without full stops, run together. In a name all in capitals three may be a name. */
function isGlued(word: string, familyHasLower: boolean): boolean {
  return familyHasLower ? /^\p{Lu}{2,3}$/u.test(word) : /^\p{Lu}{2}$/u.test(word);
}

function spaced(word: string): string {
  const letters = word.replace(/\.?-/g, '-').match(/-?\p{Lu}\p{M}*/gu) ?? [];
  return letters
    .map((letter) => `${letter}.`)
    .join(' ')
    .replaceAll(' -', '-');
}

function dotted(word: string): string {
  return word.replace(/^\p{Lu}$/u, '$&.').replace(/(?<=(?<!\p{L})\p{Lu}\p{M}*\.)(?=\p{Lu})/gu, ' ');
}
