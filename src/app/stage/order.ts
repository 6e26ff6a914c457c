/**
 * Indices of floats that are not negative, the least first, ties in the order of
 * `indices`: a counting sort by the leading bits of each float, which are in the
 * order of the numbers (IEEE 754); numbers within 3% of each other count as
 * equal. It takes some milliseconds for a million, where a comparing sort takes
 * a second.
 *
 * @param indices which of them, in what order; all where it is not given
 */
export function byLeast(values: Float32Array, indices?: Uint32Array): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const count = indices?.length ?? values.length;
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i += 1) starts[(bits[indices ? indices[i]! : i]! >>> shift) + 1]! += 1;
  for (let b = 0; b < buckets; b += 1) starts[b + 1]! += starts[b]!;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const index = indices ? indices[i]! : i;
    const bucket = bits[index]! >>> shift;
    order[starts[bucket]!] = index;
    starts[bucket]! += 1;
  }
  return order;
}

/**
 * The indices of the greatest of some floats that are not negative, in their
 * order; ties, by the same measure as above, go to the earlier.
 *
 * @param most so many are enough
 */
export function greatest(values: Float32Array, most: number): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const sizes = new Uint32Array(buckets);
  for (let i = 0; i < bits.length; i += 1) sizes[bits[i]! >>> shift]! += 1;
  let least = buckets;
  let taken = 0;
  while (least > 0 && taken + sizes[least - 1]! <= most) {
    least -= 1;
    taken += sizes[least]!;
  }
  let left = Math.max(0, most - taken);
  const indices = new Uint32Array(Math.min(values.length, Math.max(0, most)));
  let at = 0;
  for (let i = 0; i < bits.length && at < indices.length; i += 1) {
    const bucket = bits[i]! >>> shift;
    if (bucket < least - 1 || (bucket === least - 1 && left === 0)) continue;
    if (bucket === least - 1) left -= 1;
    indices[at] = i;
    at += 1;
  }
  return indices;
}

/** Sign, exponent and five bits of the mantissa. */
const shift = 18;
const buckets = 1 << (32 - shift);

/**
 * All indices once, scattered: any beginning of it is a fair sample. Runs of 64
 * stay together, so that whoever walks it does not wait for memory each time.
 */
export function scattered(count: number): Uint32Array {
  const runs = Math.ceil(count / run);
  // The golden section of the runs; with no factor in common each is met once.
  let stride = Math.max(1, Math.floor(runs * 0.618));
  while (common(stride, runs) > 1) stride += 1;
  const order = new Uint32Array(count);
  let at = 0;
  let next = 0;
  for (let i = 0; i < runs; i += 1) {
    const end = Math.min(count, (next + 1) * run);
    for (let index = next * run; index < end; index += 1) {
      order[at] = index;
      at += 1;
    }
    next = (next + stride) % runs;
  }
  return order;
}

/** So many stay together. */
const run = 64;

function common(a: number, b: number): number {
  return b === 0 ? a : common(b, a % b);
}
