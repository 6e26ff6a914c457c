import { rowOf, type CorpusGraph } from '#core/graph';
import type { OutsideWork } from '#core/model';
import type { ColumnsBuilder } from './builder.ts';

/** What is cited once says nothing of what the list stands on. */
export const leastCited = 2;

/**
 * The outside works that are cited most, at least twice, as indices into
 * `corpus.outside`; of equally cited ones those that come first.
 */
export function mostCitedOutside(graph: CorpusGraph, most: number): readonly number[] {
  const { start } = graph.worksOfOutside;
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

/** Adds outside works, each with an edge from the works that cite it; it weighs those works. */
export function addOutside(
  builder: ColumnsBuilder,
  graph: CorpusGraph,
  outside: readonly number[],
  anchorX: (year: number | null) => number,
): void {
  for (const i of outside) {
    const work = graph.corpus.outside![i]!;
    const citing = [...rowOf(graph.worksOfOutside, i)];
    const target = builder.node({
      id: work.id,
      kind: 'outside',
      label: outsideLabel(work),
      anchorX: anchorX(work.year ?? null),
      causes: citing.map((one) => ({ work: one, share: 1 })),
    });
    for (const source of citing) {
      builder.edge({ source, target, kind: 'cites-outside', causes: [{ work: source, share: 1 }] });
    }
  }
}
