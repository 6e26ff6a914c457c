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
const loose = /(?<=\s\p{Lu}) \.(?=,| [,&]|\p{Lu}\p{Ll}| \p{Lu}\p{Ll})/gu;
/** `Byron, A,. Ox, B.` */
/** `Byron, A., .. Ox, B.`, `Byron, A. .. & Ox, B.`: a full stop short. */
const twoStops = /(?<=[\s,])\.\.(?=[\s,])/gu;
const turned = /(?<=,\s?\p{Lu}),\.(?=\s)/gu;

/**
 * A text of names with slips of the pen put right, of the same length: what a comma
 * should part is parted by one. Other text is left as it is.
 */
export function mendedNames(text: string): string {
  if (!/[,.] ?[.\p{Lu}]| \.[,.]|\[[….]/u.test(text)) return text;
  let mended = text.replaceAll('et. al', 'et al.');
  // To see that nothing of a kind is there is many times quicker than the patterns.
  if (mended.includes('. . .')) mended = mended.replace(spaced, '…    ');
  if (mended.includes('..')) mended = mended.replace(twoStops, '… ');
  if (mended.includes('[')) mended = mended.replace(bracketed, ',$1,');
  if (mended.includes('. -')) mended = mended.replace(parted, '$1$2 ');
  if (mended.includes(',.')) mended = mended.replace(turned, '.,');
  if (mended.includes(' .')) mended = mended.replace(loose, '. ');
  if (hasStop(mended, opensFamily)) mended = mended.replace(uncut, ',');
  return hasStop(mended, endsWord) ? mended.replace(stopped, ',') : mended;
}

/** Whether there is a full stop of a kind. */
function hasStop(text: string, isKind: (text: string, at: number) => boolean): boolean {
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) {
    if (isKind(text, at)) return true;
  }
  return false;
}

/** Whether a full stop may stand behind a capital and before another one. */
function opensFamily(text: string, at: number): boolean {
  return text[at + 1] === ' ' && mayBeCapital(text, at - 1) && mayBeCapital(text, at + 2);
}

/** Whether a full stop may stand behind a small letter and before an initial. */
function endsWord(text: string, at: number): boolean {
  // A capital is of one unit or of two.
  return (text[at + 3] === '.' || text[at + 4] === '.') && !/[A-Z\d\s]/.test(text[at - 1] ?? ' ');
}

function mayBeCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || code > 127;
}
