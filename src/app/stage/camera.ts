import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Insets, Room, StageCamera, StagePicture } from './picture.ts';

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

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentOf(picture: StagePicture, nodes: readonly number[]): Extent | null {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const i of nodes) {
    const x = picture.positions[2 * i]!;
    const y = picture.positions[2 * i + 1]!;
    const r = picture.nodes.radius[i]!;
    extent.left = Math.min(extent.left, x - r);
    extent.right = Math.max(extent.right, x + r);
    extent.top = Math.min(extent.top, y - r);
    extent.bottom = Math.max(extent.bottom, y + r);
  }
  return extent.right >= extent.left ? extent : null;
}

/** Larger graphs are fitted to the free rectangle alone. */
const mostForObstacles = 3000;
/**
 * The camera that shows the named nodes (all visible ones where none are), as
 * large as they go inside the insets without one lying under an obstacle.
 */
export function fitCamera(
  picture: StagePicture,
  nodes: readonly number[] | undefined,
  room: Room,
  size: { width: number; height: number },
  closest: number,
): StageCamera | null {
  const chosen =
    nodes ?? Array.from(picture.nodes.radius.keys()).filter((i) => picture.nodes.radius[i]! > 0);
  const extent = extentOf(picture, chosen);
  if (!extent) return null;
  const { insets, obstacles, berth } = room;
  const spanX = Math.max(1, extent.right - extent.left);
  const spanY = Math.max(1, extent.bottom - extent.top);
  const freeX = Math.max(40, size.width - insets.left - insets.right);
  const freeY = Math.max(40, size.height - insets.top - insets.bottom);
  const largest = Math.min(closest, freeX / spanX, freeY / spanY);

  /** Where in the free rectangle the graph lies: 0 at the left or top, 1 at the right or bottom. */
  const at = (scale: number, alongX: number, alongY: number): StageCamera => {
    const left = insets.left + (freeX - spanX * scale) * alongX;
    const top = insets.top + (freeY - spanY * scale) * alongY;
    return {
      x: extent.left + (size.width / 2 - left) / scale,
      y: extent.top + (size.height / 2 - top) / scale,
      scale,
    };
  };
  const isClear = ({ x, y, scale }: StageCamera) =>
    chosen.every((i) => {
      const px = (picture.positions[2 * i]! - x) * scale + size.width / 2;
      const py = (picture.positions[2 * i + 1]! - y) * scale + size.height / 2;
      return obstacles.every(
        (box) =>
          px < box.x - berth ||
          py < box.y - berth ||
          px > box.x + box.width + berth ||
          py > box.y + box.height + berth,
      );
    });
  if (chosen.length <= mostForObstacles) {
    for (let scale = largest; scale > largest * 0.6; scale *= 0.97) {
      for (const [alongX, alongY] of alignments) {
        const camera = at(scale, alongX, alongY);
        if (isClear(camera)) return camera;
      }
    }
  }
  return at(largest, 0.5, 0.5);
}

/** The middle first, then ever further to the sides. */
const alignments = [
  [0.5, 0.5],
  [0.5, 0.75],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.25, 0.5],
  [0.75, 0.75],
  [0.5, 1],
  [1, 0.5],
  [0.5, 0],
  [1, 1],
  [0, 0.5],
] as const;

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
  const { scale } = camera;
  if (x === at.x && y === at.y) return null;
  return {
    x: picture.positions[2 * node]! - (x - size.width / 2) / scale,
    y: picture.positions[2 * node + 1]! - (y - size.height / 2) / scale,
    scale,
  };
}
