import { rowCount } from '#core/graph';
import { addCitations, edgeNumber, EdgeWriter, nodesOf, upTo } from './shape.ts';
import { defineView } from './view.ts';
import { worksOfList } from './works.ts';

/** Papers, authors and venues as nodes; wrote, appeared in and cites as edges. */
export const everything = defineView({
  id: 'everything',
  shape(relations) {
    const { authors, worksOfPerson, worksOfVenue, venue, citing } = relations;
    const works = venue.length;
    const people = rowCount(worksOfPerson);
    const nodes = nodesOf([
      worksOfList(relations),
      { kind: 'person', item: upTo(people), causes: worksOfPerson },
      { kind: 'venue', item: upTo(rowCount(worksOfVenue)), causes: worksOfVenue },
    ]);
    const edges = new EdgeWriter(authors.item.length + works + citing.length);
    const [wrote, appearedIn] = [edgeNumber('wrote'), edgeNumber('appeared-in')];
    for (let work = 0; work < works; work += 1) {
      for (let at = authors.start[work]!; at < authors.start[work + 1]!; at += 1) {
        edges.add(works + authors.item[at]!, work, wrote, work);
      }
      if (venue[work]! >= 0) edges.add(work, works + people + venue[work]!, appearedIn, work);
    }
    addCitations(edges, relations);
    return { nodes, edges: edges.finish(), axis: null, capped: null };
  },
});
