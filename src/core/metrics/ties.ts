/** Weighted ties between nodes, each written down at both of its ends: compressed rows. */
export interface Ties {
  /** One offset a node and one at the end. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly weight: Float64Array;
  /** The weight of each node's tie to itself. */
  readonly self: Float64Array;
}

/** Ties from pairs of nodes and their weights; the time and memory grow with their number. */
export function tiesOf(
  nodes: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  weight: ArrayLike<number>,
): Ties {
  const self = new Float64Array(nodes);
  const start = new Uint32Array(nodes + 1);
  for (let e = 0; e < weight.length; e += 1) {
    const [a, b] = [source[e]!, target[e]!];
    if (a === b) continue;
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let i = 0; i < nodes; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice(0, nodes);
  const neighbour = new Uint32Array(start[nodes]!);
  const weights = new Float64Array(start[nodes]!);
  for (let e = 0; e < weight.length; e += 1) {
    const [a, b, w] = [source[e]!, target[e]!, weight[e]!];
    if (a === b) {
      self[a]! += w;
      continue;
    }
    neighbour[next[a]!] = b;
    weights[next[a]!] = w;
    next[a]! += 1;
    neighbour[next[b]!] = a;
    weights[next[b]!] = w;
    next[b]! += 1;
  }
  return { start, neighbour, weight: weights, self };
}

/** How many ties each node has. */
export function degreeOf({ start }: Ties, node: number): number {
  return start[node + 1]! - start[node]!;
}

/** The weight of each node's ties; one to itself counts at both ends. */
export function strengthsOf({ start, weight, self }: Ties): Float64Array {
  const strength = new Float64Array(self.length);
  for (let i = 0; i < self.length; i += 1) {
    let sum = 2 * self[i]!;
    for (let at = start[i]!; at < start[i + 1]!; at += 1) sum += weight[at]!;
    strength[i] = sum;
  }
  return strength;
}
