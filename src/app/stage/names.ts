import {
  boxOf,
  leastLabel,
  mostLabel,
  mostLabelIn,
  placeLabels,
  type Box,
  type Faces,
  type TextWeight,
} from '#core/scene';
import { nearness } from './focus.ts';
import { greatest } from './order.ts';
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

/** From where names are seen. */
export interface NameSight {
  readonly picture: StagePicture;
  /** Rows of x, y, radius, alpha. */
  readonly rows: Float32Array;
  readonly camera: StageCamera;
  readonly size: Size;
  /** Pixels a unit of a radius. */
  readonly growth: number;
  /** What lies over the stage. */
  readonly covers: readonly Box[];
}

/** What names are placed on: in pixels at the scale, with the origin at that of the layout. */
export interface Ground {
  /** What can be seen. */
  readonly bounds: Box;
  /** What lies over the stage. */
  readonly covers: readonly Box[];
  /** The nodes that can be seen and do not step back. */
  readonly inSight: Uint32Array;
  /** Their marks, which names keep clear of; the largest where they are too many. */
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
/** In a crowd so many nodes are thought of for each name there is room for. */
const choice = 4;
/** In a crowd a name has so many square pixels to itself, on the whole. */
const roomOfName = 19_000;
/** The size of the largest name on the smallest stage, in pixels. */
const leastOfLarge = 16;
/** Names keep this far from the edge of the stage, in pixels. */
const rim = 4;

/**
 * The ground as the camera sees it. Moving the camera sideways changes no pixel
 * of it but what can be seen and what lies over it.
 */
export function groundOf(sight: NameSight): Ground {
  const { rows, camera, size, growth, covers } = sight;
  const { scale } = camera;
  const left = camera.x * scale - size.width / 2;
  const top = camera.y * scale - size.height / 2;
  const inSight = nodesIn(sight);
  const discs: Disc[] = [];
  for (const i of heaviest(inSight, mostDiscs, (node) => rows[4 * node + 2]!)) {
    discs.push({
      x: rows[4 * i]! * scale,
      y: rows[4 * i + 1]! * scale,
      r: rows[4 * i + 2]! * growth,
    });
  }
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
    ...{ inSight, discs },
  };
}

/** The nodes that are shown and in sight, and do not step back. */
function nodesIn({ picture, rows, camera, size }: NameSight): Uint32Array {
  const { looks, focus } = picture;
  const { radius } = looks;
  const [halfX, halfY] = [size.width / 2 / camera.scale, size.height / 2 / camera.scale];
  const nodes = new Uint32Array(radius.length);
  let count = 0;
  for (let i = 0; i < radius.length; i += 1) {
    const r = radius[i]!;
    if (r === 0 || (focus !== null && focus.near[i] === nearness.back)) continue;
    if (Math.abs(rows[4 * i]! - camera.x) > halfX + r) continue;
    if (Math.abs(rows[4 * i + 1]! - camera.y) > halfY + r) continue;
    nodes[count] = i;
    count += 1;
  }
  return nodes.subarray(0, count);
}

/** Some nodes, or the first of them by a value; in their order. */
function heaviest(
  nodes: Uint32Array,
  most: number,
  valueOf: (node: number) => number,
): Uint32Array {
  if (nodes.length <= most) return nodes;
  const values = new Float32Array(nodes.length);
  for (let k = 0; k < nodes.length; k += 1) values[k] = valueOf(nodes[k]!);
  return greatest(values, most).map((at) => nodes[at]!);
}

/**
 * Names on a ground: the most important first, none over another, none cut by the
 * edge of the stage or run under what lies over it.
 *
 * @param before names that stay where they are if they can; none where all are placed anew
 */
export function placeNames(
  { picture, rows, camera, size, growth }: NameSight,
  ground: Ground,
  faces: Faces,
  before: readonly Name[],
): Name[] {
  const { labelling, first } = picture.names;
  const { scale } = camera;
  const isFirst = new Set(first);
  const priorityOf = (i: number) => (isFirst.has(i) ? 1e7 : labelling.priorityOf(i));
  const { inSight } = ground;
  const isCrowded = inSight.length > mostCandidates;
  const enough = Math.round((size.width * size.height) / roomOfName);
  const most = isCrowded ? Math.min(mostCandidates, choice * enough) : mostCandidates;
  const stays = before.filter(
    (name) => picture.looks.radius[name.node]! > 0 && fits(boxOfName(name, rows, scale), ground),
  );
  const mostSize = Math.max(leastOfLarge, mostLabelIn(size.width, size.height));
  const isPlaced = new Set(stays.map(({ node }) => node));
  const ranked = heaviest(inSight, most, first.length > 0 ? priorityOf : labelling.priorityOf);
  const nodes = ranked.filter((i) => !isPlaced.has(i));
  const styles = Array.from(nodes, (node) => {
    const style = labelling.styleOf(node);
    // What is meant is named before anything else.
    return isFirst.has(node) ? { ...style, weight: 600 as const, priority: 1e7 } : style;
  });
  const candidates = styles.map((style, k) => {
    const node = nodes[k]!;
    const fontSize = sizeAt(style.size, scale, mostSize);
    return {
      x: rows[4 * node]! * scale,
      y: rows[4 * node + 1]! * scale,
      r: rows[4 * node + 2]! * growth,
      width: faces.widthOf(style.text, fontSize, style.weight),
      size: fontSize,
      priority: style.priority,
    };
  });
  const placed = placeLabels(candidates, {
    bounds: ground.bounds,
    blocked: [...ground.covers, ...stays.map((name) => boxOfName(name, rows, scale))],
    discs: ground.discs,
    ...(isCrowded ? { most: Math.max(0, enough - stays.length) } : {}),
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

/** On small scales the large names come down towards the least size, and on small stages. */
function sizeAt(size: number, scale: number, most: number): number {
  const share = (most - leastLabel) / (mostLabel - leastLabel);
  const own = Math.min(
    size * Math.min(1, 0.5 + 0.52 * scale),
    leastLabel + (size - leastLabel) * share,
  );
  return Math.max(leastLabel, Math.round(own * 2) / 2);
}
