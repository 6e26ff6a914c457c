import type { LayoutRun } from './types.ts';

/** A layout that is at rest from the start: every node has its place already. */
export function still(positions: Float32Array): LayoutRun {
  return {
    positions,
    progress: 1,
    step: () => true,
    pin(node, x, y) {
      positions[2 * node] = x;
      positions[2 * node + 1] = y;
    },
    release: () => undefined,
    reheat: () => undefined,
  };
}
