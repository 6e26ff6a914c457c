import type { Diagnostic, Draft } from '#core/model';
import { type Formed, headOf } from './form.ts';
import { linesAt, type Piece } from './page.ts';
import { type Reading, readEntry } from './reading.ts';
import type { Context } from './context.ts';

/** An entry that was read. */
export interface Entry extends Formed {
  /** It stands in a section of works. */
  readonly works: boolean;
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

/** Nothing at all. */
export const none: Parting = { score: 0, entries: [], left: [] };

/** No entry has more lines. */
const mostLines = 60;

/**
 * All pieces as one entry; null where they are none, or where that is less sure than
 * `floor`. The cells of a `row` belong together, whatever they say.
 */
export function together(
  pieces: readonly Piece[],
  context: Context,
  floor = 0,
  paragraph: Piece | null = pieces.length === 1 ? pieces[0]! : null,
  joined = 1,
  row = false,
): Parting | null {
  const first = pieces[0];
  if (first === undefined) return null;
  const lines = pieces.length === 1 ? first.lines : pieces.flatMap(linesAt);
  if (lines.length > mostLines) return null;
  // A heading that opens a section of talks stands in the section before.
  if (pieces.some((piece) => piece.place.other)) return null;
  const entry: Reading | null = readEntry(lines, first.place, context, floor);
  if (entry === null) return null;
  const labelled = lines.some(({ runs }) =>
    runs.some(({ role }) => role !== undefined && role !== 'links'),
  );
  if (!labelled && !row && pieces.length > 1 && !hasAppeared(entry, first)) return null;
  const whole = paragraph?.lines ?? null;
  const told: Entry = {
    ...entry,
    paragraph: whole,
    lines: whole?.length ?? lines.length,
    joined,
    head: headOf(first.lines),
    works: first.place.works,
  };
  return { score: told.score, entries: [told], left: [] };
}

/** Two paragraphs are one entry only where they say when or where it appeared, or lead there. */
function hasAppeared({ draft }: Reading, first: Piece): boolean {
  const dated = draft.year !== null && draft.year !== first.place.year;
  return dated || draft.venue !== null || draft.links.length > 0 || first.heading !== null;
}
