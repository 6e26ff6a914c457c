import { rowOf } from '#core/graph';
import { ColumnsBuilder, type Cause } from './builder.ts';
import type { View } from './view.ts';

/** Authors joined by the papers they share; person i is node i. */
export const coauthors = {
  id: 'coauthors',
  project(graph, { counting }) {
    const { corpus } = graph;
    const builder = new ColumnsBuilder();
    corpus.people.forEach((person, i) => {
      builder.node({
        id: person.id,
        kind: 'person',
        label: person.name,
        causes: Array.from(rowOf(graph.worksOfPerson, i), (work) => ({ work, share: 1 })),
      });
    });

    // Pairs keyed as one number: low × people + high stays exact up to 94 million people.
    const pairs = new Map<number, Cause[]>();
    const people = corpus.people.length;
    corpus.works.forEach((_, work) => {
      const authors = Array.from(rowOf(graph.authors, work)).sort((a, b) => a - b);
      const share = counting === 'full' ? 1 : 1 / (authors.length - 1);
      authors.forEach((low, i) => {
        for (const high of authors.slice(i + 1)) {
          const key = low * people + high;
          const causes = pairs.get(key);
          if (causes) causes.push({ work, share });
          else pairs.set(key, [{ work, share }]);
        }
      });
    });
    for (const [key, causes] of pairs) {
      const source = Math.floor(key / people);
      builder.edge({ source, target: key - source * people, kind: 'co-authors', causes });
    }
    return builder.finish();
  },
} as const satisfies View;
