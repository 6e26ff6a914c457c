import { coarsen } from './coarsen.ts';
import type { TiedGraph } from './graph.ts';

/** A graph of so many nodes is small enough to be placed from scratch. */
export const coarsest = 100;
/** A graph that shrinks by less than this is not drawn together any further. */
const shrinks = 0.9;

/** A graph on its way from coarse to fine. */
export interface Level {
  readonly graph: TiedGraph;
  /** Where its nodes went in the coarser one; null at the coarsest. */
  parent: Uint32Array | null;
}

/** Adds the next coarser level; false where the last one is coarse enough. Mutates the levels. */
export function addLevel(levels: Level[]): boolean {
  const last = levels.at(-1)!;
  if (last.graph.count <= coarsest) return false;
  const { graph, parent } = coarsen(last.graph);
  if (graph.count > shrinks * last.graph.count) return false;
  last.parent = parent;
  levels.push({ graph, parent: null });
  return true;
}

/** Places of the nodes of a level. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * Places of the nodes of a finer level from those of the coarser: each near the
 * one it is part of, spread over that one's share of the room, by its index.
 */
export function interpolate(places: Places, coarse: TiedGraph, fine: Level): Places {
  const { x: fromX, y: fromY } = places;
  const parent = fine.parent!;
  const count = parent.length;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const room = roomOf(places, coarse.mass);
  for (let i = 0; i < count; i += 1) {
    const p = parent[i]!;
    const reach = Math.sqrt(room * coarse.mass[p]!) * 0.8;
    const chance = scrambled(i);
    x[i] = fromX[p]! + ((chance & 0xffff) / 65536 - 0.5) * reach;
    y[i] = fromY[p]! + ((chance >>> 16) / 65536 - 0.5) * reach;
  }
  return { x, y };
}

/** Room a unit of mass takes. */
function roomOf({ x, y }: Places, mass: Float32Array): number {
  let [left, right, bottom, top] = [x[0]!, x[0]!, y[0]!, y[0]!];
  let sum = 0;
  for (let i = 0; i < mass.length; i += 1) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.min(bottom, y[i]!);
    top = Math.max(top, y[i]!);
    sum += mass[i]!;
  }
  return ((right - left) * (top - bottom)) / sum;
}

/** 32 bits that look like chance, of an index: the mixing of mulberry32. */
export function scrambled(index: number): number {
  const state = Math.imul(index + 1, 0x6d2b79f5);
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}
