import { nodeKinds } from '#core/model';
import { wholeWeights, type Columns, type ShownView, type Weights } from '#core/views';
import type { TextWeight } from './faces.ts';
import { labelSize, mostLabel } from './style.ts';
import { displayText, shorten, shortTitle } from './text.ts';

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
  /** As `greatestWeights` gives them; found where they are not given. */
  readonly greatest?: Float64Array;
}

/** How the nodes of a view are named, asked for one by one: a long list has too many to style each. */
export interface Labelling {
  /** For `placeLabels`. */
  priorityOf(node: number): number;
  styleOf(node: number): LabelStyle;
}

/** By index into `nodeKinds`: papers and venues are fewer than people and hold a picture together, so they come before. */
const precedence = nodeKinds.map(
  (kind) => ({ work: 2000, venue: 3000, person: 0, node: 0, outside: 1000 })[kind],
);
/** The kinds whose names are of people or of a network's own. */
const isNamed = (kind: number) => nodeKinds[kind] === 'person' || nodeKinds[kind] === 'node';
/** People from this share of the greatest weight on are hubs: they come before all but the owner. */
const hubShare = 0.4;

/** In a large list only the first few names are large: the others would bury the marks. */
function mostByRank(rank: number): number {
  if (rank < 12) return mostLabel;
  return rank < 40 ? 15 : 12.5;
}

/** From this rank on all nodes of a kind are named alike. */
const ranked = 40;

/** The greatest weight of each kind of node in the whole list, by index into `nodeKinds`. */
export function greatestWeights(columns: Columns): Float64Array {
  const greatest = new Float64Array(nodeKinds.length);
  const { kind } = columns.nodes;
  const whole = wholeWeights(columns);
  for (let i = 0; i < whole.length; i += 1) {
    greatest[kind[i]!] = Math.max(greatest[kind[i]!]!, whole[i]!);
  }
  return greatest;
}

/**
 * The rank of each node among those of its kind, from 0; 40 for all that come later. Ties go to the earlier.
 *
 * @param nodes which are ranked; null for all that weigh something
 */
function ranksOf({ columns, weights }: LabelledView, nodes: ArrayLike<number> | null): Uint8Array {
  const { kind, count } = columns.nodes;
  const weight = weights.node;
  const first: number[][] = nodeKinds.map(() => []);
  /** What a kind's last of the ranked weighs: most nodes weigh less, and are done with. */
  const least = new Float64Array(nodeKinds.length);
  const length = nodes?.length ?? count;
  for (let k = 0; k < length; k += 1) {
    const i = nodes ? nodes[k]! : k;
    const own = weight[i]!;
    const bound = least[kind[i]!]!;
    if (own < bound || (nodes === null && own <= bound)) continue;
    insert(first[kind[i]!]!, i, weight);
    const last = first[kind[i]!]![ranked - 1];
    if (last !== undefined) least[kind[i]!] = weight[last]!;
  }
  const ranks = new Uint8Array(count).fill(ranked);
  for (const list of first) list.forEach((node, rank) => (ranks[node] = rank));
  return ranks;
}

/** Puts a node among the first of its kind where it belongs. */
function insert(first: number[], node: number, weight: Float32Array): void {
  const own = weight[node]!;
  let at = first.length;
  while (at > 0) {
    const before = first[at - 1]!;
    if (weight[before]! > own || (weight[before] === own && before < node)) break;
    at -= 1;
  }
  if (at === ranked) return;
  first.splice(at, 0, node);
  if (first.length > ranked) first.pop();
}

/**
 * How the nodes of a view are named while some of them are seen.
 *
 * @param nodes those that are seen, null for all that weigh something: names grow with the rank among them
 * @param most the size at the greatest weight, in pixels
 */
export function labellingOf(
  { columns, weights, view, owner, greatest: known }: LabelledView,
  nodes: ArrayLike<number> | null,
  most: number = mostLabel,
): Labelling {
  const { kind, label } = columns.nodes;
  const greatest = known ?? greatestWeights(columns);
  const ranks = ranksOf({ columns, weights, view, owner }, nodes);
  const isHub = (i: number) => {
    const weight = weights.node[i]!;
    return (
      ranks[i]! < 12 && weight > 2 && weight >= hubShare * greatest[kind[i]!]! && isNamed(kind[i]!)
    );
  };
  const priorityOf = (i: number) =>
    i === owner ? 1e6 : precedence[kind[i]!]! + (isHub(i) ? 4000 : 0) + weights.node[i]!;
  return {
    priorityOf,
    styleOf(i) {
      const own = nodeKinds[kind[i]!]!;
      const weight = weights.node[i]!;
      const full = Math.min(mostByRank(ranks[i]!), labelSize(weight, greatest[kind[i]!]!, most));
      return {
        text:
          own === 'work' || own === 'outside'
            ? shortTitle(label[i]!, view === 'citations' ? 40 : 28)
            : shorten(displayText(label[i]!), 32),
        // Titles are long and venues many-voiced: only names of people and of networks grow to the full size.
        size: isNamed(kind[i]!) ? full : Math.round((11.5 + (full - 11) * 0.35) * 2) / 2,
        weight: i === owner || own === 'venue' || isHub(i) ? 600 : 400,
        priority: priorityOf(i),
      };
    },
  };
}

/**
 * The text, size and rank of the labels of some nodes of a view, in their order.
 *
 * @param most the size at the greatest weight, in pixels
 */
export function labelStylesOf(
  view: LabelledView,
  nodes: readonly number[],
  most: number = mostLabel,
): LabelStyle[] {
  return nodes.map(labellingOf(view, nodes, most).styleOf);
}
