import type { LineShare } from '#core/scene';
import type { Size } from './camera.ts';
import type { StageCamera } from './picture.ts';

/** More edges than this are straight. */
export const mostCurves = 6000;

/**
 * What is on the stage now, as a painter takes it: columns, each of which it
 * looks at again only where it is another object than before, or where `moves`
 * says that it was written to.
 */
export interface Drawing {
  /** x, y, radius, alpha a node. */
  rows: Float32Array;
  /** Counts the changes within the rows. */
  moves: number;
  /** As `nodeRecords` and `edgeRecords` give them; the edges of a crowd are asked for. */
  nodes: Uint32Array;
  edges: Uint32Array;
  /** RGBA by index. */
  fill: Uint8Array;
  outline: Uint8Array;
  /** RGB of text and of the ground, 0 to 1. */
  text: readonly [number, number, number];
  ground: readonly [number, number, number];
  /**
   * What of a crowd is meant, drawn over all that steps back; null where nothing
   * is, and always in a small picture, whose rows and records say it.
   */
  lit: { readonly nodes: Uint32Array; readonly edges: Uint32Array } | null;
  /** What is asked of a crowd, which is drawn little by little, not anew while the camera moves; null for a small picture. */
  crowd: CrowdOfEdges | null;
}

/** The edges of a crowd. */
export interface CrowdOfEdges {
  /** How many there are. */
  readonly count: number;
  /** Records of the strongest that have an end in sight, the strongest first; no more than `most`. */
  inSight(sight: Pick<Sight, 'camera' | 'size'>, most: number): Uint32Array;
}

/** Where it is looked at from. */
export interface Sight {
  readonly camera: StageCamera;
  readonly size: Size;
  /** Device pixels a pixel. */
  readonly density: number;
  /** Pixels a unit of a radius. */
  readonly growth: number;
  readonly lines: LineShare;
  /** Whether the camera stands still. */
  readonly resting: boolean;
}

/** Draws nodes and edges; made anew where its means are lost. */
export interface Painter {
  /** True while there is more to come. */
  draw(drawing: Drawing, sight: Sight): boolean;
  destroy(): void;
}
