/**
 * What becomes of a picture where there is too much of it. A few hundred nodes
 * are drawn as they are; of a hundred thousand each keeps so little ink that
 * the whole leaves its ground to be seen: marks shrink, long lines fade, then
 * the lightest lines are left out. Coming nearer brings all of it back.
 */

/** Marks cover at most this share of the area that the graph takes. */
const mostCovered = 0.25;
/** Lines put at most so much ink on it: 1 would be its whole area in full colour. */
const mostInk = 0.4;
/** A line that is fainter than this is left out rather than drawn. */
const leastAlpha = 0.045;
/** A long line of a crowd takes no more ink than one of so many pixels. */
const longLine = 90;
/** So many edges stand for all of them. */
const sampled = 4096;

/** How crowded a graph is, in layout units; it holds for a set of places and sizes. */
export interface Crowd {
  /** How many times the layout's own radius a mark may have before marks cover too much. */
  readonly room: number;
  /** The area that the graph takes, in square units. */
  readonly area: number;
  /** How many edges are shown. */
  readonly edges: number;
  /** Lengths of some of them, and the width times the opacity of each. */
  readonly lengths: Float32Array;
  readonly inks: Float32Array;
}

/** The edges of a view with how each looks. */
export interface CrowdEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Width in pixels times opacity; 0 is not shown. */
  inkOf(edge: number): number;
}

/**
 * Measures how crowded a graph is. The area is that of an ellipse with the
 * spread of the nodes: a few that lie far off do not count as room.
 *
 * @param positions interleaved x and y
 * @param radii 0 is not shown
 */
export function crowdOf(positions: Float32Array, radii: Float32Array, edges: CrowdEdges): Crowd {
  let count = 0;
  let covered = 0;
  let sumX = 0;
  let sumY = 0;
  let squareX = 0;
  let squareY = 0;
  for (let i = 0; i < radii.length; i += 1) {
    const r = radii[i]!;
    if (!(r > 0)) continue;
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (!(Math.abs(x) + Math.abs(y) < Infinity)) continue;
    count += 1;
    covered += Math.PI * r * r;
    sumX += x;
    sumY += y;
    squareX += x * x;
    squareY += y * y;
  }
  const spread = (sum: number, square: number) =>
    Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));
  // A disc of radius R spreads R / 2 along each axis.
  const area =
    count < 2 ? Infinity : 4 * Math.PI * Math.max(1, spread(sumX, squareX) * spread(sumY, squareY));
  return {
    room: Math.sqrt((mostCovered * area) / Math.max(1, covered)),
    area,
    ...sampleOf(positions, edges),
  };
}

function sampleOf(positions: Float32Array, { source, target, inkOf }: CrowdEdges) {
  const step = Math.max(1, Math.floor(source.length / sampled));
  const lengths: number[] = [];
  const inks: number[] = [];
  let seen = 0;
  for (let e = 0; e < source.length; e += step) {
    seen += 1;
    const ink = inkOf(e);
    if (!(ink > 0)) continue;
    const [a, b] = [2 * source[e]!, 2 * target[e]!];
    const dx = positions[a]! - positions[b]!;
    const dy = positions[a + 1]! - positions[b + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (!Number.isFinite(length)) continue;
    lengths.push(length);
    inks.push(ink);
  }
  const edges = seen === 0 ? 0 : Math.round((lengths.length / seen) * source.length);
  return { edges, lengths: Float32Array.from(lengths), inks: Float32Array.from(inks) };
}

/** What of the lines is drawn at a scale. */
export interface LineShare {
  /** What their opacity is multiplied with. */
  readonly fade: number;
  /** Pixels from which on a line fades by its length; Infinity where none does. */
  readonly long: number;
  /** The share of the lines that is drawn, the strongest of them. */
  readonly share: number;
}

/**
 * As much of the lines as the ground bears at a scale. Lines that fit are left
 * as they are; else the long ones fade, then all, then the lightest go.
 *
 * @param scale pixels a unit
 */
export function lineShareOf({ area, edges, lengths, inks }: Crowd, scale: number): LineShare {
  const whole = { fade: 1, long: Infinity, share: 1 };
  const ground = area * scale * scale * mostInk;
  const each = edges / Math.max(1, lengths.length);
  let [ink, cut, alpha] = [0, 0, 0];
  for (let k = 0; k < lengths.length; k += 1) {
    const length = lengths[k]! * scale;
    ink += length * inks[k]! * each;
    cut += Math.min(length, longLine) * inks[k]! * each;
    alpha += inks[k]! / lengths.length;
  }
  if (ink <= ground) return whole;
  const fade = Math.min(1, ground / cut);
  // Lines are about a pixel wide: their ink a pixel is their opacity.
  const least = Math.min(1, leastAlpha / alpha);
  if (fade >= least) return { fade, long: longLine, share: 1 };
  return { fade: least, long: longLine, share: fade / least };
}
