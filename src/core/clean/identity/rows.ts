/** Rows of numbers, one after the other: row `i` is `of` from `start[i]` to before `start[i + 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly of: Int32Array;
}

/** A row of numbers for each thing, in their order. */
export function rowsOf<T>(
  things: readonly T[],
  addRow: (thing: T, add: (number: number) => void) => void,
): Rows {
  const start = new Int32Array(things.length + 1);
  let of = new Int32Array(Math.max(16, things.length * 4));
  let count = 0;
  const add = (number: number) => {
    if (count === of.length) {
      const more = new Int32Array(of.length * 2);
      more.set(of);
      of = more;
    }
    of[count] = number;
    count += 1;
  };
  things.forEach((thing, i) => {
    addRow(thing, add);
    start[i + 1] = count;
  });
  return { start, of: of.slice(0, count) };
}

/** Each work's authors by their numbers. */
export function authorRows(authors: readonly (readonly { readonly number: number }[])[]): Rows {
  return rowsOf(authors, (list, add) => {
    for (const { number } of list) add(number);
  });
}
