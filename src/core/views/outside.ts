import { rowOf, rowsOf, type Relations } from '#core/graph';
import type { OutsideWork } from '#core/model';
import { edgeNumber, type EdgeWriter, type NodePart } from './shape.ts';

/**
 * How often an outside work is cited that is drawn: twice, for what is cited once says
 * little of what the list stands on; once where no work is cited more often.
 *
 * @param citedBy by how many works each is cited
 */
export function leastCited(citedBy: readonly number[]): number {
  return citedBy.some((often) => often > 1) ? 2 : 1;
}

/**
 * The outside works that are cited most, as indices into `corpus.outside`: those cited
 * once only where none is cited twice; of equally cited ones those that come first.
 */
export function mostCitedOutside(
  { worksOfOutside: { start } }: Relations,
  most: number,
): readonly number[] {
  const cited = Array.from({ length: start.length - 1 }, (_, i) => start[i + 1]! - start[i]!);
  const least = leastCited(cited);
  return [...cited.keys()]
    .filter((i) => cited[i]! >= least)
    .sort((a, b) => cited[b]! - cited[a]! || a - b)
    .slice(0, most);
}

/** `Knuth 1968: The Art of Computer Programming`: what is not known is left out. */
export function outsideLabel({ title, text, firstAuthor, year }: OutsideWork): string {
  const author = firstAuthor === undefined ? undefined : named(firstAuthor);
  const cited = [author, year].filter((part) => part !== undefined).join(' ');
  const what = title ?? text;
  return firstAuthor === undefined || what === '' ? what || cited : `${cited}: ${what}`;
}

/** Indexes write names in capitals; short ones are abbreviations, such as WHO. */
function named(name: string): string {
  if (name.length < 4 || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** How far left of the first year an older work stands, in years: 1, 2, 4 … years before are a step apart. */
export function stepsBefore(years: number): number {
  return 1 + 0.6 * Math.log2(years);
}

/** Outside works as nodes; each weighs the works that cite it. */
export function outsideNodes(
  { worksOfOutside, outsideYear }: Relations,
  outside: readonly number[],
  anchorX: (year: number) => number,
): NodePart {
  return {
    kind: 'outside',
    item: Uint32Array.from(outside),
    causes: rowsOf(outside.length, (i, add) => {
      for (const work of rowOf(worksOfOutside, outside[i]!)) add(work);
    }),
    anchorX: Float32Array.from(outside, (i) => anchorX(outsideYear[i]!)),
  };
}

/** Adds an edge to each from the works that cite it; they come as nodes behind the works. */
export function addOutside(
  edges: EdgeWriter,
  { worksOfOutside, year }: Relations,
  outside: readonly number[],
): void {
  const kind = edgeNumber('cites-outside');
  outside.forEach((one, i) => {
    for (const work of rowOf(worksOfOutside, one)) edges.add(work, year.length + i, kind, work);
  });
}
