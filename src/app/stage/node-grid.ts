/** A cell holds so many nodes on the whole. */
const perCell = 3;
const mostCells = 1 << 20;

/**
 * Nodes by place: a counting sort into the cells of a square grid over all that
 * are shown. A hundred thousand take some milliseconds, so it is made anew when
 * a pointer asks after the nodes have moved, not with each move.
 */
export class NodeGrid {
  /** The largest radius, in layout units. */
  readonly largest: number;
  readonly #rows: Float32Array;
  readonly #left: number;
  readonly #top: number;
  readonly #cell: number;
  readonly #wide: number;
  readonly #high: number;
  /** The nodes of cell c are `nodes[start[c]]` … `nodes[start[c + 1] - 1]`. */
  readonly #start: Uint32Array;
  readonly #nodes: Uint32Array;

  /**
   * @param rows x, y, radius, alpha a node
   * @param radius of each node; 0 for those that are not shown
   */
  constructor(rows: Float32Array, radius: Float32Array) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let [largest, count] = [0, 0];
    for (let i = 0; i < radius.length; i += 1) {
      if (!isPlaced(rows, radius, i)) continue;
      const [x, y] = [rows[4 * i]!, rows[4 * i + 1]!];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      largest = Math.max(largest, rows[4 * i + 2]!);
      count += 1;
    }
    this.largest = largest;
    this.#rows = rows;
    [this.#left, this.#top] = [left, top];
    const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
    // A few far away must not leave all others in one cell, nor make cells without end.
    const cells = Math.min(mostCells, Math.max(1, count / perCell));
    this.#cell = Math.sqrt((width * height) / cells);
    this.#wide = count === 0 ? 0 : Math.floor(width / this.#cell) + 1;
    this.#high = count === 0 ? 0 : Math.floor(height / this.#cell) + 1;
    this.#start = new Uint32Array(this.#wide * this.#high + 1);
    this.#nodes = new Uint32Array(count);
    for (let i = 0; i < radius.length; i += 1) {
      if (isPlaced(rows, radius, i)) this.#start[this.#cellOf(i) + 1]! += 1;
    }
    for (let c = 1; c < this.#start.length; c += 1) this.#start[c]! += this.#start[c - 1]!;
    const next = this.#start.slice();
    for (let i = 0; i < radius.length; i += 1) {
      if (!isPlaced(rows, radius, i)) continue;
      const cell = this.#cellOf(i);
      this.#nodes[next[cell]!] = i;
      next[cell]! += 1;
    }
  }

  /** Tells of the nodes in the cells that a square around a place touches: all within it, and some more. */
  within(x: number, y: number, range: number, each: (node: number) => void): void {
    const column = (at: number) =>
      Math.min(this.#wide - 1, Math.max(0, Math.floor((at - this.#left) / this.#cell)));
    const row = (at: number) =>
      Math.min(this.#high - 1, Math.max(0, Math.floor((at - this.#top) / this.#cell)));
    const [first, last] = [column(x - range), column(x + range)];
    for (let v = row(y - range); v <= row(y + range); v += 1) {
      const from = this.#start[v * this.#wide + first];
      const to = this.#start[v * this.#wide + last + 1];
      if (from === undefined || to === undefined) return;
      for (let at = from; at < to; at += 1) each(this.#nodes[at]!);
    }
  }

  #cellOf(node: number): number {
    const column = Math.floor((this.#rows[4 * node]! - this.#left) / this.#cell);
    const row = Math.floor((this.#rows[4 * node + 1]! - this.#top) / this.#cell);
    return row * this.#wide + column;
  }
}

function isPlaced(rows: Float32Array, radius: Float32Array, i: number): boolean {
  return radius[i]! > 0 && Number.isFinite(rows[4 * i]! + rows[4 * i + 1]!);
}
