import type { Network, NetworkReading } from '#core/model';
import { NetworkBuilder } from './builder.ts';

/**
 * One network of the two halves of a map: the nodes of one file, the ties of
 * the other, joined by the ids. A tie that names no node costs itself alone.
 */
export function joinHalves(nodes: Network, ties: Network): NetworkReading {
  const builder = new NetworkBuilder(ties.file);
  for (const { id, label, line } of nodes.nodes) builder.node({ id: id.slice(2), label, line });
  if (ties.half?.of === 'ties') for (const tie of ties.half.ties) builder.edge(tie);
  const reading = builder.finish();
  if (reading.kind !== 'network')
    throw new Error('a half without nodes is refused when it is read');
  const { title, file, weightName, clusterNames } = nodes;
  const { edges } = reading.network;
  const network = { title, file, nodes: nodes.nodes, edges, weightName, clusterNames };
  return { ...reading, network };
}
