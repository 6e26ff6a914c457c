import type { CorpusGraph } from '#core/graph';
import { kindOf, type NodeId, nodeKinds } from '#core/model';
import type { Columns, Shape } from './columns.ts';

/** Finds the nodes of a view. */
export interface NodeIndex {
  /** The node of an id; undefined where the view has none. */
  get(id: NodeId): number | undefined;
  has(id: NodeId): boolean;
}

/**
 * The nodes of a view by id. It takes no time until the first is looked for.
 *
 * @param graph that which was projected; null for a network
 */
export function nodeIndexOf(columns: Columns, graph: CorpusGraph | null): NodeIndex {
  let find: ((id: NodeId) => number | undefined) | null = null;
  const get = (id: NodeId) => {
    find ??= graph ? byList(columns, graph) : byId(columns);
    const node = find(id);
    return node === undefined || node < 0 ? undefined : node;
  };
  return { get, has: (id) => get(id) !== undefined };
}

function byId({ nodes }: Columns): (id: NodeId) => number | undefined {
  const places = new Map(nodes.id.map((id, i) => [id, i]));
  return (id) => places.get(id);
}

function byList(columns: Columns, graph: CorpusGraph): (id: NodeId) => number | undefined {
  const nodes = nodeKinds.map((_, kind) => nodesOfKind(columns, kind));
  const listOf = { work: 'workOf', person: 'personOf', venue: 'venueOf', outside: 'outsideOf' };
  return (id) => {
    const kind = kindOf(id);
    if (kind === null || kind === 'node') return undefined;
    const places = graph[listOf[kind] as 'workOf'] as ReadonlyMap<NodeId, number>;
    const item = places.get(id);
    return item === undefined ? undefined : nodes[nodeKinds.indexOf(kind)]![item];
  };
}

/** The node of each item of a kind's list; -1, or nothing past the last, where it has none. */
export function nodesOfKind({ nodes: { count, kind, item } }: Shape, wanted: number): Int32Array {
  let most = -1;
  for (let i = 0; i < count; i += 1) if (kind[i] === wanted) most = Math.max(most, item[i]!);
  const nodes = new Int32Array(most + 1).fill(-1);
  for (let i = 0; i < count; i += 1) if (kind[i] === wanted) nodes[item[i]!] = i;
  return nodes;
}
