import type { Line } from '../markup/index.ts';

/** What was found out about neighbouring lines of a page, each by what finds it. */
export interface ByLines<Found> {
  /** What was found for just these lines; undefined where nothing was. */
  of(lines: readonly Line[]): Found | undefined;
  keep(lines: readonly Line[], found: Found): void;
}

interface Kept<Found> {
  readonly last: Line;
  readonly count: number;
  found: Found;
}

/** So many at most: a page with more is found out about again. */
const most = 30_000;

/** Knows nothing yet. Lines are told by the first, the last and how many they are. */
export function createByLines<Found>(): ByLines<Found> {
  const byFirst = new Map<Line, Kept<Found>[]>();
  let count = 0;
  const keptOf = (lines: readonly Line[]) =>
    byFirst
      .get(lines[0]!)
      ?.find((one) => one.count === lines.length && one.last === lines[lines.length - 1]);
  return {
    of: (lines) => keptOf(lines)?.found,
    keep(lines, found) {
      const [first] = lines;
      if (first === undefined) return;
      const before = keptOf(lines);
      if (before !== undefined) {
        before.found = found;
        return;
      }
      if (count >= most) {
        byFirst.clear();
        count = 0;
      }
      count += 1;
      const one = { last: lines.at(-1)!, count: lines.length, found };
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [one]);
      else others.push(one);
    },
  };
}
