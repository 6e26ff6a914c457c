/** Letters that NFKD leaves whole though readers type them plain. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
]);

/**
 * The marks that folding removes: Latin, Greek and Cyrillic accents, Hebrew
 * points, Arabic vowel signs. The voicing marks of kana and the vowel signs of
 * Indic scripts are letters to their readers and stay.
 */
const marks =
  /[\u0300-\u036f]|[\u0591-\u05bd]|\u05bf|[\u05c1-\u05c2]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Latin letters folded one by one; no letter of this range acts on another. */
const latin = new Map<string, string>();

/**
 * Text as it is compared and searched: lower case, compatibility forms and
 * diacritics gone (`Ré` and `RE` are both `re`). Scripts are never mixed: a
 * Cyrillic `а` stays Cyrillic. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // Most text is ASCII or Latin, which is many times quicker letter by letter.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  if (/[^ -~\u00a1-\u024f]/.test(text)) return foldAny(text);
  return text.toLowerCase().replace(/[^ -~]/g, foldLatin);
}

function foldLatin(letter: string): string {
  let folded = latin.get(letter);
  if (folded === undefined) latin.set(letter, (folded = foldAny(letter)));
  return folded;
}

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[øßłæœđðþħı]/g, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}
