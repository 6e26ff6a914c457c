/**
 * Lists of numbers in compressed rows: row i is
 * `item[start[i]]` … `item[start[i + 1] - 1]`.
 */
export interface Rows {
  /** One offset a row and one at the end. */
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

/** Rows of numbers, each written down by `write` in turn. */
export function rowsOf(
  count: number,
  write: (row: number, add: (item: number) => void) => void,
): Rows {
  const start = new Uint32Array(count + 1);
  let items = new Uint32Array(Math.max(16, 2 * count));
  let at = 0;
  const add = (item: number) => {
    if (at === items.length) {
      const more = new Uint32Array(2 * items.length);
      more.set(items);
      items = more;
    }
    items[at] = item;
    at += 1;
  };
  for (let row = 0; row < count; row += 1) {
    write(row, add);
    start[row + 1] = at;
  }
  return { start, item: items.slice(0, at) };
}

/** For each of `count` items the rows it stands in, ascending. */
export function transposed({ start, item }: Rows, count: number): Rows {
  const rows = start.length - 1;
  const starts = startsOf(item, count);
  const next = starts.slice();
  const items = new Uint32Array(item.length);
  for (let row = 0; row < rows; row += 1) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const one = item[at]!;
      items[next[one]!] = row;
      next[one]! += 1;
    }
  }
  return { start: starts, item: items };
}

/** Where each key's entries begin once they are sorted by key, and the end: counting sort. */
export function startsOf(keys: Uint32Array, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < keys.length; i += 1) start[keys[i]! + 1]! += 1;
  for (let i = 0; i < count; i += 1) start[i + 1]! += start[i]!;
  return start;
}

/** Row i, as a view on the same memory. */
export function rowOf(rows: Rows, i: number): Uint32Array {
  return rows.item.subarray(rows.start[i], rows.start[i + 1]);
}

/** How many rows there are. */
export function rowCount({ start }: Rows): number {
  return start.length - 1;
}
