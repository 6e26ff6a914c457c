import type { Size } from './camera.ts';
import type { StageCamera } from './picture.ts';

/**
 * The strongest edges of a crowd that have an end in sight, the strongest first.
 * A line that only passes through tells little, and there are too many of them.
 *
 * @param records as `edgeRecords` gives them: the strongest last
 * @param rows x, y, radius, alpha a node
 * @param most so many are enough
 */
export function edgesInSight(
  records: Uint32Array,
  rows: Float32Array,
  camera: StageCamera,
  size: Size,
  most: number,
): Uint32Array {
  const count = records.length / 3;
  const chosen = new Uint32Array(3 * Math.min(count, Math.max(0, Math.ceil(most))));
  const halfX = size.width / 2 / camera.scale;
  const halfY = size.height / 2 / camera.scale;
  const isSeen = (node: number) =>
    Math.abs(rows[4 * node]! - camera.x) <= halfX &&
    Math.abs(rows[4 * node + 1]! - camera.y) <= halfY;
  let at = 0;
  for (let e = count - 1; e >= 0 && at < chosen.length; e -= 1) {
    const [source, target] = [records[3 * e]!, records[3 * e + 1]!];
    if (!isSeen(source) && !isSeen(target)) continue;
    chosen[at] = source;
    chosen[at + 1] = target;
    chosen[at + 2] = records[3 * e + 2]!;
    at += 3;
  }
  return chosen.subarray(0, at);
}

/**
 * How many of the nodes are large enough to have a shape.
 *
 * @param records as `nodeRecords` gives them: the largest first
 * @param least radius in layout units
 */
export function shapedNodes(records: Uint32Array, rows: Float32Array, least: number): number {
  let [low, high] = [0, records.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[4 * records[2 * middle]! + 2]! >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}
