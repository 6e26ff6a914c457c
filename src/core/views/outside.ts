import { rowOf, rowsOf, type Relations } from '#core/graph';
import type { OutsideWork } from '#core/model';
import { edgeNumber, type EdgeWriter, type NodePart } from './shape.ts';

/** What is cited once says nothing of what the list stands on. */
export const leastCited = 2;

/**
 * The outside works that are cited most, at least twice, as indices into
 * `corpus.outside`; of equally cited ones those that come first.
 */
export function mostCitedOutside(
  { worksOfOutside: { start } }: Relations,
  most: number,
): readonly number[] {
  const cited = (i: number) => start[i + 1]! - start[i]!;
  return Array.from({ length: start.length - 1 }, (_, i) => i)
    .filter((i) => cited(i) >= leastCited)
    .sort((a, b) => cited(b) - cited(a) || a - b)
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
