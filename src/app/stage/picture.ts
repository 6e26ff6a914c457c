import type { NodeId } from '#core/model';
import type { Box } from '#core/scene';
import type { Columns } from '#core/views';

/** What the stage shows: one entry a node and a line of the columns. The stage moves there from what it showed. */
export interface StagePicture {
  readonly columns: Columns;
  /** Interleaved x and y in layout units. */
  readonly positions: Float32Array;
  readonly nodes: {
    /** Layout units; 0 is not shown. */
    readonly radius: Float32Array;
    readonly fill: readonly string[];
    readonly outline: readonly string[];
    readonly alpha: Float32Array;
    /** 1 for those drawn with a heavier outline: selected, hovered, pinned. */
    readonly strong: Uint8Array;
  };
  readonly edges: {
    /** Pixels at scale 1; 0 is not shown. */
    readonly width: Float32Array;
    readonly color: readonly string[];
    readonly alpha: Float32Array;
    /** How far the middle bows out, as a part of the length. */
    readonly bend: Float32Array;
    /** 1 with an arrow head at the target. */
    readonly arrow: Uint8Array;
  };
  readonly labels: readonly StageLabel[];
  /** Colours of what is drawn beside the graph. */
  readonly ink: {
    readonly text: string;
    readonly muted: string;
    readonly halo: string;
    readonly rule: string;
  };
  /** Soft grounds behind groups. */
  readonly regions: readonly StageRegion[];
}

export interface StageLabel {
  readonly node: number;
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
  /** The higher, the sooner it gets a place. */
  readonly priority: number;
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
}

/** What a person does on the stage. Nodes by id: what is shown may be of the view before. */
export interface StageEvents {
  hover(node: NodeId | null, point: { x: number; y: number }): void;
  click(hit: { node: NodeId } | { source: NodeId; target: NodeId } | null): void;
  doubleClick(node: NodeId): void;
  drag(node: NodeId, x: number, y: number, phase: 'start' | 'move' | 'end'): void;
  /** `byHand` when a person moved it, not the program. */
  camera(camera: StageCamera, byHand: boolean): void;
}
