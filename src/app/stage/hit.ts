import { edgeKinds, type EdgeKind } from '#core/views';
import type { StagePicture } from './picture.ts';

/** Half of the least target a finger or pointer is offered, in pixels. */
const reach = 12;
/** How near an edge must be to be meant. */
const edgeReach = 4;

/** Turns layout units into page pixels. */
export type Project = (x: number, y: number) => { x: number; y: number };

/**
 * The node under a point: the one whose mark it is in, else the nearest within
 * reach. Null where there is none.
 */
export function nodeAt(
  picture: StagePicture,
  shown: Float32Array,
  project: Project,
  radiusScale: number,
  point: { x: number; y: number },
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < picture.columns.nodes.count; i += 1) {
    if (picture.nodes.radius[i] === 0) continue;
    const at = project(shown[4 * i]!, shown[4 * i + 1]!);
    const radius = shown[4 * i + 2]! * radiusScale;
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance > Math.max(radius, reach)) continue;
    // From the rim: a small mark on a large one is meant when the pointer is on it.
    const depth = distance - radius;
    if (depth < least) {
      least = depth;
      best = i;
    }
  }
  return best;
}

/** Edges that stand for something to be told: shared papers, citations, ties of networks. */
const telling = ['co-authors', 'cites', 'tie', 'arc'].map((kind) =>
  edgeKinds.indexOf(kind as EdgeKind),
);

/** The edge under a point, among those shown and telling; null where there is none. */
export function edgeAt(
  picture: StagePicture,
  shown: Float32Array,
  project: Project,
  point: { x: number; y: number },
): number | null {
  const { edges } = picture.columns;
  let best: number | null = null;
  let least = edgeReach;
  for (let e = 0; e < edges.count; e += 1) {
    if (!telling.includes(edges.kind[e]!)) continue;
    if (picture.edges.width[e] === 0 || picture.edges.alpha[e]! < 0.05) continue;
    const from = edges.source[e]!;
    const to = edges.target[e]!;
    const a = project(shown[4 * from]!, shown[4 * from + 1]!);
    const c = project(shown[4 * to]!, shown[4 * to + 1]!);
    const distance = distanceToCurve(a, c, picture.edges.bend[e]!, point);
    if (distance < least) {
      least = distance;
      best = e;
    }
  }
  return best;
}

type Point = { x: number; y: number };

/** Distance to a bent line, by its chords. The bend is as in the edge program, with y down. */
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
