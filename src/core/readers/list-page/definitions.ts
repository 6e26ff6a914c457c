import { textOf } from './lines.ts';
import { type Box, type Piece, piecesOf } from './page.ts';

/** Fewer letters are a year, a number or a key, and what follows each may be several entries. */
const shortestTerm = 12;

/**
 * The children of a list of definitions, where its terms are titles: each term with what
 * is said of it as one item. As they are where terms are years or labels.
 */
export function itemsOfDefinitions(children: readonly (Box | Piece)[]): (Box | Piece)[] {
  const terms = children.filter(isTerm);
  const long = terms.filter((term) => lettersIn(term) >= shortestTerm).length;
  const isEach = children.every((child, i) => !isTerm(child) || isSaid(children[i + 1]));
  if (terms.length < 2 || !isEach || long * 5 < terms.length * 4) return [...children];
  const items: (Box | Piece)[] = [];
  for (const child of children) {
    const last = items.at(-1);
    if (isTerm(child)) {
      items.push({ kind: 'box', name: 'li', className: '', year: null, children: [child] });
    } else if (isSaid(child) && last?.kind === 'box' && last.name === 'li')
      last.children.push(child);
    else items.push(child);
  }
  return items;
}

function isTerm(child: Box | Piece): child is Box {
  return child.kind === 'box' && child.name === 'dt';
}

function isSaid(child: Box | Piece | undefined): child is Box {
  return child?.kind === 'box' && child.name === 'dd';
}

function lettersIn(term: Box): number {
  const runs = piecesOf(term.children).flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  return textOf(runs).replace(/[^\p{L}]/gu, '').length;
}
