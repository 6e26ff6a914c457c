/**
 * A connected graph in compressed rows: the ties of node i are the entries
 * `offset[i]` … `offset[i + 1] - 1`; each tie stands in both rows.
 */
export interface TiedGraph {
  readonly count: number;
  /** count + 1 offsets. */
  readonly offset: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly weight: Float32Array;
  /** What a node repels with: 1 and the weight of its ties, summed over the nodes it stands for. */
  readonly mass: Float32Array;
  /** How many nodes of the finest graph a node stands for. */
  readonly size: Float32Array;
}

/** The mass of each node from its ties, as ForceAtlas2 has it. */
export function massOf(offset: Uint32Array, weight: Float32Array): Float32Array {
  const mass = new Float32Array(offset.length - 1);
  for (let i = 0; i < mass.length; i += 1) {
    let sum = 1;
    for (let e = offset[i]!; e < offset[i + 1]!; e += 1) sum += weight[e]!;
    mass[i] = sum;
  }
  return mass;
}

/**
 * Draws nodes together: node i becomes part of node `parent[i]`, ties between
 * the same two are summed, ties within one vanish. One pass over the ties.
 */
export function contract(graph: TiedGraph, parent: Uint32Array, count: number): TiedGraph {
  const { offset, neighbour, weight } = graph;
  const mass = new Float32Array(count);
  const size = new Float32Array(count);
  const first = new Uint32Array(count + 1);
  for (let i = 0; i < graph.count; i += 1) first[parent[i]! + 1]! += 1;
  for (let p = 0; p < count; p += 1) first[p + 1]! += first[p]!;
  const members = new Uint32Array(graph.count);
  const fill = first.slice(0, count);
  for (let i = 0; i < graph.count; i += 1) {
    const p = parent[i]!;
    members[fill[p]!] = i;
    fill[p]! += 1;
    mass[p]! += graph.mass[i]!;
    size[p]! += graph.size[i]!;
  }
  const coarseOffset = new Uint32Array(count + 1);
  const coarseNeighbour = new Uint32Array(neighbour.length);
  const coarseWeight = new Float32Array(neighbour.length);
  // Where the tie to a node stands, 1 more than its index; of an earlier row where it is before this one.
  const place = new Uint32Array(count);
  let end = 0;
  for (let p = 0; p < count; p += 1) {
    const begin = end;
    for (let m = first[p]!; m < first[p + 1]!; m += 1) {
      const i = members[m]!;
      for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
        const q = parent[neighbour[e]!]!;
        if (q === p) continue;
        const at = place[q]!;
        if (at > begin) coarseWeight[at - 1]! += weight[e]!;
        else {
          coarseNeighbour[end] = q;
          coarseWeight[end] = weight[e]!;
          end += 1;
          place[q] = end;
        }
      }
    }
    coarseOffset[p + 1] = end;
  }
  return {
    count,
    offset: coarseOffset,
    neighbour: coarseNeighbour.slice(0, end),
    weight: coarseWeight.slice(0, end),
    mass,
    size,
  };
}
