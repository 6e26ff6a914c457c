/** `Byron, A. Ox, B.`: no comma parts the second person from the first, whose family name opens a part. */
const uncut =
  /(?<=(?:^|[,;&]\s*|\band\s)\p{Lu}[\p{L}'’-]+,\s?(?:\p{Lu}\.[ -]?){0,2}\p{Lu}\.) (?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,\s?(?:\p{Lu}\.|\p{Lu},))/gu;
/** `& Ox. B.`: a full stop where the comma belongs. */
const stopped =
  /(?<=(?:&|,|\band)\s\p{Lu}[\p{L}'’-]*\p{Ll})\.(?=\s(?:\p{Lu}\.)+(?:\s?[,&]|\s\(|\s\p{Lu}\p{Ll}+\s|\.?\s*$))/gu;
/** `. . .` */
const spaced = /\. \. \./g;
/** `Byron A […] Ox B`: brackets around what stands for those left out. */
const bracketed = /\[(…|\.\.\.)\]/gu;
/** `W. -C. Byron` */
const parted = /(\p{Lu}\.) (-\p{Lu}\.)/gu;
/** `Byron, A ., Ox, B.`, `A .Byron`: a space before the full stop of an initial. */
const loose = /(?<=\s\p{Lu}) \.(?=,| [,&]|\p{Lu}\p{Ll})/gu;
/** `Byron, A,. Ox, B.` */
const turned = /(?<=,\s?\p{Lu}),\.(?=\s)/gu;

/**
 * A text of names with slips of the pen put right, of the same length: what a comma
 * should part is parted by one. Other text is left as it is.
 */
export function mendedNames(text: string): string {
  if (!/[,.] ?[.\p{Lu}]| \.,|\[[….]/u.test(text)) return text;
  return text
    .replaceAll('et. al', 'et al.')
    .replace(spaced, '…    ')
    .replace(bracketed, ',$1,')
    .replace(parted, '$1$2 ')
    .replace(turned, '.,')
    .replace(loose, '. ')
    .replace(uncut, ',')
    .replace(stopped, ',');
}
