import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { type Network, randomFrom } from '#core/model';
import { nodeWeights } from '#core/views';
import { colouredGroups, noGroup, otherGroup } from './groups.ts';

/** The groups of a network. */
export interface NetworkGroups {
  /** Group of each node; `otherGroup` in a small one, `noGroup` in none. */
  readonly of: Uint8Array;
  /** The coloured groups, largest first. */
  readonly groups: readonly NetworkGroup[];
}

/** A coloured group of a network. */
export interface NetworkGroup {
  readonly size: number;
  /** Its heaviest node. */
  readonly leader: number;
  /** What the file calls it; null where it was found, or has a number alone. */
  readonly name: string | null;
}

/**
 * The groups the file puts its nodes in; where it has none, those found by
 * modularity (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).
 */
export function networkGroupsOf(network: Network): NetworkGroups {
  const given = network.nodes.some(({ cluster }) => cluster !== null);
  const keys = given ? network.nodes.map(({ cluster }) => cluster) : communities(network);
  const members = new Map<string, number[]>();
  keys.forEach((key, i) => {
    if (key === null) return;
    const list = members.get(key);
    if (list) list.push(i);
    else members.set(key, [i]);
  });
  // Ties go to the earlier node: the order of the file, not of a hash.
  const ranked = [...members].sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!);
  const of = new Uint8Array(network.nodes.length).fill(noGroup);
  ranked.forEach(([, nodes], group) => {
    for (const node of nodes) of[node] = Math.min(group, otherGroup);
  });
  const weights = nodeWeights(network);
  return {
    of,
    groups: ranked.slice(0, colouredGroups).map(([key, nodes]) => ({
      size: nodes.length,
      leader: nodes.reduce((best, one) => (weights[one]! > weights[best]! ? one : best)),
      name: given ? nameOf(key, network) : null,
    })),
  };
}

/** A number alone says nothing to people. */
function nameOf(key: string, { clusterNames }: Network): string | null {
  return clusterNames.get(key) ?? (/^[\d\s.,+-]*$/.test(key) ? null : key);
}

/** The community of each node; null for those without a tie. */
function communities({ nodes, edges }: Network): (string | null)[] {
  const graph = new Graph({ type: 'undirected' });
  nodes.forEach((_, i) => graph.addNode(String(i)));
  for (const { source, target, weight } of edges) {
    graph.updateEdge(String(source), String(target), (tie) => ({
      weight: ((tie['weight'] as number | undefined) ?? 0) + weight,
    }));
  }
  if (graph.size === 0) return nodes.map(() => null);
  const found = louvain(graph, { rng: randomFrom(1), resolution: 1 });
  return nodes.map((_, i) => {
    const community = graph.degree(String(i)) > 0 ? found[String(i)] : undefined;
    return community === undefined ? null : String(community);
  });
}
