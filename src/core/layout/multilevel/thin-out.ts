import { gridOver, withinBand, type Discs, type Grid } from './discs.ts';

/** A place holds discs on so much of its area at the most. */
const holds = 0.5;
/** Part of the difference between two squares that flows in a step: past ¼ the flow would swing. */
const flow = 0.22;
/** Steps on each grid. */
const steps = 8;
/** Squares across at the coarsest. */
const coarsest = 12;

/**
 * Lets crowds flow apart until every place can hold its discs: their density
 * diffuses where it is past that, on a coarse grid first and then on finer ones
 * (the idea of diffusion cartograms, Gastner and Newman 2004). Who is not in a
 * crowd stays. Costs a few dozen passes over the discs at the most. Mutates x and y.
 */
export function thinOut(discs: Discs): void {
  const frame = gridOver(discs);
  const width = frame.side * Math.max(frame.columns, frame.rows);
  for (let side = width / coarsest; side > 2 * frame.side; side /= 2) {
    // Nobody moves farther in these steps than the squares all around are wide.
    const grid = widened(gridOver(discs), side);
    for (let step = 0; step < steps; step += 1) if (!spill(discs, grid)) break;
  }
}

/** One step on a grid; false where no place is too full. */
function spill(discs: Discs, grid: Grid): boolean {
  const { x, y, fixed, present } = discs;
  const { side, left, top, columns } = grid;
  const density = densityOf(discs, grid);
  let isFull = false;
  const excess = density.map((value) => {
    if (value > holds) isFull = true;
    return Math.max(0, value - holds);
  });
  if (!isFull) return false;
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1 || fixed[i] === 1) continue;
    const u = (x[i]! - left) / side - 0.5;
    const v = (y[i]! - top) / side - 0.5;
    const c = Math.floor(u);
    const r = Math.floor(v);
    const p = u - c;
    const q = v - r;
    const at = r * columns + c;
    const a = excess[at]!;
    const b = excess[at + 1]!;
    const d = excess[at + columns]!;
    const e = excess[at + columns + 1]!;
    if (a === 0 && b === 0 && d === 0 && e === 0) continue;
    const slopeX = (b - a) * (1 - q) + (e - d) * q;
    const slopeY = (d - a) * (1 - p) + (e - b) * p;
    const here =
      (density[at]! * (1 - p) + density[at + 1]! * p) * (1 - q) +
      (density[at + columns]! * (1 - p) + density[at + columns + 1]! * p) * q;
    const by = (-flow * side) / Math.max(here, holds);
    x[i] = withinBand(discs, i, x[i]! + slopeX * by);
    y[i]! += slopeY * by;
  }
  return true;
}

/** A grid of squares of that side over a frame, with some all around: the crowd at the rim has somewhere to go. */
function widened(frame: Grid, side: number): Grid {
  return {
    side,
    left: frame.left - 2 * side,
    top: frame.top - 2 * side,
    columns: Math.ceil((frame.side * frame.columns) / side) + 5,
    rows: Math.ceil((frame.side * frame.rows) / side) + 5,
  };
}

/** Part of each square that discs cover, each shared out among the four squares nearest to its centre. */
function densityOf(
  { x, y, radius, present, gap }: Discs,
  { side, left, top, columns, rows }: Grid,
) {
  const density = new Float32Array(columns * rows);
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    const u = (x[i]! - left) / side - 0.5;
    const v = (y[i]! - top) / side - 0.5;
    const c = Math.floor(u);
    const r = Math.floor(v);
    const p = u - c;
    const q = v - r;
    const reach = radius[i]! + gap / 2;
    const area = (3.141592653589793 * reach * reach) / (side * side);
    const at = r * columns + c;
    density[at]! += area * (1 - p) * (1 - q);
    density[at + 1]! += area * p * (1 - q);
    density[at + columns]! += area * (1 - p) * q;
    density[at + columns + 1]! += area * p * q;
  }
  return density;
}
