import type { DraftAuthor } from '#core/model';
import { authorsOfNames, familyThenInitials, plain } from '../text/index.ts';

/** The pieces of a cell that lists several things; `|`, `;` or line ends part them. */
export function listIn(cell: string): readonly string[] {
  return placesIn(cell).filter((piece) => piece !== '');
}

/** The same with the empty ones, for lists that go along with another. */
export function placesIn(cell: string): readonly string[] {
  if (cell === '') return [];
  const mark = ['|', ';', '\n'].find((one) => cell.includes(one));
  return (mark === undefined ? [cell] : cell.split(mark)).map((piece) => piece.trim());
}

/**
 * The authors in a cell, whichever way it parts and turns them: `Last, First;
 * Last, First`, `Liu F.; Li C.`, `First Last, First Last`, `Last, F., Last, G.`,
 * `Last, First and Last, First`, `Liu, Fengyuan (60410297700)`.
 */
export function authorsIn(cell: string): readonly DraftAuthor[] {
  const names = namesIn(cell)
    .map((name) => name.replace(/\s*\((?:\d{6,}|https?:[^()\s]*)\)\s*$/, '').trim())
    .filter((name) => name !== '' && !/^(?:et\.? al\.?|others|\.{3}|…)$/i.test(name));
  // PubMed ends the list with a full stop: `Liu F, Karelis AD.`
  const last = names.at(-1);
  if (last !== undefined) names[names.length - 1] = last.replace(/(?<=\s\p{Lu}{2,4})\.$/u, '');
  return authorsOfNames(names);
}

function namesIn(cell: string): readonly string[] {
  if (/[|;\n]/.test(cell)) return listIn(cell);
  if (/\s(?:and|&)\s/i.test(cell)) return joinedByAnd(cell);
  return cell.includes(',') ? joinedByCommas(cell) : [cell];
}

/** `A and B and C` as BibTeX has it, or `A, B and C` as people write it. */
function joinedByAnd(cell: string): readonly string[] {
  const parts = cell.split(/,?\s+(?:and|&)\s+/i);
  const [first = '', ...rest] = parts;
  const natural = rest.every((part) => !part.includes(','));
  return natural ? [...joinedByCommas(first), ...rest] : parts;
}

function joinedByCommas(cell: string): readonly string[] {
  const pieces = cell
    .split(',')
    .map(plain)
    .filter((piece) => piece !== '');
  const initials = /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,4}$/u;
  const single = (piece: string) => !piece.includes(' ');
  const odd = pieces.filter((_, i) => i % 2 === 1);
  // `Last, F., Last, G.`: every second piece is initials.
  if (pieces.length % 2 === 0 && odd.every((piece) => initials.test(piece))) return pairs(pieces);
  // `Lovelace, Ada`: nobody is called by one word, so it is one person.
  if (pieces.length === 2 && pieces.some(single) && !pieces.every((one) => initials.test(one))) {
    return familyThenInitials(pieces[0]!) === null ? [cell] : pieces;
  }
  // `Lovelace, Ada, Babbage, Charles`: all are single words.
  if (pieces.length % 2 === 0 && pieces.every(single)) return pairs(pieces);
  return pieces;
}

function pairs(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1] ?? ''}`] : []));
}
