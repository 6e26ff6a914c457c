import { boxOf, placeLabels, type Box, type Faces, type TextWeight } from '#core/scene';
import { nearness } from './focus.ts';
import { byLeast } from './order.ts';
import type { StageCamera, StagePicture } from './picture.ts';
import type { Size } from './camera.ts';

/** A name relative to the middle of its node, so that it follows without being placed anew. */
export interface Name {
  readonly node: number;
  readonly text: string;
  readonly size: number;
  readonly weight: TextWeight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
}

/** What names are placed on: in pixels at the scale, with the origin at that of the layout. */
export interface Ground {
  /** What can be seen. */
  readonly bounds: Box;
  /** What lies over the stage. */
  readonly covers: readonly Box[];
  /** Marks that names keep clear of, the largest where they are too many. */
  readonly discs: readonly Disc[];
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** So many nodes are thought of at most, and so many marks are kept clear. */
const mostCandidates = 500;
const mostDiscs = 2500;
/** In a crowd a name has so many square pixels to itself, on the whole. */
const roomOfName = 19_000;
/** Names keep this far from the edge of the stage, in pixels. */
const rim = 4;

/**
 * The ground as the camera sees it. Moving the camera sideways changes no pixel
 * of it but what can be seen and what lies over it.
 *
 * @param growth pixels a unit of a radius
 */
export function groundOf(
  picture: StagePicture,
  rows: Float32Array,
  camera: StageCamera,
  size: Size,
  growth: number,
  covers: readonly Box[],
): Ground {
  const { scale } = camera;
  const left = camera.x * scale - size.width / 2;
  const top = camera.y * scale - size.height / 2;
  // What steps back is none that a name would have to keep clear of.
  const inSight = nodesIn(picture, rows, camera, size);
  const discs = heaviest(inSight, mostDiscs, (i) => rows[4 * i + 2]!).map((i) => ({
    x: rows[4 * i]! * scale,
    y: rows[4 * i + 1]! * scale,
    r: rows[4 * i + 2]! * growth,
  }));
  return {
    bounds: {
      x: left + rim,
      y: top + rim,
      width: size.width - 2 * rim,
      height: size.height - 2 * rim,
    },
    covers: covers.map((box) => ({
      x: box.x + left,
      y: box.y + top,
      width: box.width,
      height: box.height,
    })),
    discs,
  };
}

/** The nodes that are shown and in sight, and do not step back. */
function nodesIn(
  { looks: { radius }, focus }: StagePicture,
  rows: Float32Array,
  camera: StageCamera,
  size: Size,
): number[] {
  const [halfX, halfY] = [size.width / 2 / camera.scale, size.height / 2 / camera.scale];
  const nodes: number[] = [];
  for (let i = 0; i < radius.length; i += 1) {
    const r = radius[i]!;
    if (r === 0 || focus?.near[i] === nearness.back) continue;
    if (Math.abs(rows[4 * i]! - camera.x) > halfX + r) continue;
    if (Math.abs(rows[4 * i + 1]! - camera.y) <= halfY + r) nodes.push(i);
  }
  return nodes;
}

/** Some nodes, or the first of them by a value; in their order. */
function heaviest(nodes: number[], most: number, valueOf: (node: number) => number): number[] {
  if (nodes.length <= most) return nodes;
  const order = byLeast(Float32Array.from(nodes, valueOf));
  const kept = order.subarray(order.length - most).sort();
  return Array.from(kept, (at) => nodes[at]!);
}

/**
 * Names on a ground: the most important first, none over another, none cut by the
 * edge of the stage or run under what lies over it.
 *
 * @param before names that stay where they are if they can; none where all are placed anew
 */
export function placeNames(
  picture: StagePicture,
  rows: Float32Array,
  camera: StageCamera,
  size: Size,
  growth: number,
  ground: Ground,
  faces: Faces,
  before: readonly Name[],
): Name[] {
  const { labelling, first } = picture.names;
  const { scale } = camera;
  const priorityOf = (i: number) => (first.includes(i) ? 1e7 : labelling.priorityOf(i));
  const inSight = nodesIn(picture, rows, camera, size);
  const stays = before.filter((name) => fits(boxOfName(name, rows, scale), ground));
  const isPlaced = new Set(stays.map(({ node }) => node));
  const nodes = heaviest(inSight, mostCandidates, priorityOf).filter((i) => !isPlaced.has(i));
  const styles = nodes.map((node) => {
    const style = labelling.styleOf(node);
    // What is meant is named before anything else.
    return first.includes(node) ? { ...style, weight: 600 as const, priority: 1e7 } : style;
  });
  const candidates = nodes.map((node, k) => {
    const style = styles[k]!;
    const fontSize = sizeAt(style.size, scale);
    return {
      x: rows[4 * node]! * scale,
      y: rows[4 * node + 1]! * scale,
      r: rows[4 * node + 2]! * growth,
      width: faces.widthOf(style.text, fontSize, style.weight),
      size: fontSize,
      priority: style.priority,
    };
  });
  const isCrowded = inSight.length > mostCandidates;
  const enough = (size.width * size.height) / roomOfName;
  const placed = placeLabels(candidates, {
    bounds: ground.bounds,
    blocked: [...ground.covers, ...stays.map((name) => boxOfName(name, rows, scale))],
    discs: ground.discs,
    ...(isCrowded ? { most: Math.max(0, Math.round(enough) - stays.length) } : {}),
  });
  const placedNames = placed.map(({ index, x, y, anchor }): Name => {
    const { x: middle, y: level, size: fontSize, width } = candidates[index]!;
    const { text, weight } = styles[index]!;
    return {
      ...{ node: nodes[index]!, text, size: fontSize, weight, anchor, width },
      ...{ dx: x - middle, dy: y - level },
    };
  });
  return [...stays, ...placedNames];
}

/** The box a name takes at a scale. */
export function boxOfName(
  { node, dx, dy, anchor, width, size }: Name,
  rows: Float32Array,
  scale: number,
): Box {
  return boxOf(rows[4 * node]! * scale + dx, rows[4 * node + 1]! * scale + dy, anchor, width, size);
}

/** Whether a box is in sight whole and under nothing. */
export function fits(box: Box, { bounds, covers }: Pick<Ground, 'bounds' | 'covers'>): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height &&
    !covers.some(
      (cover) =>
        box.x < cover.x + cover.width &&
        cover.x < box.x + box.width &&
        box.y < cover.y + cover.height &&
        cover.y < box.y + box.height,
    )
  );
}

/** On small scales the large names come down towards the least size. */
function sizeAt(size: number, scale: number): number {
  return Math.max(11, Math.round(size * Math.min(1, 0.5 + 0.52 * scale) * 2) / 2);
}
