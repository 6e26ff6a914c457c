/** Discs in the plane, some of which may not move. */
export interface Discs {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** 1 where a disc takes part. */
  readonly present: Uint8Array;
  /** 1 where a disc may not move. */
  readonly fixed: Uint8Array;
  /** x a disc is tied to, NaN where it is free; and how far from there it may be. */
  readonly anchorX: Float32Array;
  readonly band: number;
  /** Space between two, in layout units. */
  readonly gap: number;
}

/** Space between two discs, in layout units: so much where there are very many, and so much more where they are few. */
const gap = { many: 2, few: 8 } as const;
/** Up to so many discs are few. */
const few = 300;

/** Space that is kept between two of so many discs, in layout units. */
export function gapOf(count: number): number {
  return gap.many + gap.few * Math.min(1, Math.sqrt(few / Math.max(1, count)));
}

/** Where a disc may be of an x it is moved to. */
export function withinBand({ anchorX, band }: Discs, i: number, x: number): number {
  const anchor = anchorX[i]!;
  return anchor === anchor ? Math.max(anchor - band, Math.min(anchor + band, x)) : x;
}

/** A grid of squares over some discs: its frame alone. */
export interface Grid {
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** A grid over all discs, about as fine as most of them are wide and of not many more squares than discs. */
export function gridOver({ x, y, radius, present, gap: between }: Discs): Grid {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let sum = 0;
  let count = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    const a = x[i]!;
    const b = y[i]!;
    if (a < left) left = a;
    if (a > right) right = a;
    if (b < top) top = b;
    if (b > bottom) bottom = b;
    sum += radius[i]!;
    count += 1;
  }
  if (count === 0) return { side: 1, left: 0, top: 0, columns: 1, rows: 1 };
  const [width, height] = [right - left, bottom - top];
  const side = Math.max(
    (2 * sum) / count + between,
    Math.sqrt((Math.max(1, width) * Math.max(1, height)) / (2 * count)),
    width / 4096,
    height / 4096,
  );
  return {
    side,
    left,
    top,
    columns: Math.floor(width / side) + 1,
    rows: Math.floor(height / side) + 1,
  };
}
