import type { LayoutProblem, LayoutRun } from '../types.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { gapOf, type Discs } from './discs.ts';
import { createFollowing } from './follow.ts';
import { findFreeSpots } from './free-spots.ts';
import type { CreatePart } from './part.ts';
import { pushApart } from './push-apart.ts';
import { thinOut } from './thin-out.ts';
import { tiesOf, type Ties } from './ties.ts';
import { bandOf } from './anchors.ts';

/** Positions are rounded to this part of a unit: what is left below is noise. */
const quantum = 16;
/** Rounds of pushing overlapping discs apart, before those that are left look for a free spot. */
const rounds = 12;
/** So few pairs that overlap, for each node, are not worth a round. */
const few = 1 / 500;
/** Part of the progress that placing takes; the rest is for overlaps. */
const placing = 0.9;

/**
 * A layout by forces, whatever moves a connected part: the parts are laid out,
 * packed, and freed of overlaps. A settled one answers a hand by moving the
 * surroundings of what is held.
 */
export function createForceRun(problem: LayoutProblem, createPart: CreatePart): LayoutRun {
  const { nodeCount, present, anchorX, start } = problem;
  const positions = new Float32Array(2 * nodeCount);
  const x = new Float32Array(nodeCount);
  const y = new Float32Array(nodeCount);
  for (let i = 0; i < nodeCount; i += 1) {
    if (present[i] !== 1 || start[2 * i] !== start[2 * i]) continue;
    x[i] = start[2 * i]!;
    y[i] = start[2 * i + 1]!;
  }
  let ties: Ties | null = null;
  const allTies = () => (ties ??= tiesOf(problem));
  let arrangement: Arrangement | null = null;
  const isTied = (i: number) => anchorX[i] === anchorX[i];
  /** Where nodes were put by hand, while the others were still on their way. */
  const early = new Map<number, readonly [number, number]>();
  const following = createFollowing(x, y, allTies, isTied);
  const discs: Discs = {
    x,
    y,
    radius: problem.radius,
    present,
    fixed: new Uint8Array(nodeCount),
    anchorX,
    band: bandOf(anchorX),
    gap: gapOf(nodeCount),
  };
  const met = new Uint8Array(nodeCount);
  let stage: 'arrange' | 'ease' | 'part' | 'rest' = 'arrange';
  let round = 0;
  let isStale = true;

  /** Puts the nodes that were pinned from the start, and lets their surroundings follow. */
  function putPinned(): void {
    for (let i = 0; i < nodeCount; i += 1) {
      if (problem.pinned[i] !== 1 || start[2 * i] !== start[2 * i]) continue;
      put(i, start[2 * i]!, start[2 * i + 1]!);
    }
    for (const [i, [atX, atY]] of early) put(i, atX, atY);
    if (discs.fixed.includes(1)) following.wake();
  }

  function put(i: number, atX: number, atY: number): void {
    discs.fixed[i] = 1;
    following.put(i, atX, atY);
  }

  function write(): void {
    isStale = false;
    if (stage === 'arrange') {
      arrangement?.write(x, y);
      for (const [i, [atX, atY]] of early) [x[i], y[i]] = [atX, atY];
    }
    for (let i = 0; i < nodeCount; i += 1) {
      const isHere = present[i] === 1 || start[2 * i] !== start[2 * i];
      positions[2 * i] = rounded(isHere ? x[i]! : start[2 * i]!);
      positions[2 * i + 1] = rounded(isHere ? y[i]! : start[2 * i + 1]!);
    }
  }

  return {
    get positions() {
      if (isStale) write();
      return positions;
    },
    get progress() {
      if (stage === 'arrange') return placing * (arrangement?.progress ?? 0);
      if (stage === 'rest') return 1;
      return placing + ((1 - placing) * round) / (rounds + 1);
    },
    step() {
      if (stage === 'rest') return true;
      isStale = true;
      if (stage === 'arrange') {
        if (!arrangement) {
          arrangement = arrange(problem, allTies(), createPart);
          return false;
        }
        if (!arrangement.advance()) return false;
        arrangement.write(x, y);
        putPinned();
        stage = 'ease';
      } else if (stage === 'ease') {
        if (!following.ease()) return false;
        thinOut(discs);
        stage = 'part';
        round = 0;
      } else {
        const pairs = pushApart(discs, met, round === 0);
        round += 1;
        if (pairs > few * nodeCount && round < rounds) return false;
        if (pairs > 0 && pushApart(discs, met, true) > 0) findFreeSpots(discs, met);
        stage = 'rest';
        return true;
      }
      return false;
    },
    pin(node, atX, atY) {
      if (present[node] !== 1) return;
      isStale = true;
      if (stage === 'arrange') early.set(node, [atX, atY]);
      else put(node, atX, atY);
    },
    release(node) {
      if (present[node] !== 1) return;
      early.delete(node);
      discs.fixed[node] = 0;
      following.letGo(node);
    },
    reheat() {
      if (stage === 'arrange') return;
      following.wake();
      stage = 'ease';
    },
  };
}

const rounded = (value: number) => Math.round(value * quantum) / quantum;
