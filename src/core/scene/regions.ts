import { overlap } from './box-grid.ts';
import { groundsOf } from './grounds.ts';
import { hullOf } from './hull.ts';
import type { PlacedNode, SceneInput } from './input.ts';
import { boxOf } from './labels.ts';
import { groupPaint, isGrouped, mixWithText } from './style.ts';
import type { Box, Mark } from './types.ts';

/** A group's region on the ground, and where its name may stand. */
export interface Region {
  readonly group: number;
  readonly marks: readonly Mark[];
  readonly box: Box;
}

const fewestMembers = 3;
/** Between the members and the border, in pixels. */
const border = 16;
const farOff = 2.4;

/** Soft regions behind groups; none in views without them. */
export function regionsOf(input: SceneInput, nodes: readonly (PlacedNode | null)[]): Region[] {
  const { groups, theme, view, highlight } = input;
  if (!groups || !isGrouped(view)) return [];
  const members = groups.names.map((_, group) =>
    nodes.flatMap((node) => (node && groups.of[node.index] === group ? [node] : [])),
  );
  return outlinesOf(members, border).flatMap((rings, group): Region[] => {
    const [first] = rings;
    if (!first) return [];
    const { fill, outline } = groupPaint(group, theme);
    const opacity = (theme === 'dark' ? 0.13 : 0.1) * (highlight ? 0.5 : 1);
    const marks = rings.map((points): Mark => {
      return { type: 'polygon', points, fill, stroke: outline, strokeWidth: 0.6, opacity };
    });
    return [{ group, marks, box: boundsOf(first) }];
  });
}

/** Groups of so many members in all have grounds that do not overlap. */
const many = 400;

/**
 * The outlines of groups of discs: around all but the far off where they are few,
 * else where most of each is.
 *
 * @param border pixels between a member and the outline around it
 * @returns for each group its rings of interleaved x and y, the largest first; none for fewer than three members
 */
export function outlinesOf(
  groups: readonly (readonly { readonly x: number; readonly y: number; readonly r: number }[])[],
  border: number,
): number[][][] {
  const count = groups.reduce((sum, members) => sum + members.length, 0);
  if (count > many) return groundsOf(groups);
  return groups.map((members) => {
    const close = withoutFarOff(members);
    if (close.length < fewestMembers) return [];
    return [hullOf(close.map(({ x, y, r }) => ({ x, y, r: r + border })))];
  });
}

/** The names of groups, each above or below its region where nothing else stands. */
export function regionNames(
  input: SceneInput,
  regions: readonly Region[],
  nodes: readonly (PlacedNode | null)[],
  bounds: Box,
  blocked: readonly Box[],
): Mark[] {
  const size = 12;
  const taken: Box[] = [...blocked];
  for (const node of nodes) {
    if (node)
      taken.push({ x: node.x - node.r, y: node.y - node.r, width: 2 * node.r, height: 2 * node.r });
  }
  return regions.flatMap(({ group, box }): Mark[] => {
    const text = input.groups!.names[group]!;
    const width = input.faces.widthOf(text, size, 600);
    const middle = box.x + box.width / 2;
    const places = [box.y - 4, box.y + box.height + size, box.y + size + 3, box.y + box.height - 6];
    for (const y of places) {
      const own = boxOf(middle, y, 'middle', width, size);
      const fits =
        own.x >= bounds.x &&
        own.y >= bounds.y &&
        own.x + own.width <= bounds.x + bounds.width &&
        own.y + own.height <= bounds.y + bounds.height;
      if (!fits || taken.some((other) => overlap(own, other))) continue;
      taken.push(own);
      return [
        {
          type: 'label',
          text,
          ...{ x: middle, y, anchor: 'middle', size, weight: 600, box: own },
          fill: mixWithText(groupPaint(group, input.theme).outline, input.theme),
          halo: null,
          opacity: 1,
          role: 'group',
        },
      ];
    }
    return [];
  });
}

/**
 * The members of a group that are not far off: no further from its middle than
 * 2.4 times the middle distance. A ground behind all of them would take in the
 * whole picture for the sake of one.
 */
function withoutFarOff<Point extends { readonly x: number; readonly y: number }>(
  members: readonly Point[],
): readonly Point[] {
  const middleOf = (values: Float64Array) => values.sort()[values.length >> 1] ?? 0;
  const x = middleOf(Float64Array.from(members, (node) => node.x));
  const y = middleOf(Float64Array.from(members, (node) => node.y));
  const distance = (node: Point) => Math.sqrt((node.x - x) ** 2 + (node.y - y) ** 2);
  const reach = farOff * middleOf(Float64Array.from(members, distance));
  return members.filter((node) => distance(node) <= reach);
}

function boundsOf(points: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
