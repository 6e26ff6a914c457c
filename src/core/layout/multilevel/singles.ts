/** What is already placed, as a rectangle. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rows are so many times as wide as they are high together, where nothing else is wider. */
const aspect = 2.5;

/**
 * Places nodes without ties in rows beneath all others, in their order. Mutates x and y.
 *
 * @param pitch from one to the next, in layout units
 */
export function placeSingles(
  singles: Uint32Array,
  { left, right, bottom }: Block,
  pitch: number,
  x: Float32Array,
  y: Float32Array,
): void {
  const own = Math.sqrt(singles.length * aspect) * pitch;
  const columns = Math.max(1, Math.floor(Math.max(right - left, own) / pitch));
  const middle = (left + right) / 2;
  singles.forEach((i, k) => {
    const row = Math.floor(k / columns);
    const inRow = Math.min(columns, singles.length - row * columns);
    x[i] = middle + ((k % columns) - (inRow - 1) / 2) * pitch;
    y[i] = bottom + (row + 1) * pitch;
  });
}

/** As `placeSingles`, for nodes that are each tied to an x: those of one x in rows of their own. */
export function placeTiedSingles(
  singles: Uint32Array,
  anchorX: Float32Array,
  band: number,
  bottom: number,
  pitch: number,
  x: Float32Array,
  y: Float32Array,
): void {
  const columns = 2 * Math.floor(band / pitch) + 1;
  const counts = new Map<number, number>();
  for (const i of singles) {
    const anchor = anchorX[i]!;
    const k = counts.get(anchor) ?? 0;
    counts.set(anchor, k + 1);
    // From the middle outwards, left and right in turn.
    const c = k % columns;
    x[i] = anchor + (c % 2 === 0 ? c / 2 : -(c + 1) / 2) * pitch;
    y[i] = bottom + (Math.floor(k / columns) + 1) * pitch;
  }
}

/** From one node in a row to the next: the room of the largest. */
export function pitchOf(singles: Uint32Array, rooms: Float32Array): number {
  return singles.reduce((most, i) => Math.max(most, rooms[i]!), 0);
}
