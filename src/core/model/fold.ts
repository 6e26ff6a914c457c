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

/**
 * Text as it is compared and searched: lower case, compatibility forms and
 * diacritics gone (`Ré` and `RE` are both `re`). Scripts are never mixed: a
 * Cyrillic `а` stays Cyrillic. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[øßłæœđðþħı]/g, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}
