import { plainLayout } from '#core/params';
import { forceAtlas, multilevel } from './multilevel/index.ts';
import { springs } from './springs.ts';
import type { Layout, LayoutProblem } from './types.ts';

/** The ways to lay out. */
export const layouts = [springs, multilevel, forceAtlas] as const satisfies readonly Layout[];
export type LayoutId = (typeof layouts)[number]['id'];

/** Up to so many nodes springs settle at once, and answer a hand best. */
const springsAtMost = 300;

/** The layout that is asked for, or that a problem of its size is best served by. */
export function layoutFor({ nodeCount, settings = plainLayout }: LayoutProblem): Layout {
  const chosen = layouts.find(({ id }) => id === settings.layout);
  if (chosen) return chosen;
  return nodeCount <= springsAtMost ? springs : multilevel;
}
