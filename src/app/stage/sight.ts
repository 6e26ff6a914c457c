import type { EdgeColumns } from '#core/views';
import type { Size } from './camera.ts';
import type { StageCamera } from './picture.ts';

/**
 * The strongest edges of a crowd that have an end in sight, the strongest first.
 * A line that only passes through tells little, and there are too many of them.
 *
 * @param order edges from the weakest to the strongest
 * @param rows x, y, radius, alpha a node
 * @param isShown one entry an edge; 0 is passed over
 * @param most so many are enough
 */
export function edgesInSight(
  { source, target }: Pick<EdgeColumns, 'source' | 'target'>,
  order: Uint32Array,
  rows: Float32Array,
  isShown: Uint8Array,
  { camera, size }: { readonly camera: StageCamera; readonly size: Size },
  most: number,
): Uint32Array {
  const chosen = new Uint32Array(Math.min(order.length, Math.max(0, Math.ceil(most))));
  const halfX = size.width / 2 / camera.scale;
  const halfY = size.height / 2 / camera.scale;
  const isSeen = (node: number) =>
    Math.abs(rows[4 * node]! - camera.x) <= halfX &&
    Math.abs(rows[4 * node + 1]! - camera.y) <= halfY;
  let count = 0;
  for (let k = order.length - 1; k >= 0 && count < chosen.length; k -= 1) {
    const e = order[k]!;
    if (isShown[e] === 0 || (!isSeen(source[e]!) && !isSeen(target[e]!))) continue;
    chosen[count] = e;
    count += 1;
  }
  return chosen.subarray(0, count);
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
