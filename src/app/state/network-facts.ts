import type { Network, NetworkNode } from '#core/model';
import { words } from '#core/words';

/** A neighbour of a node in a network and the tie to it. */
export interface Neighbour {
  readonly node: NetworkNode;
  /** As the file has it. */
  readonly weight: number;
  /** Which way the tie points, seen from the node; null for neither. */
  readonly points: 'to' | 'from' | null;
}

/** The neighbours of a node, the strongest tie first. */
export function neighboursOf({ nodes, edges }: Network, index: number): Neighbour[] {
  const found: Neighbour[] = [];
  for (const { source, target, weight, directed } of edges) {
    if (source !== index && target !== index) continue;
    const away = source === index;
    found.push({
      node: nodes[away ? target : source]!,
      weight,
      points: directed ? (away ? 'to' : 'from') : null,
    });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** A weight as people read it: three digits behind the point at most. */
export function weightText(weight: number): string {
  return Number.isInteger(weight) ? String(weight) : String(Number(weight.toPrecision(4)));
}

/** The title and the lines of the card of a node. */
export function cardOf(
  network: Network,
  index: number,
): { readonly title: string; readonly lines: readonly string[] } {
  const node = network.nodes[index]!;
  const ties = neighboursOf(network, index).length;
  const { weightName } = network;
  const weight =
    weightName === null || node.weight === null ? [] : [`${weightName} ${weightText(node.weight)}`];
  return { title: node.label, lines: [words.network.ties(ties), ...weight] };
}
