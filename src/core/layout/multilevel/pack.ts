/** A part to be packed: the squares of a grid that it covers, as columns and rows from its first. */
export interface Shape {
  readonly columns: number;
  readonly rows: number;
  /** columns × rows, 1 where it is covered. */
  readonly cells: Uint8Array;
}

/** Wider than high by so much, like the pages a picture is drawn on; squared, as a fraction. */
const aspect = [10, 17] as const;

/**
 * The squares that discs around points cover, without hollows seen from left and
 * right or from above and below: nothing is put inside another part.
 */
export function shapeOf(
  x: Float32Array,
  y: Float32Array,
  reach: Float32Array,
  side: number,
): Shape & { readonly left: number; readonly top: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    left = Math.min(left, x[i]! - reach[i]!);
    right = Math.max(right, x[i]! + reach[i]!);
    top = Math.min(top, y[i]! - reach[i]!);
    bottom = Math.max(bottom, y[i]! + reach[i]!);
  }
  const columns = Math.max(1, Math.ceil((right - left) / side));
  const rows = Math.max(1, Math.ceil((bottom - top) / side));
  const rowFrom = new Int32Array(rows).fill(columns);
  const rowTo = new Int32Array(rows).fill(-1);
  const columnFrom = new Int32Array(columns).fill(rows);
  const columnTo = new Int32Array(columns).fill(-1);
  const within = (value: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(value)));
  for (let i = 0; i < x.length; i += 1) {
    const c0 = within((x[i]! - reach[i]! - left) / side, columns);
    const c1 = within((x[i]! + reach[i]! - left) / side, columns);
    const r0 = within((y[i]! - reach[i]! - top) / side, rows);
    const r1 = within((y[i]! + reach[i]! - top) / side, rows);
    for (let r = r0; r <= r1; r += 1) {
      rowFrom[r] = Math.min(rowFrom[r]!, c0);
      rowTo[r] = Math.max(rowTo[r]!, c1);
    }
    for (let c = c0; c <= c1; c += 1) {
      columnFrom[c] = Math.min(columnFrom[c]!, r0);
      columnTo[c] = Math.max(columnTo[c]!, r1);
    }
  }
  const cells = new Uint8Array(columns * rows);
  for (let r = 0; r < rows; r += 1) {
    for (let c = rowFrom[r]!; c <= rowTo[r]!; c += 1) {
      if (r >= columnFrom[c]! && r <= columnTo[c]!) cells[r * columns + c] = 1;
    }
  }
  return { columns, rows, cells, left, top };
}

/**
 * Packs shapes around a middle, in their order, each as near to it as there is
 * room (polyominoes: Freivalds, Dogrusoz and Kikusts 2002). Gives the column and
 * row of the first square of each. A search goes on where the last one for a
 * shape of that outline ended, so that many small ones cost little.
 */
export function pack(shapes: readonly Shape[]): [number, number][] {
  let area = 0;
  let longest = 1;
  for (const { columns, rows, cells } of shapes) {
    area += cells.length;
    longest = Math.max(longest, columns, rows);
  }
  const half = longest + 2 * Math.ceil(Math.sqrt(area)) + 2;
  const width = 2 * half;
  const taken = new Uint8Array(width * width);
  const spots = spotsByDistance(half);
  const ended = new Map<string, number>();
  return shapes.map((shape) => {
    const { columns, rows, cells } = shape;
    // Small ones count as the rectangles they nearly are, so that they need no search of their own.
    const isSmall = cells.length <= 16;
    const key = isSmall ? `${columns} ${rows}` : '';
    const fits = (column: number, row: number) => {
      if (column < 0 || row < 0 || column + columns > width || row + rows > width) return false;
      for (let r = 0; r < rows; r += 1) {
        for (let c = 0; c < columns; c += 1) {
          const covers = isSmall || cells[r * columns + c] === 1;
          if (covers && taken[(row + r) * width + column + c] === 1) return false;
        }
      }
      return true;
    };
    let at = isSmall ? (ended.get(key) ?? 0) : 0;
    let column = 0;
    let row = 0;
    for (; at < spots.length; at += 1) {
      column = (spots[at]! % width) - (columns >> 1);
      row = Math.floor(spots[at]! / width) - (rows >> 1);
      if (fits(column, row)) break;
    }
    if (isSmall) ended.set(key, at);
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        if (isSmall || cells[r * columns + c] === 1) taken[(row + r) * width + column + c] = 1;
      }
    }
    return [column - half, row - half];
  });
}

/** The squares of a grid of twice `half` a side, nearest to the middle first. */
function spotsByDistance(half: number): Uint32Array {
  const width = 2 * half;
  const classes = new Uint32Array((aspect[0] + aspect[1]) * half * half + 2);
  const distance = (spot: number) => {
    const dx = (spot % width) - half;
    const dy = Math.floor(spot / width) - half;
    return aspect[0] * dx * dx + aspect[1] * dy * dy;
  };
  for (let spot = 0; spot < width * width; spot += 1) classes[distance(spot) + 1]! += 1;
  for (let c = 1; c < classes.length; c += 1) classes[c]! += classes[c - 1]!;
  const order = new Uint32Array(width * width);
  for (let spot = 0; spot < width * width; spot += 1) {
    const c = distance(spot);
    order[classes[c]!] = spot;
    classes[c]! += 1;
  }
  return order;
}
