import type { KnownNames } from './known.ts';
import { dashedAt, endsTurned, frontName, indexedAt, isLastPair, lineEnd } from './people-forms.ts';
import { joiningWords, partsNames } from './name-breaks.ts';
import {
  affiliationAt,
  bareName,
  isBody,
  isFamily,
  isFamilyAlone,
  isInitials,
  nameLook,
} from './person-look.ts';

/** A list of people found in running text. */
export interface People {
  readonly start: number;
  /** After the last name and its marks. */
  readonly end: number;
  readonly count: number;
  /** How many of them quite look like names. */
  readonly sure: number;
  /** The list without its last name, where that may be something else; null where it was the only one. */
  readonly shorter: Omit<People, 'start' | 'shorter'> | null;
}

/** No list is longer than this, in characters. */
const longest = 12_000;
const stops = new RegExp(
  `(?<=\\p{Lo})・(?=\\p{Lo})|[,;，；、&|·•:()[\\]"“”«»„\\n<>{}]|\\s(?:${joiningWords})\\s|[.。．?!](?=\\s|$)|\`\`|\\s[–—-]\\s|\\swith\\s`,
  'gu',
);
const separators = new RegExp(
  `[\\s\\v]*(?:(?=et\\.?\\s?al\\b)|[,;]?\\s*(?:…|\\.{3}|\\[…\\]|\\[\\.{3}\\])[\\s\\v,;]*(?:(?:and|und|&)\\s+)?|[,;，；、·•・][\\s\\v]*(?:(?:and|und|&)\\s+)?|&\\s*|(?:${joiningWords})\\s+)`,
  'uy',
);
/** Words whose full stop ends no sentence. */
const shortened = /(?:^|[\s.-])(?:\p{L}\p{M}*|jr|sr|st|dr|prof|al|ph\.d)$/iu;

/** Given names that are shortened to more than one letter. */
const digraph = /^(?:and\s)?(?:Th|Ch|Ph|Zs|Sz|Gy|Cs|Dz|Kh|Chr|Wm|Geo|Jos|St)$/;

/**
 * The longest list of people that begins at an offset; null where no name stands
 * there. `known` are names that other entries of the page give.
 */
