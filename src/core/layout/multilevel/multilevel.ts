import type { Layout } from '../types.ts';
import { createForceRun } from './force-run.ts';
import { createPartRun } from './part-run.ts';

/**
 * A force layout for graphs of any size: each connected part is laid out from
 * coarse to fine; the time grows with nodes and ties.
 *
 * The arithmetic is + − × ÷ and square roots, stored as 32-bit floats, from a
 * seed, so every engine gives the same bytes.
 */
export const multilevel = {
  id: 'multilevel',
  create: (problem) => createForceRun(problem, createPartRun),
} as const satisfies Layout;
