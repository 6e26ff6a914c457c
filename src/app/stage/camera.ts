import type { Insets, Room, StageCamera, StagePicture } from './picture.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Layout units → pixels of the stage. */
export function toPixels(camera: StageCamera, size: Size, x: number, y: number) {
  return {
    x: (x - camera.x) * camera.scale + size.width / 2,
    y: (y - camera.y) * camera.scale + size.height / 2,
  };
}

/** Pixels of the stage → layout units. */
export function toUnits(camera: StageCamera, size: Size, point: { x: number; y: number }) {
  return {
    x: (point.x - size.width / 2) / camera.scale + camera.x,
    y: (point.y - size.height / 2) / camera.scale + camera.y,
  };
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box around some nodes, or around all that are shown; null where there are none. */
function extentOf(picture: StagePicture, nodes: readonly number[] | undefined): Extent | null {
  const { positions, looks } = picture;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const count = nodes?.length ?? looks.radius.length;
  for (let k = 0; k < count; k += 1) {
    const i = nodes ? nodes[k]! : k;
    const r = looks.radius[i]!;
    if (r === 0 && !nodes) continue;
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (x - r < left) left = x - r;
    if (x + r > right) right = x + r;
    if (y - r < top) top = y - r;
    if (y + r > bottom) bottom = y + r;
  }
  return right >= left ? { left, top, right, bottom } : null;
}

/** Of a larger graph it is looked at where nodes are, not at each of them: to 1 part in 64 of its width and height. */
const mostLookedAt = 3000;
const parts = 64;

/** Places that tell where the nodes are, interleaved x and y: those of the nodes, or the middles of the parts that hold any. */
function placesOf(
  { positions, looks: { radius } }: StagePicture,
  nodes: readonly number[] | undefined,
  { left, top, right, bottom }: Extent,
): readonly number[] {
  const places: number[] = [];
  const isSmall = (nodes?.length ?? radius.length) <= mostLookedAt;
  const seen = new Uint8Array(parts * parts);
  const count = nodes?.length ?? radius.length;
  const [width, height] = [(right - left) / parts, (bottom - top) / parts];
  for (let k = 0; k < count; k += 1) {
    const i = nodes ? nodes[k]! : k;
    if (radius[i] === 0 && !nodes) continue;
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (isSmall) {
      places.push(x, y);
      continue;
    }
    const column = Math.min(parts - 1, Math.floor((x - left) / width));
    const row = Math.min(parts - 1, Math.floor((y - top) / height));
    if (seen[row * parts + column] !== 0) continue;
    seen[row * parts + column] = 1;
    places.push(left + (column + 0.5) * width, top + (row + 0.5) * height);
  }
  return places;
}

/**
 * The camera that shows the named nodes (all visible ones where none are), as
 * large as they go inside the insets without one lying under an obstacle.
 */
export function fitCamera(
  picture: StagePicture,
  nodes: readonly number[] | undefined,
  room: Room,
  size: Size,
  closest: number,
): StageCamera | null {
  const extent = extentOf(picture, nodes);
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
  const places = placesOf(picture, nodes, extent);
  const isClear = ({ x, y, scale }: StageCamera) => {
    for (let i = 0; i < places.length; i += 2) {
      const px = (places[i]! - x) * scale + size.width / 2;
      const py = (places[i + 1]! - y) * scale + size.height / 2;
      const isCovered = obstacles.some(
        (box) =>
          px >= box.x - berth &&
          py >= box.y - berth &&
          px <= box.x + box.width + berth &&
          py <= box.y + box.height + berth,
      );
      if (isCovered) return false;
    }
    return true;
  };
  for (let scale = largest; scale > largest * 0.6; scale *= 0.97) {
    for (const [alongX, alongY] of alignments) {
      const camera = at(scale, alongX, alongY);
      if (isClear(camera)) return camera;
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
  size: Size,
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
