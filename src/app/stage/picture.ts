import type { NodeId } from '#core/model';
import type { Box, Labelling } from '#core/scene';
import type { Columns, LateWeights } from '#core/views';
import type { Focus } from './focus.ts';

/**
 * What the stage shows, in parts that change apart from each other: a part that
 * is the same object as before is not looked at again. All but names and
 * regions are columns, one entry a node or an edge: the stage of a hundred
 * thousand nodes is a few arrays.
 */
export interface StagePicture {
  readonly columns: Columns;
  /** Interleaved x and y in layout units. */
  readonly positions: Float32Array;
  /** What counts now; the edges of a small picture are drawn by rank of weight. */
  readonly weights: LateWeights;
  readonly looks: StageLooks;
  readonly paint: StagePaint;
  /** What is meant now; null while nothing is. */
  readonly focus: Focus | null;
  /** Nodes with a heavier outline in the colour of text: selected, hovered. */
  readonly strong: ReadonlySet<number>;
  /** The node with a heavier outline of its own; -1 for none. */
  readonly owner: number;
  readonly names: StageNames;
  /** Soft grounds behind groups. */
  readonly regions: readonly StageRegion[];
}

/** Sizes: they change with what counts. */
export interface StageLooks {
  /** Of nodes, in layout units; 0 is not shown. */
  readonly radius: Float32Array;
  /**
   * Of an edge: its width in 64ths of a pixel, and 256 times its opacity in 255ths;
   * 0 is not shown. Asked for one by one: of a crowd few are drawn.
   */
  edgeAt(edge: number): number;
}

/** Colours: they change with the theme and the groups. */
export interface StagePaint {
  /** RGBA of up to 256 colours: what marks are filled with, and their outlines. */
  readonly fill: Uint8Array;
  readonly outline: Uint8Array;
  /** Index into the colours, of nodes and of edges. */
  readonly node: Uint8Array;
  readonly edge: Uint8Array;
  /** Colours of what is drawn beside the graph. */
  readonly ink: StageInk;
}

export interface StageInk {
  readonly text: string;
  readonly muted: string;
  readonly halo: string;
  readonly rule: string;
}

/** Names are asked for one by one: those in sight and first in rank. */
export interface StageNames {
  readonly labelling: Labelling;
  /** Nodes whose name comes before all others. */
  readonly first: readonly number[];
}

export interface StageRegion {
  readonly name: string;
  readonly color: string;
  readonly alpha: number;
  /** Colour of the name. */
  readonly ink: string;
  /** Node indices. */
  readonly members: readonly number[];
}

/** Where the stage looks: the middle in layout units, and pixels a unit. */
export interface StageCamera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Pixels at each side that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What of the stage is free: all but the sides, and but some boxes within. */
export interface Room {
  readonly insets: Insets;
  readonly obstacles: readonly Box[];
  /** Pixels kept free between a node and an obstacle. */
  readonly berth: number;
  /** All that lies over the stage: no name runs under it. */
  readonly covers: readonly Box[];
}

/** What a person does on the stage. Nodes by id: what is shown may be of the view before. */
export interface StageEvents {
  hover(node: NodeId | null, point: { x: number; y: number }): void;
  click(hit: { node: NodeId } | { source: NodeId; target: NodeId } | null): void;
  doubleClick(node: NodeId): void;
  drag(node: NodeId, x: number, y: number, phase: 'start' | 'move' | 'end'): void;
  /** `byHand` when a person moved it, not the program. */
  camera(camera: StageCamera, byHand: boolean): void;
  /** The stage has another size, or none before. */
  resized(): void;
  /** Whether it is drawn without WebGL2. */
  plain(isPlain: boolean): void;
}
