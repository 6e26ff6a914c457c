import type { SourceBytes, SwitchId } from '#core/clean';
import { type Decisions, type NodeId, noDecisions } from '#core/model';

/** Nodes put by hand, by view: for each id its x and y in the layout. */
export type Pins = Readonly<Record<string, Readonly<Record<NodeId, readonly [number, number]>>>>;

/** Where the nodes of a view came to rest, by view and seed: interleaved x and y. */
export type Places = Readonly<Record<string, Float32Array>>;

/**
 * What a person works on: what they gave, and all they did to it. What follows
 * from it (corpus, positions) is made anew each time; what is looked at (view,
 * years, camera) is in the page's address.
 */
export interface SessionDocument {
  readonly sources: readonly SourceBytes[];
  /** The name or id of the person whose list it is, where somebody said so. */
  readonly owner: string | null;
  /** Joins, splits, names and corrections. */
  readonly decisions: Decisions;
  /** Whether these hold the decisions among the sources already. */
  readonly taken: boolean;
  /** The passes of cleaning that are switched off. */
  readonly without: readonly SwitchId[];
  readonly pins: Pins;
  /** Where a hand had a part in the layout: what the seed alone does not give. */
  readonly places: Places;
}

/** A document of these sources that nobody has touched. */
export function documentOf(sources: readonly SourceBytes[]): SessionDocument {
  return {
    sources,
    owner: null,
    decisions: noDecisions,
    taken: false,
    without: [],
    pins: {},
    places: {},
  };
}
