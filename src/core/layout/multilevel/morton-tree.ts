import { MortonOrder } from './morton-order.ts';

/** Points a leaf holds at the most. */
const leafPoints = 16;
/** Levels of the tree: 16 bits an axis. */
const deepest = 16;

/**
 * A quadtree over points in Morton order (Z-order): a cell is a run of the
 * sorted points, and cells lie in the order of a walk, each followed by its
 * descendants. Built anew from the points: n log n by sorting 32-bit keys.
 */
export class MortonTree {
  /** Index of the point at each place of the order. */
  readonly order: Uint32Array;
  /** The points in order. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly mass: Float32Array;
  /** How many cells there are. */
  cells = 0;
  /** The points of a cell, from … to. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The next cell of a walk that does not go into this one. */
  readonly next: Uint32Array;
  readonly isLeaf: Uint8Array;
  /** Centre of mass, and mass. */
  readonly centreX: Float32Array;
  readonly centreY: Float32Array;
  readonly total: Float32Array;
  /** Second moment Σ m (z − c)² around the centre, as a complex number. */
  readonly momentR: Float32Array;
  readonly momentI: Float32Array;
  /** Squared side. */
  readonly side2: Float32Array;
  /** Side of the square that holds all points. */
  side = 0;

  readonly #sorting: MortonOrder;

  readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.#sorting = new MortonOrder(count);
    this.order = this.#sorting.order;
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.mass = new Float32Array(count);
    // Leaves are never empty, and a chain of cells of one child each is at most as deep as the tree.
    const most = 2 * count + 64;
    this.from = new Uint32Array(most);
    this.to = new Uint32Array(most);
    this.next = new Uint32Array(most);
    this.isLeaf = new Uint8Array(most);
    this.centreX = new Float32Array(most);
    this.centreY = new Float32Array(most);
    this.total = new Float32Array(most);
    this.momentR = new Float32Array(most);
    this.momentI = new Float32Array(most);
    this.side2 = new Float32Array(most);
  }

  build(x: Float32Array, y: Float32Array, mass: Float32Array): void {
    this.#sorting.sort(x, y);
    this.side = this.#sorting.side;
    const { count, order } = this;
    for (let k = 0; k < count; k += 1) {
      const i = order[k]!;
      this.x[k] = x[i]!;
      this.y[k] = y[i]!;
      this.mass[k] = mass[i]!;
    }
    this.cells = 0;
    this.#grow(0, count, 0);
  }

  /** Makes the cell of a run of points, and those in it. */
  #grow(from: number, to: number, depth: number): void {
    const cell = this.cells;
    this.cells += 1;
    this.from[cell] = from;
    this.to[cell] = to;
    const side = this.side / (1 << depth);
    this.side2[cell] = side * side;
    const isLeaf = to - from <= leafPoints || depth >= deepest;
    this.isLeaf[cell] = isLeaf ? 1 : 0;
    if (!isLeaf) {
      const { keys } = this.#sorting;
      const shift = 30 - 2 * depth;
      let start = from;
      for (let quarter = 0; quarter < 4 && start < to; quarter += 1) {
        let low = start;
        let high = to;
        if (quarter === 3) low = to;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (((keys[middle]! >>> shift) & 3) <= quarter) low = middle + 1;
          else high = middle;
        }
        if (low > start) this.#grow(start, low, depth + 1);
        start = low;
      }
    }
    this.next[cell] = this.cells;
    if (isLeaf) this.#sum(cell, this.x, this.y, this.mass, from, to);
    else this.#gather(cell);
  }

  /** The moments of a leaf. */
  #sum(
    cell: number,
    x: Float32Array,
    y: Float32Array,
    mass: Float32Array,
    from: number,
    to: number,
  ): void {
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let i = from; i < to; i += 1) {
      const m = mass[i]!;
      sumX += x[i]! * m;
      sumY += y[i]! * m;
      sum += m;
    }
    const centreX = sumX / sum;
    const centreY = sumY / sum;
    let real = 0;
    let imaginary = 0;
    for (let i = from; i < to; i += 1) {
      const dx = x[i]! - centreX;
      const dy = y[i]! - centreY;
      const m = mass[i]!;
      real += m * (dx * dx - dy * dy);
      imaginary += 2 * m * dx * dy;
    }
    this.centreX[cell] = centreX;
    this.centreY[cell] = centreY;
    this.total[cell] = sum;
    this.momentR[cell] = real;
    this.momentI[cell] = imaginary;
  }

  /** The moments of a cell from those of its children. */
  #gather(cell: number): void {
    const { next, centreX, centreY, total, momentR, momentI } = this;
    const end = next[cell]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let child = cell + 1; child < end; child = next[child]!) {
      const m = total[child]!;
      sumX += centreX[child]! * m;
      sumY += centreY[child]! * m;
      sum += m;
    }
    const atX = sumX / sum;
    const atY = sumY / sum;
    let real = 0;
    let imaginary = 0;
    for (let child = cell + 1; child < end; child = next[child]!) {
      const dx = centreX[child]! - atX;
      const dy = centreY[child]! - atY;
      const m = total[child]!;
      real += momentR[child]! + m * (dx * dx - dy * dy);
      imaginary += momentI[child]! + 2 * m * dx * dy;
    }
    centreX[cell] = atX;
    centreY[cell] = atY;
    total[cell] = sum;
    momentR[cell] = real;
    momentI[cell] = imaginary;
  }
}
