import { randomFrom } from '#core/model';
import type { MadeGraph } from './graph.ts';
import { nearestIn } from './nearest.ts';

/** How good a layout of a graph is. */
export interface Quality {
  /** Lower is better: 0 where distances are as the graph has them, 1 where all is in one spot. */
  readonly stress: number;
  /** Higher is better: how much of a node's neighbours its nearest nodes are (Jaccard's index). */
  readonly neighbours: number;
  /** Higher is better: how many of the ten nearest are of a node's own topic, corrected for chance. */
  readonly topics: number;
}

/** So many nodes the distances are taken from, to so many others each; and so many nodes are looked around from. */
const sample = { pivots: 100, targets: 2000, nodes: 1500 } as const;

/** Measures a layout, by the same sample for every layout of a graph. */
export function qualityOf(graph: MadeGraph, positions: ArrayLike<number>): Quality {
  const rows = rowsOf(graph);
  return { stress: stressOf(rows, positions), ...nearnessOf(graph, rows, positions) };
}

interface Rows {
  readonly start: Uint32Array;
  readonly node: Uint32Array;
}

function rowsOf({ nodeCount, source, target }: MadeGraph): Rows {
  const start = new Uint32Array(nodeCount + 1);
  for (const ends of [source, target]) for (const i of ends) start[i + 1]! += 1;
  for (let i = 0; i < nodeCount; i += 1) start[i + 1]! += start[i]!;
  const fill = start.slice();
  const node = new Uint32Array(2 * source.length);
  source.forEach((a, e) => {
    const b = target[e]!;
    node[fill[a]!] = b;
    fill[a]! += 1;
    node[fill[b]!] = a;
    fill[b]! += 1;
  });
  return { start, node };
}

/** Stress at the best scale: the least mean of (α e / d − 1)², e in the layout and d in the graph, over α. */
function stressOf({ start, node }: Rows, positions: ArrayLike<number>): number {
  const random = randomFrom(12345);
  const count = start.length - 1;
  const distance = new Int32Array(count);
  const queue = new Uint32Array(count);
  let [sum, squares, pairs] = [0, 0, 0];
  for (let pivot = 0; pivot < Math.min(sample.pivots, count); pivot += 1) {
    const from = Math.floor(random() * count);
    distance.fill(-1);
    distance[from] = 0;
    queue[0] = from;
    for (let head = 0, end = 1; head < end; head += 1) {
      const i = queue[head]!;
      for (let k = start[i]!; k < start[i + 1]!; k += 1) {
        const j = node[k]!;
        if (distance[j]! >= 0) continue;
        distance[j] = distance[i]! + 1;
        queue[end] = j;
        end += 1;
      }
    }
    for (let target = 0; target < Math.min(sample.targets, count - 1); target += 1) {
      const to = Math.floor(random() * count);
      if (to === from || distance[to]! <= 0) continue;
      const [dx, dy] = [
        positions[2 * from]! - positions[2 * to]!,
        positions[2 * from + 1]! - positions[2 * to + 1]!,
      ];
      const ratio = Math.sqrt(dx * dx + dy * dy) / distance[to]!;
      sum += ratio;
      squares += ratio * ratio;
      pairs += 1;
    }
  }
  return 1 - (sum * sum) / (pairs * squares);
}

function nearnessOf(
  { topic }: MadeGraph,
  { start, node }: Rows,
  positions: ArrayLike<number>,
): Pick<Quality, 'neighbours' | 'topics'> {
  const random = randomFrom(777);
  const count = topic.length;
  const nearest = nearestIn(positions);
  const counts = new Map<number, number>();
  topic.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
  const chance = [...counts.values()].reduce((sum, size) => sum + (size / count) ** 2, 0);
  let [overlap, own] = [0, 0];
  for (let looked = 0; looked < sample.nodes; looked += 1) {
    const i = Math.floor(random() * count);
    const neighbours = new Set(node.subarray(start[i]!, start[i + 1]!));
    const k = Math.min(neighbours.size, 500);
    const near = nearest(i, Math.max(k, 10));
    const shared = near.slice(0, k).filter((j) => neighbours.has(j)).length;
    overlap += shared / (neighbours.size + k - shared);
    own += near.slice(0, 10).filter((j) => topic[j] === topic[i]).length / 10;
  }
  return {
    neighbours: overlap / sample.nodes,
    topics: (own / sample.nodes - chance) / (1 - chance),
  };
}
