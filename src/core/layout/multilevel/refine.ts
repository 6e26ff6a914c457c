import type { TiedGraph } from './graph.ts';
import { repulsionByPairs } from './pair-repulsion.ts';
import { repulsionByTree } from './tree-repulsion.ts';

/** How strongly all is drawn to the middle, by mass and distance: four times what ForceAtlas2 infers, which packs the rim. */
const gravity = 0.2;
/** How strongly nodes repel; as ForceAtlas2 infers it. It decides the scale alone. */
const repel = 10;
/** Up to so many nodes every pair is reckoned: a tree would cost more. */
const fewNodes = 96;
/** What a node keeps of its last move. */
const momentum = 0.8;
/** Part of a full Newton step along the diagonal. */
const stride = 0.9;
/** How much of the repulsion's stiffness counts in the diagonal. */
const caution = 0.25;

/**
 * About how wide a graph comes to be: what the virial theorem gives for the
 * energy of `createRefinement` where nodes are spread evenly over a disc and
 * ties are as long as nodes are apart on the whole.
 */
export function extentOf({ count, mass }: Pick<TiedGraph, 'count' | 'mass'>): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += mass[i]!;
  return 2 * Math.sqrt((repel * sum) / (1 + gravity));
}

/** A graph whose nodes move to where the energy is least. */
export interface Refinement {
  /** One step; `cooling` scales it. Mutates x and y. */
  step(cooling?: number): void;
}

/**
 * Lowers the energy of ForceAtlas2 (Jacomy and others 2014),
 *
 *     Σ w d² / 2 over ties − k Σ m m′ ln d over pairs + g Σ m r² / 2 over nodes,
 *
 * along its gradient, divided for each node by how stiffly it is held (the
 * diagonal of the second derivative, as in Jacobi's method), with momentum
 * (Polyak's heavy ball). Nodes that are tied to an x move in y alone. Costs one
 * pass over the ties and one `Repulsion`.
 */
export function createRefinement(
  graph: TiedGraph,
  x: Float32Array,
  y: Float32Array,
  anchorX?: Float32Array,
): Refinement {
  const { count, offset, neighbour, weight, mass } = graph;
  const force = count <= fewNodes ? repulsionByPairs(mass) : repulsionByTree(mass);
  const moveX = new Float32Array(count);
  const moveY = new Float32Array(count);
  const held = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    let sum = gravity * mass[i]!;
    for (let e = offset[i]!; e < offset[i + 1]!; e += 1) sum += weight[e]!;
    held[i] = sum;
  }
  return {
    step(cooling = 1) {
      force.reckon(x, y);
      const longest = force.side * 0.1;
      const { x: pushX, y: pushY, stiffness } = force;
      for (let i = 0; i < count; i += 1) {
        const xi = x[i]!;
        const yi = y[i]!;
        const m = mass[i]!;
        let fx = 0;
        let fy = 0;
        const end = offset[i + 1]!;
        for (let e = offset[i]!; e < end; e += 1) {
          const j = neighbour[e]!;
          const w = weight[e]!;
          fx += w * (x[j]! - xi);
          fy += w * (y[j]! - yi);
        }
        fx += m * (repel * pushX[i]! - gravity * xi);
        fy += m * (repel * pushY[i]! - gravity * yi);
        const part = (stride * cooling) / (held[i]! + caution * repel * m * stiffness[i]!);
        let dx = momentum * moveX[i]! + fx * part;
        let dy = momentum * moveY[i]! + fy * part;
        const length2 = dx * dx + dy * dy;
        if (length2 > longest * longest) {
          const shorter = longest / Math.sqrt(length2);
          dx *= shorter;
          dy *= shorter;
        }
        const isTied = anchorX !== undefined && anchorX[i] === anchorX[i];
        moveX[i] = isTied ? 0 : dx;
        moveY[i] = dy;
      }
      for (let i = 0; i < count; i += 1) {
        x[i]! += moveX[i]!;
        y[i]! += moveY[i]!;
      }
    },
  };
}
