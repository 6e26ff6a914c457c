/** Pairs of numbers side by side, each with a value. */
export interface PairColumns {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly value: Uint8Array;
}

/**
 * Gathers pairs of numbers, each kept once with what was said of it first, without
 * an object a pair, for there are very many.
 */
export class Pairs {
  #a = new Int32Array(1024);
  #b = new Int32Array(1024);
  #value = new Uint8Array(1024);
  #count = 0;

  /** Adds a pair, the smaller number first. @param value 0 … 255 */
  add(a: number, b: number, value: number): void {
    if (this.#count === this.#a.length) {
      this.#a = twiceAsLong(this.#a, Int32Array);
      this.#b = twiceAsLong(this.#b, Int32Array);
      this.#value = twiceAsLong(this.#value, Uint8Array);
    }
    this.#a[this.#count] = a;
    this.#b[this.#count] = b;
    this.#value[this.#count] = value;
    this.#count += 1;
  }

  /**
   * The pairs by their smaller numbers, ascending, those of one number in the order
   * they were added. Linear.
   *
   * @param size numbers are below it
   */
  sorted(size: number): PairColumns {
    const [a, b, value, count] = [this.#a, this.#b, this.#value, this.#count];
    const place = new Int32Array(size + 1);
    for (let i = 0; i < count; i += 1) place[a[i]! + 1]! += 1;
    for (let i = 0; i < size; i += 1) place[i + 1]! += place[i]!;
    const order = new Int32Array(count);
    for (let i = 0; i < count; i += 1) {
      order[place[a[i]!]!] = i;
      place[a[i]!]! += 1;
    }
    /** With which smaller number each larger one was met last. */
    const met = new Int32Array(size).fill(-1);
    let kept = 0;
    for (const at of order) {
      if (met[b[at]!] === a[at]) continue;
      met[b[at]!] = a[at]!;
      order[kept] = at;
      kept += 1;
    }
    const found = order.subarray(0, kept);
    return {
      a: found.map((at) => a[at]!),
      b: found.map((at) => b[at]!),
      value: Uint8Array.from(found, (at) => value[at]!),
    };
  }
}

function twiceAsLong<T extends Int32Array | Uint8Array>(
  column: T,
  Column: new (length: number) => T,
): T {
  const longer = new Column(column.length * 2);
  longer.set(column);
  return longer;
}
