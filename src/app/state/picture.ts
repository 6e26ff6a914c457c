import type { NodeId } from '#core/model';
import { groupPaint, isGrouped, mixWithText, type Theme } from '#core/scene';
import type { Columns, NodeIndex, ShownView, Weights } from '#core/views';
import { nearness, type Focus } from '../stage/focus.ts';
import type { StageRegion } from '../stage/picture.ts';
import type { Grouping } from './shown.svelte.ts';

/** What is meant now: by whom, and what steps forward with it. */
export interface Meant {
  /** These with all they are tied to. */
  readonly nodes: readonly number[];
  /** These, and what ties them to each other. */
  readonly among: readonly number[];
  /** The two ends of this; -1 for none. */
  readonly edge: number;
}

/** What steps forward with what is meant; null where nothing is. */
export function focusOf(
  { edges, nodes }: Columns,
  weights: Weights,
  { nodes: meant, among, edge }: Meant,
): Focus | null {
  if (meant.length === 0 && among.length === 0 && edge < 0) return null;
  const near = new Uint8Array(nodes.count);
  for (const node of among) near[node] = nearness.among;
  for (const node of meant) near[node] = nearness.meant;
  if (meant.length > 0) {
    for (let e = 0; e < edges.count; e += 1) {
      if (weights.edge[e] === 0) continue;
      const [a, b] = [edges.source[e]!, edges.target[e]!];
      if (near[a] === nearness.meant && near[b] === nearness.back) near[b] = nearness.lit;
      else if (near[b] === nearness.meant && near[a] === nearness.back) near[a] = nearness.lit;
    }
  }
  if (edge >= 0) {
    near[edges.source[edge]!] ||= nearness.lit;
    near[edges.target[edge]!] ||= nearness.lit;
  }
  return { near, edge };
}

/** The grounds behind the groups that have three members in sight. */
export function stageRegionsOf(
  { of, names }: Grouping,
  weights: Weights,
  view: ShownView,
  theme: Theme,
): StageRegion[] {
  if (!isGrouped(view)) return [];
  const members: number[][] = names.map(() => []);
  for (let i = 0; i < of.length; i += 1) {
    if (weights.node[i]! > 0) members[of[i]!]?.push(i);
  }
  return names.flatMap((name, group) => {
    const own = members[group]!;
    if (own.length < 3) return [];
    const { fill, outline } = groupPaint(group, theme);
    const ink = mixWithText(outline, theme);
    return [{ name, color: fill, alpha: theme === 'dark' ? 0.13 : 0.1, ink, members: own }];
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
export function visibleIndex(indexOf: NodeIndex, weights: Weights, id: NodeId | null): number {
  const at = id === null ? undefined : indexOf.get(id);
  return at === undefined || weights.node[at] === 0 ? -1 : at;
}

/** Positions with x and y exchanged: a wide layout stands upright. */
export function turned(positions: Float32Array): Float32Array {
  const upright = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 1) upright[i] = positions[i ^ 1]!;
  return upright;
}
