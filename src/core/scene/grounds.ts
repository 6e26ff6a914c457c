/** A member of a group, in pixels. */
interface Member {
  readonly x: number;
  readonly y: number;
}

/** The edge of a cell in pixels, and so many cells at most along either side. */
const leastCell = 10;
const mostCells = 150;
/** How far a member is felt, in cells. */
const reach = 4;
/** So many members of a group tell where it is. */
const mostMembers = 2000;
/** A group is at home where it is felt at least so much, as a share of what its middle member feels. */
const home = 0.3;
/** A piece of ground is no smaller than this, in cells, nor than this share of its group's largest. */
const leastPiece = { cells: 40, share: 0.08 };

/**
 * Grounds of the groups of a large picture. A region around all members of each
 * would lie across half of the others; so each group has the places where most of
 * it is, and more of it than of any other: grounds in pieces, of which none lies
 * across another's border.
 *
 * Each member is felt around it by (1 − d²)², d in parts of its reach. A group's
 * sum of these, in parts of what its home takes, is compared with the others'; the
 * outline runs where it is no longer the greatest, found by marching squares.
 *
 * @returns for each group its pieces, the largest first, each a ring of interleaved x and y
 */
export function groundsOf(all: readonly (readonly Member[])[]): number[][][] {
  const groups = all.map((members) => members.filter(({ x, y }) => Number.isFinite(x + y)));
  const grid = gridOf(groups);
  const felt = groups.map((members) => feltBy(members, grid));
  return felt.map((own, g) => {
    const others = felt.filter((_, other) => other !== g);
    const lead = new Float32Array(own.length);
    for (let c = 0; c < lead.length; c += 1) {
      let most = 1;
      for (const other of others) most = Math.max(most, other[c]!);
      lead[c] = own[c]! - most;
    }
    return piecesOf(lead, grid);
  });
}

interface Grid {
  readonly left: number;
  readonly top: number;
  /** Pixels. */
  readonly cell: number;
  readonly wide: number;
  readonly high: number;
}

/** A grid over all members, with nobody felt at its rim. */
function gridOf(groups: readonly (readonly Member[])[]): Grid {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const members of groups) {
    for (const { x, y } of members) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (!(right >= left)) return { left: 0, top: 0, cell: leastCell, wide: 0, high: 0 };
  const cell = Math.max(leastCell, Math.max(right - left, bottom - top) / mostCells);
  const rim = reach + 1;
  return {
    ...{ left: left - rim * cell, top: top - rim * cell, cell },
    wide: Math.ceil((right - left) / cell) + 2 * rim + 1,
    high: Math.ceil((bottom - top) / cell) + 2 * rim + 1,
  };
}

/** How much a group is felt at each corner of the cells, 1 where its home begins. */
function feltBy(members: readonly Member[], { left, top, cell, wide, high }: Grid): Float32Array {
  const felt = new Float32Array(wide * high);
  const step = Math.max(1, Math.ceil(members.length / mostMembers));
  const at = ({ x, y }: Member) => ({ u: (x - left) / cell, v: (y - top) / cell });
  for (let k = 0; k < members.length; k += step) {
    const { u, v } = at(members[k]!);
    for (let row = Math.ceil(v - reach); row <= v + reach; row += 1) {
      for (let column = Math.ceil(u - reach); column <= u + reach; column += 1) {
        const near = 1 - ((column - u) ** 2 + (row - v) ** 2) / reach ** 2;
        if (near > 0) felt[row * wide + column]! += near * near;
      }
    }
  }
  const own = new Float32Array(Math.ceil(members.length / step));
  for (let k = 0; k < own.length; k += 1) {
    const { u, v } = at(members[k * step]!);
    own[k] = felt[Math.round(v) * wide + Math.round(u)]!;
  }
  const level = home * (own.sort()[own.length >> 1] ?? 1);
  return felt.map((one) => one / level);
}

/** The rings within which a field is positive, but for the smallest and for holes. */
function piecesOf(field: Float32Array, grid: Grid): number[][] {
  const rings = ringsOf(field, grid)
    .map((ring) => ({ ring, area: areaOf(ring) / grid.cell ** 2 }))
    .filter(({ area }) => area >= leastPiece.cells)
    .sort((a, b) => b.area - a.area);
  const least = leastPiece.share * (rings[0]?.area ?? 0);
  return rings.filter(({ area }) => area >= least).map(({ ring }) => rounded(ring));
}

/**
 * Marching squares: through each cell whose corners differ in sign goes a line,
 * with what is positive on its right where y points down; lines end to end make
 * rings. A side of a cell is known by its first corner: twice its number, and one
 * more where the side goes down.
 */
function ringsOf(field: Float32Array, { left, top, cell, wide, high }: Grid): number[][] {
  const next = new Map<number, number>();
  for (let row = 0; row + 1 < high; row += 1) {
    for (let column = 0; column + 1 < wide; column += 1) {
      const corner = row * wide + column;
      const [a, b] = [field[corner]! > 0, field[corner + 1]! > 0];
      const [d, c] = [field[corner + wide]! > 0, field[corner + wide + 1]! > 0];
      const sides = [2 * corner, 2 * (corner + 1) + 1, 2 * (corner + wide), 2 * corner + 1];
      const corners = [a, b, c, d];
      // Round the cell: a line comes in where it turns positive, and leaves where it turns negative.
      for (let side = 0; side < 4; side += 1) {
        if (corners[side] || !corners[(side + 1) % 4]) continue;
        let out = (side + 1) % 4;
        while (!corners[out] || corners[(out + 1) % 4]) out = (out + 1) % 4;
        next.set(sides[out]!, sides[side]!);
      }
    }
  }
  const rings: number[][] = [];
  const pointOf = (side: number): [number, number] => {
    const from = side >> 1;
    const to = side & 1 ? from + wide : from + 1;
    const [one, other] = [field[from]!, field[to]!];
    const part = one / (one - other);
    const column = (from % wide) + (side & 1 ? 0 : part);
    const row = Math.floor(from / wide) + (side & 1 ? part : 0);
    return [left + column * cell, top + row * cell];
  };
  for (const first of next.keys()) {
    const ring: number[] = [];
    for (let at: number | undefined = first; at !== undefined;) {
      ring.push(...pointOf(at));
      const after: number | undefined = next.get(at);
      next.delete(at);
      at = after === first ? undefined : after;
    }
    if (ring.length >= 6) rings.push(ring);
  }
  return rings;
}

/** Positive for a ring around what is positive, negative for one around a hole. */
function areaOf(ring: readonly number[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const [nextX, nextY] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

/** Its corners cut, after Chaikin (1974). */
function rounded(ring: readonly number[]): number[] {
  const cut: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const [nextX, nextY] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
    cut.push(x + (nextX - x) / 4, y + (nextY - y) / 4, x + (3 * (nextX - x)) / 4);
    cut.push(y + (3 * (nextY - y)) / 4);
  }
  return cut;
}
