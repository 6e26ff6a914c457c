import { plainLayout } from '#core/params';
import type { LayoutProblem } from '../types.ts';
import type { Places } from './levels.ts';
import type { Ties } from './ties.ts';

/** Space beside a node in layout units: so much in a graph of very many, and so much more in one of few, which are read by name. */
const gap = { many: 16, few: 30 } as const;
/** Up to so many nodes are few. */
const few = 300;

/** How wide and high is the room of each node, in layout units. */
export function roomsOf({
  radius,
  nodeCount,
  settings = plainLayout,
}: LayoutProblem): Float32Array {
  const beside = gap.many + gap.few * Math.min(1, Math.sqrt(few / Math.max(1, nodeCount)));
  return radius.map((r) => (2 * r + beside) * settings.spread);
}

/** How long ties are is told from those of so many nodes. */
const sampled = 4000;

/**
 * Layout units for each unit of the energy: the area taken is what the rooms
 * add up to, and ties are as long as their ends need.
 *
 * @param room of each node
 */
export function unitsOf({ x, y }: Places, ties: Ties, room: Float32Array): number {
  const count = x.length;
  let [meanX, meanY, area] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    meanX += x[i]! / count;
    meanY += y[i]! / count;
    area += room[i]! * room[i]!;
  }
  let spread = 0;
  let length = 0;
  let wanted = 0;
  for (let i = 0; i < count; i += 1) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    spread += (dx * dx + dy * dy) / count;
  }
  const stride = Math.ceil(count / sampled);
  for (let i = 0; i < count; i += stride) {
    for (let e = ties.offset[i]!; e < ties.offset[i + 1]!; e += 1) {
      const j = ties.neighbour[e]!;
      const [a, b] = [x[j]! - x[i]!, y[j]! - y[i]!];
      length += Math.sqrt(a * a + b * b);
      wanted += (room[i]! + room[j]!) / 2;
    }
  }
  // An even disc of mean squared distance s from its middle has the area 2 π s.
  const byArea = spread > 0 ? Math.sqrt(area / (6.283185307179586 * spread)) : 1;
  const byTies = length > 0 ? wanted / length : 1;
  return Math.max(byArea, byTies);
}

/**
 * Moves places to their middle, and turns them so that the longest side lies
 * level (principal axes). Mutates them.
 */
export function straighten({ x, y }: Places, isTurned: boolean): void {
  const count = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    meanX += x[i]! / count;
    meanY += y[i]! / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  let [cos, sin] = [1, 0];
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  if (isTurned && root > 0) {
    // The eigenvector of the larger eigenvalue, from the better conditioned of its two forms.
    const [a, b] = half >= 0 ? [half + root, xy] : [xy, root - half];
    const length = Math.sqrt(a * a + b * b);
    if (length > 0) [cos, sin] = [a / length, b / length];
  }
  for (let i = 0; i < count; i += 1) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    x[i] = dx * cos + dy * sin;
    y[i] = dy * cos - dx * sin;
  }
}
