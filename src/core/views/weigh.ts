import type { Causes, Shape, Weights } from './columns.ts';

/**
 * The weights of nodes and edges when only some works count. A node weighs the
 * shares of its counting works, a paper nothing if it does not count itself; an
 * edge weighs nothing unless both of its ends are visible.
 *
 * @param works one entry a work of the corpus, 1 where it counts
 * @param hidden indices of nodes taken out by hand, such as the owner of the list
 */
export function weigh(
  columns: Shape,
  works: Uint8Array,
  hidden: ReadonlySet<number> = new Set(),
): Weights {
  const { nodes, edges } = columns;
  const node = sums(nodes.causes, works);
  for (let i = 0; i < nodes.count; i += 1) {
    const work = nodes.work[i]!;
    if (hidden.has(i) || (work >= 0 && works[work] === 0)) node[i] = 0;
  }
  const edge = sums(edges.causes, works);
  for (let i = 0; i < edges.count; i += 1) {
    if (node[edges.source[i]!] === 0 || node[edges.target[i]!] === 0) edge[i] = 0;
  }
  return { node, edge };
}

/** The weights of the nodes when every work counts and nobody is hidden. */
export function wholeWeights(columns: Shape): Float32Array {
  return sums(columns.nodes.causes, null);
}

/** Adds up the shares of the works that count; of all where `works` is null. */
function sums(causes: Causes, works: Uint8Array | null): Float32Array {
  const sum = new Float32Array(causes.start.length - 1);
  for (let i = 0; i < sum.length; i += 1) {
    // Added up in double precision: thirds must still make a whole.
    let total = 0;
    for (let at = causes.start[i]!; at < causes.start[i + 1]!; at += 1) {
      if (!works || works[causes.work[at]!] !== 0) total += causes.share[at]!;
    }
    sum[i] = total;
  }
  return sum;
}

/** The works that cause an edge and count now, as indices into `corpus.works`. */
export function causesOfEdge(columns: Shape, edge: number, works: Uint8Array): number[] {
  const { start, work } = columns.edges.causes;
  return Array.from(work.subarray(start[edge], start[edge + 1])).filter((one) => works[one] !== 0);
}
