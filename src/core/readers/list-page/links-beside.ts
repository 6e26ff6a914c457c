import type { Line } from '../markup/index.ts';
import { identifiersOf } from '../text/index.ts';
import type { Entry, Parting } from './group.ts';
import { isLabel } from './labels.ts';
import { isLinkLine } from './lines.ts';
import { linksOf } from './links.ts';
import type { Piece } from './page.ts';

/** Paragraphs of more lines than this say more than where something is to be had. */
const mostLines = 12;

/**
 * The parts of a row, where what follows an entry and only leads somewhere has
 * given its links to that entry: a paragraph of links, or the labels at the end
 * of an abstract.
 */
export function withLinksBeside(parts: readonly Parting[]): readonly Parting[] {
  const given: Parting[] = [];
  let open = -1;
  for (const part of parts) {
    const [entry] = part.entries;
    if (part.entries.length > 0) open = part.entries.length === 1 ? given.length : -1;
    else if (part.left.some((piece) => piece.heading !== null)) open = -1;
    const taker = open === -1 || entry !== undefined ? undefined : given[open];
    const links = taker === undefined ? [] : part.left.flatMap(linkLines);
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

/** The lines of a piece that lead somewhere: all where it holds nothing else, else the labels alone. */
function linkLines(piece: Piece): readonly Line[] {
  if (piece.lines.length > mostLines) return [];
  if (piece.lines.every(isLinkLine)) return piece.lines;
  return piece.lines.map((line) => ({
    ...line,
    runs: line.runs.filter((run) => run.href !== null && isLabel(run.text)),
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
