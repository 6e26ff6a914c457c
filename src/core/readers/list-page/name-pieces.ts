import { joiningWords, partsNames } from './name-breaks.ts';
import { endsTurned } from './people-forms.ts';

const stops = new RegExp(
  `(?<=\\p{Lo})・(?=\\p{Lo})|[,;，；、&|·•…:()[\\]"“”«»„\\n<>{}]|\\s(?:${joiningWords})\\s|[.。．?!](?=\\s|$)|\`\`|\\s[–—-]\\s|\\swith\\s`,
  'gu',
);
/** Words whose full stop ends no sentence. */
export const shortened = /(?:^|[\s.-])(?:\p{L}\p{M}*|jr|sr|st|dr|prof|al|ph\.d)$/iu;

/** Given names that are shortened to more than one letter. */
const digraph = /^(?:and\s)?(?:Th|Ch|Ph|Zs|Sz|Gy|Cs|Dz|Kh|Chr|Wm|Geo|Jos|St)$/;

/** Where the piece that begins at an offset ends. */
export function pieceEnd(text: string, at: number, limit: number, behind = false): number {
  stops.lastIndex = at;
  for (let match = stops.exec(text); match !== null; match = stops.exec(text)) {
    if (match.index >= limit || match.index - at > 200) break;
    const sign = match[0];
    const before = text.slice(Math.max(at, match.index - 8), match.index);
    // `Lovelace A, Byron C. On Looms`: where initials stand behind, a full stop ends the list.
    if (sign === '.' && behind && endsTurned(text, at, match.index)) return match.index;
    if (sign === '.' && (shortened.test(before) || digraph.test(text.slice(at, match.index))))
      continue;
    // A nickname in brackets or quotes, or a mark in brackets, belongs to the name.
    const word = sign.trim();
    if (/^\p{Ll}/u.test(word)) {
      const right = text.slice(match.index + sign.length, match.index + 60);
      if (!partsNames(text.slice(at, match.index), word, right)) continue;
    }
    if (/[(["“]/.test(sign)) {
      const inside =
        /^[(["“](?:\p{Lu}\p{Ll}{1,12}|\p{Lu}\.?|[*∗†‡§¶#⋆✉\s]{1,6}|\d{1,2})[)\]"”]/u.exec(
          text.slice(match.index, match.index + 20),
        );
      if (inside !== null && match.index > at) {
        stops.lastIndex = match.index + inside[0].length;
        continue;
      }
    }
    return match.index;
  }
  return Math.min(limit, at + 200);
}

/** The offset behind the spaces and marks at another. */
export function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\v*∗†‡_…]/u.test(text[at]!)) at += 1;
  return at;
}
