import type { KnownNames } from './known.ts';
import { joiningWords } from './name-breaks.ts';
import { pieceEnd, shortened, skip } from './name-pieces.ts';
import { dashedAt, frontName, indexedAt, lineEnd } from './people-forms.ts';
import {
  affiliationAt,
  bareName,
  isBody,
  isFamily,
  isFamilyAlone,
  isInitials,
  mayBeBody,
  nameLook,
} from './person-look.ts';
import { familyFirst } from './turned-pair.ts';

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

const separators = new RegExp(
  `[\\s\\v]*(?:(?=et\\.?\\s?al\\b)|[,;]?\\s*(?:…|\\.{2,4}|\\[…\\]|\\[\\.{3}\\])[\\s\\v,;]*(?:(?:and|und|&)\\s+)?|[,;，；、·•・][\\s\\v]*(?:(?:and|und|&)\\s+)?|&\\s*|(?:${joiningWords})\\s+)`,
  'uy',
);

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
  /** How many have the family name first and a comma behind it. */
  let pairs = 0;
  /** "and" stood before the last name: a comma behind it parts it from no other. */
  let closed = false;
  let joined = '';
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
    const whole = lineEnd(text, at, pieceEnd(text, at, limit, behind && count > 0));
    const stop = count === 0 ? knownEnd(text, at, whole, known) : whole;
    const piece = text.slice(at, stop);
    const bare = bareName(piece);
    const own = nameLook(piece);
    const isKnown = known.has(bare);
    const look = own === 2 || isKnown ? 2 : own;
    // `Byron, A. and Ox, B., Slow Looms with …`: all had initials.
    const isNext = closed && pairs === count && !isKnown && !joinsLast.test(joined);
    // `A. Byron and B. Ox, Loom Corpus: A Resource`: a colon behind the last is a title's.
    if (closed && text[stop] === ':' && !joinsLast.test(joined) && !isKnown) break;
    if (isNext && look > 0 && !/\p{Lu}\./u.test(bare) && text[stop] !== ',') break;
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
    } else if (
      count > 0 &&
      isInitials(piece) &&
      !(pairs === count && /^\p{Lu}{2,3}$/u.test(piece))
    ) {
      // `Lovelace, A.` after a name of two words: the family name had two.
      if (/^[\s\v]*,/.test(joined)) pairs = Math.min(count, pairs + 1);
      end = stop;
    } else {
      const pair = familyFirst(text, at, stop, limit, count, pairs, known);
      if (pair !== null) {
        count += 1;
        pairs += 1;
        const turned = bareName(`${text.slice(stop + 1, pair.end)} ${piece}`);
        sure += pair.sure || known.has(turned) ? 1 : 0;
        end = pair.end;
      } else if (
        isBody(bare) ||
        (count > (pairs === count ? 0 : 1) &&
          isBetween(text, stop, limit) &&
          (isFamily(piece) || mayBeBody(bare))) ||
        (count > 0 &&
          pairs === count &&
          isFamilyAlone(piece) &&
          /^\s*\((?:19|20)\d\d/.test(text.slice(stop, stop + 8)))
      ) {
        // A laboratory or a community among people, a name that was run together, `JoLee`, or
        // one that lacks its initials, `Byron, A., Ox (2019)`.
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
    closed = joinsLast.test(joined);
    joined = next[0];
    at = skip(text, separators.lastIndex);
  }
  if (count === 0) return null;
  return { start, end, count, sure, shorter };
}

/** Where a piece ends: behind a person whom others name, with whom a sentence ends, `Lovelace A. Loom Letters`. */
function knownEnd(text: string, at: number, stop: number, known: KnownNames): number {
  const cut = text.indexOf('. ', at);
  if (cut === -1 || cut >= stop || /^\. \p{Lu}\./u.test(text.slice(cut, cut + 4))) return stop;
  return known.isPerson(text.slice(at, cut)) ? cut : stop;
}

/** What joins the last name to those before. */
const joinsLast = new RegExp(`&|(?:^|\\s)(?:${joiningWords})\\s`, 'u');

/** What stands for the people that a list leaves out. */
const others =
  /(?:et\.?\s?al\b\.?|al\.(?=,)|others\b|other (?:members|authors|collaborators|contributors)\b[^,.;()\n]{0,60}|\d+ (?:more|other)s?(?: authors)?\b|u\. ?a\.|(?:y )?otros\b(?: autores\b)?|und andere\b|et autres\b|e altri\b)/iuy;

/** Whether a comma stands at an offset and a whole name behind it, as it is called or turned. */
function isBetween(text: string, stop: number, limit: number): boolean {
  if (text[stop] !== ',') return false;
  const next = skip(text, stop + 1);
  const end = pieceEnd(text, next, limit);
  const turned = /^,\s?(?:\p{Lu}\.[ -]?)+(?:[,&(]|and\s)/u;
  return (
    nameLook(text.slice(next, end)) === 2 ||
    (isFamilyAlone(text.slice(next, end)) && turned.test(text.slice(end, end + 12)))
  );
}
