/** A high or low half of a surrogate pair without its other half. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Control characters, direction overrides and other invisible switches of whole lines. */
const invisible = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text on one line as a picture can show it: composed, without controls, blanks run together. */
export function displayText(text: string): string {
  return text
    .replace(loneSurrogate, '\uFFFD')
    .replace(invisible, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that mean little at the end of a title that was cut. */
const danglers = new Set(
  'a an and are as at by for from in into is its of on or over per the to using via vs with'.split(
    ' ',
  ),
);

/**
 * A title short enough for a label: the name before a colon ("Alpa: …" is
 * "Alpa"), else the whole, else its first words and an ellipsis.
 *
 * @param most characters at the most, the ellipsis among them
 */
export function shortTitle(title: string, most = 28): string {
  const text = displayText(title);
  const colon = /^(.{2,}?)\s*(?::\s|\s[–—-]\s)/u.exec(text)?.[1];
  if (colon !== undefined && lengthOf(colon) <= most) return colon;
  return shorten(colon ?? text, most);
}

/** A text cut between words where it can be, with an ellipsis; never inside a character. */
export function shorten(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  const cut = Array.from(text)
    .slice(0, most - 1)
    .join('');
  const next = text[cut.length];
  const words = cut.split(' ');
  if (next !== ' ' && words.length > 1) words.pop();
  while (words.length > 1 && danglers.has(words[words.length - 1]!.toLowerCase())) words.pop();
  const kept = words.join(' ');
  // A cut that loses most of the room is worse than one inside a word.
  const best = lengthOf(kept) * 5 >= most * 2 ? kept : cut;
  return `${best.replace(/[\s,;:.\p{M}–—-]+$/u, '')}…`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
