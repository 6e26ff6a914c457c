import type { Places } from './levels.ts';
import type { Ties } from './ties.ts';

/** What a part of a graph is laid out from. All in units of the energy. */
export interface PartStart {
  readonly seed: number;
  /** How strongly communities are drawn together, 0 … 1. */
  readonly group: number;
  /** x that nodes are tied to. */
  readonly anchorX?: Float32Array;
  /** Places to begin with, NaN where there is none. */
  readonly places?: Places;
}

/** The layout of one connected graph. */
export interface PartRun {
  /** 0 until every node has a place, 1 when it has come to rest. */
  readonly progress: number;
  /** Does a piece of work; true when the graph has come to rest. */
  advance(): boolean;
  /** Places of all nodes as far as they are known, in units of the energy. */
  places(): Places;
}

/** Begins to lay out a connected graph. */
export type CreatePart = (ties: Ties, start: PartStart) => PartRun;
