import { BoxGrid, sharedArea } from './box-grid.ts';
import type { Box } from './types.ts';

/** A name that wants a place beside its node; all in pixels, of any origin. */
export interface LabelCandidate {
  /** Centre and radius of the node. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Measured width of the text. */
  readonly width: number;
  /** Font size. */
  readonly size: number;
  /** Higher is placed first; ties go to the earlier candidate. */
  readonly priority: number;
}

/** What labels must keep clear of. */
export interface LabelLimits {
  /** Labels lie inside; null for no limit, as on a stage that is panned. */
  readonly bounds: Box | null;
  /** Boxes that are taken, such as a title's. */
  readonly blocked: readonly Box[];
  /** Discs that labels would rather not cover; the candidates' own are among them. */
  readonly discs: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  /** So many labels are enough; all that find a place where it is not given. */
  readonly most?: number;
}

/** Where a label went. */
export interface PlacedLabel {
  /** Which candidate. */
  readonly index: number;
  /** Baseline origin for the anchor. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Height of capitals and accents over the baseline, in ems. */
export const ascent = 0.8;
/** Depth of descenders under the baseline, in ems. */
export const descent = 0.24;
/** Between a node and its label, and around a label, in pixels. */
const gap = 2.5;
const margin = 1.5;
/** The share of a label that may lie on discs as large as its own. */
const mostCovered = 0.45;
/** The share of such a disc that a label may hide. */
const mostHidden = 0.6;
/** How much of marks a label may cover, as shares of what its own takes: of all, and of those nearly as large. */
const mostMarks = { all: 0.5, near: 0.3 };
/** Among more discs than this every name lies on some: there are no such bounds. */
const crowd = 500;
/** From this share of its own radius on a mark is nearly as large. */
const nearly = 0.9;

/** The box of a line of text, margin included. */
export function boxOf(
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  width: number,
  size: number,
): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return {
    x: left - margin,
    y: y - ascent * size - margin,
    width: width + 2 * margin,
    height: (ascent + descent) * size + 2 * margin,
  };
}

/**
 * Places labels greedily by priority, each in the best of several places around
 * its node, so that none overlaps another. Nothing depends on where the origin
 * is: a stage that leaves its panning out of the pixels gets the same answer
 * while it pans. A place on the discs of other nodes costs, and a label that
 * could only stand on its peers is left out.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  limits: LabelLimits,
): PlacedLabel[] {
  const taken = new BoxGrid();
  for (const box of limits.blocked) taken.add(box);
  const isCrowd = limits.discs.length > crowd;
  const discs = new BoxGrid();
  for (const { x, y, r } of limits.discs) {
    discs.add({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  }
  const order = candidates.map((_, i) => i);
  order.sort((a, b) => candidates[b]!.priority - candidates[a]!.priority || a - b);

  const placed: PlacedLabel[] = [];
  for (const index of order) {
    if (placed.length === limits.most) break;
    const candidate = candidates[index]!;
    let best: PlacedLabel | null = null;
    let least = Infinity;
    for (const { cost, ...place } of placesAround(candidate)) {
      if (cost >= least) break;
      const box = boxOf(place.x, place.y, place.anchor, candidate.width, candidate.size);
      if (limits.bounds && !isInside(box, limits.bounds)) continue;
      if (taken.hits(box)) continue;
      const covering = costOfCovering(box, candidate, discs, least - cost, isCrowd);
      if (covering === null || cost + covering >= least) continue;
      least = cost + covering;
      best = { index, ...place, box };
    }
    if (!best) continue;
    taken.add(best.box);
    placed.push(best);
  }
  return placed;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** What this place costs beside a free place below. */
  readonly cost: number;
}

/** The best first. */
function placesAround({ x, y, r, size, width }: LabelCandidate): Place[] {
  const out = r + gap;
  const level = y + ((ascent - descent / 2) / 2) * size;
  const below = y + out + ascent * size;
  const above = y - out - descent * size * 0.8;
  // On the diagonal a label may come closer, by what the disc leaves free at its corner.
  const corner = r * 0.71 + gap;
  const [low, high] = [y + corner + ascent * size, y - corner];
  // A name beside its disc may stand a little higher or lower, one over or under it to either side.
  const lift = Math.min(size * 0.5, r * 0.7 + 2);
  const slip = width * 0.25;
  return [
    { x, y: below, anchor: 'middle', cost: 0 },
    { x, y: above, anchor: 'middle', cost: 0.12 },
    { x: x + out + 1, y: level, anchor: 'start', cost: 0.2 },
    { x: x - out - 1, y: level, anchor: 'end', cost: 0.28 },
    { x: x + slip, y: below, anchor: 'middle', cost: 0.3 },
    { x: x - slip, y: below, anchor: 'middle', cost: 0.32 },
    { x: x + slip, y: above, anchor: 'middle', cost: 0.34 },
    { x: x - slip, y: above, anchor: 'middle', cost: 0.36 },
    { x: x + corner, y: low, anchor: 'start', cost: 0.4 },
    { x: x + corner, y: high, anchor: 'start', cost: 0.45 },
    { x: x + out + 1, y: level + lift, anchor: 'start', cost: 0.46 },
    { x: x + out + 1, y: level - lift, anchor: 'start', cost: 0.47 },
    { x: x - out - 1, y: level + lift, anchor: 'end', cost: 0.48 },
    { x: x - out - 1, y: level - lift, anchor: 'end', cost: 0.49 },
    { x: x - corner, y: low, anchor: 'end', cost: 0.5 },
    { x: x - corner, y: high, anchor: 'end', cost: 0.55 },
  ];
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/**
 * What a label's box costs by the discs of others beneath it: the share of the
 * label that lies on them, and how much of each it hides. Null where it would
 * all but hide one at least as large as its own, or lie mostly on such (a hub's
 * name comes before the satellites), or cover more of marks than its own is, or cost `most` or more. Its own disc, or one
 * in its own place, is free.
 */
function costOfCovering(
  box: Box,
  own: LabelCandidate,
  discs: BoxGrid,
  most: number,
  isCrowd: boolean,
): number | null {
  const whole = box.width * box.height;
  const mark = isCrowd ? Infinity : 4 * own.r * own.r;
  let near = 0;
  let area = 0;
  let peers = 0;
  let hidden = 0;
  const costNow = () => (area / whole) * 3 + hidden * 2;
  let fits = true;
  discs.overlapping(box, (disc) => {
    const isOwn = disc.width === 2 * own.r && disc.x === own.x - own.r && disc.y === own.y - own.r;
    if (isOwn) return true;
    const shared = sharedArea(box, disc);
    const share = shared / Math.max(1, disc.width * disc.height);
    const isPeer = disc.width >= 2 * own.r;
    if (isPeer) peers += shared;
    if (disc.width >= 2 * nearly * own.r) near += shared;
    area += shared;
    hidden += share;
    // Each disc adds to what it costs: more of them cannot make it fit again.
    fits =
      !(isPeer && share > mostHidden) &&
      peers <= mostCovered * whole &&
      near <= mostMarks.near * mark &&
      area <= mostMarks.all * mark &&
      costNow() < most;
    return fits;
  });
  return fits ? costNow() : null;
}
