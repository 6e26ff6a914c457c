import type { NodeKind } from '#core/model';
import type { ViewId } from '#core/views';
import type { TextWeight } from './faces.ts';
import { labelSize, mostLabel } from './style.ts';
import { displayText, shorten, shortTitle } from './text.ts';

/** A node that wants a name, on the stage and in pictures alike. */
export interface NamedNode {
  readonly kind: NodeKind;
  /** The full title or name. */
  readonly label: string;
  readonly weight: number;
  /** The greatest weight among the visible nodes of this kind. */
  readonly greatest: number;
  readonly isOwner: boolean;
  /** Papers among themselves have room for longer titles. */
  readonly view: ViewId;
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

/** Papers and venues are fewer than people and hold a picture together: they come before. */
const precedence: Readonly<Record<NodeKind, number>> = { work: 2000, venue: 3000, person: 0 };
/** People from this share of the greatest weight on are hubs: they come before all but the owner. */
const hubShare = 0.4;

/**
 * The text, size and rank of a node's label.
 *
 * @param most the size at the greatest weight, in pixels
 */
export function labelStyleOf(node: NamedNode, most: number = mostLabel): LabelStyle {
  const { kind, label, weight, greatest, isOwner, view } = node;
  const full = labelSize(weight, greatest, most);
  // Titles are long and venues many-voiced: only people's names grow to the full size.
  const size = kind === 'person' ? full : Math.round((11.5 + (full - 11) * 0.35) * 2) / 2;
  const isHub = kind === 'person' && weight > 2 && weight >= hubShare * greatest;
  const isStrong = isOwner || kind === 'venue' || isHub;
  return {
    text:
      kind === 'work'
        ? shortTitle(label, view === 'citations' ? 40 : 28)
        : shorten(displayText(label), 32),
    size,
    weight: isStrong ? 600 : 400,
    priority: isOwner ? 1e6 : precedence[kind] + (isHub ? 4000 : 0) + weight,
  };
}
