import { readFileSync } from 'node:fs';
import type { Network, NetworkEdge, NetworkNode, NetworkNodeId } from '#core/model';
import { networkOf } from './readers/networks/reading.ts';

/** A network made by hand: nodes by id, ties as `a-b`, with a weight behind a space. */
export function networkBy(
  nodes: readonly (string | (Partial<NetworkNode> & { readonly name: string }))[],
  ties: readonly string[] = [],
): Network {
  const named = nodes.map((node) => (typeof node === 'string' ? { name: node } : node));
  const at = (name: string) => named.findIndex((one) => one.name === name);
  return {
    title: 'by hand',
    file: 'hand',
    nodes: named.map(({ name, ...rest }) => ({
      id: `n:${name}` as NetworkNodeId,
      label: name,
      ...{ place: null, weight: null, cluster: null, attributes: [], line: 1 },
      ...rest,
    })),
    edges: ties.map((tie): NetworkEdge => {
      const [, source = '', arrow, target = '', weight] = /^(\w+)([->])(\w+) ?(.*)$/.exec(tie)!;
      return {
        source: at(source),
        target: at(target),
        weight: weight ? Number(weight) : 1,
        directed: arrow === '>',
      };
    }),
    weightName: null,
    clusterNames: new Map(),
  };
}

/** A small network of our own: seven harbours in two groups, one of them in none. */
export const harbours = networkOf(
  readFileSync('tests/fixtures/networks/harbour.gexf', 'utf8'),
  'harbour.gexf',
).network;
