import type { LayoutProblem } from '../types.ts';

/** Ties in compressed rows, over all nodes of a problem. */
export interface Ties {
  /** One more than there are nodes. */
  readonly offset: Uint32Array;
  readonly neighbour: Uint32Array;
  /** Of mean 1. */
  readonly weight: Float32Array;
}

/** A weight is held within this many times the mean, above and below: what is past it would freeze the rest. */
const widest = 1000;

/**
 * The ties between nodes that take part: loops left out, those between the same
 * two nodes summed, weights brought to a mean of 1. A few passes over the edges.
 */
export function tiesOf(problem: LayoutProblem): Ties {
  const { nodeCount, source, target, present } = problem;
  const edges = source.length;
  const scale = scaleOf(problem);
  const counts = (e: number) => {
    const a = source[e]!;
    const b = target[e]!;
    return a !== b && present[a] === 1 && present[b] === 1 && problem.weight[e]! > 0;
  };
  const offset = new Uint32Array(nodeCount + 1);
  for (let e = 0; e < edges; e += 1) {
    if (!counts(e)) continue;
    offset[source[e]! + 1]! += 1;
    offset[target[e]! + 1]! += 1;
  }
  for (let i = 0; i < nodeCount; i += 1) offset[i + 1]! += offset[i]!;
  const fill = offset.slice(0, nodeCount);
  const neighbour = new Uint32Array(offset[nodeCount]!);
  const weight = new Float32Array(offset[nodeCount]!);
  for (let e = 0; e < edges; e += 1) {
    if (!counts(e)) continue;
    const a = source[e]!;
    const b = target[e]!;
    const w = Math.min(widest, Math.max(1 / widest, problem.weight[e]! * scale));
    neighbour[fill[a]!] = b;
    weight[fill[a]!] = w;
    fill[a]! += 1;
    neighbour[fill[b]!] = a;
    weight[fill[b]!] = w;
    fill[b]! += 1;
  }
  return merged({ offset, neighbour, weight });
}

/** What brings the weights to a mean of 1. */
function scaleOf({ weight }: LayoutProblem): number {
  let sum = 0;
  let count = 0;
  for (let e = 0; e < weight.length; e += 1) {
    const w = weight[e]!;
    if (!(w > 0 && w < Infinity)) continue;
    sum += w;
    count += 1;
  }
  return count === 0 ? 1 : count / sum;
}

/** Sums the ties between the same two nodes. Mutates the rows, which it shortens. */
function merged({ offset, neighbour, weight }: Ties): Ties {
  const count = offset.length - 1;
  // Where the tie to a node stands, 1 more than its index; of an earlier row where it is before this one.
  const place = new Uint32Array(count);
  let end = 0;
  let begin = 0;
  for (let i = 0; i < count; i += 1) {
    const last = offset[i + 1]!;
    const row = end;
    for (let e = begin; e < last; e += 1) {
      const j = neighbour[e]!;
      const at = place[j]!;
      if (at > row) weight[at - 1]! += weight[e]!;
      else {
        neighbour[end] = j;
        weight[end] = weight[e]!;
        end += 1;
        place[j] = end;
      }
    }
    begin = last;
    offset[i + 1] = end;
  }
  return { offset, neighbour: neighbour.subarray(0, end), weight: weight.subarray(0, end) };
}
