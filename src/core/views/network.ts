import { type Network, nodeKinds } from '#core/model';
import type { Causes, Columns } from './columns.ts';
import { edgeNumber, upTo } from './shape.ts';

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
  const { nodes, edges } = network;
  const weights = relative(nodeWeights(network), meanNode, bounds.node);
  const ties = relative(
    edges.map(({ weight }) => weight),
    meanTie(edges.length),
    bounds.tie,
  );
  const [tie, arc] = [edgeNumber('tie'), edgeNumber('arc')];
  return {
    nodes: {
      count: nodes.length,
      id: nodes.map(({ id }) => id),
      label: nodes.map(({ label }) => label),
      kind: new Uint8Array(nodes.length).fill(nodeKinds.indexOf('node')),
      item: upTo(nodes.length),
      work: new Int32Array(nodes.length).fill(-1),
      year: new Int16Array(nodes.length),
      anchorX: new Float32Array(nodes.length).fill(Number.NaN),
      causes: byItsFile(weights),
    },
    edges: {
      count: edges.length,
      source: Uint32Array.from(edges, ({ source }) => source),
      target: Uint32Array.from(edges, ({ target }) => target),
      kind: Uint8Array.from(edges, ({ directed }) => (directed ? arc : tie)),
      causes: byItsFile(ties),
    },
    axis: null,
    capped: null,
  };
}

function byItsFile(shares: readonly number[]): Causes {
  return {
    start: upTo(shares.length + 1),
    work: new Uint32Array(shares.length),
    share: Float32Array.from(shares),
    single: true,
  };
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
