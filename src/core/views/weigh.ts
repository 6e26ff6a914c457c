import type { Causes, LateWeights, Shape } from './columns.ts';

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
): LateWeights {
  const { nodes, edges } = columns;
  // What causes an edge causes both of its ends: with all works they are all visible.
  const all = !works.includes(0);
  const counting = all ? null : works;
  const node = sums(nodes.causes, counting);
  if (!all) {
    for (let i = 0; i < nodes.count; i += 1) {
      const work = nodes.work[i]!;
      if (work >= 0 && works[work] === 0) node[i] = 0;
    }
  }
  for (const one of hidden) node[one] = 0;
  const isWhole = all && hidden.size === 0;
  const { source, target } = edges;
  let known: Float32Array | null = null;
  return {
    node,
    get edge() {
      if (known) return known;
      known = sums(edges.causes, counting);
      if (isWhole) return known;
      for (let i = 0; i < edges.count; i += 1) {
        if (known[i] !== 0 && (node[source[i]!] === 0 || node[target[i]!] === 0)) known[i] = 0;
      }
      return known;
    },
    edgeAt(edge) {
      if (known) return known[edge]!;
      const own = sumOf(edges.causes, counting, edge);
      return own === 0 || node[source[edge]!] === 0 || node[target[edge]!] === 0 ? 0 : own;
    },
  };
}

/** What one item sums up to, as `sums` has it. */
function sumOf(
  { start, work, share, single }: Causes,
  works: Uint8Array | null,
  item: number,
): number {
  if (single) return works === null || works[work[item]!] !== 0 ? share[item]! : 0;
  let total = 0;
  for (let at = start[item]!; at < start[item + 1]!; at += 1) {
    if (works === null || works[work[at]!] !== 0) total += share[at]!;
  }
  return Math.fround(total);
}

/** The weights of the nodes when every work counts and nobody is hidden. */
export function wholeWeights(columns: Shape): Float32Array {
  return sums(columns.nodes.causes, null);
}

/** The weights of the edges when every work counts and nobody is hidden. */
export function wholeEdgeWeights(columns: Shape): Float32Array {
  return sums(columns.edges.causes, null);
}

/**
 * Adds up the shares of the works that count; of all where `works` is null. This
 * runs as a list arrives and at each step of the timeline.
 */
function sums(causes: Causes, works: Uint8Array | null): Float32Array {
  const { start, work, share, single, unit } = causes;
  const sum = new Float32Array(start.length - 1);
  if (single) {
    if (works === null) return share.slice();
    for (let i = 0; i < sum.length; i += 1) sum[i] = works[work[i]!]! * share[i]!;
    return sum;
  }
  if (unit && works === null) {
    for (let i = 0; i < sum.length; i += 1) sum[i] = start[i + 1]! - start[i]!;
    return sum;
  }
  let at = 0;
  for (let i = 0; i < sum.length; i += 1) {
    // Added up in double precision: thirds must still make a whole.
    let total = 0;
    const end = start[i + 1]!;
    // Times 0 or 1: whether a work counts cannot be guessed, and guessing wrong costs more.
    if (works === null) for (; at < end; at += 1) total += share[at]!;
    else for (; at < end; at += 1) total += works[work[at]!]! * share[at]!;
    sum[i] = total;
  }
  return sum;
}

/** The works that cause an edge and count now, as indices into `corpus.works`. */
export function causesOfEdge(columns: Shape, edge: number, works: Uint8Array): number[] {
  const { start, work } = columns.edges.causes;
  return Array.from(work.subarray(start[edge], start[edge + 1])).filter((one) => works[one] !== 0);
}
