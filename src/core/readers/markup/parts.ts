import { isBlock } from './elements.ts';
import type { Mark, Part, Run } from './run.ts';

/** An element that is open where some text stands. */
interface Open {
  readonly name: string;
  readonly className: string | null;
}

/** Follows which elements hold the text of a line. */
export interface Parts {
  add(run: Run, open: readonly Open[]): void;
  /** What held the line that ends, and begins the next. */
  take(): { readonly mark?: Mark; readonly parts?: readonly Part[] };
}

/** Starts at the start of a line. */
export function createParts(): Parts {
  let mark: Mark | null = null;
  let parts: { readonly of: Open; readonly runs: Run[] }[] = [];
  /** Some text stands in no inline element. */
  let loose = false;
  return {
    add(run, open) {
      const at = open.findLastIndex((one) => isBlock(one.name));
      const top = open[at + 1];
      const shows = run.text.trim() !== '';
      if (shows) mark ??= at === -1 ? { name: '', className: '' } : markOf(open[at]!);
      if (top === undefined) loose ||= shows;
      else if (parts.at(-1)?.of === top) parts.at(-1)!.runs.push(run);
      else if (shows) parts.push({ of: top, runs: [run] });
    },
    take() {
      const whole = !loose && parts.length > 0;
      const taken = {
        ...(mark === null ? {} : { mark }),
        ...(whole ? { parts: parts.map(({ of, runs }) => ({ mark: markOf(of), runs })) } : {}),
      };
      mark = null;
      parts = [];
      loose = false;
      return taken;
    },
  };
}

function markOf({ name, className }: Open): Mark {
  return { name, className: className ?? '' };
}
