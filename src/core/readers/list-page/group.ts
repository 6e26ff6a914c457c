import type { Line } from '../markup/index.ts';
import type { Diagnostic, Draft } from '#core/model';
import { groupsOf } from './groups.ts';
import { readGroup } from './lines-entry.ts';
import { textOf } from './lines.ts';
import { isSection } from './places.ts';
import { withLinksBeside } from './links-beside.ts';
import { type Box, linesAt, type Piece, piecesOf } from './page.ts';
import { enough, readEntry } from './reading.ts';
import type { Context } from './ways.ts';

/** An entry that was read, with the pieces it is made of. */
export interface Entry {
  readonly score: number;
  readonly shape: string;
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The best way to part some pieces into entries. */
export interface Parting {
  readonly score: number;
  readonly entries: readonly Entry[];
  /** Pieces that are part of no entry. */
  readonly left: readonly Piece[];
}

/** No entry has more lines, or reaches over more neighbours. */
const mostLines = 60;
const mostJoined = 6;

/**
 * Parts a box into entries: each child by itself, neighbours joined, or all of
 * it as one entry, whichever gives the entries that are surest.
 */
export function partBox(box: Box, context: Context): Parting {
  if (box.name === 'pre' && holdsBibtex(box)) return none;
  const apart = partRow(box.children, context, /^(?:[uo]l|li)$/.test(box.name));
  if (box.children.length < 2 || apart.entries.length > 1) return apart;
  const items = box.children.filter(
    (child) => child.kind === 'box' && /^(?:li|tr)$/.test(child.name),
  );
  if (items.length > 1) return apart;
  const pieces = piecesOf(box.children);
  if (!mayJoin(pieces) || (pieces[0]?.heading !== null && box.name === 'page')) return apart;
  const whole = together(pieces, context, apart.score);
  return whole !== null && whole.score > apart.score ? { ...whole, left: [] } : apart;
}

const none: Parting = { score: 0, entries: [], left: [] };

/** Children in a row: those that are no entry alone are joined with their neighbours. */
function partRow(children: readonly (Box | Piece)[], context: Context, inList: boolean): Parting {
  const single = children.map((child) =>
    child.kind === 'box' ? partBox(child, context) : partPiece(child, context),
  );
  const best: Parting[] = [];
  const from: number[] = [];
  for (let i = 0; i < children.length; i += 1) {
    const before = best[i - 1] ?? none;
    best.push({ ...none, score: before.score + single[i]!.score });
    from.push(i);
    let others = single[i]!.score > 0 ? 1 : 0;
    let sum = single[i]!.score;
    for (let j = i - 1; j >= 0 && i - j < mostJoined; j -= 1) {
      if (single[j]!.score > 0) others += 1;
      if (others > 1 || single[j]!.entries.length > 1) break;
      sum += single[j]!.score;
      const pieces = piecesOf(children.slice(j, i + 1));
      const first = pieces[0];
      // A heading that names a year or a section begins no entry.
      if (first === undefined || !mayJoin(pieces) || areItems(children, j, i)) continue;
      // A list whose item is an entry has said all: what follows it is no part of that.
      if (single[j]!.score > 0 && isList(children[j])) continue;
      const ahead = best[j - 1]?.score ?? 0;
      // Where one of them is an entry by itself, more must be gained.
      const owed = sum === 0 ? 0.05 : owedBy(single[j]!, first);
      const joined = together(pieces, context, Math.max(sum + owed, best[i]!.score - ahead));
      if (joined === null) continue;
      const score = ahead + joined.score;
      if (joined.score > sum + owed && score > best[i]!.score) {
        best[i] = { score, entries: joined.entries, left: [] };
        from[i] = j;
      }
    }
  }
  const parts: Parting[] = [];
  for (let i = children.length - 1; i >= 0; i = from[i]! - 1) {
    parts.push(from[i] === i ? single[i]! : best[i]!);
  }
  const under = new Set(single.filter((_, i) => inList && isList(children[i])));
  const all = withLinksBeside(parts.reverse(), (part) => under.has(part));
  return {
    score: best.at(-1)?.score ?? 0,
    entries: all.flatMap((part) => part.entries),
    left: all.flatMap((part) => part.left),
  };
}

/** How much surer several pieces must be than the one of them that is an entry by itself. */
function owedBy(start: Parting, first: Piece): number {
  const entry = start.entries[0];
  if (entry === undefined) return first.heading === null ? 1.5 : 0.4;
  return entry.draft.year !== null && entry.draft.year !== first.place.year ? 1.2 : 0.4;
}

/** Two items of one list are two things, and so are two boxes of one class that hold several pieces each. */
function areItems(children: readonly (Box | Piece)[], from: number, to: number): boolean {
  const [one, other] = [children[from], children[to]];
  if (one?.kind !== 'box' || other?.kind !== 'box' || one.name !== other.name) return false;
  if (one.name === 'li') return true;
  const alike = one.className !== '' && one.className === other.className;
  return alike && [one, other].every((box) => piecesOf([box]).length > 1);
}

function isList(child: Box | Piece | undefined): boolean {
  return child?.kind === 'box' && /^[uo]l$/.test(child.name);
}

/** Headings may stand before an entry's other pieces; behind the first, lower ones alone. */
function mayJoin(pieces: readonly Piece[]): boolean {
  const start = pieces.findIndex((piece) => !isTag(piece));
  const top = pieces[start]?.heading ?? null;
  if (top !== null && isSection(textOf(pieces[start]!.lines.flatMap((line) => line.runs))))
    return false;
  return pieces
    .slice(Math.max(start, 0))
    .every(({ heading }, i) => heading === null || i === 0 || (top !== null && heading > top));
}

/** Whether the page says of all of a piece that it is a venue or a year: it may stand above the title. */
function isTag(piece: Piece): boolean {
  const runs = piece.lines.flatMap((line) => line.runs).filter((run) => run.text.trim() !== '');
  return piece.heading === null && runs.every((run) => /^(?:venue|tag|year)$/.test(run.role ?? ''));
}

/** All pieces as one entry; null where they are none, or where that is less sure than `floor`. */
function together(pieces: readonly Piece[], context: Context, floor = 0): Parting | null {
  const first = pieces[0];
  if (first === undefined) return null;
  const lines = pieces.length === 1 ? first.lines : pieces.flatMap(linesAt);
  if (lines.length > mostLines) return null;
  // A heading that opens a section of talks stands in the section before.
  if (pieces.some((piece) => piece.place.other)) return null;
  const entry = readEntry(lines, first.place, context, floor);
  if (entry === null) return null;
  const labelled = lines.some(({ runs }) => runs.some(({ role }) => role !== undefined));
  if (!labelled && pieces.length > 1 && !hasAppeared(entry, first)) return null;
  return { score: entry.score, entries: [entry], left: [] };
}

/** Two paragraphs are one entry only where they say when or where it appeared, or lead there. */
function hasAppeared({ draft }: Entry, first: Piece): boolean {
  const dated = draft.year !== null && draft.year !== first.place.year;
  return dated || draft.venue !== null || draft.links.length > 0 || first.heading !== null;
}

/** One paragraph: one entry, several in groups of lines, or one a line. */
function partPiece(piece: Piece, context: Context): Parting {
  context.step();
  const { lines, place } = piece;
  if (piece.heading !== null) return { ...none, left: [piece] };
  if (isBibtex(lines)) return none;
  const groups = groupsOf(lines);
  const asGroups = sum(
    groups.map(
      (group) =>
        fromLines(group, piece, context) ?? together([{ ...piece, lines: group }], context),
    ),
  );
  let best = asGroups;
  if (lines.length > 1) {
    const bar = best.score + (best.entries.length === 1 ? -1 : 0.05);
    const whole = together([piece], context, bar);
    if (whole !== null && whole.score > bar) best = whole;
    const single = best.score + (best.entries.length === 1 ? 1 : 0.05);
    const apart = aLine(piece, context, single);
    // One entry of some of the lines is no better than one of them all.
    if (apart.score > (apart.entries.length === 1 ? single : best.score + 0.05)) best = apart;
  }
  return best.entries.length > 0 ? best : { ...none, left: [{ ...piece, place }] };
}

/** One entry a line: each begins at a line that is one by itself, and has what follows to
 * the next. None where that is one entry alone and less sure than `floor`. */
function aLine(piece: Piece, context: Context, floor: number): Parting {
  const read = (lines: readonly Line[], more = 0) => together([{ ...piece, lines }], context, more);
  const groups: Line[][] = [];
  for (const [i, line] of piece.lines.entries()) {
    const before = piece.lines[i - 1];
    const wrapped = line.soft && before !== undefined && !isEnded(before);
    if (groups.length === 0 || (!wrapped && read([line]) !== null)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const [group] = groups;
  if (groups.length > 1 || group === undefined)
    return sum(groups.map((one) => read(one) ?? read(one.slice(0, 1))));
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
  const entry = { ...outcome, score: enough + 7, shape: 'lines' };
  return { score: entry.score, entries: [entry], left: [] };
}

function sum(partings: readonly (Parting | null)[]): Parting {
  return {
    score: partings.reduce((total, one) => total + (one?.score ?? 0), 0),
    entries: partings.flatMap((one) => one?.entries ?? []),
    left: [],
  };
}

function holdsBibtex(box: Box): boolean {
  return piecesOf(box.children).some((piece) => isBibtex(piece.lines));
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
