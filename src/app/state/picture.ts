import { nodeKinds, type NodeId } from '#core/model';
import { noGroup } from '#core/metrics';
import {
  bendOf,
  edgeStyle,
  groupPaint,
  isArrow,
  isGrouped,
  labelStylesOf,
  mix,
  mixWithText,
  paintOf,
  radiusOf,
  tokens,
  type Theme,
} from '#core/scene';
import { edgeKinds, type Columns, type ShownView, type Weights } from '#core/views';
import type { StageLabel, StagePicture, StageRegion } from '../stage/picture.ts';
import type { Grouping } from './shown.svelte.ts';

/** What a picture on the stage is made of. */
export interface PictureInput {
  readonly grouping: Grouping;
  /** The owner of the list; null for none. */
  readonly owner: NodeId | null;
  readonly view: ShownView;
  readonly columns: Columns;
  readonly weights: Weights;
  readonly positions: Float32Array;
  readonly theme: Theme;
  /** What is meant now (hovered or selected) with its neighbours; null when nothing is. */
  readonly focus: ReadonlySet<number> | null;
  /** Edges that stay bright with the focus: those that touch it. */
  readonly focused: (edge: number) => boolean;
  /** Nodes with a heavier outline. */
  readonly strong: ReadonlySet<number>;
  /** Nodes whose label comes first. */
  readonly named: readonly number[];
}

/** How far back goes what is not meant now. */
const back = { node: 0.16, edge: 0.05 };

/** Resolves what is visible, meant and coloured to what the stage draws. */
export function pictureOf(input: PictureInput): StagePicture {
  const { columns, weights, view, theme, owner, focus } = input;
  const { nodes, edges } = columns;
  const colours = tokens[theme];
  const group = input.grouping.of;
  const years = Array.from(nodes.year).filter((year) => year !== 0);
  const first = years.reduce((least, year) => Math.min(least, year), Infinity);
  const span = years.reduce((most, year) => Math.max(most, year), first) - first;

  const paints = nodes.id.map((id, i) => {
    const year = nodes.year[i]!;
    const age = year === 0 ? null : span === 0 ? 1 : (year - first) / span;
    const kind = nodeKinds[nodes.kind[i]!]!;
    const own = paintOf({ kind, view, group: group[i]!, age }, theme);
    if (id !== owner) return own;
    // The owner belongs to no group: among co-authors they take the accent, not the grey of the rest.
    const fill = view === 'coauthors' ? mix(colours.ground, colours.accent, 0.3) : own.fill;
    return { fill, outline: colours.accent };
  });
  const styles = Array.from({ length: edges.count }, (_, e) => {
    const [a, b] = [group[edges.source[e]!]!, group[edges.target[e]!]!];
    return edgeStyle(edgeKinds[edges.kind[e]!]!, weights.edge[e]!, a === b ? a : noGroup, theme);
  });

  return {
    columns,
    positions: input.positions,
    nodes: {
      radius: Float32Array.from(weights.node, (weight, i) =>
        weight > 0 ? radiusOf(nodeKinds[nodes.kind[i]!]!, weight, view) : 0,
      ),
      fill: paints.map((paint) => paint.fill),
      outline: paints.map((paint, i) => (input.strong.has(i) ? colours.text : paint.outline)),
      alpha: Float32Array.from(nodes.id, (_, i) => (!focus || focus.has(i) ? 1 : back.node)),
      strong: Uint8Array.from(nodes.id, (id, i) => (input.strong.has(i) || id === owner ? 1 : 0)),
    },
    edges: {
      width: Float32Array.from(styles, (style, e) => {
        if (!(weights.edge[e]! > 0)) return 0;
        return focus && input.focused(e) ? style.width + 0.6 : style.width;
      }),
      color: styles.map((style) => style.stroke),
      alpha: Float32Array.from(styles, (style, e) => {
        if (!focus) return style.opacity;
        return input.focused(e) ? Math.min(0.9, style.opacity + 0.4) : back.edge;
      }),
      bend: Float32Array.from(edges.kind, (kind, e) => {
        const [a, b] = [2 * edges.source[e]!, 2 * edges.target[e]!];
        const { positions } = input;
        return bendOf(
          edgeKinds[kind]!,
          positions[b]! - positions[a]!,
          positions[b + 1]! - positions[a + 1]!,
        );
      }),
      arrow: Uint8Array.from(edges.kind, (kind) => (isArrow(edgeKinds[kind]!) ? 1 : 0)),
    },
    labels: labelsOf(
      input,
      nodes.id.findIndex((id) => id === owner),
    ),
    ink: { text: colours.text, muted: colours.muted, halo: colours.halo, rule: colours.rule },
    regions: isGrouped(view) ? regionsOf(weights, input) : [],
  };
}

function labelsOf(input: PictureInput, owner: number): StageLabel[] {
  const { columns, weights, focus, named } = input;
  const visible = Array.from(columns.nodes.id.keys()).filter((i) => weights.node[i]! > 0);
  const styles = labelStylesOf({ ...input, owner }, visible);
  return visible
    .map((node, i) => ({ node, ...styles[i]! }))
    .filter(({ node }) => !focus || focus.has(node))
    .map((label) =>
      // What is meant is named before anything else.
      named.includes(label.node) ? { ...label, weight: 600 as const, priority: 1e7 } : label,
    );
}

function regionsOf(
  weights: Weights,
  { grouping: { of, names }, theme, focus }: PictureInput,
): StageRegion[] {
  return names.flatMap((name, index) => {
    const members = Array.from(of.keys()).filter((i) => of[i] === index && weights.node[i]! > 0);
    if (members.length < 3) return [];
    const alpha = (theme === 'dark' ? 0.13 : 0.1) * (focus ? 0.5 : 1);
    const { fill, outline } = groupPaint(index, theme);
    return [{ name, color: fill, alpha, ink: mixWithText(outline, theme), members }];
  });
}

/** The neighbours of a node over visible edges, itself included. */
export function neighbourhood(columns: Columns, weights: Weights, node: number): Set<number> {
  const { edges } = columns;
  const near = new Set([node]);
  for (let e = 0; e < edges.count; e += 1) {
    if (weights.edge[e] === 0) continue;
    if (edges.source[e] === node) near.add(edges.target[e]!);
    else if (edges.target[e] === node) near.add(edges.source[e]!);
  }
  return near;
}

/** The index of a node by id; -1 where the view has it not, or it is not visible. */
export function visibleIndex(
  indexOf: ReadonlyMap<NodeId, number>,
  weights: Weights,
  id: NodeId | null,
): number {
  const at = id === null ? undefined : indexOf.get(id);
  return at === undefined || weights.node[at] === 0 ? -1 : at;
}

/** Positions with x and y exchanged: a wide layout stands upright. */
export function turned(positions: Float32Array): Float32Array {
  return positions.map((_, i) => positions[i ^ 1]!);
}
