import type { Network } from '#core/model';
import { nodeWeights } from '#core/views';
import { communitiesOf } from './communities.ts';
import { colouredGroups, noGroup, otherGroup } from './groups.ts';
import { degreeOf, tiesOf } from './ties.ts';

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
  const ties = tiesOf(
    nodes.length,
    edges.map(({ source }) => source),
    edges.map(({ target }) => target),
    edges.map(({ weight }) => weight),
  );
  const of = communitiesOf(ties);
  return nodes.map((_, i) => (degreeOf(ties, i) > 0 ? String(of[i]) : null));
}
