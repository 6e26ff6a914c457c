import { edgeKinds, type EdgeKind } from '#core/views';
import { bendOf, type LineShare } from '#core/scene';
import type { NodeGrid } from './node-grid.ts';
import { mostCurves } from './painter.ts';
import type { StagePicture } from './picture.ts';

/** Half of the least target a finger or pointer is offered, in pixels. */
export const reach = 12;
/** How near an edge must be to be meant, in pixels. */
const edgeReach = 4;
/** A line that is fainter than this is not seen by itself, and none that is meant: in 255ths. */
const faint = 13;

/** The nodes at the ends of an edge. */
export interface Ends {
  readonly source: number;
  readonly target: number;
}

type Point = { readonly x: number; readonly y: number };

/**
 * The node under a point: the one whose mark it is in, else the nearest within
 * reach. Null where there is none.
 *
 * @param rows x, y, radius, alpha a node
 * @param growth pixels a unit of a radius
 * @param scale pixels a unit of a place
 * @param point in layout units
 */
export function nodeAt(
  grid: NodeGrid,
  rows: Float32Array,
  growth: number,
  scale: number,
  point: Point,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  const range = Math.max(grid.largest * growth, reach) / scale;
  grid.within(point.x, point.y, range, (i) => {
    const radius = rows[4 * i + 2]! * growth;
    const distance = Math.hypot(rows[4 * i]! - point.x, rows[4 * i + 1]! - point.y) * scale;
    if (distance > Math.max(radius, reach)) return;
    // From the rim: a small mark on a large one is meant when the pointer is on it.
    const depth = distance - radius;
    if (depth < least || (depth === least && i < best!)) {
      least = depth;
      best = i;
    }
  });
  return best;
}

/** Edges that stand for something to be told: shared papers, citations, ties of networks. */
const telling = ['co-authors', 'cites', 'tie', 'arc'].map((kind) =>
  edgeKinds.indexOf(kind as EdgeKind),
);

/**
 * The edge under a point, among those shown and telling; null where there is none.
 *
 * @param scale pixels a unit
 * @param point in layout units
 */
export function edgeAt(
  { columns: { edges }, looks, focus }: StagePicture,
  rows: Float32Array,
  scale: number,
  point: Point,
): number | null {
  let best: number | null = null;
  let least = edgeReach / scale;
  for (let e = 0; e < edges.count; e += 1) {
    if (!telling.includes(edges.kind[e]!)) continue;
    const [from, to] = [edges.source[e]!, edges.target[e]!];
    const alpha = looks.edgeAt(e) >> 8;
    const isDim = focus && focus.near[from] === 0 && focus.near[to] === 0;
    if (alpha === 0 || isDim || (!focus && alpha < faint)) continue;
    const a = { x: rows[4 * from]!, y: rows[4 * from + 1]! };
    const c = { x: rows[4 * to]!, y: rows[4 * to + 1]! };
    const bend = bendOf(edgeKinds[edges.kind[e]!]!, c.x - a.x, c.y - a.y);
    const distance = distanceToCurve(a, c, bend, point);
    if (distance < least) {
      least = distance;
      best = e;
    }
  }
  return best;
}

/**
 * The line of a crowd under a point, among those that are drawn and telling: its
 * ends; null where there is none. However many edges there are, not so many
 * lines are drawn that looking at each would hold up the pointer.
 *
 * @param records of the lines, as `edgeRecords` gives them
 * @param lines how they are faded; a line that is too faint is passed over
 * @param scale pixels a unit
 * @param point in layout units
 */
export function lineAt(
  records: Uint32Array,
  rows: Float32Array,
  { fade, long }: LineShare,
  scale: number,
  point: Point,
): Ends | null {
  const isBent = records.length / 3 <= mostCurves;
  let best: Ends | null = null;
  let least = edgeReach / scale;
  for (let at = 0; at < records.length; at += 3) {
    const source = records[at]!;
    const target = records[at + 1]!;
    const look = records[at + 2]!;
    const opacity = ((look >>> 16) & 255) * fade;
    if (opacity < faint) continue;
    const a = { x: rows[4 * source]!, y: rows[4 * source + 1]! };
    const c = { x: rows[4 * target]!, y: rows[4 * target + 1]! };
    const span = Math.abs(a.x - c.x) + Math.abs(a.y - c.y);
    // A bow stays within half of its length: most lines are nowhere near.
    const near = least + (isBent ? span / 2 : 0);
    if (point.x < Math.min(a.x, c.x) - near || point.x > Math.max(a.x, c.x) + near) continue;
    if (point.y < Math.min(a.y, c.y) - near || point.y > Math.max(a.y, c.y) + near) continue;
    const kind = look >>> 24;
    const isFaint = opacity * Math.min(1, long / (span * scale)) < faint;
    if (isFaint || !telling.includes(kind)) continue;
    const bend = isBent ? bendOf(edgeKinds[kind]!, c.x - a.x, c.y - a.y) : 0;
    const distance = distanceToCurve(a, c, bend, point);
    if (distance >= least) continue;
    least = distance;
    best = { source, target };
  }
  return best;
}

/** Distance to a bent line, by its chords. The bend is as in the edge program. */
function distanceToCurve(a: Point, c: Point, bend: number, point: Point): number {
  const chords = 8;
  const bx = (a.x + c.x) / 2 + (c.y - a.y) * bend;
  const by = (a.y + c.y) / 2 - (c.x - a.x) * bend;
  let least = Infinity;
  let before = a;
  for (let i = 1; i <= chords; i += 1) {
    const t = i / chords;
    const u = 1 - t;
    const next = {
      x: u * u * a.x + 2 * u * t * bx + t * t * c.x,
      y: u * u * a.y + 2 * u * t * by + t * t * c.y,
    };
    least = Math.min(least, distanceToSegment(before, next, point));
    before = next;
  }
  return least;
}

function distanceToSegment(a: Point, b: Point, p: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}
