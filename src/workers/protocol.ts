import type { SourceBytes } from '#core/decode';
import type { Corpus, NodeId } from '#core/model';
import type { ViewId } from '#core/views';

export type { SourceBytes } from '#core/decode';

/** Asks the reading worker for a corpus. */
export interface ReadRequest {
  readonly job: number;
  readonly sources: readonly SourceBytes[];
  /** Name of the owner where a person said so. */
  readonly owner: string | null;
}

export interface ReadReply {
  readonly job: number;
  readonly corpus: Corpus;
  /** Entries read and entries given up. */
  readonly read: number;
  readonly lost: number;
}

/** What is to be placed, as plain data. */
export interface PlaceRequest {
  readonly view: ViewId;
  readonly hideOwner: boolean;
  readonly seed: number;
  readonly pins: readonly (readonly [NodeId, number, number])[];
  /** Where the nodes are now, to go on from there; null to place afresh. */
  readonly from: Float32Array | null;
}

/** Tells the layout worker what to do. A new `place` ends the one before. */
export type LayoutRequest =
  | { readonly type: 'corpus'; readonly corpus: Corpus }
  | { readonly type: 'place'; readonly job: number; readonly place: PlaceRequest }
  | { readonly type: 'pin'; readonly node: number; readonly x: number; readonly y: number }
  | { readonly type: 'release'; readonly node: number }
  | { readonly type: 'stop' };

export interface LayoutReply {
  readonly job: number;
  /** Interleaved x and y, in the order of the view's nodes. */
  readonly positions: Float32Array;
  readonly progress: number;
  readonly done: boolean;
}
