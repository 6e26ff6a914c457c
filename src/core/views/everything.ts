import { rowOf } from '#core/graph';
import { ColumnsBuilder } from './builder.ts';
import type { View } from './view.ts';
import { addCitations, addWorks } from './works.ts';

/** Papers, authors and venues as nodes; wrote, appeared in and cites as edges. */
export const everything = {
  id: 'everything',
  project(graph) {
    const { corpus } = graph;
    const builder = new ColumnsBuilder();
    const once = (work: number) => ({ work, share: 1 });
    addWorks(builder, graph);
    const people = corpus.people.map((person, i) =>
      builder.node({
        id: person.id,
        kind: 'person',
        label: person.name,
        causes: Array.from(rowOf(graph.worksOfPerson, i), once),
      }),
    );
    const venues = corpus.venues.map((venue, i) =>
      builder.node({
        id: venue.id,
        kind: 'venue',
        label: venue.name,
        causes: Array.from(rowOf(graph.worksOfVenue, i), once),
      }),
    );
    corpus.works.forEach((work, i) => {
      const causes = [once(i)];
      for (const person of rowOf(graph.authors, i)) {
        builder.edge({ source: people[person]!, target: i, kind: 'wrote', causes });
      }
      const venue = work.venue === null ? undefined : graph.venueOf.get(work.venue);
      if (venue !== undefined) {
        builder.edge({ source: i, target: venues[venue]!, kind: 'appeared-in', causes });
      }
    });
    addCitations(builder, graph);
    return builder.finish();
  },
} as const satisfies View;
