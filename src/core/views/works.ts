import type { CorpusGraph } from '#core/graph';
import type { Cause, ColumnsBuilder } from './builder.ts';

/**
 * Adds every work as a node, in the list's order, so that work i is node i.
 * A work weighs 1 and 1 more for each citation from within the list.
 */
export function addWorks(
  builder: ColumnsBuilder,
  graph: CorpusGraph,
  anchorX?: (year: number | null) => number,
): void {
  const causes: Cause[][] = graph.corpus.works.map((_, work) => [{ work, share: 1 }]);
  graph.cited.forEach((cited, i) => causes[cited]!.push({ work: graph.citing[i]!, share: 1 }));
  graph.corpus.works.forEach((work, i) => {
    builder.node({
      id: work.id,
      kind: 'work',
      label: work.title,
      work: i,
      year: work.year,
      causes: causes[i]!,
      ...(anchorX && { anchorX: anchorX(work.year) }),
    });
  });
}

/** Adds the citations as edges from citing to cited; work i must be node i. */
export function addCitations(builder: ColumnsBuilder, graph: CorpusGraph): void {
  graph.citing.forEach((citing, i) => {
    builder.edge({
      source: citing,
      target: graph.cited[i]!,
      kind: 'cites',
      causes: [{ work: citing, share: 1 }],
    });
  });
}
