import type { Size } from './camera.ts';
import type { StageCamera, StagePicture } from './picture.ts';

/**
 * The records of the strongest edges of a crowd that have an end in sight, the
 * strongest first; as `edgeRecords` makes them where nothing is meant. A line that
 * only passes through tells little, and there are too many of them.
 *
 * @param order edges from the weakest to the strongest
 * @param rows x, y, radius, alpha a node
 * @param most so many are enough
 */
export function edgesInSight(
  { columns: { edges }, looks, paint }: Pick<StagePicture, 'columns' | 'looks' | 'paint'>,
  order: Uint32Array,
  rows: Float32Array,
  { camera, size }: { readonly camera: StageCamera; readonly size: Size },
  most: number,
): Uint32Array {
  const { source, target, kind } = edges;
  const records = new Uint32Array(3 * Math.min(order.length, Math.max(0, Math.ceil(most))));
  const halfX = size.width / 2 / camera.scale;
  const halfY = size.height / 2 / camera.scale;
  const isSeen = (node: number) =>
    Math.abs(rows[4 * node]! - camera.x) <= halfX &&
    Math.abs(rows[4 * node + 1]! - camera.y) <= halfY;
  let at = 0;
  for (let k = order.length - 1; k >= 0 && at < records.length; k -= 1) {
    const e = order[k]!;
    const look = looks.edgeAt(e);
    if (look === 0) continue;
    const [from, to] = [source[e]!, target[e]!];
    if (!isSeen(from) && !isSeen(to)) continue;
    records[at] = from;
    records[at + 1] = to;
    records[at + 2] = paint.edge[e]! | (look << 8) | (kind[e]! << 24);
    at += 3;
  }
  return records.subarray(0, at);
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
