import type { Line } from '../markup/index.ts';
import type { Context } from './context.ts';
import { groupsOf } from './groups.ts';
import { readGroup } from './lines-entry.ts';
import { textOf } from './lines.ts';
import type { Piece } from './page.ts';
import { none, type Parting, together } from './parting.ts';
import { enough } from './reading.ts';

/** What several entries of one paragraph are worth: little more than the surest where all other paragraphs are one each. */
function worth({ score, entries }: Parting, { form }: Context): number {
  if (entries.length < 2) return score;
  const surest = Math.max(...entries.map((entry) => entry.score));
  return score * (1 - form.alone) + surest * form.alone;
}

/** One paragraph: one entry, several in groups of lines, or one a line. */
export function partPiece(piece: Piece, context: Context): Parting {
  context.step();
  const { lines, place } = piece;
  if (piece.heading !== null) return ofHeading(piece, context);
  if (isBibtex(lines)) return none;
  const groups = groupsOf(lines);
  const asGroups = sum(
    groups.map(
      (group) =>
        fromLines(group, piece, context) ??
        together([{ ...piece, lines: group }], context, 0, piece) ??
        unread(group, piece),
    ),
  );
  let best = asGroups;
  // Where nearly all of the page stands line by line, what does is not read in other ways.
  const [only] = asGroups.entries;
  const isUsual = groups.length === 1 && only?.shape === 'lines' && linesIn(context) >= usual;
  if (lines.length > 1 && !isUsual) {
    const bar = worth(best, context) + (best.entries.length === 1 ? -1 : 0.05);
    const whole = together([piece], context, bar);
    if (whole !== null && whole.score > bar) best = whole;
    const single = best.score + (best.entries.length === 1 ? 1 : 0.05);
    const apart = aLine(piece, context, single);
    // One entry of some of the lines is no better than one of them all.
    if (worth(apart, context) > (apart.entries.length === 1 ? single : best.score + 0.05))
      best = apart;
  }
  return best.entries.length > 0 ? best : { ...none, left: [{ ...piece, place }] };
}

/** From this share on, what stands line by line does so on all of the page. */
const usual = 0.9;

/** The share of the page's entries that stand line by line, 0 … 1. */
function linesIn({ form }: Context): number {
  return form.favour.get('lines') ?? 0;
}

/** A heading may be an entry whole; it has to be surer than what stands below one. */
function ofHeading(piece: Piece, context: Context): Parting {
  const text = textOf(piece.lines.flatMap((line) => line.runs));
  const own = text.length < shortestHeading ? null : together([piece], context, enough + 0.5);
  return own ?? { ...none, left: [piece] };
}

/** Shorter headings hold a title or a name and no whole entry, in characters. */
const shortestHeading = 60;

/** One entry a line: each begins at a line that is one by itself, and has what follows to
 * the next. None where that is one entry alone and less sure than `floor`. */
function aLine(piece: Piece, context: Context, floor: number): Parting {
  const read = (lines: readonly Line[], more = 0) =>
    together([{ ...piece, lines }], context, more, piece);
  const groups: Line[][] = [];
  for (const [i, line] of piece.lines.entries()) {
    const before = piece.lines[i - 1];
    const wrapped = line.soft && before !== undefined && !isEnded(before);
    if (groups.length === 0 || (!wrapped && read([line]) !== null)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const [group] = groups;
  if (groups.length > 1 || group === undefined)
    return sum(groups.map((one) => read(one) ?? read(one.slice(0, 1)) ?? unread(one, piece)));
  const whole = read(group, floor);
  const first = whole === null ? read(group.slice(0, 1), floor) : null;
  // The first line counts only where all of them are no entry, however unsure.
  return sum([first === null || read(group) !== null ? whole : first]);
}

/** Whether a line of the source ends as an entry does: what ends otherwise was wrapped. */
function isEnded(line: Line): boolean {
  return (
    (line.runs.at(-1)?.href ?? null) !== null || /[.!?)\]”"’'\d*|]\s*$/.test(textOf(line.runs))
  );
}

/** The shape of academicpages' lists, each part on a line of its own, is known best. */
function fromLines(lines: readonly Line[], piece: Piece, context: Context): Parting | null {
  if (piece.place.other && piece.listed) return null;
  const place = { file: context.file, year: piece.place.year, relative: context.relative };
  let outcome = context.outcomes.of(lines);
  if (outcome === undefined) {
    outcome = readGroup(lines, place, context.legend);
    context.outcomes.keep(lines, outcome);
  }
  if (outcome === null || 'problem' in outcome || !outcome.sure) return null;
  const whole = {
    paragraph: piece.lines,
    lines: piece.lines.length,
    joined: 1,
    head: '',
    works: piece.place.works,
  };
  const entry = {
    ...outcome,
    ...whole,
    score: enough + 7,
    shape: 'lines',
    seams: [],
    behind: [],
    joint: false,
  };
  return { score: entry.score, entries: [entry], left: [] };
}

function sum(partings: readonly (Parting | null)[]): Parting {
  return {
    score: partings.reduce((total, one) => total + (one?.score ?? 0), 0),
    entries: partings.flatMap((one) => one?.entries ?? []),
    left: partings.flatMap((one) => one?.left ?? []),
  };
}

/** Lines of a paragraph that are no entry, beside others that may be; what is all in brackets is a remark. */
function unread(lines: readonly Line[], piece: Piece): Parting {
  const text = textOf(lines.flatMap((line) => line.runs));
  if (/^\([^()]*\)\W*$/.test(text)) return none;
  return { ...none, left: [{ ...piece, lines }] };
}

/** Whether a paragraph shows BibTeX. */
export function isBibtex(lines: readonly Line[]): boolean {
  const text = lines
    .slice(0, 3)
    .flatMap((line) => line.runs)
    .map((run) => run.text)
    .join('')
    .slice(0, 300);
  return /^\s*@\s*[a-z]+\s*\{/i.test(text);
}
