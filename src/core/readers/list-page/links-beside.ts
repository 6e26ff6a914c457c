import type { Line } from '../markup/index.ts';
import { identifiersOf } from '../text/index.ts';
import type { Entry, Parting } from './parting.ts';
import { leadsOn } from './labels.ts';
import { isLinkLine, isTitleLine, isVenueLine, textOf } from './lines.ts';
import { linksOf } from './links.ts';
import type { Piece } from './page.ts';

/** Paragraphs of more lines than this say more than where something is to be had. */
const mostLines = 12;
/** Nor does a longer line, in characters. */
const mostLetters = 250;

/**
 * The parts of a row, where what follows an entry and only leads somewhere has
 * given its links to that entry: a paragraph of links, or the labels at the end
 * of an abstract. A list that `isUnder` the entry gives all its links.
 */
export function withLinksBeside(
  parts: readonly Parting[],
  isUnder: (part: Parting) => boolean = () => false,
): readonly Parting[] {
  const given: Parting[] = [];
  let open = -1;
  for (const part of parts) {
    const [entry] = part.entries;
    if (part.entries.length > 0) open = part.entries.length === 1 ? given.length : -1;
    else if (part.left.some((piece) => piece.heading !== null) || hasItsOwn(part)) open = -1;
    const taker = open === -1 || entry !== undefined ? undefined : given[open];
    const links =
      taker === undefined ? [] : part.left.flatMap((piece) => linkLines(piece, isUnder(part)));
    const taken = taker?.entries[0];
    if (taker === undefined || taken === undefined || links.length === 0) {
      given.push(part);
      continue;
    }
    given[open] = { ...taker, entries: [joined(taken, links)] };
    given.push({ ...part, left: part.left.filter((piece) => !piece.lines.every(isLinkLine)) });
  }
  return given;
}

/** Whether a part has words and, below them, links of their own: an entry that was not read. */
function hasItsOwn({ left }: Parting): boolean {
  const lead = left.map((piece) => piece.lines.every(isLinkLine));
  return lead.includes(true) && lead.includes(false);
}

/** The lines of a piece that lead somewhere: all where it holds nothing else, else the labels alone. */
function linkLines(piece: Piece, under: boolean): readonly Line[] {
  if (piece.lines.length > mostLines) return [];
  // `Covered by [one newspaper] and [another]`, in a list below the entry.
  if (under && piece.lines.every((line) => textOf(line.runs).length <= mostLetters))
    return piece.lines;
  if (piece.lines.every(isLinkLine)) return piece.lines;
  // A title or a venue among them is that of an entry which could not be read.
  if (piece.lines.some((line) => isTitleLine(line) || isVenueLine(line))) return [];
  return piece.lines.map((line) => ({
    ...line,
    runs: line.runs.filter((run) => leadsOn(run)),
  }));
}

function joined(entry: Entry, lines: readonly Line[]): Entry {
  const { draft } = entry;
  const found = linksOf(
    lines.flatMap((line) => line.runs),
    null,
  ).links;
  const links = found.filter((link) => !draft.links.some((one) => one.url === link.url));
  if (links.length === 0) return entry;
  const ids = { ...identifiersOf(links.map((link) => link.url)), ...draft.ids };
  return { ...entry, draft: { ...draft, links: [...draft.links, ...links], ids } };
}
