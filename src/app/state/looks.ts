import { colouredGroups } from '#core/metrics';
import { nodeKinds } from '#core/model';
import { edgeStyle, radiusOf, type Theme } from '#core/scene';
import { edgeKinds, type Columns, type ShownView, type Weights } from '#core/views';
import type { StageLooks } from '../stage/picture.ts';

/** Roots of weights from 0 to 4 in so many steps; past 4 an edge looks no heavier. */
const steps = 512;
const mostRoot = 4;

/** How edges of a kind look, by the root of their weight: 64ths of a pixel and 255ths of opacity. */
interface Looks {
  readonly width: Uint8Array;
  readonly alpha: Uint8Array;
}

function looksOf(kind: number, isGrouped: boolean, theme: Theme): Looks {
  const [width, alpha] = [new Uint8Array(steps + 1), new Uint8Array(steps + 1)];
  for (let i = 0; i <= steps; i += 1) {
    const weight = ((i / steps) * mostRoot) ** 2;
    const style = edgeStyle(edgeKinds[kind]!, weight, isGrouped ? 0 : 255, theme);
    width[i] = Math.min(255, Math.round(style.width * 64));
    alpha[i] = Math.round(style.opacity * 255);
  }
  return { width, alpha };
}

/**
 * The sizes of a view's marks by what weighs how much now. The style functions
 * of pictures are asked for a table once, not for each of a million edges.
 *
 * @param group the group of each node
 */
export function stageLooksOf(
  columns: Columns,
  weights: Weights,
  group: Uint8Array,
  view: ShownView,
  theme: Theme,
): StageLooks {
  const { nodes, edges } = columns;
  const radius = new Float32Array(nodes.count);
  for (let i = 0; i < nodes.count; i += 1) {
    const weight = weights.node[i]!;
    if (weight > 0) radius[i] = radiusOf(nodeKinds[nodes.kind[i]!]!, weight, view);
  }
  const width = new Uint8Array(edges.count);
  const alpha = new Uint8Array(edges.count);
  const tables: (Looks | undefined)[] = [];
  const perStep = steps / mostRoot;
  for (let e = 0; e < edges.count; e += 1) {
    const weight = weights.edge[e]!;
    if (!(weight > 0)) continue;
    const own = group[edges.source[e]!]!;
    const isGrouped = own < colouredGroups && own === group[edges.target[e]!];
    const key = 2 * edges.kind[e]! + (isGrouped ? 1 : 0);
    const table = (tables[key] ??= looksOf(edges.kind[e]!, isGrouped, theme));
    const at = Math.min(steps, Math.round(Math.sqrt(weight) * perStep));
    width[e] = table.width[at]!;
    alpha[e] = table.alpha[at]!;
  }
  return { radius, width, alpha };
}
