import { scrambled, type Places } from './levels.ts';
import { pack, shapeOf, type Shape } from './pack.ts';

/** The grid that parts are packed on has about so many squares for each node, and so many at the most. */
const squares = { each: 40, most: 40_000 } as const;
/** A part keeps others so much of a node's room away. */
const margin = 0.7;

/** What is packed: places and rooms of nodes, or the area they will need. */
export interface Packed {
  /** Null where they are not known yet. */
  readonly places: Places | null;
  readonly rooms: Float32Array;
  readonly area: number;
}

/**
 * By how much each part is moved so that none lies on another: the first one
 * not at all, the others around it. Those without places take a square.
 */
export function spotsOf(parts: readonly Packed[]): [number, number][] {
  if (parts.length < 2) return parts.map(() => [0, 0]);
  const count = parts.reduce((sum, { rooms }) => sum + rooms.length, 0);
  const total = parts.reduce((sum, { area }) => sum + area, 0);
  const side = Math.sqrt(total / Math.min(squares.most, squares.each * count)) + 1e-9;
  const shapes = parts.map(({ places, rooms, area }) =>
    places
      ? shapeOf(
          places.x,
          places.y,
          rooms.map((room) => room * margin),
          side,
        )
      : squareOf(Math.sqrt(area), side),
  );
  const at = pack(shapes);
  const [first, [column, row]] = [shapes[0]!, at[0]!];
  return shapes.map((shape, k) => [
    first.left + (at[k]![0] - column) * side - shape.left,
    first.top + (at[k]![1] - row) * side - shape.top,
  ]);
}

function squareOf(width: number, side: number): Shape & { left: number; top: number } {
  const columns = Math.ceil(width / side);
  return {
    columns,
    rows: columns,
    cells: new Uint8Array(columns * columns).fill(1),
    left: -width / 2,
    top: -width / 2,
  };
}

/** Places for a part that has none yet: scattered over a square of its area. */
export function scattered(count: number, area: number): Places {
  const width = Math.sqrt(area);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    const chance = scrambled(i);
    x[i] = ((chance & 0xffff) / 65536 - 0.5) * width;
    y[i] = ((chance >>> 16) / 65536 - 0.5) * width;
  }
  return { x, y };
}
