import type { NodeId } from '#core/model';

/**
 * The relations an edge can stand for; `edges.kind` holds the index. A `tie` and
 * an `arc`, which has a direction, are those of a network file.
 */
export const edgeKinds = [
  'wrote',
  'appeared-in',
  'co-authors',
  'cites',
  'tie',
  'arc',
  'cites-outside',
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/**
 * The works that cause each of `n` nodes or edges, in compressed rows: the
 * causes of item i are `work[start[i]]` … `work[start[i + 1] - 1]`, each adding
 * the `share` beside it to the weight of i.
 */
export interface Causes {
  /** n + 1 offsets. */
  readonly start: Uint32Array;
  /** Indices into `corpus.works`. */
  readonly work: Uint32Array;
  readonly share: Float32Array;
  /** Set where each has one work exactly. */
  readonly single?: true;
  /** Set where each share is 1. */
  readonly unit?: true;
}

/** The nodes of a view in numbers alone, one entry a node in each column. */
export interface NodeShape {
  readonly count: number;
  /** Index into `nodeKinds` (0 work, 1 person, 2 venue, 3 node of a network, 4 work outside). */
  readonly kind: Uint8Array;
  /** Its place in the list of its kind: `corpus.works`, `corpus.people` … */
  readonly item: Uint32Array;
  /** The work a node stands for, as an index into `corpus.works`; -1 for all others. */
  readonly work: Int32Array;
  /** A work's year; 0 where there is none. */
  readonly year: Int16Array;
  /** Where a view ties a node to an axis, its x in layout units; NaN where it is free. */
  readonly anchorX: Float32Array;
  readonly causes: Causes;
}

/** The nodes of a view. */
export interface NodeColumns extends NodeShape {
  readonly id: readonly NodeId[];
  /** The full title or name. */
  readonly label: readonly string[];
}

/** The edges of a view, one entry an edge in each column. */
export interface EdgeColumns {
  readonly count: number;
  /** Indices into the nodes; for `cites` and `cites-outside` the citing one, for `arc` where it comes from. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Index into `edgeKinds`. */
  readonly kind: Uint8Array;
  readonly causes: Causes;
}

/** A projection in numbers alone: plain data that can be posted. */
export interface Shape {
  readonly nodes: NodeShape;
  readonly edges: EdgeColumns;
  /** The years along x, for views that have such an axis; null for the others. */
  readonly axis: readonly { readonly year: number; readonly x: number }[] | null;
  /** How many papers have so many authors that the first of them alone are paired; null for none. */
  readonly capped: { readonly works: number; readonly authors: number } | null;
}

/** A projection of the corpus. It depends on the corpus and the view's settings, never on what is visible now. */
export interface Columns extends Shape {
  readonly nodes: NodeColumns;
}

/** What counts now: 0 is not visible. Same order as the columns. */
export interface Weights {
  readonly node: Float32Array;
  readonly edge: Float32Array;
}

/** Weights whose edges are added up when they are first asked for: whoever draws needs few of a million. */
export interface LateWeights extends Weights {
  /** One entry of `edge`, without the others. */
  edgeAt(edge: number): number;
}
