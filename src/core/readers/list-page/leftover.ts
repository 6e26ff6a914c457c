import type { Line } from '../markup/index.ts';
import { yearsIn } from '../text/index.ts';
import { textOf } from './lines.ts';

const nameLike = /^(?:and )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]*){1,3}$/u;

/**
 * Whether a line has the look of a publication in some shape that is not read:
 * two or more names at its start, or one name and a linked, quoted, bold or
 * italic stretch of three words, with a year or a link, and some length.
 */
export function looksLikePublication(line: Line): boolean {
  const text = textOf(line.runs).slice(0, 600);
  if (text.length < 40) return false;
  const linked = line.runs.some((run) => run.href !== null);
  if (!linked && yearsIn(text).length === 0) return false;
  const names = text
    .replace(/^\W*\d{0,3}\W*/u, '')
    .split(/,| and |;|(?<=\p{Ll})\. /u)
    .map((part) => part.replace(/[*†‡]/g, '').trim());
  const leading = names.findIndex((name) => !nameLike.test(name));
  const count = leading === -1 ? names.length : leading;
  const titled =
    /["“][^"”]{12,}["”]/u.test(text) ||
    line.runs.some(
      (run) =>
        (run.href !== null || run.bold || run.italic) && textOf([run]).split(' ').length >= 3,
    );
  // Who signs as a body has no name that looks like one.
  const dated = /^\p{Lu}[^.!?]{2,60}?[\s(](?:19|20)\d\d(?!\d)/u.test(text);
  return count >= 2 || (titled && (count >= 1 || dated));
}
