import type { LayoutSettings } from '#core/params';
import type { CorpusRead, ReferenceTrial, SourceBytes, SwitchId } from '#core/clean';
import type { Relations } from '#core/graph';
import type { Groups, NetworkGroups } from '#core/metrics';
import type { Decisions, Diagnostic, Network, ReadProgress } from '#core/model';
import type { TextIndex } from '#core/query';
import type { Shape, ViewId, ViewOptions } from '#core/views';

/** Asks the reading worker for a corpus. */
export interface ReadRequest {
  readonly job: number;
  /** Null for those of the request before. */
  readonly sources: readonly SourceBytes[] | null;
  /** Name of the owner where a person said so. */
  readonly owner: string | null;
  readonly decisions: Decisions;
  /** Whether those hold the decisions among the sources already. */
  readonly taken: boolean;
  /** Passes of cleaning that are switched off. */
  readonly without: readonly SwitchId[];
}

/** Asks what a pasted reference list means in a list. */
export interface TryRequest extends ReadRequest {
  /** The references, in any format. */
  readonly references: string;
}

/** How far a job is, now and then; what was read or tried, once. */
export type ReadReply =
  | ({ readonly type: 'progress'; readonly job: number } & ReadProgress)
  /** Of what a pasted list means, the share that is found out, 0 … 1. */
  | { readonly type: 'trying'; readonly job: number; readonly share: number }
  | ReadResult
  | IndexReply
  | TryResult;

/** What a pasted reference list means. */
export interface TryResult {
  readonly type: 'tried';
  readonly job: number;
  readonly trials: readonly ReferenceTrial[];
  /** What there is to say of it; a text without references is one fatal diagnostic. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read, and what follows from it that takes too long for the page. */
export interface ReadResult extends CorpusRead {
  readonly type: 'read';
  readonly job: number;
  readonly relations: Relations;
  /** The circles of those who publish together. */
  readonly groups: Groups;
  /** The groups of each network. */
  readonly networkGroups: readonly NetworkGroups[];
}

/** What finds things in a list that was read; it comes after it. */
export interface IndexReply {
  readonly type: 'index';
  readonly job: number;
  /** The number of the network it is of, from 1; 0 for the papers. */
  readonly network: number;
  readonly index: TextIndex;
}

/** What can be placed: a view of the papers, or a network by its number, from 1. */
export type PlacedView = ViewId | `network-${number}`;

/** What is to be placed, as plain data. */
export interface PlaceRequest {
  readonly view: PlacedView;
  readonly hideOwner: boolean;
  readonly seed: number;
  /** How it is laid out; the defaults where it is left out. */
  readonly settings?: LayoutSettings;
  /** So many works outside the list, among the citations. */
  readonly outside?: number;
  /** Nodes of the view put by hand: index, x and y. */
  readonly pins: readonly (readonly [number, number, number])[];
  /** Where the nodes are now, to go on from there; null to place afresh. */
  readonly from: Float32Array | null;
}

/** Tells the layout worker what to do. A new `place` ends the one before. */
export type LayoutRequest =
  | {
      readonly type: 'list';
      readonly relations: Relations;
      readonly networks: readonly Network[];
    }
  | ({ readonly type: 'shape'; readonly job: number; readonly view: ViewId } & ViewOptions)
  | { readonly type: 'place'; readonly job: number; readonly place: PlaceRequest }
  | { readonly type: 'pin'; readonly node: number; readonly x: number; readonly y: number }
  | { readonly type: 'release'; readonly node: number }
  /** The page has drawn what came last: it is ready for more. */
  | { readonly type: 'drawn' }
  | { readonly type: 'stop' }
  /** Goes on where it was stopped. */
  | { readonly type: 'resume' };

/** Where nodes are now, and what a view looks like in numbers. */
export type LayoutReply = PositionsReply | ShapeReply;

/** Where the nodes of a view are while it is laid out, and in the end. */
export interface PositionsReply {
  readonly type: 'positions';
  readonly job: number;
  /** Interleaved x and y, in the order of the view's nodes. */
  readonly positions: Float32Array;
  readonly progress: number;
  readonly done: boolean;
}

/** A view of the list, as it was asked for. */
export interface ShapeReply {
  readonly type: 'shape';
  readonly job: number;
  readonly shape: Shape;
}
