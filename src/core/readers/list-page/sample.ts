import type { Box, Piece } from './page.ts';

/** A row of more children, or a paragraph of more lines, is long: its form shows in some of them. */
export const longRow = 240;
/** So many neighbours from the start, the middle and the end of a long row tell its form. */
const window = 40;

/**
 * A page with long rows cut to three windows each: from these its form is learned, for
 * what a thousand entries have in common a hundred of them show. The page itself where
 * no row is long.
 */
export function sampleOf(box: Box): Box {
  const some = someOf(box.children);
  let same = some === box.children;
  const children = some.map((child): Box | Piece => {
    const own = child.kind === 'box' ? sampleOf(child) : linesOf(child);
    same &&= own === child;
    return own;
  });
  return same ? box : { ...box, children };
}

function linesOf(piece: Piece): Piece {
  const lines = someOf(piece.lines);
  return lines === piece.lines ? piece : { ...piece, lines };
}

function someOf<One>(all: readonly One[]): readonly One[] {
  if (all.length <= longRow) return all;
  const middle = Math.floor((all.length - window) / 2);
  return [0, middle, all.length - window].flatMap((from) => all.slice(from, from + window));
}
