import { gridOver, withinBand, type Discs, type Grid } from './discs.ts';

/**
 * Moves each disc that still overlaps another to the free spot nearest to it,
 * the large ones first: what pushing has left over. Afterwards no two discs
 * overlap, but for those that may not move. Mutates x and y.
 *
 * @param met 1 for those that overlap
 */
export function findFreeSpots(discs: Discs, met: Uint8Array): void {
  const { x, y, radius, fixed, present, gap } = discs;
  const cover = createCover(discs);
  const waiting: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    if (met[i] === 1 && fixed[i] !== 1) waiting.push(i);
    else cover.add(i);
  }
  waiting.sort((a, b) => radius[b]! - radius[a]! || a - b);
  for (const i of waiting) {
    const step = radius[i]! + gap / 2;
    const [fromX, fromY] = [x[i]!, y[i]!];
    // Squares around its place, wider and wider: their sides are a radius apart.
    for (let ring = 0; !tryRing(ring); ring += 1);
    cover.add(i);

    function tryRing(ring: number): boolean {
      for (let a = -ring; a <= ring; a += 1) {
        for (let b = -ring; b <= ring; b += Math.abs(a) === ring ? 1 : 2 * ring) {
          x[i] = withinBand(discs, i, fromX + a * step);
          y[i] = fromY + b * step;
          if (cover.isFree(i)) return true;
          if (ring === 0) return false;
        }
      }
      return false;
    }
  }
}

/** Which discs cover each square of a grid, as chains of entries. */
function createCover(discs: Discs) {
  const { x, y, radius, gap } = discs;
  const grid = gridOver(discs);
  const first = new Int32Array(grid.columns * grid.rows).fill(-1);
  const next: number[] = [];
  const disc: number[] = [];
  return {
    add(i: number): void {
      const [c0, c1, r0, r1] = squaresOf(grid, x[i]!, y[i]!, radius[i]!);
      for (let r = r0; r <= r1; r += 1) {
        for (let c = c0; c <= c1; c += 1) {
          next.push(first[r * grid.columns + c]!);
          first[r * grid.columns + c] = disc.push(i) - 1;
        }
      }
    },
    isFree(i: number): boolean {
      const [c0, c1, r0, r1] = squaresOf(grid, x[i]!, y[i]!, radius[i]! + gap);
      for (let r = r0; r <= r1; r += 1) {
        for (let c = c0; c <= c1; c += 1) {
          for (let at = first[r * grid.columns + c]!; at >= 0; at = next[at]!) {
            const j = disc[at]!;
            const dx = x[i]! - x[j]!;
            const dy = y[i]! - y[j]!;
            const apart = radius[i]! + radius[j]! + gap;
            if (dx * dx + dy * dy < apart * apart) return false;
          }
        }
      }
      return true;
    },
  };
}

/** The squares a disc reaches into; those at the edge of the grid go on for ever. */
function squaresOf({ side, left, top, columns, rows }: Grid, x: number, y: number, reach: number) {
  const column = (at: number) => Math.max(0, Math.min(columns - 1, Math.floor((at - left) / side)));
  const row = (at: number) => Math.max(0, Math.min(rows - 1, Math.floor((at - top) / side)));
  return [column(x - reach), column(x + reach), row(y - reach), row(y + reach)] as const;
}
