import { authorsKey, titleKey } from './keys.ts';

/** A file taken apart into its front matter and what follows. */
export interface Frame {
  readonly kind: 'yaml' | 'toml';
  /** Between the fences. */
  readonly source: string;
  /** The line on which `source` begins, from 1. */
  readonly line: number;
  /** What follows the front matter. */
  readonly body: string;
}

/** Front matter longer than this, in characters, is not looked at. */
const longest = 400_000;

/**
 * The front matter at the start of a file: YAML between `---`, TOML between
 * `+++`. Null where there is none, it never ends, or it names another language
 * (`---js` is a program and is never run).
 */
export function frameOf(text: string): Frame | null {
  const open = /^\s{0,200}(---|\+\+\+)[ \t]*\n/.exec(text.slice(0, 300));
  if (open === null) return null;
  const fence = open[1]!;
  const start = open[0].length;
  const close = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  if (end === null || end.index - start > longest) return null;
  return {
    kind: fence === '---' ? 'yaml' : 'toml',
    source: text.slice(start, end.index),
    line: open[0].split('\n').length,
    body: text.slice(end.index + end[0].length),
  };
}

const item = /^ *- +["']?[\w-]{1,40}["']?[ \t]*:/m;

/** Whether a text has a list whose items may be publications. */
export function hasItems(text: string): boolean {
  return item.test(text) && titleKey.test(text) && authorsKey.test(text);
}
