/** Points of a circle's outline, enough to look round at the sizes of regions. */
const corners = 24;

/** cos and sin of 15°, by square roots alone: the same bits in every engine. */
const cos30 = Math.sqrt(3) / 2;
const cos15 = Math.sqrt((1 + cos30) / 2);
const sin15 = Math.sqrt((1 - cos30) / 2);

/**
 * The outline of the least convex region that holds some discs: a polygon of
 * interleaved x, y, turning one way; empty for no discs.
 */
export function hullOf(discs: readonly { x: number; y: number; r: number }[]): number[] {
  const points: [number, number][] = [];
  for (const { x, y, r } of discs) {
    let dx = r;
    let dy = 0;
    for (let i = 0; i < corners; i += 1) {
      points.push([x + dx, y + dy]);
      [dx, dy] = [dx * cos15 - dy * sin15, dx * sin15 + dy * cos15];
    }
  }
  // Andrew's monotone chain (1979).
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(points);
  const upper = chain(points.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)].flat();
}

function chain(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function turn(a: [number, number], b: [number, number], c: [number, number]): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
