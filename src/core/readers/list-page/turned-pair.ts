import type { KnownNames } from './known.ts';
import { joiningWords } from './name-breaks.ts';
import { pieceEnd, skip } from './name-pieces.ts';
import { isLastPair } from './people-forms.ts';
import { bareName, isFamily, isFamilyAlone, isInitials, nameLook } from './person-look.ts';

/** What ends a name that was turned round, where all before it were: a word and no more than that. */
const turnedEnd = new RegExp(
  `^(?:[,;.()|\\n]|\\s+(?:et\\.?\\s?al\\b|(?:${joiningWords})\\s|…|\\.{2,}|[|–—])|\\s*&|\\s*$)`,
);
/** Another name that is turned round, with initials. */
const turnedNext = new RegExp(
  `^(?:,|,?\\s(?:${joiningWords}|&))\\s+(?:\\p{Ll}{1,3}\\s)*\\p{Lu}[\\p{L}'’-]+,\\s?(?:\\p{Lu}\\.[ -]?)+(?:[\\s,;.)&]|$)`,
  'u',
);
/** What joins a second name to the first, or ends the only one. */
const joinsNext = new RegExp(`^(?:,?\\s+(?:${joiningWords})\\s|\\.|,?\\s*&)`);
/** What stands for those left out, right behind a name. */
const leftOut = /^,?\s*(?:…|\.{2,4}|\[\.{3}\]|\[…\]|et\.?\s?al\b)/;

/**
 * `Lovelace, A.` and `Lovelace, Ada;`: a family name, a comma, what stands for given names.
 * `count` people stand before it, `pairs` of them turned round as well.
 */
export function familyFirst(
  text: string,
  at: number,
  stop: number,
  limit: number,
  count: number,
  pairs: number,
  known: KnownNames,
) {
  if (text[stop] !== ',') return null;
  if (!isFamily(text.slice(at, stop))) {
    // `Page, L.`: behind other such names any word is one.
    const plain = count > 0 && /^\p{Lu}[\p{L}'’-]+$/u.test(bareName(text.slice(at, stop)));
    if (!plain || !/^,\s?\p{Lu}\.(?:[ -]?\p{Lu}\.)*\s?[,;&(.]/u.test(text.slice(stop, stop + 16)))
      return null;
  }
  // `Lovelace, & A.B.`: a slip.
  const slip = /^,\s?&\s?(?=(?:\p{Lu}\.[ -]?)+\s?[(,.]?)/u.exec(text.slice(stop, stop + 8));
  const second = skip(text, stop + (count > 0 && slip !== null ? slip[0].length : 1));
  const whole = pieceEnd(text, second, limit);
  const cut = /\s+(?:et\.?\s?al\.?|…|\.{2,4})\s*$/.exec(text.slice(second, whole));
  const end = cut === null ? whole : second + cut.index;
  const given = text.slice(second, end);
  if (text[stop + 1] === '\u00a0') return { end, sure: true };
  if (isInitials(given)) return { end, sure: true };
  // `Byron, A. On Looms`: the title follows the last initials with nothing between.
  const lead = /^(?:\p{Lu}\.[ -]?){1,3}(?= ?(?:[\p{Lu}\d"“(‘]))/u.exec(given)?.[0];
  // `OX, B. On Looms`: two capitals behind other such names are a family name.
  const short = count > 0 && pairs === count && /^\p{Lu}{2,3}$/u.test(text.slice(at, stop));
  if (lead !== undefined && (short || isFamilyAlone(text.slice(at, stop))))
    return { end: second + lead.trimEnd().length, sure: true };
  const after = text.slice(end, end + 6);
  const words = bareName(given).split(' ');
  const names =
    words.length <= 3 &&
    isFamily(words[0] ?? '') &&
    words.every((word) => isFamily(word) || isInitials(word));
  if (!names) return null;
  const ahead = text.slice(Math.max(0, at - 10), at).trimEnd();
  if (/^\s*;/.test(after) || (count > 0 && (ahead.endsWith(';') || isLastPair(text, at))))
    return { end, sure: true };
  const apart = isFamilyAlone(text.slice(at, stop)) && words.length <= 2;
  // `Byron, A., …, Lovelace, Ada, Ox, B.`: each is turned round, whatever its given names.
  if (count > 0)
    return pairs === count && apart && turnedEnd.test(text.slice(end, end + 8))
      ? { end, sure: false }
      : null;
  if (apart && leftOut.test(text.slice(end, end + 10))) return { end, sure: true };
  // `Lovelace, Ada, Byron, C.`, and whom other entries name.
  if (apart && (turnedNext.test(text.slice(end, end + 60)) || known.isPerson(text.slice(at, end))))
    return { end, sure: true };
  // `Lovelace, Ada. 2020. "On Looms"` and `Lovelace, Ada, Charles Babbage, and …`.
  if (/^\.\s+(?:\(?(?:19|20)\d\d|["“«„])/.test(text.slice(end, end + 10)))
    return { end, sure: true };
  const next = skip(text, end + 1);
  if (
    text[end] === ',' &&
    words.length <= 2 &&
    nameLook(text.slice(next, pieceEnd(text, next, limit))) === 2
  )
    return { end, sure: true };
  // `Ciudades, Desarrollo Urbano y …`: behind one word or initials alone other words than "and" join.
  const joins = words.length === 1 || /^(?:,?\s+and\s|\.|,?\s*&)/.test(after);
  return joins && joinsNext.test(after) ? { end, sure: false } : null;
}
