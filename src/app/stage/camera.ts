import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Insets, StageCamera, StagePicture } from './picture.ts';

/**
 * Sigma frames a graph by its bounding box. The stage gives it this one,
 * whatever the graph, so that a layout under way does not shift the frame.
 */
export const halfExtent = 500;

const rest: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Pixels a layout unit when sigma's camera is at rest. */
export function pixelsAtRest(sigma: Sigma): number {
  const a = sigma.graphToViewport({ x: 0, y: 0 }, { cameraState: rest });
  const b = sigma.graphToViewport({ x: 100, y: 0 }, { cameraState: rest });
  return Math.max(1e-6, (b.x - a.x) / 100);
}

/** Where sigma looks, in layout units (y down). */
export function cameraOf(sigma: Sigma): StageCamera {
  const { width, height } = sigma.getDimensions();
  const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
  return {
    x: middle.x,
    y: -middle.y,
    scale: pixelsAtRest(sigma) / sigma.getCamera().getState().ratio,
  };
}

/** Sigma's camera state for a place in layout units. */
export function toSigma(sigma: Sigma, camera: StageCamera): CameraState {
  // Sigma's camera stands in a framed square of side 1: one unit is the extent.
  const side = 2 * halfExtent;
  return {
    x: 0.5 + camera.x / side,
    y: 0.5 - camera.y / side,
    ratio: pixelsAtRest(sigma) / camera.scale,
    angle: 0,
  };
}

/** The camera that shows the named nodes (all visible ones where none are), clear of the insets. */
export function fitCamera(
  picture: StagePicture,
  nodes: readonly number[] | undefined,
  insets: Insets,
  size: { width: number; height: number },
  closest: number,
): StageCamera | null {
  const chosen =
    nodes ?? Array.from(picture.nodes.radius.keys()).filter((i) => picture.nodes.radius[i]! > 0);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of chosen) {
    const x = picture.positions[2 * i]!;
    const y = picture.positions[2 * i + 1]!;
    const r = picture.nodes.radius[i]!;
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  if (!(right >= left)) return null;
  const width = Math.max(40, size.width - insets.left - insets.right);
  const height = Math.max(40, size.height - insets.top - insets.bottom);
  const scale = Math.min(
    closest,
    width / Math.max(1, right - left),
    height / Math.max(1, bottom - top),
  );
  // The middle of the free part, not of the stage.
  return {
    x: (left + right) / 2 - (insets.left - insets.right) / 2 / scale,
    y: (top + bottom) / 2 - (insets.top - insets.bottom) / 2 / scale,
    scale,
  };
}

/** Between a revealed node and what covers the stage, in pixels. */
const clearance = 70;

/** The least move that brings a node into the free part; null where it is there already. */
export function revealCamera(
  picture: StagePicture,
  node: number,
  insets: Insets,
  size: { width: number; height: number },
  camera: StageCamera,
): StageCamera | null {
  const at = {
    x: (picture.positions[2 * node]! - camera.x) * camera.scale + size.width / 2,
    y: (picture.positions[2 * node + 1]! - camera.y) * camera.scale + size.height / 2,
  };
  const into = (value: number, low: number, high: number) =>
    low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
  const x = into(at.x, insets.left + clearance, size.width - insets.right - clearance);
  const y = into(at.y, insets.top + clearance / 2, size.height - insets.bottom - clearance / 2);
  // A graph far away is brought near enough to be read.
  const scale = Math.max(camera.scale, 0.5);
  if (x === at.x && y === at.y && scale === camera.scale) return null;
  return {
    x: picture.positions[2 * node]! - (x - size.width / 2) / scale,
    y: picture.positions[2 * node + 1]! - (y - size.height / 2) / scale,
    scale,
  };
}
