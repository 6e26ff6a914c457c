// `Iv` and `Md` are given names: numerals are of one case.
const suffixes = /^(?:[jJsS]r|[JS]R|[jJsS]nr|I{2,3}|IV|i{2,3}|iv|[2-4](?:nd|rd|th))\.?$/;
const suffixStarts = new Set([...'jJsSIi234'].map((letter) => letter.charCodeAt(0)));
const degrees = /^(?:ph\.? ?d|m\.? ?d|m\.? ?sc|b\.? ?sc|dr|prof|esq)\.?$/i;
const particles =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|del|della|di|da|dos|das|du|la|le|ten|ter|af|av|'t)$/;
const eastern =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\u3005\u30fb\u30fc]+$/u;
const body = /\b(?:of|for|and|the|department|dept|university|institute|group|inc|ltd)\b/i;
const nobody = /^\W*(?:et al|and others|others|anon|anonymous|no authors? listed)\W*$/i;
/** `JM`, `J-P`, `G.L.`, also with small letters that stand for one sound: `Yu.`. */
const initials = /^(?:(?:\p{Lu}\p{M}*\p{Ll}?\.-?){1,5}|\p{Lu}\p{M}*(?:-?\p{Lu}\p{M}*){0,4})$/u;

/** Whether a word is what follows a name: `Jr.`, `III`, `2nd`. */
export function isSuffix(word: string): boolean {
  // Most words begin with another letter, which is quicker to see than the pattern.
  const first = word.charCodeAt(0);
  if (first > 32 && first < 128 && !suffixStarts.has(first)) return false;
  return suffixes.test(word.trim());
}

/** Whether a word is a degree or title, which is no part of a name. */
export function isDegree(word: string): boolean {
  return degrees.test(word.trim());
}

/** Whether a word goes with the family name behind it: `van`, `de`. */
export function isParticle(word: string): boolean {
  return particles.test(word);
}

/** Whether a name is of a script whose names stand without a space, family name first. */
export function isEastern(text: string): boolean {
  // Most names are not, which one letter tells.
  return text.charCodeAt(0) >= 0x1100 && eastern.test(text);
}

/** Whether a text holds a word that names of bodies hold and those of people do not. */
export function isBody(text: string): boolean {
  return body.test(text);
}

/** Whether a text stands where a name does and names nobody: `et al.`. */
export function isNobody(text: string): boolean {
  return nobody.test(text);
}

/** Whether a word is one to five initials. */
export function areInitials(word: string): boolean {
  return initials.test(word);
}
