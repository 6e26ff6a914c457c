import type { NetworkNodeId } from './ids.ts';

/** A node of a network as its file has it. */
export interface NetworkNode {
  readonly id: NetworkNodeId;
  readonly label: string;
  /** Where the file puts it, x to the right and y down, in units of the file; null where it does not say. */
  readonly place: readonly [number, number] | null;
  /** What its size stands for, over 0; null where the file does not say. */
  readonly weight: number | null;
  /** The group the file puts it in, as the file names it; null for none. */
  readonly cluster: string | null;
  /** What else the file says, in its order, as text. */
  readonly attributes: readonly NetworkAttribute[];
  /** Line in the source. */
  readonly line: number;
}

/** A detail of a node: its name and value as the file has them. */
export interface NetworkAttribute {
  readonly name: string;
  readonly value: string;
}

/** A tie between two nodes. */
export interface NetworkEdge {
  /** Indices into `nodes`; for a directed tie where it comes from and where it goes. */
  readonly source: number;
  readonly target: number;
  /** Over 0; 1 where the file does not say. */
  readonly weight: number;
  readonly directed: boolean;
}

/** A tie whose ends are still names: a file of ties alone leaves them to the file of its nodes. */
export interface LooseEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly directed: boolean;
  readonly line: number;
}

/**
 * A graph from a file that is one already: shown as it is, never taken for
 * papers. At most one tie runs each way between two nodes, and none from a node
 * to itself.
 */
export interface Network {
  /** What the file calls itself; its name without the ending where it does not. */
  readonly title: string;
  /** The source's name as it was given. */
  readonly file: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** What the weights of the nodes are called, such as `Documents`; null where the file has none or no name for them. */
  readonly weightName: string | null;
  /** What the file calls its clusters, by their name in `cluster`; empty where it does not. */
  readonly clusterNames: ReadonlyMap<string, string>;
  /**
   * Half of a map in two files: `nodes` is without ties, `ties` names its ends
   * alone. Absent for a file that is whole.
   */
  readonly half?: NetworkHalf;
}

/** Which half of a map in two files a network is. */
export type NetworkHalf =
  { readonly of: 'nodes' } | { readonly of: 'ties'; readonly ties: readonly LooseEdge[] };
