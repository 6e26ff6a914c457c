import { isVenueLike } from './labels.ts';
import { dashedNames } from './name-breaks.ts';
import type { People } from './people.ts';
import { isFamily, isInitials, nameLook } from './person-look.ts';

const word = "(?!and )\\p{L}[\\p{L}'’.-]*";
const indexedName = `(?:${word} ){0,3}${word}, \\p{Lu}[\\p{L}'’.-]*(?: ${word}){0,3}`;
/** Names of an index with "and" between them, as BibTeX has them. */
const indexed = new RegExp(`${indexedName}(?: and ${indexedName})+(?=[\\s.;*]|$)`, 'uy');

/** `Lovelace, Ada and van der Berg, Anna M.`: no other list has a comma in each name and none between. */
export function indexedAt(text: string, at: number): Omit<People, 'start'> | null {
  const comma = text.indexOf(', ', at);
  if (comma === -1 || comma - at > 3000 || text.indexOf(' and ', comma) === -1) return null;
  indexed.lastIndex = at;
  const found = indexed.exec(text.slice(0, at + 3000))?.[0];
  if (found === undefined) return null;
  const names = found.split(' and ').map((name) => name.split(', '));
  if (
    !names.every(
      ([family, given]) =>
        (isFamily(family!) && isFamily(given!.split(' ')[0]!)) || isInitials(given!),
    )
  )
    return null;
  // Initials are told by themselves, and with the full stop behind the last.
  if (names.every(([, given]) => isInitials(given!))) return null;
  // `Byron, C. and Ox, B. Early looms`: the title begins behind the last initial.
  if (names.some(([, given]) => /^(?:\p{Lu}\.\s?)+\p{L}{4}/u.test(given!))) return null;
  const short = names.filter(([family, given]) => !family!.includes(' ') || !given!.includes(' '));
  if (short.length * 2 < names.length) return null;
  // The full stop of the last initial is part of the name.
  const stop = /(?:^|[\s.-])\p{Lu}$/u.test(found) && text[at + found.length] === '.' ? 1 : 0;
  return { end: at + found.length + stop, count: names.length, sure: names.length, shorter: null };
}

/** `Ada Lovelace - Charles Babbage`: names alone to the end of their line or cell. */
export function dashedAt(text: string, at: number): Omit<People, 'start'> | null {
  const line = /^[^\n|()[\]]{5,400}/u.exec(text.slice(at, at + 400))?.[0] ?? '';
  if (!/\s(?:[-–—/·•]|--)\s/u.test(line)) return null;
  const length = dashedNames(line);
  if (length === null) return null;
  const parts = line.slice(0, length).split(/\s+(?:[-–—/·•]|--)\s+/u);
  const count = parts.length;
  const last = length - parts.at(-1)!.length;
  const ahead = line.slice(0, last).replace(/\s+(?:[-–—/·•]|--)\s+$/u, '').length;
  const shorter = { end: at + ahead, count: count - 1, sure: count - 1 };
  return { end: at + length, count, sure: count, shorter: count < 2 ? null : shorter };
}

/**
 * Whether a full stop ends a list whose names have their initials behind:
 * `Lovelace A, Byron C. On Looms` and `Lovelace A., Byron C. On Looms`.
 */
export function endsTurned(text: string, at: number, stop: number): boolean {
  const name = text.slice(at, stop);
  if (!/^\P{Lu}*\p{Lu}[^.]* (?:\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?)+\p{Lu})$/u.test(name)) return false;
  // `Byron C. Ox, …`: one word and a comma are the rest of the name.
  return !/^\.\s\p{Lu}(?:\.|[\p{L}'’-]*\s?(?:[,;&]|and\s+\p{Lu}))/u.test(
    text.slice(stop, stop + 40),
  );
}

/**
 * The length of a last name at an offset that nothing parts from what follows; 0 where
 * none stands there: its line of the source ends, it stands behind `turned` others
 * with their initials behind, as `Byron C On looms` does, or its initials have their
 * full stops and the words of a title follow, `Byron C. D. On looms`.
 */
export function frontName(text: string, at: number, stop: number, turned: number): number {
  const piece = text.slice(at, stop);
  const line = piece.indexOf('\v');
  if (line > 0 && nameLook(piece.slice(0, line)) === 2)
    return piece.slice(0, line).trimEnd().length;
  const stopped = initialsBehind.exec(text.slice(at, at + 120))?.[0] ?? '';
  if (stopped !== '' && nameLook(stopped) === 2) return stopped.length;
  if (turned < 3) return 0;
  const front = /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}(?= \p{Lu}\p{Ll}+ )/u.exec(piece)?.[0] ?? '';
  return nameLook(front) === 2 ? front.length : 0;
}

/** A family name with two initials or more and, behind their full stops, a word and one in small letters that is of no name. */
const initialsBehind =
  /^\p{Lu}[\p{L}'’-]+ \p{Lu}\.(?: ?\p{Lu}\.)+(?= \p{Lu}[\p{L}'’-]* (?!(?:van|von|de[nrl]?|d[aiou]|dos|la|le|af|av|el|al|bin|ibn|ben|und|and|et|y|e)\s)\p{Ll})/u;

/** Whether the last pair of a list begins: `Lovelace, Ada; Byron, Clara and Ox, Bea`. */
export function isLastPair(text: string, at: number): boolean {
  return /;[^;,]{1,40},[^;,]{1,40}\s(?:and|&|und|y|et)\s$/u.test(
    text.slice(Math.max(0, at - 90), at),
  );
}

/**
 * Where a piece of a list ends: at `stop`, or at the end of a source's line within it
 * behind which a venue begins, `Ada Lovelace⏎bioRxiv (2021)`, `Ada Lovelace⏎Eur. Loom J. 8`.
 */
export function lineEnd(text: string, at: number, stop: number): number {
  const line = text.indexOf('\v', at);
  if (line === -1 || line >= stop || !/\p{Ll}$/u.test(text.slice(at, line).trimEnd())) return stop;
  const short = /^\s*\p{Lu}\p{L}{0,8}\.\s\p{Lu}\p{L}{0,8}[.\s]\s?[\p{Lu}\d]/u;
  const venue = isVenueLike(text.slice(line, stop)) || short.test(text.slice(line + 1, line + 30));
  return venue && nameLook(text.slice(at, line)) === 2 ? line : stop;
}
