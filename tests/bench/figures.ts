import { appendFileSync } from 'node:fs';

/** What was measured of one thing at one size, and beside whom. */
export interface Figure {
  /** The row of the table: `layout`, `first frame`, `year filter`, `search` … */
  readonly part: string;
  /** What exactly, where a part has more than one row. */
  readonly what?: string;
  /** How many nodes, papers or entries; null where size is no matter. */
  readonly size: number | null;
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | 'MB/s' | '';
  /** One a run: the median is shown, and from where to where they spread. */
  readonly ours: readonly number[];
  /** The same of others, in the same run. `note` says where it was not measured to its end. */
  readonly rivals?: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly note?: string;
  }[];
  readonly goal?: string;
}

/** Prints a figure, and keeps it for the table that `npm run bench` prints at the end. */
export function tell(figure: Figure): void {
  console.log(lineOf(figure));
  const file = process.env['COTERIE_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

function lineOf({ part, what, size, unit, ours, rivals = [], goal }: Figure): string {
  const others = rivals.map(({ name, values }) => `${name} ${middle(values)} ${unit}`);
  const name = [part, what, size?.toLocaleString('en')].filter(Boolean).join(', ');
  return [`${name}: ${middle(ours)} ${unit}`, ...others, ...(goal ? [`goal ${goal}`] : [])].join(
    '; ',
  );
}

function middle(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[sorted.length >> 1] ?? Number.NaN;
  return value < 1 ? value.toPrecision(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
