/**
 * Lists of numbers in compressed rows: row i is
 * `item[start[i]]` … `item[start[i + 1] - 1]`.
 */
export interface Rows {
  /** One offset a row and one at the end. */
  readonly start: Uint32Array;
  readonly item: Uint32Array;
}

/** Packs lists of indices into rows. */
export function toRows(lists: readonly (readonly number[])[]): Rows {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  const item = new Uint32Array(start[lists.length]!);
  lists.forEach((list, i) => item.set(list, start[i]!));
  return { start, item };
}

/** Row i, as a view on the same memory. */
export function rowOf(rows: Rows, i: number): Uint32Array {
  return rows.item.subarray(rows.start[i], rows.start[i + 1]);
}
