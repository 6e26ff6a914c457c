import type { Ties } from './ties.ts';

/** How strongly a node keeps its place beside its ties. */
const home = 0.35;
/** A hand moves at most so many nodes beside the one it holds, and none farther off than so many ties. */
const mostFollowers = 1500;
const farthest = 3;
/** Rounds until those who follow have come to rest. */
const rounds = 24;

/** Nodes that follow others which were put somewhere by hand. */
export interface Following {
  /** Puts a node somewhere; it stays there. */
  put(node: number, x: number, y: number): void;
  /** Lets a node go back among the others. */
  letGo(node: number): void;
  /** Begins to ease the followers into their places. */
  wake(): void;
  /** One round; true when all are at rest. Mutates x and y. */
  ease(): boolean;
}

/**
 * Lets the surroundings of a node follow it, and nobody else: each is moved by
 * the mean of what its neighbours are moved by, less what it keeps of its place
 * (a diffusion of displacements, by Gauss and Seidel's method). A call costs the
 * ties of those who follow, however large the graph is.
 */
export function createFollowing(
  x: Float32Array,
  y: Float32Array,
  ties: () => Ties,
  isTied: (node: number) => boolean,
): Following {
  /** Where nodes belong that have been moved. */
  const homes = new Map<number, readonly [number, number]>();
  const put = new Set<number>();
  let followers: number[] = [];
  let left = 0;

  const homeOf = (i: number): readonly [number, number] => {
    let place = homes.get(i);
    if (!place) homes.set(i, (place = [x[i]!, y[i]!]));
    return place;
  };

  /** Those few ties away from who was put. */
  function gather(): number[] {
    const { offset, neighbour } = ties();
    const seen = new Set(put);
    const found: number[] = [];
    let edge = [...put];
    for (let hop = 0; hop < farthest && found.length < mostFollowers; hop += 1) {
      const beyond: number[] = [];
      for (const i of edge) {
        for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
          const j = neighbour[e]!;
          if (seen.has(j) || found.length >= mostFollowers) continue;
          seen.add(j);
          found.push(j);
          beyond.push(j);
        }
      }
      edge = beyond;
    }
    // Who was moved before goes home again.
    for (const i of homes.keys()) if (!seen.has(i)) found.push(i);
    return found;
  }

  return {
    put(node, atX, atY) {
      homeOf(node);
      if (!put.has(node)) followers = [];
      put.add(node);
      if (!isTied(node)) x[node] = atX;
      y[node] = atY;
    },
    letGo(node) {
      put.delete(node);
      followers = [];
    },
    wake() {
      left = rounds;
    },
    ease() {
      if (left === 0) return true;
      if (followers.length === 0) followers = gather();
      const { offset, neighbour, weight } = ties();
      for (const i of followers) {
        const [homeX, homeY] = homeOf(i);
        let [sum, byX, byY] = [0, 0, 0];
        for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
          const j = neighbour[e]!;
          const w = weight[e]!;
          sum += w;
          const at = homes.get(j);
          if (!at) continue;
          byX += w * (x[j]! - at[0]);
          byY += w * (y[j]! - at[1]);
        }
        const all = sum * (1 + home) + 1e-9;
        if (!isTied(i)) x[i] = homeX + byX / all;
        y[i] = homeY + byY / all;
      }
      left -= 1;
      return left === 0;
    },
  };
}
