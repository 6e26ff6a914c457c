import { multilevel } from './multilevel/index.ts';
import { springs } from './springs.ts';
import type { Layout, LayoutProblem } from './types.ts';

/** The ways to lay out. */
export const layouts = [springs, multilevel] as const satisfies readonly Layout[];
export type LayoutId = (typeof layouts)[number]['id'];

/** Up to so many nodes springs settle at once, and answer a hand best. */
const springsAtMost = 500;

/** The layout a problem is best served by. */
export function layoutFor({ nodeCount }: LayoutProblem): Layout {
  return nodeCount <= springsAtMost ? springs : multilevel;
}
