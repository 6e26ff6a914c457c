/** What the other nodes do to each: Σ m (a − b) / |a − b|², and Σ m / |a − b|² as a measure of how stiffly. */
export interface Repulsion {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly stiffness: Float32Array;
  /** Side of the square that holds all nodes. */
  readonly side: number;
  /** Reckons them anew. Mutates the three. */
  reckon(x: Float32Array, y: Float32Array): void;
}

/** Added to each squared distance, so that nodes in one spot do not burst: a small part of a node's own square. */
export const softening = (side: number, count: number) => ((side * side) / count) * 1e-4 + 1e-20;
