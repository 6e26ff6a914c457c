import type { NodeKind } from '#core/model';
import type { EdgeKind, ShownView } from '#core/views';
import { mix, tokens, type Paint } from './palette.ts';
import type { Theme } from './types.ts';

/** The least radius of any node, in layout units. */
const leastRadius = 5;
/** From here on a radius grows slower, in layout units. */
const largeRadius = 36;

/** Radius of a node that weighs 1, by kind. */
const unitRadius: Readonly<Record<NodeKind, number>> = {
  work: 8,
  person: 5,
  venue: 7,
  node: 6,
  outside: 8,
};

/**
 * Radius of a node in layout units: area in proportion to weight, never under 5;
 * past 36 it grows four times slower, so that a few giants do not take the stage.
 * A square or diamond of radius r is as large as a disc of radius r.
 */
export function radiusOf(kind: NodeKind, weight: number, view: ShownView): number {
  // Co-authors have the stage to themselves, so their discs may be larger.
  const unit = view === 'coauthors' ? 6 : view === 'citations' ? 10 : unitRadius[kind];
  const radius = Math.max(leastRadius, unit * Math.sqrt(Math.max(0, weight)));
  return radius <= largeRadius ? radius : largeRadius + (radius - largeRadius) / 4;
}

/** What colours a node: its group where it has one, its year in citations, its kind otherwise. */
export interface NodeTraits {
  readonly kind: NodeKind;
  readonly view: ShownView;
  /** Index into the groups; 255 for none. */
  readonly group: number;
  /** 0 for the oldest year in view, 1 for the newest; null where there is none. */
  readonly age: number | null;
}

/** Whether a view shows groups: by colour, with a ground behind each. */
export function isGrouped(view: ShownView): boolean {
  return view === 'coauthors' || view === 'network';
}

/** Whether an edge has a direction that is drawn. */
export function isArrow(kind: EdgeKind): boolean {
  return kind === 'cites' || kind === 'cites-outside' || kind === 'arc';
}

/** Fill and outline of a node. */
export function paintOf({ kind, view, group, age }: NodeTraits, theme: Theme): Paint {
  const colours = tokens[theme];
  if (isGrouped(view) || kind === 'node') return groupPaint(group, theme);
  if (kind === 'outside') return outsidePaint(theme);
  if (view === 'citations') return yearPaint(age, theme);
  return colours[kind];
}

/** Fill and outline of a group; those past the last colour, and 255, are grey. */
export function groupPaint(group: number, theme: Theme): Paint {
  const { groups } = tokens[theme];
  return groups[group] ?? groups[groups.length - 1]!;
}

/** Fill and outline of a work outside the list: hollow, so that it is lighter than any paper. */
export function outsidePaint(theme: Theme): Paint {
  const { ground, groups } = tokens[theme];
  return { fill: ground, outline: groups.at(-1)!.outline };
}

/** Fill and outline of a paper by age, 0 oldest to 1 newest; grey without a year. */
export function yearPaint(age: number | null, theme: Theme): Paint {
  const { ramp, rampOutline } = tokens[theme];
  if (age === null) return groupPaint(255, theme);
  return { fill: mix(ramp[0], ramp[1], age), outline: rampOutline };
}

/** A line of the graph: colour, width in picture pixels, opacity. */
export interface EdgeStyle {
  readonly stroke: string;
  readonly width: number;
  readonly opacity: number;
}

/**
 * How an edge is drawn: thin and translucent, wider and firmer by weight.
 *
 * @param group the group that both ends are in; 255 where they are not in one
 */
export function edgeStyle(kind: EdgeKind, weight: number, group: number, theme: Theme): EdgeStyle {
  const colours = tokens[theme];
  // Light lines on a dark ground look firmer than dark ones on a light ground.
  const dim = theme === 'dark' ? 0.85 : 1;
  switch (kind) {
    case 'co-authors':
    case 'tie':
    case 'arc': {
      const firm = Math.min(1, Math.sqrt(weight) / 4);
      // Ties of a network are firm where they are few and light where they are
      // many: thousands of them must not hide the nodes.
      const thin =
        kind === 'co-authors' ? 1 : Math.min(1.6, Math.max(0.2, 1.5 * Math.sqrt(weight)));
      const grouped = group < colours.groups.length - 1;
      return {
        stroke: grouped ? groupPaint(group, theme).fill : colours.edge,
        width: 0.7 + 2.6 * firm,
        opacity: ((grouped ? 0.3 : 0.16) * thin + 0.3 * firm) * dim,
      };
    }
    case 'cites':
      return { stroke: colours.accent, width: 1.3, opacity: 0.6 };
    case 'cites-outside':
      return { stroke: colours.edge, width: 0.8, opacity: 0.28 * dim };
    case 'appeared-in':
      return { stroke: colours.venue.outline, width: 1, opacity: 0.5 * dim };
    case 'wrote':
      return { stroke: colours.edge, width: 0.8, opacity: 0.38 * dim };
    default:
      return kind satisfies never;
  }
}

/** Font sizes of names in pixels: never smaller, and as large as this in a picture with room. */
export const leastLabel = 11;
/** The largest label, in pixels. */
export const mostLabel = 24;

/**
 * Size of a label in pixels, from 11 up by the share of the greatest weight.
 *
 * @param most the size at the greatest weight
 */
export function labelSize(weight: number, greatest: number, most: number = mostLabel): number {
  const share = greatest <= 1 ? 0.1 : Math.min(1, Math.max(0, weight - 1) / (greatest - 1));
  // Between the root, which shouts in the middle, and the share, which hides it.
  const part = 0.4 * share + 0.6 * Math.sqrt(share);
  return Math.round((leastLabel + (most - leastLabel) * part) * 2) / 2;
}

/** The size at the greatest weight in a picture of some pixels: small pictures want even names. */
export function mostLabelIn(width: number, height: number): number {
  const room = Math.min(1, Math.max(0.25, Math.min(width / 1400, height / 900)));
  return leastLabel + (mostLabel - leastLabel) * room;
}

/** A group's colour dark (or light) enough for small text: halfway to the text's own. */
export function mixWithText(colour: string, theme: Theme): string {
  return mix(colour, tokens[theme].text, 0.4);
}

/** The bend of a curve, as a share of its length. */
const bend = 0.14;
/** An edge so many times taller than wide stands upright. */
export const upright = 6;

/**
 * How far the middle of an edge lies from the straight line, as a share of its
 * length: positive to the right of its direction where y points down.
 *
 * @param dx from its source to its target, in any unit
 * @param dy likewise
 */
export function bendOf(kind: EdgeKind, dx: number, dy: number): number {
  if (kind === 'wrote' || kind === 'appeared-in') return 0;
  // Papers of one year stand over each other: arrows swing round those in the middle.
  const isUpright = Math.abs(dx) * upright < Math.abs(dy);
  return kind.startsWith('cites') && isUpright ? -3 * bend : -bend;
}
