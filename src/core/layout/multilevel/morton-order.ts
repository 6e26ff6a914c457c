/**
 * Sorts points along the Z-order curve (Morton): by keys of 16 bits an axis,
 * interleaved, over the square that holds all points. Keeps its arrays, so that
 * points that move can be sorted again and again.
 */
export class MortonOrder {
  readonly count: number;
  /** Index of the point at each place of the order. */
  readonly order: Uint32Array;
  /** Key of the point at each place of the order. */
  readonly keys: Uint32Array;
  /** Side of the square. */
  side = 0;

  readonly #unsorted: Uint32Array;
  readonly #spareOrder: Uint32Array;
  readonly #histogram = new Uint32Array(3 * 2048);

  constructor(count: number) {
    this.count = count;
    this.order = new Uint32Array(count);
    this.keys = new Uint32Array(count);
    this.#unsorted = new Uint32Array(count);
    this.#spareOrder = new Uint32Array(count);
  }

  /** Sorts points: a few passes over them. */
  sort(x: Float32Array, y: Float32Array): void {
    this.#encode(x, y);
    this.#sort();
  }

  #encode(x: Float32Array, y: Float32Array): void {
    const { count } = this;
    let [left, right, bottom, top] = [x[0]!, x[0]!, y[0]!, y[0]!];
    for (let i = 1; i < count; i += 1) {
      const a = x[i]!;
      const b = y[i]!;
      if (a < left) left = a;
      else if (a > right) right = a;
      if (b < bottom) bottom = b;
      else if (b > top) top = b;
    }
    this.side = Math.max(right - left, top - bottom) * 1.0001 + 1e-12;
    const scale = 65536 / this.side;
    for (let i = 0; i < count; i += 1) {
      this.#unsorted[i] =
        (spread((x[i]! - left) * scale) | (spread((y[i]! - bottom) * scale) << 1)) >>> 0;
    }
  }

  /** Radix sort of the keys, eleven bits a pass; leaves the order of the points. */
  #sort(): void {
    const { count } = this;
    const histogram = this.#histogram.fill(0);
    const keys = this.#unsorted;
    for (let i = 0; i < count; i += 1) {
      const key = keys[i]!;
      histogram[key & 2047]! += 1;
      histogram[2048 + ((key >>> 11) & 2047)]! += 1;
      histogram[4096 + (key >>> 22)]! += 1;
    }
    for (let pass = 0; pass < 3; pass += 1) {
      let sum = 0;
      for (let b = 2048 * pass; b < 2048 * (pass + 1); b += 1) {
        const here = histogram[b]!;
        histogram[b] = sum;
        sum += here;
      }
    }
    const spare = this.keys;
    const order = this.order;
    const spareOrder = this.#spareOrder;
    for (let i = 0; i < count; i += 1) {
      const key = keys[i]!;
      const b = key & 2047;
      const at = histogram[b]!;
      histogram[b] = at + 1;
      spare[at] = key;
      order[at] = i;
    }
    for (let i = 0; i < count; i += 1) {
      const key = spare[i]!;
      const b = 2048 + ((key >>> 11) & 2047);
      const at = histogram[b]!;
      histogram[b] = at + 1;
      keys[at] = key;
      spareOrder[at] = order[i]!;
    }
    for (let i = 0; i < count; i += 1) {
      const key = keys[i]!;
      const b = 4096 + (key >>> 22);
      const at = histogram[b]!;
      histogram[b] = at + 1;
      spare[at] = key;
      order[at] = spareOrder[i]!;
    }
  }
}

/** The 16 bits of a whole number, a gap after each. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
