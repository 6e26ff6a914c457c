import type { LayoutSettings } from '#core/params';

/** A graph as the layouts see it: numbers alone. */
export interface LayoutProblem {
  readonly nodeCount: number;
  /** Radius of each node in layout units. */
  readonly radius: Float32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Weight of each edge, over 0. */
  readonly weight: Float32Array;
  /** x a node is tied to; NaN where it is free. */
  readonly anchorX: Float32Array;
  /** Interleaved x, y to start from; NaN where a node has no place yet. */
  readonly start: Float32Array;
  /** 1 where a node takes part; the others keep their start and push nobody. */
  readonly present: Uint8Array;
  /** 1 where a node was put by hand and stays at its start. */
  readonly pinned: Uint8Array;
  /** Whether nodes are held near their start, so that a drag moves what it must and no more. */
  readonly held: boolean;
  readonly seed: number;
  /** The defaults of `layoutParams` where there are none. */
  readonly settings?: LayoutSettings;
}

/** A layout under way: stepped by whoever owns the clock. */
export interface LayoutRun {
  /** Interleaved x, y, quantised. Read anew after a step: it may be another array. */
  readonly positions: Float32Array;
  /** 0 until the nodes have places, 1 when settled. */
  readonly progress: number;
  /** One step; true when settled. */
  step(): boolean;
  /** Holds a node at a place, as while it is dragged; its neighbours follow. */
  pin(node: number, x: number, y: number): void;
  release(node: number): void;
  /** Warms a settled run up again so that it can answer a drag. */
  reheat(): void;
}

/** A way to lay out. */
export interface Layout {
  readonly id: string;
  create(problem: LayoutProblem): LayoutRun;
}
