import { edgeKinds } from '#core/views';
import type { LineShare } from './crowd.ts';
import type { PlacedNode, SceneInput } from './input.ts';
import { bendOf, edgeStyle, isArrow, type EdgeStyle } from './style.ts';
import type { Mark } from './types.ts';

/** What is left of an edge beside highlighted ones. */
const dimmed = 0.2;

/**
 * The edges, lightest first so that strong ties lie on top; arrows where a direction matters.
 *
 * @param lines how much of them the picture bears
 */
export function edgeMarks(
  input: SceneInput,
  nodes: readonly (PlacedNode | null)[],
  lines: LineShare,
): Mark[] {
  const { edges } = input.columns;
  const weight = input.weights.edge;
  const order = Array.from(weight.keys()).filter((edge) => weight[edge]! > 0);
  order.sort((a, b) => weight[a]! - weight[b]! || a - b);
  const kept = order.slice(Math.floor(order.length * (1 - lines.share)));
  return kept.flatMap((edge) => {
    const source = nodes[edges.source[edge]!];
    const target = nodes[edges.target[edge]!];
    if (!source || !target || isOutside(source, target, input)) return [];
    const kind = edgeKinds[edges.kind[edge]!]!;
    const style = edgeStyle(kind, weight[edge]!, sharedGroup(input, source, target), input.theme);
    const length = Math.sqrt((source.x - target.x) ** 2 + (source.y - target.y) ** 2);
    const fade = lines.fade * Math.min(1, lines.long / Math.max(1, length));
    const opacity = style.opacity * (isLit(input, source, target) ? fade : fade * dimmed);
    const shown = opacity === style.opacity ? style : { ...style, opacity };
    const bend = bendOf(kind, target.x - source.x, target.y - source.y);
    if (isArrow(kind)) return arrow(source, target, shown, bend);
    return [line(shown, bend === 0 ? straight(source, target) : curveOf(source, target, bend))];
  });
}

function line(style: EdgeStyle, points: readonly number[]): Mark {
  const { stroke, width, opacity } = style;
  return { type: 'line', points, fill: null, stroke, strokeWidth: width, opacity };
}

function straight(from: PlacedNode, to: PlacedNode): number[] {
  return [from.x, from.y, to.x, to.y];
}

function curveOf(from: PlacedNode, to: PlacedNode, bend: number): number[] {
  const x = (from.x + to.x) / 2 + (to.y - from.y) * bend;
  const y = (from.y + to.y) / 2 - (to.x - from.x) * bend;
  return [from.x, from.y, x, y, to.x, to.y];
}

/** A curve that ends in an arrow head at the outline of its target. */
function arrow(from: PlacedNode, to: PlacedNode, style: EdgeStyle, bend: number): Mark[] {
  const [x1, y1, cx, cy] = curveOf(from, to, bend) as [number, number, number, number];
  const length = Math.sqrt((to.x - cx) ** 2 + (to.y - cy) ** 2);
  const size = 6 + style.width;
  if (length < to.r + size + 1) return [line(style, straight(from, to))];
  const ux = (to.x - cx) / length;
  const uy = (to.y - cy) / length;
  // A square's corners reach further out than a disc's outline.
  const tipX = to.x - ux * (to.r * 1.08 + 1);
  const tipY = to.y - uy * (to.r * 1.08 + 1);
  const baseX = tipX - ux * size;
  const baseY = tipY - uy * size;
  const half = size * 0.42;
  const head = [
    ...[tipX, tipY],
    ...[baseX - uy * half, baseY + ux * half],
    ...[baseX + uy * half, baseY - ux * half],
  ];
  return [
    line(style, [x1, y1, cx, cy, baseX, baseY]),
    {
      type: 'polygon',
      points: head,
      fill: style.stroke,
      stroke: null,
      strokeWidth: 0,
      opacity: Math.min(1, style.opacity * 1.4),
    },
  ];
}

/** The group of both ends; 255 where they differ. The owner of the list lends no colour. */
function sharedGroup({ groups }: SceneInput, a: PlacedNode, b: PlacedNode): number {
  const group = groups?.of[a.index] ?? 255;
  return group === (groups?.of[b.index] ?? 255) ? group : 255;
}

function isLit({ highlight }: SceneInput, a: PlacedNode, b: PlacedNode): boolean {
  return !highlight || (highlight.has(a.index) && highlight.has(b.index));
}

/** Both ends beyond the same side of the picture. */
function isOutside(a: PlacedNode, b: PlacedNode, { frame }: SceneInput): boolean {
  return (
    Math.max(a.x, b.x) < 0 ||
    Math.max(a.y, b.y) < 0 ||
    Math.min(a.x, b.x) > frame.width ||
    Math.min(a.y, b.y) > frame.height
  );
}
