import type { LayoutProblem } from '../types.ts';
import type { Arrangement } from './arrange.ts';
import { componentsOf } from './components.ts';
import { scrambled, type Places } from './levels.ts';
import { scattered, spotsOf } from './pack-parts.ts';
import type { CreatePart } from './part.ts';
import { createParts } from './parts.ts';
import { roomsOf } from './room.ts';
import { pitchOf, placeSingles } from './singles.ts';
import type { Ties } from './ties.ts';

/**
 * Leaves nodes where they are. New ones stand among those they are tied to; parts
 * that are new altogether are laid out and packed around, and new nodes without
 * ties stand beneath.
 */
export function arrangeHeld(
  problem: LayoutProblem,
  ties: Ties,
  createPart: CreatePart,
): Arrangement {
  const { present, anchorX } = problem;
  const rooms = roomsOf(problem);
  const x = new Float32Array(problem.nodeCount).fill(Number.NaN);
  const y = new Float32Array(problem.nodeCount).fill(Number.NaN);
  for (let i = 0; i < x.length; i += 1) {
    if (present[i] !== 1) continue;
    x[i] = problem.start[2 * i]!;
    y[i] = problem.start[2 * i + 1]!;
  }
  placeAmong(ties, present, rooms, x, y);
  const { parts: components, singles } = componentsOf(ties, present);
  const isNew = (i: number) => x[i] !== x[i];
  // Whoever is tied to a node with a place has one by now: a part has places or it has none.
  const fresh = components.filter(({ nodes }) => isNew(nodes[0]!));
  const all = createParts(fresh, problem, rooms, createPart);
  const lone = singles.filter(isNew);
  const kept = keptOf(x, y, rooms);

  return {
    get progress() {
      return all.progress;
    },
    advance: () => all.advance(),
    write(toX, toY) {
      toX.set(x);
      toY.set(y);
      const parts = all.parts.map((part) => ({
        ...part,
        places: part.places() ?? scattered(part.nodes.length, part.area),
      }));
      const spots = spotsOf(kept ? [kept, ...parts] : parts).slice(kept ? 1 : 0);
      parts.forEach(({ nodes, places }, k) => {
        nodes.forEach((i, at) => {
          toX[i] = places.x[at]! + spots[k]![0];
          toY[i] = places.y[at]! + spots[k]![1];
        });
      });
      const block = { left: 0, right: 0, bottom: 0 };
      for (let i = 0; i < toX.length; i += 1) {
        if (present[i] !== 1 || toX[i] !== toX[i]) continue;
        block.left = Math.min(block.left, toX[i]!);
        block.right = Math.max(block.right, toX[i]!);
        block.bottom = Math.max(block.bottom, toY[i]!);
      }
      placeSingles(lone, block, pitchOf(lone, rooms), toX, toY);
      anchorX.forEach((anchor, i) => {
        if (anchor === anchor && isNew(i)) toX[i] = anchor;
      });
      // Who takes no part has no place here.
      for (let i = 0; i < toX.length; i += 1) if (present[i] !== 1) toX[i] = toY[i] = 0;
    },
  };
}

/** What stands already, as a part among others. */
function keptOf(x: Float32Array, y: Float32Array, rooms: Float32Array) {
  const nodes = Uint32Array.from(x.keys()).filter((i) => x[i] === x[i]);
  if (nodes.length === 0) return null;
  const places: Places = { x: nodes2(nodes, x), y: nodes2(nodes, y) };
  const own = nodes2(nodes, rooms);
  return { places, rooms: own, area: own.reduce((sum, room) => sum + room * room, 0) };
}

const nodes2 = (nodes: Uint32Array, values: Float32Array) =>
  Float32Array.from(nodes, (i) => values[i]!);

/**
 * Gives nodes without a place one at the mean of those they are tied to, and a
 * step aside; then to those tied to these. Mutates x and y.
 */
function placeAmong(
  { offset, neighbour, weight }: Ties,
  present: Uint8Array,
  rooms: Float32Array,
  x: Float32Array,
  y: Float32Array,
): void {
  let waiting = Array.from(x.keys()).filter((i) => present[i] === 1 && x[i] !== x[i]);
  while (waiting.length > 0) {
    const found: (readonly [number, number, number])[] = [];
    for (const i of waiting) {
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
        const j = neighbour[e]!;
        if (x[j] !== x[j]) continue;
        sum += weight[e]!;
        sumX += weight[e]! * x[j]!;
        sumY += weight[e]! * y[j]!;
      }
      if (sum === 0) continue;
      const chance = scrambled(i);
      const aside = rooms[i]!;
      found.push([
        i,
        sumX / sum + ((chance & 0xffff) / 65536 - 0.5) * aside,
        sumY / sum + ((chance >>> 16) / 65536 - 0.5) * aside,
      ]);
    }
    if (found.length === 0) return;
    for (const [i, atX, atY] of found) {
      x[i] = atX;
      y[i] = atY;
    }
    waiting = waiting.filter((i) => x[i] !== x[i]);
  }
}
