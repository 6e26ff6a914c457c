import { nodeKinds, type NodeKind } from '#core/model';
import { wholeWeights, type Columns, type ShownView, type Weights } from '#core/views';
import type { TextWeight } from './faces.ts';
import { labelSize, mostLabel } from './style.ts';
import { displayText, shorten, shortTitle } from './text.ts';

/** A node that wants a name, on the stage and in pictures alike. */
interface NamedNode {
  readonly kind: NodeKind;
  /** The full title or name. */
  readonly label: string;
  readonly weight: number;
  /** The greatest weight of this kind in the whole list: names do not swell while the years narrow. */
  readonly greatest: number;
  /** How many of its kind weigh more. */
  readonly rank: number;
  readonly isOwner: boolean;
  /** Papers among themselves have room for longer titles. */
  readonly view: ShownView;
}

/** How a node is named. */
export interface LabelStyle {
  readonly text: string;
  /** Font size in pixels, 11 to 24. */
  readonly size: number;
  readonly weight: TextWeight;
  /** For `placeLabels`. */
  readonly priority: number;
}

/** What is known of a view whose nodes are named. */
export interface LabelledView {
  readonly columns: Columns;
  readonly weights: Weights;
  readonly view: ShownView;
  readonly owner: number;
}

/** Papers and venues are fewer than people and hold a picture together: they come before. */
const precedence: Readonly<Record<NodeKind, number>> = {
  work: 2000,
  venue: 3000,
  person: 0,
  node: 0,
  outside: 1000,
};
/** People from this share of the greatest weight on are hubs: they come before all but the owner. */
const hubShare = 0.4;

/** In a large list only the first few names are large: the others would bury the marks. */
function mostByRank(rank: number): number {
  if (rank < 12) return mostLabel;
  return rank < 40 ? 15 : 12.5;
}

/**
 * The text, size and rank of the labels of some nodes of a view, in their order.
 *
 * @param owner the node of the owner of the list; -1 for none
 * @param most the size at the greatest weight, in pixels
 */
export function labelStylesOf(
  { columns, weights, view, owner }: LabelledView,
  nodes: readonly number[],
  most: number = mostLabel,
): LabelStyle[] {
  const { kind, label } = columns.nodes;
  const greatest = new Float64Array(nodeKinds.length);
  wholeWeights(columns).forEach((weight, i) => {
    greatest[kind[i]!] = Math.max(greatest[kind[i]!]!, weight);
  });
  const ranks = new Map<number, number>();
  const counted = new Uint32Array(nodeKinds.length);
  for (const i of [...nodes].sort((a, b) => weights.node[b]! - weights.node[a]! || a - b)) {
    ranks.set(i, counted[kind[i]!]!);
    counted[kind[i]!]! += 1;
  }
  return nodes.map((i) =>
    labelStyleOf(
      {
        kind: nodeKinds[kind[i]!]!,
        label: label[i]!,
        weight: weights.node[i]!,
        greatest: greatest[kind[i]!]!,
        rank: ranks.get(i)!,
        isOwner: i === owner,
        view,
      },
      most,
    ),
  );
}

function labelStyleOf(node: NamedNode, most: number): LabelStyle {
  const { kind, label, weight, greatest, rank, isOwner, view } = node;
  const full = Math.min(mostByRank(rank), labelSize(weight, greatest, most));
  // Titles are long and venues many-voiced: only names of people and of networks grow to the full size.
  const isNamed = kind === 'person' || kind === 'node';
  const size = isNamed ? full : Math.round((11.5 + (full - 11) * 0.35) * 2) / 2;
  const isHub = isNamed && rank < 12 && weight > 2 && weight >= hubShare * greatest;
  const isStrong = isOwner || kind === 'venue' || isHub;
  return {
    text:
      kind === 'work' || kind === 'outside'
        ? shortTitle(label, view === 'citations' ? 40 : 28)
        : shorten(displayText(label), 32),
    size,
    weight: isStrong ? 600 : 400,
    priority: isOwner ? 1e6 : precedence[kind] + (isHub ? 4000 : 0) + weight,
  };
}
