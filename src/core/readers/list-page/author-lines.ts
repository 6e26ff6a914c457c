import type { Line, Run } from '../markup/index.ts';
import { type AuthorList, authorsOf } from './authors.ts';
import { isBlank, isLinkLine, isSetApart, isVenueLine, textOf } from './lines.ts';
import { isFootnote } from '../text/index.ts';

/** The authors' lines taken off the front, and what remains. */
export interface Authored {
  readonly authors: AuthorList;
  /** A venue in italics after the authors, on their line. */
  readonly venue: readonly Run[] | null;
  readonly rest: readonly Line[];
}

/** The authors on the first of the lines, or null where it holds none. */
export function authorLines(
  lines: readonly Line[],
  legend: readonly string[] = [],
): Authored | null {
  const first = lines[0];
  if (first === undefined || isLinkLine(first)) return null;
  let count = 1;
  const goesOn = (line: Line, before: Line) =>
    line.soft &&
    !isLinkLine(line) &&
    // A line that ends in a comma goes on, whatever follows.
    (!isVenueLine(line) || (textOf(before.runs).endsWith(',') && !isSetApart(line)));
  while (count < lines.length && goesOn(lines[count]!, lines[count - 1]!)) count += 1;
  const runs = lines
    .slice(0, count)
    .flatMap((line, i) => (i === 0 ? line.runs : [{ ...blankRun, text: ' ' }, ...line.runs]));
  const rest = lines.slice(count);
  const notes = rest.map((line) => textOf(line.runs)).filter(isFootnote);
  const cut = italicTail(runs);
  const names = runs.slice(0, cut);
  // A line that is all venue (`OSDI 2022`) has no authors before it.
  const venueAlone = cut === 0 || (cut === runs.length && isVenueLine({ ...first, runs }));
  const authors = authorsOf(names, [...notes, ...legend]);
  if (authors === null) return null;
  if (venueAlone && !(isSetApart(first) && authors.sure && authors.authors.length >= 2))
    return null;
  if (venueAlone && !/[,;]/.test(textOf(runs))) return null;
  return { authors, venue: cut < runs.length ? runs.slice(cut) : null, rest };
}

/** Lines in more pieces than this are not looked at piece by piece. */
const mostRuns = 500;

const blankRun: Run = {
  text: '',
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  styled: false,
  href: null,
};

/** Where a venue in italics begins after the authors; the number of runs where there is none. */
function italicTail(runs: readonly Run[]): number {
  if (runs.length > mostRuns) return runs.length;
  for (let i = 1; i < runs.length; i += 1) {
    const run = runs[i]!;
    if (!run.italic || isBlank(run)) continue;
    const before = textOf(runs.slice(0, i));
    const after = runs.slice(i).filter((one) => !one.italic && one.href === null);
    const text = textOf(runs.slice(i));
    if (after.some((one) => /\p{L}{3}/u.test(one.text))) continue;
    if (/[.)。]$/.test(before) || (/,$/.test(before) && /\d{4}/.test(text))) return i;
  }
  return runs.length;
}
