/** Numbers in ascending order, each once. */
export type Ascending = readonly number[];

/** Whether a number is among them. Logarithmic. */
export function has(numbers: Ascending, one: number): boolean {
  return numbers[placeOf(numbers, one)] === one;
}

/** Puts a number where it belongs, unless it is there; at the end it costs nothing. */
export function insert(numbers: number[], one: number): void {
  const last = numbers[numbers.length - 1];
  if (last === undefined || last < one) numbers.push(one);
  else {
    const place = placeOf(numbers, one);
    if (numbers[place] !== one) numbers.splice(place, 0, one);
  }
}

/** Whether two have a number in common: linear in the shorter, or in both where they are about as long. */
export function overlap(a: Ascending, b: Ascending): boolean {
  if (a.length > b.length) return overlap(b, a);
  if (a.length === 0) return false;
  if (a[a.length - 1]! < b[0]! || b[b.length - 1]! < a[0]!) return false;
  if (a.length * 8 < b.length) return a.some((one) => has(b, one));
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j += 1;
  }
  return false;
}

/** Where a number is, or belongs. */
function placeOf(numbers: Ascending, one: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (numbers[middle]! < one) from = middle + 1;
    else to = middle;
  }
  return from;
}
