import { randomFrom } from '#core/metrics';
import { massOf, type TiedGraph } from './graph.ts';
import { grouped } from './grouped.ts';
import { addLevel, interpolate, type Level, type Places } from './levels.ts';
import { createRefinement, extentOf, type Refinement } from './refine.ts';
import type { PartRun, PartStart } from './part.ts';
import type { Ties } from './ties.ts';

/** Steps at the coarsest level, from places of chance or from known ones; at the levels between; at the finest, and more of them there where communities are to stand out. */
const steps = { scratch: 200, known: 60, between: 20, finest: 12, grouped: 20 } as const;
/** A call does so many moves of a node at least, so that small levels do not take a frame a step. */
const movesPerCall = 20_000;

/** Begins to lay out a connected graph from coarse to fine. */
export function createPartRun(ties: Ties, start: PartStart): PartRun {
  const count = ties.offset.length - 1;
  const finest: TiedGraph = {
    count,
    offset: ties.offset,
    neighbour: ties.neighbour,
    weight: grouped(ties, start.group),
    mass: massOf(ties.offset, ties.weight),
    size: new Float32Array(count).fill(1),
  };
  const levels: Level[] = [{ graph: finest, parent: null }];
  /** What each level begins with, by level: anchors are means over the nodes it stands for. */
  let level = -1;
  let places: Places | null = null;
  let refinement: Refinement | null = null;
  let left = 0;
  let work = 0;
  let done = 0;

  const stepsAt = (l: number) =>
    l === levels.length - 1
      ? start.places
        ? steps.known
        : steps.scratch
      : l === 0
        ? steps.finest + Math.round(steps.grouped * start.group * start.group)
        : steps.between;

  function descend(): void {
    const coarse = levels[level];
    level -= 1;
    const here = levels[level]!;
    places = coarse ? interpolate(places!, coarse.graph, here) : null;
    begin(here);
  }

  function begin({ graph }: Level): void {
    const anchor = start.anchorX && averaged(start.anchorX, levels, level);
    if (anchor)
      for (let i = 0; i < graph.count; i += 1)
        if (anchor[i] === anchor[i]) places!.x[i] = anchor[i]!;
    refinement = createRefinement(graph, places!.x, places!.y, anchor);
    left = stepsAt(level);
  }

  return {
    get progress() {
      return work === 0 ? 0 : done / work;
    },
    advance() {
      if (level < 0) {
        if (addLevel(levels)) return false;
        level = levels.length - 1;
        levels.forEach(({ graph }, l) => (work += stepsAt(l) * graph.count));
        places = startOf(levels, start);
        begin(levels[level]!);
      }
      for (let moves = 0; moves < movesPerCall;) {
        const { count } = levels[level]!.graph;
        if (left === 0) {
          if (level === 0) return true;
          descend();
          continue;
        }
        refinement!.step();
        left -= 1;
        moves += count;
        done += count;
      }
      return level === 0 && left === 0;
    },
    places() {
      let [l, now] = [level, places!];
      while (l > 0) {
        now = interpolate(now, levels[l]!.graph, levels[l - 1]!);
        l -= 1;
      }
      return now;
    },
  };
}

/** Places of the coarsest level to begin with: by chance, or about the means of the known ones. */
function startOf(levels: readonly Level[], start: PartStart): Places {
  const { graph } = levels.at(-1)!;
  const random = randomFrom(start.seed);
  const reach = extentOf(graph);
  const x = new Float32Array(graph.count);
  const y = new Float32Array(graph.count);
  const known = start.places && {
    x: averaged(start.places.x, levels, levels.length - 1),
    y: averaged(start.places.y, levels, levels.length - 1),
  };
  for (let i = 0; i < graph.count; i += 1) {
    const [u, v] = [(random() - 0.5) * reach, (random() - 0.5) * reach];
    const has = known !== undefined && known.x[i] === known.x[i];
    // A thousandth of chance tells apart those who begin in one spot.
    x[i] = has ? known.x[i]! + u / 1000 : u;
    y[i] = has ? known.y[i]! + v / 1000 : v;
  }
  return { x, y };
}

/** A value of each node of a level: the mean over the finest nodes it stands for that have one, or NaN. */
function averaged(values: Float32Array, levels: readonly Level[], level: number): Float32Array {
  let count = levels[0]!.graph.count;
  let sums: Float32Array = values.map((value) => (value === value ? value : 0));
  let known: Float32Array = values.map((value) => (value === value ? 1 : 0));
  for (let l = 0; l < level; l += 1) {
    const parent = levels[l]!.parent!;
    const next = levels[l + 1]!.graph.count;
    const [sum, some] = [new Float32Array(next), new Float32Array(next)];
    for (let i = 0; i < count; i += 1) {
      sum[parent[i]!]! += sums[i]!;
      some[parent[i]!]! += known[i]!;
    }
    [sums, known, count] = [sum, some, next];
  }
  return sums.map((sum, i) => (known[i] === 0 ? Number.NaN : sum / known[i]!));
}
