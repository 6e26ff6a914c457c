import type { Ties } from './ties.ts';

/** A part of a graph of which no tie leads out. */
export interface Component {
  /** Its nodes, as indices into the whole. */
  readonly nodes: Uint32Array;
  /** Its own ties, between indices into `nodes`. */
  readonly ties: Ties;
}

/** The parts of a graph, and the nodes without a tie. */
export interface Components {
  /** The largest first; of two as large the one that begins first. */
  readonly parts: readonly Component[];
  readonly singles: Uint32Array;
}

/**
 * Takes a graph apart, breadth first, so that nodes that are near in a part are
 * near in its arrays. One pass over the ties.
 *
 * @param isOne whether what has ties is to be one part, though it may not hang together
 */
export function componentsOf(ties: Ties, present: Uint8Array, isOne = false): Components {
  const { offset, neighbour } = ties;
  const count = offset.length - 1;
  /** Index of a node within its part, 1 more than it is. */
  const index = new Uint32Array(count);
  const queue = new Uint32Array(count);
  const runs: [number, number][] = [];
  const singles: number[] = [];
  let end = 0;
  for (let root = 0; root < count; root += 1) {
    if (index[root] !== 0 || present[root] !== 1) continue;
    if (offset[root] === offset[root + 1]) {
      singles.push(root);
      continue;
    }
    const begin = isOne ? 0 : end;
    let head = end;
    queue[end] = root;
    end += 1;
    index[root] = end - begin;
    for (; head < end; head += 1) {
      const i = queue[head]!;
      for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
        const j = neighbour[e]!;
        if (index[j] !== 0) continue;
        queue[end] = j;
        end += 1;
        index[j] = end - begin;
      }
    }
    if (isOne) runs.length = 0;
    runs.push([begin, end]);
  }
  runs.sort(([a, b], [c, d]) => d - c - (b - a) || a - c);
  const parts = runs.map(([a, b]) => partOf(queue.subarray(a, b), ties, index));
  return { parts, singles: Uint32Array.from(singles) };
}

function partOf(nodes: Uint32Array, ties: Ties, index: Uint32Array): Component {
  const offset = new Uint32Array(nodes.length + 1);
  for (let k = 0; k < nodes.length; k += 1) {
    const i = nodes[k]!;
    offset[k + 1] = offset[k]! + ties.offset[i + 1]! - ties.offset[i]!;
  }
  const neighbour = new Uint32Array(offset[nodes.length]!);
  const weight = new Float32Array(neighbour.length);
  for (let k = 0; k < nodes.length; k += 1) {
    let at = offset[k]!;
    const i = nodes[k]!;
    for (let e = ties.offset[i]!; e < ties.offset[i + 1]!; e += 1) {
      neighbour[at] = index[ties.neighbour[e]!]! - 1;
      weight[at] = ties.weight[e]!;
      at += 1;
    }
  }
  return { nodes, ties: { offset, neighbour, weight } };
}
