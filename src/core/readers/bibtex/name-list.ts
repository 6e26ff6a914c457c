import { isSpace, spaceEnd } from '../text/index.ts';
import { cut, type Span } from './field-table.ts';

/**
 * Where the names of a field stand, still in TeX: parted by `and` between white
 * space outside of braces. Each name's beginning and end in turn.
 */
export function namesIn({ text, start: first, end }: Span): readonly number[] {
  const names: number[] = [];
  let depth = 0;
  let start = first;
  let at = first;
  let parted = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    const word = isSpace(code) ? at + 1 : at === first ? first : -1;
    if (word !== -1 && isAnd(text, word, end)) {
      if (depth <= 0) {
        add(names, text, start, at);
        start = word + 3;
        parted = true;
      }
      at = word + 3;
      continue;
    }
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    else if (code === 92) at += 1;
    at += 1;
  }
  // Some sources put `;` or `&` where `and` belongs.
  if (!parted && depth === 0) {
    const field = text.slice(first, end);
    for (const mark of /[;&]/.test(field) ? field.matchAll(/(?<!&\w{1,8});|\s\\?&\s/g) : []) {
      add(names, text, start, first + mark.index);
      start = first + mark.index + mark[0].length;
    }
  }
  add(names, text, start, end);
  return names;
}

function add(names: number[], text: string, start: number, end: number): void {
  const from = spaceEnd(text, start);
  if (from < end) names.push(from, end);
}

/** Whether the word at `at` is `and` in any case. */
function isAnd(text: string, at: number, end: number): boolean {
  return (
    at + 3 <= end &&
    (text.charCodeAt(at) | 32) === 97 &&
    (text.charCodeAt(at + 1) | 32) === 110 &&
    (text.charCodeAt(at + 2) | 32) === 100 &&
    (at + 3 === end || isSpace(text.charCodeAt(at + 3)))
  );
}

/** A field that is braced as a whole though it is a list: `{Doe, J. and Roe, R.}`. */
export function unwrapped(field: Span): Span {
  if (field.text.charCodeAt(spaceEnd(field.text, field.start)) !== 123) return field;
  const inner = /^\s*\{([^{}]*)\}\s*$/.exec(cut(field))?.[1];
  const names = inner?.split(/\sand\s/i) ?? [];
  const isList = names.length > 1 && names.every((one) => /^[^,]+,[^,]+$/.test(one));
  return inner !== undefined && isList ? { text: inner, start: 0, end: inner.length } : field;
}
