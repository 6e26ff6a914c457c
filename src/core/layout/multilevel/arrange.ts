import type { LayoutProblem } from '../types.ts';
import { arrangeTied } from './arrange-tied.ts';
import { arrangeFree } from './arrange-free.ts';
import { arrangeHeld } from './arrange-held.ts';
import type { CreatePart } from './part.ts';
import type { Ties } from './ties.ts';

/** Where all nodes are to be, before overlaps are taken out. */
export interface Arrangement {
  /** 0 until the nodes have places, 1 at the end. */
  readonly progress: number;
  /** Does a piece of work; true at the end. */
  advance(): boolean;
  /** Writes the places as far as they are known, in layout units. */
  write(x: Float32Array, y: Float32Array): void;
}

/** The arrangement that a problem asks for. */
export function arrange(problem: LayoutProblem, ties: Ties, createPart: CreatePart): Arrangement {
  if (problem.held || isMostlyPinned(problem)) return arrangeHeld(problem, ties, createPart);
  return problem.anchorX.some((x) => x === x)
    ? arrangeTied(problem, ties, createPart)
    : arrangeFree(problem, ties, createPart);
}

/** Whether most nodes were put where they are, as in a file with places: the others go among them. */
function isMostlyPinned({ start, pinned, present }: LayoutProblem): boolean {
  let [all, put] = [0, 0];
  for (let i = 0; i < present.length; i += 1) {
    if (present[i] !== 1) continue;
    all += 1;
    if (pinned[i] === 1 && start[2 * i] === start[2 * i]) put += 1;
  }
  return 2 * put > all;
}
