import type { Network } from '#core/model';
import { ColumnsBuilder } from './builder.ts';
import type { Columns } from './columns.ts';

/**
 * What causes the nodes and ties of a network: its file, which stands as work 0
 * and always counts. With it `weigh` works as for a view of papers.
 */
export const networkCounts = Uint8Array.of(1);

/** The weight of a mean node: files count in units of their own. */
const meanNode = 2;
/** No node or tie is so light that it is not seen, none so heavy that it covers the rest. */
const bounds = { node: [0.3, 400], tie: [0.01, 40] } as const;

/** The weight of a mean tie among so many: few are drawn firmly, thousands finely. */
function meanTie(count: number): number {
  return Math.min(4, Math.max(0.02, 400 / (1 + count)));
}

/** Node i of the network is node i here; weights are relative to their mean. */
export function networkColumns(network: Network): Columns {
  const builder = new ColumnsBuilder();
  const nodes = relative(nodeWeights(network), meanNode, bounds.node);
  const ties = relative(
    network.edges.map(({ weight }) => weight),
    meanTie(network.edges.length),
    bounds.tie,
  );
  network.nodes.forEach(({ id, label }, i) => {
    builder.node({ id, kind: 'node', label, causes: [{ work: 0, share: nodes[i]! }] });
  });
  network.edges.forEach(({ source, target, directed }, e) => {
    const kind = directed ? 'arc' : 'tie';
    builder.edge({ source, target, kind, causes: [{ work: 0, share: ties[e]! }] });
  });
  return builder.finish();
}

/** What each node's size stands for: its weight where the file has any, else the weight of its ties. */
export function nodeWeights({ nodes, edges }: Network): number[] {
  if (nodes.some(({ weight }) => weight !== null)) return nodes.map(({ weight }) => weight ?? 0);
  const sums = new Array<number>(nodes.length).fill(0);
  for (const { source, target, weight } of edges) {
    sums[source]! += weight;
    sums[target]! += weight;
  }
  return sums;
}

function relative(
  values: readonly number[],
  unit: number,
  [least, greatest]: readonly [number, number],
): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const factor = whole > 0 ? (unit * values.length) / whole : 0;
  return values.map((value) => Math.min(greatest, Math.max(least, value * factor)));
}
