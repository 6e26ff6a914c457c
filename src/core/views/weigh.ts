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
    if (work >= 0 && works[work] === 0) node[i] = 0;
  }
  for (const one of hidden) node[one] = 0;
  // A byte a node: what is asked for a million times in no order stays close by.
  const seen = new Uint8Array(nodes.count);
  for (let i = 0; i < seen.length; i += 1) seen[i] = node[i] === 0 ? 0 : 1;
  const { source, target } = edges;
  const edge = sums(edges.causes, works);
  for (let i = 0; i < edges.count; i += 1) {
    if (edge[i] !== 0 && (seen[source[i]!]! & seen[target[i]!]!) === 0) edge[i] = 0;
  }
  return { node, edge };
}

/** The weights of the nodes when every work counts and nobody is hidden. */
export function wholeWeights(columns: Shape): Float32Array {
  const { causes } = columns.nodes;
  const last = causes.work.reduce((most, work) => Math.max(most, work), -1);
  return sums(causes, new Uint8Array(last + 1).fill(1));
}

/** Adds up the shares of the works that count. This runs at each step of the timeline. */
function sums({ start, work, share }: Causes, works: Uint8Array): Float32Array {
  const sum = new Float32Array(start.length - 1);
  // Mostly a work each: then there is nothing to add up.
  if (work.length === sum.length && isOneEach(start)) {
    for (let i = 0; i < sum.length; i += 1) sum[i] = works[work[i]!] === 0 ? 0 : share[i]!;
    return sum;
  }
  let at = 0;
  for (let i = 0; i < sum.length; i += 1) {
    // Added up in double precision: thirds must still make a whole.
    let total = 0;
    for (const end = start[i + 1]!; at < end; at += 1) {
      if (works[work[at]!] !== 0) total += share[at]!;
    }
    sum[i] = total;
  }
  return sum;
}

/** What has been found of starts, which never change. */
const known = new WeakMap<Uint32Array, boolean>();

function isOneEach(start: Uint32Array): boolean {
  let found = known.get(start);
  if (found === undefined) {
    found = start.every((at, i) => at === i);
    known.set(start, found);
  }
  return found;
}

/** The works that cause an edge and count now, as indices into `corpus.works`. */
export function causesOfEdge(columns: Shape, edge: number, works: Uint8Array): number[] {
  const { start, work } = columns.edges.causes;
  return Array.from(work.subarray(start[edge], start[edge + 1])).filter((one) => works[one] !== 0);
}
