/** Points a square of the grid holds on the mean. */
const each = 4;

/**
 * The nearest points to one of some, itself left out, nearest first: by a grid
 * over their ranks along each axis, so that crowds do not share one square, and
 * by all points of a wider and wider frame of it.
 */
export function nearestIn(positions: ArrayLike<number>): (of: number, count: number) => number[] {
  const count = positions.length / 2;
  const x = (i: number) => positions[2 * i]!;
  const y = (i: number) => positions[2 * i + 1]!;
  const columns = Math.max(1, Math.floor(Math.sqrt(count / each)));
  const edgesX = edgesOf(count, columns, x);
  const edgesY = edgesOf(count, columns, y);
  const squares = new Map<number, number[]>();
  const columnOf = new Uint32Array(count);
  const rowOf = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    columnOf[i] = placeIn(edgesX, x(i));
    rowOf[i] = placeIn(edgesY, y(i));
    const key = rowOf[i]! * columns + columnOf[i]!;
    const square = squares.get(key);
    if (square) square.push(i);
    else squares.set(key, [i]);
  }
  return (of, most) => {
    const distance = (i: number) => (x(i) - x(of)) ** 2 + (y(i) - y(of)) ** 2;
    const found: number[] = [];
    for (let ring = 0; ring <= columns; ring += 1) {
      const [c0, c1] = [columnOf[of]! - ring, columnOf[of]! + ring];
      const [r0, r1] = [rowOf[of]! - ring, rowOf[of]! + ring];
      for (let r = Math.max(0, r0); r <= Math.min(columns - 1, r1); r += 1) {
        for (let c = Math.max(0, c0); c <= Math.min(columns - 1, c1); c += 1) {
          if (ring > 0 && r !== r0 && r !== r1 && c !== c0 && c !== c1) continue;
          for (const i of squares.get(r * columns + c) ?? []) if (i !== of) found.push(i);
        }
      }
      if (found.length < most) continue;
      found.sort((a, b) => distance(a) - distance(b));
      // Nothing beyond the frame is nearer than its nearest side.
      const reach = Math.min(
        c0 <= 0 ? Infinity : x(of) - edgesX[c0]!,
        c1 >= columns - 1 ? Infinity : edgesX[c1 + 1]! - x(of),
        r0 <= 0 ? Infinity : y(of) - edgesY[r0]!,
        r1 >= columns - 1 ? Infinity : edgesY[r1 + 1]! - y(of),
      );
      if (distance(found[most - 1]!) <= reach * reach) break;
    }
    return found.slice(0, most);
  };
}

/** Where along an axis each of so many strips of as many points begins. */
function edgesOf(count: number, strips: number, at: (i: number) => number): Float64Array {
  const sorted = new Float64Array(count).map((_, i) => at(i)).sort();
  return new Float64Array(strips).map((_, s) => sorted[Math.floor((s * count) / strips)]!);
}

/** The strip a value is in. */
function placeIn(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
