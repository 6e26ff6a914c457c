import type { Console } from './console.ts';

/** A bar is shown once a step has taken this long, and drawn anew this often; milliseconds. */
const patience = 1000;
const interval = 100;

/** The bar of one step. */
export interface Progress {
  /** `fraction` is from 0 to 1; `label` stands in for the step's own. */
  update(fraction: number, label?: string): void;
  /** Takes the bar off the terminal. */
  end(): void;
}

/** `label [######    ] 60 %`, cut to the terminal's width. */
export function barOf(label: string, fraction: number, columns: number): string {
  const done = Math.min(1, Math.max(0, fraction));
  const percent = `${Math.floor(done * 100)} %`.padStart(5);
  const room = Math.min(40, columns - label.length - percent.length - 5);
  if (room < 4) return `${label}${percent}`.slice(0, Math.max(0, columns - 1));
  const full = Math.floor(done * room);
  return `${label} [${'#'.repeat(full)}${' '.repeat(room - full)}]${percent}`;
}

/** Starts a step. Nothing is drawn where messages go to no terminal, or while the step is young. */
export function startProgress(console: Console, label: string): Progress {
  const { columns } = console;
  if (columns === null) return { update: () => undefined, end: () => undefined };
  let next = console.now() + patience;
  let drawn = 0;
  return {
    update(fraction, own = label) {
      const now = console.now();
      if (now < next) return;
      next = now + interval;
      const bar = barOf(own, fraction, columns);
      // A longer one may stand there.
      console.error(`\r${bar.padEnd(drawn)}`);
      drawn = bar.length;
    },
    end() {
      if (drawn > 0) console.error(`\r${' '.repeat(columns - 1)}\r`);
    },
  };
}
