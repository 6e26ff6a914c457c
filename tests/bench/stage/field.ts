import { linkCorpus } from '#core/graph';
import { corpusOfField, madeField } from '#core/made';
import { placementOf, settle } from '#core/layout';
import { groupOfNodes, groupsOf } from '#core/metrics';
import { yearsIn } from '#core/query';
import { radiusOf } from '#core/scene';
import { viewOf, type Columns, type ViewId } from '#core/views';

/** A made-up field as the stage is given it. */
export interface Field {
  readonly columns: Columns;
  readonly positions: Float32Array;
  readonly group: Uint8Array;
  /** One byte a work: whether it is of these years. */
  worksOf(from: number, to: number): Uint8Array;
}

/** Nodes a paper of a made-up field brings along, itself among them. */
const nodesPerPaper = 2.36;

/** A field of about so many nodes, laid out as the explorer lays it out. */
export function fieldOf(nodes: number, view: ViewId = 'everything'): Field {
  const field = madeField({ papers: Math.round(nodes / nodesPerPaper), seed: 1 });
  const graph = linkCorpus(corpusOfField(field, 'made'));
  const columns = viewOf(view).project(graph, { counting: 'full' });
  const options = { hideOwner: false, seed: 1, pins: new Map(), from: null, radiusOf };
  const positions = settle(placementOf(graph, { ...options, view })).slice();
  const group =
    view === 'coauthors'
      ? groupOfNodes(columns, groupsOf(graph))
      : new Uint8Array(columns.nodes.count).fill(255);
  return {
    ...{ columns, positions, group },
    worksOf: (from, to) => yearsIn(graph.year, { from, to }),
  };
}
