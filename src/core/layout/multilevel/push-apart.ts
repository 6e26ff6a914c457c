import { gridOver, withinBand, type Discs } from './discs.ts';

/** Part of an overlap that a round takes away, and what it adds, in layout units, so that crowds come apart for good. */
const eagerness = 0.8;
const slack = 1;

/**
 * One round of pushing overlapping discs apart, each by its share: the larger
 * gives way less. Gives how many pairs overlapped, and marks in `met` who was
 * among them. Where that is told from the round before, only these and who is
 * near them are looked at. Mutates x and y.
 *
 * The larger of two discs finds the smaller, so that each looks no farther than
 * twice its own radius: linear, where the room is about what the discs need.
 */
export function pushApart(discs: Discs, met: Uint8Array, isFirst: boolean): number {
  const { x, y, radius, fixed, present, gap } = discs;
  const { start, member, squareOf, columns, rows, side, left, top } = binned(discs);
  const stirred = isFirst ? null : squaresAround(met, squareOf, columns, rows);
  const moveX = new Float32Array(x.length);
  const moveY = new Float32Array(x.length);
  met.fill(0);
  let pairs = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    const xi = x[i]!;
    const yi = y[i]!;
    const ri = radius[i]!;
    const reach = 2 * ri + gap;
    // A disc that finds no farther than the squares around its own has met nobody where these are calm.
    if (stirred !== null && reach <= side && stirred[squareOf[i]!] === 0) continue;
    const c0 = Math.max(0, Math.floor((xi - reach - left) / side));
    const c1 = Math.min(columns - 1, Math.floor((xi + reach - left) / side));
    const r0 = Math.max(0, Math.floor((yi - reach - top) / side));
    const r1 = Math.min(rows - 1, Math.floor((yi + reach - top) / side));
    for (let r = r0; r <= r1; r += 1) {
      const end = start[r * columns + c1 + 1]!;
      for (let k = start[r * columns + c0]!; k < end; k += 1) {
        const j = member[k]!;
        const rj = radius[j]!;
        if (rj > ri || j === i || (rj === ri && j > i)) continue;
        const dx = xi - x[j]!;
        const dy = yi - y[j]!;
        const apart = ri + rj + gap;
        const distance2 = dx * dx + dy * dy;
        if (distance2 >= apart * apart || (fixed[i] === 1 && fixed[j] === 1)) continue;
        pairs += 1;
        met[i] = 1;
        met[j] = 1;
        const distance = Math.sqrt(distance2);
        const by = (apart - distance) * eagerness + slack;
        // In one spot: apart in a direction that depends on the two alone.
        const direction = directions[(i + 3 * j) & 7]!;
        const ux = distance > 1e-3 ? dx / distance : direction[0];
        const uy = distance > 1e-3 ? dy / distance : direction[1];
        const a = ri * ri;
        const b = rj * rj;
        const share = fixed[i] === 1 ? 0 : fixed[j] === 1 ? 1 : b / (a + b);
        moveX[i]! += ux * by * share;
        moveY[i]! += uy * by * share;
        moveX[j]! -= ux * by * (1 - share);
        moveY[j]! -= uy * by * (1 - share);
      }
    }
  }
  if (pairs === 0) return 0;
  for (let i = 0; i < x.length; i += 1) {
    if (met[i] !== 1 || fixed[i] === 1) continue;
    // Many that push at once do not fling: a disc moves by its own width at the most.
    const most = 2 * radius[i]! + gap;
    const dx = Math.max(-most, Math.min(most, moveX[i]!));
    x[i] = withinBand(discs, i, x[i]! + dx);
    y[i]! += Math.max(-most, Math.min(most, moveY[i]!));
  }
  return pairs;
}

const directions = [
  [1, 0],
  [0.6, 0.8],
  [0, 1],
  [-0.8, 0.6],
  [-1, 0],
  [-0.6, -0.8],
  [0, -1],
  [0.8, -0.6],
] as const;

/** The discs by the square their centre is in: those of square c are `member[start[c]]` … */
function binned(discs: Discs) {
  const { x, y, present } = discs;
  const grid = gridOver(discs);
  const { side, left, top, columns, rows } = grid;
  const squares = columns * rows;
  const squareOf = new Uint32Array(x.length);
  const start = new Uint32Array(squares + 1);
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    const square = Math.floor((y[i]! - top) / side) * columns + Math.floor((x[i]! - left) / side);
    squareOf[i] = square;
    start[square + 1]! += 1;
  }
  for (let c = 0; c < squares; c += 1) start[c + 1]! += start[c]!;
  const fill = start.slice(0, squares);
  const member = new Uint32Array(start[squares]!);
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    const square = squareOf[i]!;
    member[fill[square]!] = i;
    fill[square]! += 1;
  }
  return { ...grid, start, member, squareOf };
}

/** 1 for the squares in which some discs are, and those around them. */
function squaresAround(
  some: Uint8Array,
  squareOf: Uint32Array,
  columns: number,
  rows: number,
): Uint8Array {
  const around = new Uint8Array(columns * rows);
  for (let i = 0; i < some.length; i += 1) {
    if (some[i] !== 1) continue;
    const column = squareOf[i]! % columns;
    const row = (squareOf[i]! - column) / columns;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
        around[r * columns + c] = 1;
      }
    }
  }
  return around;
}
