import { plainLayout } from '#core/params';
import type { LayoutProblem } from '../types.ts';
import { bandOf } from './anchors.ts';
import type { Arrangement } from './arrange.ts';
import { componentsOf } from './components.ts';
import { massOf } from './graph.ts';
import { scrambled } from './levels.ts';
import type { CreatePart } from './part.ts';
import { extentOf } from './refine.ts';
import { roomsOf } from './room.ts';
import { pitchOf, placeSingles, placeTiedSingles } from './singles.ts';
import type { Ties } from './ties.ts';

/**
 * Lays out a graph whose nodes are tied to an x each, as papers to their years:
 * the force decides y alone, which is then stretched to the height that the
 * nodes need at that width. Nodes without ties stand beneath, each at its x.
 */
export function arrangeTied(
  problem: LayoutProblem,
  ties: Ties,
  createPart: CreatePart,
): Arrangement {
  const { anchorX } = problem;
  const { group } = problem.settings ?? plainLayout;
  const { parts, singles } = componentsOf(ties, problem.present, true);
  const part = parts[0];
  const rooms = roomsOf(problem);
  const band = bandOf(anchorX);
  const pitch = pitchOf(singles, rooms);
  const tied = singles.filter((i) => anchorX[i] === anchorX[i]);
  const free = singles.filter((i) => anchorX[i] !== anchorX[i]);
  let [left, right] = [Infinity, -Infinity];
  for (const x of anchorX) {
    if (x < left) left = x;
    if (x > right) right = x;
  }
  const width = right - left + 2 * band;

  let area = 0;
  part?.nodes.forEach((i) => (area += rooms[i]! * rooms[i]!));
  // A first guess at the scale, which the height then makes good.
  const units = part ? Math.sqrt((area * 4) / 3.141592653589793) / extentOf(graphOf(part.ties)) : 1;
  const run = part
    ? createPart(part.ties, {
        seed: problem.seed,
        group,
        anchorX: Float32Array.from(part.nodes, (i) => anchorX[i]! / units),
      })
    : null;
  let isDone = run === null;

  return {
    get progress() {
      return isDone ? 1 : run!.progress;
    },
    advance() {
      isDone ||= run!.advance();
      return isDone;
    },
    write(x, y) {
      let bottom = 0;
      if (run && run.progress > 0) {
        const places = run.places();
        const height = Math.max(area / Math.max(width, 1), Math.sqrt(area) / 4);
        const stretch = heightOf(places.y, height);
        part!.nodes.forEach((i, k) => {
          const anchor = anchorX[i]!;
          const aside = ((scrambled(i) & 0xffff) / 32768 - 1) * band;
          x[i] = anchor === anchor ? anchor + aside : places.x[k]! * units;
          y[i] = places.y[k]! * stretch;
          bottom = Math.max(bottom, y[i]!);
        });
      }
      placeTiedSingles(tied, anchorX, band, bottom, pitch, x, y);
      const block = { left: left - band, right: right + band, bottom };
      for (const i of tied) block.bottom = Math.max(block.bottom, y[i]!);
      placeSingles(free, block, pitch, x, y);
    },
  };
}

const graphOf = ({ offset, weight }: Ties) => ({
  count: offset.length - 1,
  mass: massOf(offset, weight),
});

/** What brings values to a height: as if they were spread evenly over it. */
function heightOf(values: Float32Array, height: number): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let spread = 0;
  for (const value of values) spread += ((value - mean) * (value - mean)) / values.length;
  // Of an even spread over h the mean squared distance from the middle is h² / 12.
  return spread > 0 ? height / Math.sqrt(12 * spread) : 1;
}
