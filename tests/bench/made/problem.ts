import type { LayoutProblem } from '#core/layout';
import type { LayoutSettings } from '#core/params';
import type { MadeGraph } from './graph.ts';

/** A problem as the explorer would pose it: radii by the number of ties. */
export function problemOf(graph: MadeGraph, settings: LayoutSettings): LayoutProblem {
  const { nodeCount, source, target, weight } = graph;
  const degree = new Uint32Array(nodeCount);
  for (const ends of [source, target]) for (const i of ends) degree[i]! += 1;
  return {
    nodeCount,
    source,
    target,
    weight,
    radius: Float32Array.from(degree, (ties) => Math.max(5, Math.min(36, 3 * Math.sqrt(ties)))),
    anchorX: new Float32Array(nodeCount).fill(Number.NaN),
    start: new Float32Array(2 * nodeCount).fill(Number.NaN),
    present: new Uint8Array(nodeCount).fill(1),
    pinned: new Uint8Array(nodeCount),
    held: false,
    seed: 1,
    settings,
  };
}
