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

/** So many are kept for the second look at a page; of what a longer page has besides, the latest alone. */
const mostKept = 40_000;
const mostLatest = 2_000;

/** Knows nothing yet. Lines are told by the first, the last and how many they are. */
export function createByLines<Found>(): ByLines<Found> {
  const kept = new Map<Line, Kept<Found>[]>();
  const latest = new Map<Line, Kept<Found>[]>();
  let count = 0;
  const within = (all: typeof kept, lines: readonly Line[]) =>
    all
      .get(lines[0]!)
      ?.find((one) => one.count === lines.length && one.last === lines[lines.length - 1]);
  return {
    of: (lines) => (within(kept, lines) ?? within(latest, lines))?.found,
    keep(lines, found) {
      const [first] = lines;
      if (first === undefined) return;
      const before = within(kept, lines) ?? within(latest, lines);
      if (before !== undefined) {
        before.found = found;
        return;
      }
      const all = count < mostKept ? kept : latest;
      if (latest.size >= mostLatest) latest.clear();
      count += 1;
      const one = { last: lines.at(-1)!, count: lines.length, found };
      const others = all.get(first);
      if (others === undefined) all.set(first, [one]);
      else others.push(one);
    },
  };
}
