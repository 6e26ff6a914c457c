import type { LayoutProblem } from '../types.ts';
import { plainLayout } from '#core/params';
import type { Component } from './components.ts';
import { massOf } from './graph.ts';
import type { Places } from './levels.ts';
import type { CreatePart, PartRun } from './part.ts';
import { extentOf } from './refine.ts';
import { straighten, unitsOf } from './room.ts';

/** A call settles at most so many small parts. */
const partsPerCall = 64;

/** A connected part on its way to its places. */
export interface Part extends Component {
  /** How wide the room of each of its nodes is, in layout units. */
  readonly rooms: Float32Array;
  /** What its rooms add up to. */
  readonly area: number;
  /** Places in layout units around its own middle; where it is not there yet, null. */
  places(): Places | null;
}

/** Parts that are laid out one after another, the first one first. */
export interface Parts {
  readonly parts: readonly Part[];
  /** 0 until the first part has places, 1 when all are at rest. */
  readonly progress: number;
  /** Does a piece of work; true when all parts are at rest. */
  advance(): boolean;
}

/** Lays out connected parts, each by itself, from the places their nodes had, if most had one. */
export function createParts(
  components: readonly Component[],
  problem: LayoutProblem,
  rooms: Float32Array,
  createPart: CreatePart,
): Parts {
  const { group } = problem.settings ?? plainLayout;
  const settled: Places[] = [];
  let run: PartRun | null = null;
  let done = 0;
  const count = components.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const parts = components.map((component, k): Part => {
    const own = Float32Array.from(component.nodes, (i) => rooms[i]!);
    return {
      ...component,
      rooms: own,
      area: own.reduce((sum, room) => sum + room * room, 0),
      places: () =>
        settled[k] ??
        (k === settled.length && run && run.progress > 0 ? inUnits(k, run.places()) : null),
    };
  });

  /** Places of the energy's units in those of the layout; level, where they come from chance alone. */
  function inUnits(k: number, { x, y }: Places): Places {
    const { nodes, ties, rooms: own } = parts[k]!;
    const places = { x: x.slice(), y: y.slice() };
    straighten(places, !isKnown(problem, nodes));
    const units = unitsOf(places, ties, own);
    for (let i = 0; i < nodes.length; i += 1) {
      places.x[i]! *= units;
      places.y[i]! *= units;
    }
    return places;
  }

  function begin(part: Part, k: number): PartRun {
    const places = isKnown(problem, part.nodes) ? knownPlaces(problem, part) : null;
    return createPart(part.ties, {
      seed: problem.seed + k,
      group,
      ...(places && { places }),
    });
  }

  function settle(part: Part, k: number): Places | null {
    const { nodes } = part;
    const [a, b] = part.rooms;
    // Two side by side need no force.
    if (nodes.length === 2) {
      return { x: Float32Array.of(-(a! + b!) / 4, (a! + b!) / 4), y: new Float32Array(2) };
    }
    run ??= begin(part, k);
    if (!run.advance()) return null;
    return inUnits(k, run.places());
  }

  return {
    parts,
    get progress() {
      if (settled.length === parts.length) return 1;
      return (done + (run ? run.progress * parts[settled.length]!.nodes.length : 0)) / count;
    },
    advance() {
      for (let budget = partsPerCall; budget > 0; budget -= 1) {
        const k = settled.length;
        if (k === parts.length) return true;
        const places = settle(parts[k]!, k);
        if (!places) return false;
        settled.push(places);
        done += places.x.length;
        run = null;
      }
      return settled.length === parts.length;
    },
  };
}

/** Whether most of some nodes have had a place, and not by hand. */
function isKnown({ start, pinned }: LayoutProblem, nodes: Uint32Array): boolean {
  let known = 0;
  for (const i of nodes) if (start[2 * i] === start[2 * i] && pinned[i] !== 1) known += 1;
  return 2 * known > nodes.length;
}

/** The places the nodes of a part had, around their middle, in units of the energy. */
function knownPlaces({ start }: LayoutProblem, { nodes, ties }: Component): Places {
  const x = Float32Array.from(nodes, (i) => start[2 * i]!);
  const y = Float32Array.from(nodes, (i) => start[2 * i + 1]!);
  let [count, meanX, meanY] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== x[i]) continue;
    count += 1;
    meanX += x[i]!;
    meanY += y[i]!;
  }
  [meanX, meanY] = [meanX / count, meanY / count];
  let spread = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (x[i] !== x[i]) continue;
    spread += ((x[i]! - meanX) * (x[i]! - meanX) + (y[i]! - meanY) * (y[i]! - meanY)) / count;
  }
  const mass = massOf(ties.offset, ties.weight);
  // Of an even disc the mean squared distance from the middle is half its radius, squared.
  const units = spread > 0 ? extentOf({ count: mass.length, mass }) / 2 / Math.sqrt(2 * spread) : 1;
  for (let i = 0; i < x.length; i += 1) {
    x[i] = (x[i]! - meanX) * units;
    y[i] = (y[i]! - meanY) * units;
  }
  return { x, y };
}
