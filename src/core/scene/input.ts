import { nodeKinds, type NodeKind } from '#core/model';
import { edgeKinds, type Columns, type ShownView, type Weights } from '#core/views';
import { crowdOf, type Crowd } from './crowd.ts';
import type { Words } from '#core/words';
import type { Faces } from './faces.ts';
import { markScale } from './frame.ts';
import { edgeStyle, radiusOf } from './style.ts';
import type { Frame, Theme } from './types.ts';

/** Groups as a picture needs them. */
export interface NodeGroups {
  /** Group of each node of the columns; 255 for none. */
  readonly of: Uint8Array;
  /** Names of the coloured groups by index. */
  readonly names: readonly string[];
}

/** All that a picture of a view is made from. */
export interface SceneInput {
  readonly columns: Columns;
  readonly weights: Weights;
  readonly view: ShownView;
  /** Interleaved x, y in layout units. */
  readonly positions: Float32Array;
  readonly groups: NodeGroups | null;
  readonly frame: Frame;
  readonly theme: Theme;
  /** No ground is drawn. */
  readonly transparent: boolean;
  readonly legend: boolean;
  readonly title: string | null;
  /** What a node's size means, for the legend; where it is not given, the view says it. */
  readonly sizeText?: string;
  /** A line under the title, such as the years and what is counted. */
  readonly subtitle: string | null;
  readonly faces: Faces;
  readonly words: Words;
  /** Node of the owner of the list; null for none. */
  readonly owner: number | null;
  /** Nodes that stay in full colour while the rest is dimmed; null for all. */
  readonly highlight: ReadonlySet<number> | null;
}

/** A visible node in picture pixels. */
export interface PlacedNode {
  readonly index: number;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly weight: number;
}

/** Radii of all nodes in layout units. */
export function radiiOf(columns: Columns, weights: Weights, view: ShownView): Float32Array {
  return Float32Array.from(weights.node, (weight, i) =>
    radiusOf(nodeKinds[columns.nodes.kind[i]!]!, weight, view),
  );
}

/** How crowded a picture is. */
export function crowdIn({ columns, weights, positions, view, groups, theme }: SceneInput): Crowd {
  const { edges } = columns;
  const { source, target } = edges;
  const radii = radiiOf(columns, weights, view).map((r, i) => (weights.node[i]! > 0 ? r : 0));
  const inkOf = (e: number) => {
    if (!(weights.edge[e]! > 0)) return 0;
    const group = groups?.of[source[e]!] ?? 255;
    const shared = group === (groups?.of[target[e]!] ?? 255) ? group : 255;
    const style = edgeStyle(edgeKinds[edges.kind[e]!]!, weights.edge[e]!, shared, theme);
    return style.width * style.opacity;
  };
  return crowdOf(positions, radii, { source, target, inkOf });
}

/**
 * Where every node lies in the picture; null for those that are not drawn.
 *
 * @param room as `Crowd` has it
 */
export function placeNodes(input: SceneInput, room: number): (PlacedNode | null)[] {
  const { columns, weights, positions, frame, view } = input;
  const scale = markScale(frame, room);
  return Array.from(weights.node, (weight, index) => {
    const x = positions[2 * index]! * frame.scale + frame.offsetX;
    const y = positions[2 * index + 1]! * frame.scale + frame.offsetY;
    if (!(weight > 0) || !Number.isFinite(x) || !Number.isFinite(y)) return null;
    const kind = nodeKinds[columns.nodes.kind[index]!]!;
    return { index, kind, x, y, r: radiusOf(kind, weight, view) * scale, weight };
  });
}

/** Whether a node can be seen: some of it lies inside the picture. */
export function isInPicture({ x, y, r }: PlacedNode, frame: Frame): boolean {
  return x + r > 0 && y + r > 0 && x - r < frame.width && y - r < frame.height;
}
