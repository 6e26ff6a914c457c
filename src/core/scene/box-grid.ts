import type { Box } from './types.ts';

/** Edge of a cell in pixels; a label of middling size covers two or three cells. */
const cell = 64;
/** Rows a column of cells has room for; more would share a key, which costs time alone. */
const rows = 1 << 21;

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The area in square pixels that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Boxes that can be asked for by place. */
export class BoxGrid {
  private readonly boxes: Box[] = [];
  private readonly cells = new Map<number, number[]>();
  /** By box, the last question it was an answer to. */
  private readonly seen: number[] = [];
  private asked = 0;

  /** Adds a box and gives its number, from 0. */
  add(box: Box): number {
    const number = this.boxes.push(box) - 1;
    this.seen.push(0);
    this.visit(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(number);
      else this.cells.set(key, [number]);
    });
    return number;
  }

  /** Whether any box overlaps this one. */
  hits(box: Box): boolean {
    let found = false;
    this.overlapping(box, () => {
      found = true;
      return false;
    });
    return found;
  }

  /**
   * Tells of the boxes that overlap this one, each once, in no order that means
   * anything, until it is told that this is enough: where thousands lie on one
   * another the first few often settle the question.
   *
   * @param each gives false for enough
   */
  overlapping(box: Box, each: (other: Box) => boolean): void {
    this.asked += 1;
    const lastColumn = Math.floor((box.x + box.width) / cell);
    const lastRow = Math.floor((box.y + box.height) / cell);
    for (let column = Math.floor(box.x / cell); column <= lastColumn; column += 1) {
      for (let row = Math.floor(box.y / cell); row <= lastRow; row += 1) {
        for (const number of this.cells.get(column * rows + row) ?? []) {
          if (this.seen[number] === this.asked) continue;
          this.seen[number] = this.asked;
          const other = this.boxes[number]!;
          if (overlap(box, other) && !each(other)) return;
        }
      }
    }
  }

  private visit(box: Box, each: (key: number) => void): void {
    const lastColumn = Math.floor((box.x + box.width) / cell);
    const lastRow = Math.floor((box.y + box.height) / cell);
    for (let column = Math.floor(box.x / cell); column <= lastColumn; column += 1) {
      for (let row = Math.floor(box.y / cell); row <= lastRow; row += 1) each(column * rows + row);
    }
  }
}
