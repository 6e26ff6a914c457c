import type { Frame } from './types.ts';

/** Room at the edges of a picture, in pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A small graph is not blown up past this. */
const mostScale = 2.2;

/**
 * The frame in which all visible nodes lie inside the padding, as large as they
 * go and in the middle.
 *
 * @param positions interleaved x, y in layout units
 * @param weights nodes of weight 0 are not visible
 * @param radii of the nodes, in layout units
 */
export function fitFrame(
  positions: Float32Array,
  weights: Float32Array,
  radii: Float32Array,
  width: number,
  height: number,
  padding: Padding,
): Frame {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < weights.length; i += 1) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (weights[i] === 0 || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    const r = radii[i]!;
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  const roomX = Math.max(1, width - padding.left - padding.right);
  const roomY = Math.max(1, height - padding.top - padding.bottom);
  const isEmpty = left > right;
  const scale = isEmpty
    ? 1
    : Math.min(
        mostScale,
        roomX / Math.max(1e-6, right - left),
        roomY / Math.max(1e-6, bottom - top),
      );
  const centreX = isEmpty ? 0 : (left + right) / 2;
  const centreY = isEmpty ? 0 : (top + bottom) / 2;
  return {
    width,
    height,
    scale,
    offsetX: padding.left + roomX / 2 - centreX * scale,
    offsetY: padding.top + roomY / 2 - centreY * scale,
  };
}

/** Marks of a crowd never grow smaller than this, in pixels a unit of their radius. */
const leastOfCrowd = 0.02;

/**
 * How many picture pixels a layout unit of a node's radius takes: the scale
 * within bounds, less where marks would cover one another.
 *
 * @param room as `Crowd` has it; Infinity for as much as marks want
 */
export function markScale(frame: Pick<Frame, 'scale'>, room = Infinity): number {
  const wanted = Math.min(1.8, Math.max(0.3, frame.scale));
  return Math.min(wanted, Math.max(leastOfCrowd, frame.scale * room));
}