export function peopleAt(text: string, from: number, known: KnownNames): People | null {
  let at = skip(text, from);
  const start = at;
  const indexed = indexedAt(text, at);
  if (indexed !== null) return { start, ...indexed };
  const dashed = dashedAt(text, at);
  if (dashed !== null) return { start, ...dashed };
  const limit = Math.min(text.length, from + longest);
  let end = -1;
  let count = 0;
  let sure = 0;
  let weak = 0;
  let placed = false;
  let shorter: People['shorter'] = null;
  /** Most names so far have their initials behind: `Lovelace A`, `Lovelace A.` */
  let behind = true;
  let turned = 0;
  while (at < limit) {
    const before = { end, count, sure };
    others.lastIndex = at;
    const more = count > 0 ? others.exec(text) : null;
    if (more !== null) {
      end = at + more[0].length;
      // `et al., including Lovelace, A.`
      const named = /^,?\s*(?:including|incl\.)\s+/i.exec(text.slice(end, end + 20))?.[0];
      if (named === undefined) break;
      at = skip(text, end + named.length);
      continue;
    }
    const stop = lineEnd(text, at, pieceEnd(text, at, limit, behind && count > 0));
    const piece = text.slice(at, stop);
    const bare = bareName(piece);
    const own = nameLook(piece);
    const look = own === 2 || known.has(bare) ? 2 : own;
    if (bare === '' && /^[*∗†‡§¶#⋆✉\s]*$/u.test(piece) && count > 0) {
      // Marks alone, or two separators in a row.
      if (piece.trim() === '' && !/[,;]/.test(text[stop] ?? '')) break;
      end = stop;
    } else if (
      look === 2 ||
      // `You H`: a word of sentences is a name where names of this form stand before it.
      (count > 1 && /^\p{Lu}\p{Ll}+ \p{Lu}{1,3}$/u.test(bare)) ||
      (isFamily(piece) && /^\s+et\.?\s?al\b/i.test(text.slice(stop, stop + 8)))
    ) {
      // `Lovelace et al.`: one family name stands for all.
      count += 1;
      sure += 1;
      end = stop;
      weak = 0;
      // `van der Berg, Anna` and nothing else on its line: one word is nobody else.
      const given =
        count === 1
          ? /^, ?(\p{Lu}[\p{L}'’-]+)[ *.]*(?=[\n\v]|$)/u.exec(text.slice(stop, stop + 30))
          : null;
      if (given !== null && isFamily(given[1]!) && isFamilyAlone(piece))
        end = stop + given[0].length;
    } else if (count > 0 && isInitials(piece)) {
      // `Lovelace, A.` after a name of two words: the family name had two.
      end = stop;
    } else {
      const pair = familyFirst(text, at, stop, limit, count);
      if (pair !== null) {
        count += 1;
        sure += pair.sure ? 1 : 0;
        end = pair.end;
      } else if (isBody(bare) || (count > 1 && isBetween(text, stop, limit) && isFamily(piece))) {
        // A laboratory among people, or a name that was run together: `JoLee`.
        count += 1;
        end = stop;
      } else if (look === 1 && weak === 0) {
        weak += 1;
        count += 1;
        end = stop;
      } else if (/^(?:[Jj]r|[Ss]r|II|III|IV)\.?$/.test(bare) && count > 0) end = stop;
      else {
        // `Ada Lovelace On Engines`: nothing parts a known name from the title.
        const length =
          known.atStart(text.slice(at, stop)) || frontName(text, at, stop, behind ? count : 0);
        if (length === 0) break;
        count += 1;
        sure += 1;
        end = at + length;
        break;
      }
    }
    // The full stop of an initial is part of the name.
    if (text[end] === '.' && shortened.test(text.slice(Math.max(0, end - 8), end))) end += 1;
    // `Ada Lovelace (Loom Business School) and …`
    const affiliation = affiliationAt(text, end, placed);
    placed ||= affiliation > 0;
    end += affiliation;
    separators.lastIndex = end;
    const next = separators.exec(text);
    if (count > before.count && /^\p{L}[^.]* (?:\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,3})$/u.test(bare))
      turned += 1;
    behind = turned * 4 >= count * 3;
    if (count > before.count) shorter = before.count === 0 ? null : before;
    if (next === null) break;
    at = skip(text, separators.lastIndex);
  }
  if (count === 0) return null;
  return { start, end, count, sure, shorter };
}

/** What stands for the people that a list leaves out. */
const others =
  /(?:et\.?\s?al\b\.?|al\.(?=,)|others\b|\d+ (?:more|other)s?(?: authors)?\b|u\. ?a\.|(?:y )?otros\b(?: autores\b)?|und andere\b|et autres\b|e altri\b)/iuy;

/** Whether a comma stands at an offset and a whole name behind it. */
function isBetween(text: string, stop: number, limit: number): boolean {
  if (text[stop] !== ',') return false;
  const next = skip(text, stop + 1);
  return nameLook(text.slice(next, pieceEnd(text, next, limit))) === 2;
}

/** Where the piece that begins at an offset ends. */
function pieceEnd(text: string, at: number, limit: number, behind = false): number {
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

/** `Lovelace, A.` and `Lovelace, Ada;`: a family name, a comma, what stands for given names. */
function familyFirst(text: string, at: number, stop: number, limit: number, count: number) {
  if (text[stop] !== ',') return null;
  if (!isFamily(text.slice(at, stop))) {
    // `Page, L.`: behind other such names any word is one.
    const plain = count > 0 && /^\p{Lu}[\p{L}'’-]+$/u.test(bareName(text.slice(at, stop)));
    if (!plain || !/^,\s?\p{Lu}\.(?:[ -]?\p{Lu}\.)*\s?[,;&(.]/u.test(text.slice(stop, stop + 16)))
      return null;
  }
  const second = skip(text, stop + 1);
  const end = pieceEnd(text, second, limit);
  const given = text.slice(second, end);
  if (isInitials(given)) return { end, sure: true };
  // `Byron, A. On Looms`: the title follows the last initials with nothing between.
  const lead = /^(?:\p{Lu}\.[ -]?){1,3}(?= ?(?:[\p{Lu}\d"“(‘]))/u.exec(given)?.[0];
  if (lead !== undefined && isFamilyAlone(text.slice(at, stop)))
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
  if (count > 0) return null;
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
  return /^(?:,?\s+and\s|\.|,?\s*&)/.test(after) ? { end, sure: false } : null;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\v*∗†‡_…]/u.test(text[at]!)) at += 1;
  return at;
}
