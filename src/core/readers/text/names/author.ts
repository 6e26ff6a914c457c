import type { DraftAuthor } from '#core/model';
import { withoutHomonym } from '../homonyms.ts';
import { plain } from '../plain.ts';
import { withoutMarkup } from '../title.ts';
import { authorFrom, initialled, type PersonName, spaced } from './assemble.ts';
import { familyThenInitials, partsByCommas, withParticles } from './parts.ts';
import { isBody, isDegree, isNobody, isSuffix } from './words.ts';

/** A name longer than this, in characters, is no name. */
const longest = 1000;

/**
 * One author from a name in index order (`van der Berg, Anna M.`, `Steele, Guy
 * L., Jr.`, `Steele, Jr., Guy L.`) or in display order. The name comes out in
 * display order; family and given where a comma tells them apart. Initials are
 * set with full stops and spaces (`JM` and `J.M.` are `J. M.`). A trailing comma
 * marks a body, two commas one inside its name, as reference managers have it;
 * a number behind the name is dblp's. Null for what names nobody (`et al.`).
 */
export function authorOf(text: string): DraftAuthor | null {
  const written = plain(withoutMarkup(text.slice(0, longest))).replace(/[\s*†‡§¶;]+$/u, '');
  const { name: shown, ids } = withoutHomonym(written);
  if (!/\p{L}/u.test(shown) || isNobody(shown)) return null;
  const author = named(shown);
  return author === null || ids.dblp === undefined ? author : { ...author, ids };
}

function named(shown: string): DraftAuthor | null {
  if (/\S,,\s*\S/.test(shown)) return { name: shown.replaceAll(',,', ',') };
  const pieces = shown
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !isDegree(piece));
  const [first = shown, second] = pieces;
  if (second === undefined) return { name: first };
  if (pieces.length === 2 && isSuffix(second)) return { name: `${first} ${second}` };
  const parts = isBody(second) ? null : partsByCommas(pieces);
  return parts === null ? { name: shown } : indexed(parts, false);
}

/**
 * One author as indexes of journals write them, without a comma: the family
 * name and then initials, `van Raaij MJ`, `Steele GL Jr`, `Liu F.`.
 */
export function authorOfIndexName(text: string): DraftAuthor | null {
  const parts = familyThenInitials(plain(text.slice(0, longest)));
  return parts === null ? authorOf(text) : indexed(parts, true);
}

/** One author from a family name and initials that the source tells apart: `BERG` and `JAM`. */
export function authorOfInitials(family: string, initials: string): DraftAuthor | null {
  return indexed({ family: plain(family), given: plain(initials) }, true);
}

/** `bare`: the given names are initials and nothing else, however many run together. */
function indexed(parts: PersonName, bare: boolean): DraftAuthor | null {
  const { given = '', family = '', ...rest } = withParticles(parts);
  const words = given.split(' ');
  const suffix = words.length > 1 && isSuffix(words.at(-1)!) ? words.pop()! : (rest.suffix ?? '');
  const shown = bare
    ? words.map(spaced).join(' ')
    : initialled(words.join(' '), /\p{Ll}/u.test(family));
  return authorFrom({ ...rest, given: shown, family, suffix });
}
