import type { Line, Run } from '../markup/index.ts';
import { yearsIn } from '../text/index.ts';
import { authorsOf } from './authors.ts';
import { draftFrom, type Outcome, type Place } from './draft.ts';
import { isBlank, textOf, trimTitle } from './lines.ts';
import { readVenueLine } from './venue-line.ts';

/**
 * Reads a one-line entry: authors, full stop, title in bold, full stop, venue
 * and year, links. Null where the line is not of this shape: other one-line
 * shapes are not guessed at.
 */
export function readBullet(lines: readonly Line[], place: Place): Outcome | null {
  const { runs, line } = lines[0]!;
  const span = titleSpan(runs);
  if (span === null) return null;
  const [start, end] = span;
  const authors = authorsOf(runs.slice(0, start));
  const title = trimTitle(textOf(runs.slice(start, end)));
  if (authors === null || !/[\p{L}\p{N}]/u.test(title)) return null;
  const rest = runs.slice(end);
  const firstLink = rest.findIndex((run) => run.href !== null);
  const venue = readVenueLine(textOf(firstLink === -1 ? rest : rest.slice(0, firstLink)));
  const href = runs.slice(start, end).find((run) => run.href !== null)?.href ?? null;
  // Some lists put a soft line of links under the bullet.
  const more = lines.slice(1).flatMap((one) => one.runs);
  return draftFrom({ title, href, authors, venue, runs: [...rest, ...more], line, place });
}

/** The first bold stretch that stands between two full stops: from and to, as indices of runs. */
function titleSpan(runs: readonly Run[]): [number, number] | null {
  let before = '';
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i]!;
    if (run.bold && !isBlank(run) && /[.。．:]\s*$/u.test(before.slice(-8))) {
      let end = i;
      while (end < runs.length && runs[end]!.bold) end += 1;
      const inside = textOf(runs.slice(i, end));
      const next = runs[end]?.text ?? '';
      if (/^\s*[.。．]/u.test(next) || /[.?!。]$/u.test(inside)) return [i, end];
    }
    before += run.text;
  }
  return null;
}

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
  return count >= 2 || (count >= 1 && titled);
}
