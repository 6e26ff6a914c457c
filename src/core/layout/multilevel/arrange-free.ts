import type { LayoutProblem } from '../types.ts';
import type { Arrangement } from './arrange.ts';
import { componentsOf } from './components.ts';
import { scattered, spotsOf } from './pack-parts.ts';
import type { CreatePart } from './part.ts';
import { createParts, type Parts } from './parts.ts';
import { roomsOf } from './room.ts';
import { pitchOf, placeSingles, type Block } from './singles.ts';
import type { Ties } from './ties.ts';

/** Lays out each connected part by itself, packs them around the largest, and puts the nodes without ties beneath. */
export function arrangeFree(
  problem: LayoutProblem,
  ties: Ties,
  createPart: CreatePart,
): Arrangement {
  const { parts, singles } = componentsOf(ties, problem.present);
  const rooms = roomsOf(problem);
  const all = createParts(parts, problem, rooms, createPart);
  const writeParts = createPacking(all);
  return {
    get progress() {
      return all.progress;
    },
    advance: () => all.advance(),
    write(x, y) {
      placeSingles(singles, writeParts(x, y), pitchOf(singles, rooms), x, y);
    },
  };
}

/**
 * Writes the places of parts, packed by their areas while they are under way
 * and by their shapes in the end, and tells what they take together.
 */
function createPacking(all: Parts): (x: Float32Array, y: Float32Array) => Block {
  const { parts } = all;
  let spots: [number, number][] | null = null;
  let isFinal = false;
  return (x, y) => {
    if (all.progress === 1 && !isFinal) {
      isFinal = true;
      spots = spotsOf(parts.map((part) => ({ ...part, places: part.places() })));
    }
    spots ??= spotsOf(parts.map(({ rooms, area }) => ({ places: null, rooms, area })));
    let [left, right, bottom] = [0, 0, 0];
    parts.forEach((part, k) => {
      const { nodes, area } = part;
      const places = part.places() ?? scattered(nodes.length, area);
      const [dx, dy] = spots![k]!;
      for (let i = 0; i < nodes.length; i += 1) {
        const [atX, atY] = [places.x[i]! + dx, places.y[i]! + dy];
        x[nodes[i]!] = atX;
        y[nodes[i]!] = atY;
        left = Math.min(left, atX);
        right = Math.max(right, atX);
        bottom = Math.max(bottom, atY);
      }
    });
    return { left, right, bottom };
  };
}
