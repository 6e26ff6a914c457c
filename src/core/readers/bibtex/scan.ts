import { type Diagnostic, type Progress, unheard } from '#core/model';
import { createLines, remembered } from '../text/index.ts';
import { type Inside, type RawEntry, readInside, type Remark } from './entry.ts';
import { cut, FieldTable } from './field-table.ts';
import { typeOf } from './types.ts';
import {
  braceEnd,
  type Budget,
  type Cursor,
  readValue,
  skipSpace,
  standardMacros,
} from './values.ts';

/** The entries of a source in order, and what there is to say about it. */
export interface Scan {
  readonly entries: readonly RawEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const head = /@[ \t]{0,10}([a-z][\w:+-]{0,60})(?:\s{0,200}([{(]))?/iy;
const headLine = /^[ \t]*@/gm;
/** So many entries may run on to the end of the source before it is given up. */
const mostRunaways = 50;

/**
 * Takes a source apart into entries. What stands between them is comment, and so
 * is an entry after `%`. A broken entry is given up alone: reading goes on at the
 * next line that starts with `@`. Linear in the source, without recursion.
 */
export function scanEntries(text: string, file: string, progress: Progress = unheard): Scan {
  const entries: RawEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const macros = standardMacros();
  const table = new FieldTable(text);
  const budget = { left: text.length * 8 + 100_000 };
  const cursor: Cursor = { text, at: 0, escapes: false };
  const ahead = { left: 200_000 + text.length };
  const lineOf = createLines(text);
  const lowerCase = remembered((word) => word.toLowerCase());
  let runaways = 0;
  const tell = (line: number, remarks: readonly Remark[]) => {
    for (const remark of remarks) diagnostics.push({ ...remark, file, line });
  };
  /** Moves on to the next entry after a broken one that began at `start`. */
  const resume = (start: number) => {
    headLine.lastIndex = start + 1;
    const next = headLine.exec(text);
    if (next !== null) cursor.at = next.index;
    else if (runaways < mostRunaways) {
      runaways += 1;
      cursor.at = start + 1;
    } else cursor.at = text.length;
  };

  for (;;) {
    const found = nextHead(text, cursor.at);
    if (found === null) break;
    const start = found.index;
    progress(start / text.length, 0);
    const ownLine = text.slice(lineStart(text, cursor.at, start), start);
    cursor.at = start + found[0].length;
    const type = lowerCase(found[1]!, 0, found[1]!.length);
    const open = found[2];
    if (ownLine.includes('%')) {
      const end = text.indexOf('\n', start);
      cursor.at = end === -1 ? text.length : end;
      continue;
    }
    const atStart = /^[\s})]*$/.test(ownLine);
    if (open === undefined) {
      if (!atStart || typeOf(type) === undefined) continue;
      const message = `an entry was left out: no brace follows @${type}; write @${type}{key, …}`;
      tell(lineOf(start), [{ severity: 'error', code: 'broken-entry', message }]);
      continue;
    }
    // An address (`ada@example (work)`), not an entry.
    if (/[\w.]$/.test(ownLine)) continue;
    if (type === 'comment' || type === 'preamble') {
      const end = open === '{' ? groupEnd(text, cursor.at - 1, ahead) : text.indexOf('\n', start);
      if (end === -1) resume(start);
      else cursor.at = end + 1;
    } else if (type === 'string') {
      const problem = readString();
      if (problem !== null) {
        tell(lineOf(start), [problem]);
        if (problem.code === 'broken-string') resume(start);
      }
    } else {
      const { key, fields, remarks } = readEntry(open === '{' ? '}' : ')');
      const line = lineOf(start);
      // Text that happens to look like the head of an entry is not a lost one.
      if (fields !== null || atStart) tell(line, remarks);
      if (fields === null) resume(start);
      else entries.push({ type, key, fields, line });
    }
  }
  return { entries, diagnostics };

  /** An entry; where it is not closed it may be that its escaped braces were not meant to count. */
  function readEntry(close: '}' | ')'): Inside {
    const start = cursor.at;
    const first = readInside(cursor, close, macros, budget, table);
    if (!first.remarks.some((one) => /^(?:unclosed|broken)-entry$/.test(one.code))) return first;
    if (!/\\[{}]/.test(text.slice(start, cursor.at))) return first;
    const again: Cursor = { text, at: start, escapes: true };
    const second = readInside(again, close, macros, budget, table);
    if (second.fields === null || second.remarks.length > first.remarks.length) return first;
    cursor.at = again.at;
    return second;
  }

  function readString(): Remark | null {
    skipSpace(cursor);
    const name = /^[^\s=,{}"#%()@]{1,200}/.exec(text.slice(cursor.at, cursor.at + 200))?.[0];
    cursor.at += name?.length ?? 0;
    skipSpace(cursor);
    const isDefinition = name !== undefined && text[cursor.at] === '=';
    cursor.at += 1;
    const value = isDefinition ? readValue(cursor, macros, budget) : null;
    if (name === undefined || value === null || value.kind === 'broken') {
      const message = 'this @string was left out; write @string{name = {text}}';
      return { severity: 'warning', code: 'broken-string', message };
    }
    const meant = value.kind === 'value' ? cut(value) : null;
    macros.set(name.toLowerCase(), (meant?.length ?? 0) <= longestString ? meant : null);
    skipSpace(cursor);
    if (/[})]/.test(text[cursor.at] ?? '')) cursor.at += 1;
    if (value.kind === 'too-long' || value.unknown.length === 0) return null;
    const message = `no @string before ${name} defines ${value.unknown.slice(0, 5).join(', ')}; the name itself was taken`;
    return { severity: 'warning', code: 'undefined-string', message };
  }
}

/** The next thing that looks like the head of an entry. */
function nextHead(text: string, from: number): RegExpExecArray | null {
  for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', at + 1)) {
    head.lastIndex = at;
    const found = head.exec(text);
    if (found !== null) return found;
  }
  return null;
}

/** Where the line of `at` begins, not before `from`. */
function lineStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) !== 10) start -= 1;
  return start;
}

/** A macro longer than this, in characters, is not one. */
const longestString = 20_000;

/** The end of a comment's group; it may hold entries, which are commented out with it. */
function groupEnd(text: string, start: number, ahead: Budget): number {
  const near = braceEnd(text, start, false);
  if (near !== -1) return near;
  let depth = 0;
  const limit = Math.min(text.length, start + Math.min(longestComment, ahead.left));
  for (let i = start; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    if (depth === 0) return i;
  }
  // Looking in vain is paid for, so that many such comments stay linear.
  ahead.left -= limit - start;
  return -1;
}

/** A comment that holds entries is looked through for this many characters. */
const longestComment = 200_000;
