/** Rows of numbers, one after the other: row `i` is `of` from `start[i]` to before `start[i + 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly of: Int32Array;
}

/** Rows of these lengths, with -1 at every place. */
export function emptyRows(lengths: readonly number[]): Rows {
  const start = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) start[i + 1] = start[i]! + lengths[i]!;
  return { start, of: new Int32Array(start[lengths.length]!).fill(-1) };
}

/**
 * For each number the rows it stands in, ascending, each once; numbers below 0 are
 * left out. Linear.
 *
 * @param count numbers are below it
 */
export function invertedRows({ start, of }: Rows, count: number): Rows {
  const size = start.length - 1;
  /** In which row each number was met last. */
  const met = new Int32Array(count).fill(-1);
  const from = new Int32Array(count + 1);
  for (let row = 0; row < size; row += 1) {
    for (let i = start[row]!; i < start[row + 1]!; i += 1) {
      const one = of[i]!;
      if (one < 0 || met[one] === row) continue;
      met[one] = row;
      from[one + 1]! += 1;
    }
  }
  for (let one = 0; one < count; one += 1) from[one + 1]! += from[one]!;
  const rows = new Int32Array(from[count]!);
  const end = from.slice(0, count);
  met.fill(-1);
  for (let row = 0; row < size; row += 1) {
    for (let i = start[row]!; i < start[row + 1]!; i += 1) {
      const one = of[i]!;
      if (one < 0 || met[one] === row) continue;
      met[one] = row;
      rows[end[one]!] = row;
      end[one]! += 1;
    }
  }
  return { start: from, of: rows };
}

/** The row that a place is in. Logarithmic. */
export function rowAt({ start }: Rows, place: number): number {
  return firstFrom(start, 0, start.length, place + 1) - 1;
}

/** Whether a row in ascending order has a number. Logarithmic. */
export function hasOne({ start, of }: Rows, row: number, number: number): boolean {
  const end = start[row + 1]!;
  const at = firstFrom(of, start[row]!, end, number);
  return at < end && of[at] === number;
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
