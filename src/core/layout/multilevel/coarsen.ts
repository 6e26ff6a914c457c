import { contract, type TiedGraph } from './graph.ts';

/** A node of the next level stands for at most so many times the mean. */
const most = 16;

/** A graph drawn together, and where each node of the finer one went. */
export interface Coarsening {
  readonly graph: TiedGraph;
  readonly parent: Uint32Array;
}

/**
 * Draws a graph together by size-limited label propagation (Meyerhenke, Sanders
 * and Schulz 2014): each node, those of few ties first, joins the group it is
 * tied to most strongly, while there is room. Where there is none, as around a
 * hub, the nodes turned away make a group of their own.
 *
 * Costs a few passes over the ties.
 */
export function coarsen(graph: TiedGraph, sweeps = 2): Coarsening {
  const { count, offset, neighbour, weight, mass, size } = graph;
  let total = 0;
  for (let i = 0; i < count; i += 1) total += size[i]!;
  const room = (most * total) / count;

  const label = new Uint32Array(count);
  const held = Float32Array.from(size);
  const pull = new Float32Array(count);
  // A tie to a hub says less of where a node belongs.
  const inverse = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    label[i] = i;
    inverse[i] = 1 / Math.sqrt(mass[i]!);
  }
  /** The group of those whom a full group turned away, 1 more than its label. */
  const overflow = new Uint32Array(count);
  const order = byDegree(graph);
  let touched = new Uint32Array(1024);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (let k = 0; k < count; k += 1) {
      const i = order[k]!;
      const begin = offset[i]!;
      const end = offset[i + 1]!;
      if (end - begin > touched.length) touched = new Uint32Array(2 * (end - begin));
      let met = 0;
      for (let e = begin; e < end; e += 1) {
        const j = neighbour[e]!;
        const l = label[j]!;
        if (pull[l] === 0) {
          touched[met] = l;
          met += 1;
        }
        pull[l]! += weight[e]! * inverse[j]!;
      }
      const own = label[i]!;
      const mine = size[i]!;
      let best = own;
      let bestPull = pull[own]!;
      let wish = own;
      let wishPull = bestPull;
      for (let t = 0; t < met; t += 1) {
        const l = touched[t]!;
        const p = pull[l]!;
        pull[l] = 0;
        if (l === own) continue;
        if (p > wishPull) {
          wish = l;
          wishPull = p;
        }
        if (p > bestPull && held[l]! + mine <= room) {
          best = l;
          bestPull = p;
        }
      }
      if (best === own && wish !== own && held[own] === mine) {
        // Alone, and turned away: with the others that were.
        const other = overflow[wish]! - 1;
        if (other >= 0 && other !== own && held[other]! > 0 && held[other]! + mine <= room) {
          best = other;
        } else overflow[wish] = own + 1;
      }
      if (best === own) continue;
      held[own]! -= mine;
      held[best]! += mine;
      label[i] = best;
    }
  }

  const number = new Uint32Array(count);
  const parent = new Uint32Array(count);
  let groups = 0;
  for (let i = 0; i < count; i += 1) {
    const l = label[i]!;
    if (number[l] === 0) {
      groups += 1;
      number[l] = groups;
    }
    parent[i] = number[l]! - 1;
  }
  return { graph: contract(graph, parent, groups), parent };
}

/** The nodes by the number of their ties, fewest first. */
function byDegree({ count, offset }: TiedGraph): Uint32Array {
  const classes = 64;
  const starts = new Uint32Array(classes + 1);
  const classOf = (i: number) => Math.min(classes - 1, offset[i + 1]! - offset[i]!);
  for (let i = 0; i < count; i += 1) starts[classOf(i) + 1]! += 1;
  for (let c = 0; c < classes; c += 1) starts[c + 1]! += starts[c]!;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const c = classOf(i);
    order[starts[c]!] = i;
    starts[c]! += 1;
  }
  return order;
}
