import { rowOf, type CorpusGraph } from '#core/graph';
import type { Person } from '#core/model';
import type { Counting } from '#core/views';

/** A co-author and how much is shared with them. */
export interface Coauthor {
  readonly person: Person;
  readonly papers: number;
  /** Papers, or their shares under fractional counting. */
  readonly weight: number;
}

/** The co-authors of a person over the works that count, the strongest first. */
export function coauthorsOf(
  graph: CorpusGraph,
  person: number,
  works: Uint8Array,
  counting: Counting,
): Coauthor[] {
  const tally = new Map<number, { papers: number; weight: number }>();
  for (const work of rowOf(graph.worksOfPerson, person)) {
    if (works[work] === 0) continue;
    const authors = rowOf(graph.authors, work);
    const share = counting === 'full' ? 1 : 1 / (authors.length - 1);
    for (const other of authors) {
      if (other === person) continue;
      const before = tally.get(other) ?? { papers: 0, weight: 0 };
      tally.set(other, { papers: before.papers + 1, weight: before.weight + share });
    }
  }
  return [...tally]
    .map(([other, sums]) => ({ person: graph.corpus.people[other]!, ...sums }))
    .sort((a, b) => b.weight - a.weight || b.papers - a.papers);
}
