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

/** Whether two rows in ascending order have a number in common. Logarithmic in the longer where it is much longer. */
export function shareOne({ start, of }: Rows, one: number, other: number): boolean {
  let [i, iEnd] = [start[one]!, start[one + 1]!];
  let [j, jEnd] = [start[other]!, start[other + 1]!];
  if (iEnd - i > jEnd - j) [i, iEnd, j, jEnd] = [j, jEnd, i, iEnd];
  if (i === iEnd || of[iEnd - 1]! < of[j]! || of[jEnd - 1]! < of[i]!) return false;
  const isMuchLonger = (iEnd - i) * 8 < jEnd - j;
  while (i < iEnd && j < jEnd) {
    const difference = of[i]! - of[j]!;
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j = isMuchLonger ? firstFrom(of, j + 1, jEnd, of[i]!) : j + 1;
  }
  return false;
}

/** The first place from `from` to before `to` with a number that is not below `least`, else `to`. */
function firstFrom(of: Int32Array, from: number, to: number, least: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (of[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
