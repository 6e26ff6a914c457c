import { isSpace, spaceEnd } from '../text/index.ts';
import { Fields } from './entry-fields.ts';
import { cut, type FieldTable, isBlank, type Span } from './field-table.ts';
import {
  type Budget,
  type Cursor,
  type Macros,
  readValue,
  skipSpace,
  type ValueSpan,
} from './values.ts';

/** An entry as it stands in the source, its values still in TeX. */
export interface RawEntry {
  /** In lower case, e.g. `inproceedings`. */
  readonly type: string;
  readonly key: string;
  /** By name in lower case; of a repeated field the first that is not empty. */
  readonly fields: Fields;
  readonly line: number;
}

/** Something to tell about an entry. */
export interface Remark {
  readonly severity: 'warning' | 'error';
  readonly code: string;
  readonly message: string;
}

/** What the inside of an entry came to; `fields` is null where the entry is lost. */
export interface Inside {
  readonly key: string;
  readonly fields: Fields | null;
  readonly remarks: readonly Remark[];
}

const keyStop = /[,}=\n]/g;
/** A field that begins inside of a value: the value was never closed. */
const swallowed = /,\s*\n\s*[\w-]+\s*=\s*[{"]/;

/**
 * Reads an entry from after its opening bracket to its end. A comma too many or
 * too few is let pass, and so is a missing bracket at the very end.
 */
export function readInside(
  cursor: Cursor,
  close: '}' | ')',
  macros: Macros,
  budget: Budget,
  table: FieldTable,
): Inside {
  const { text } = cursor;
  const key = readKey(cursor);
  const fields = new Fields(table);
  const remarks: Remark[] = [];
  const warn = (code: string, message: string) =>
    remarks.push({ severity: 'warning', code, message });
  const lose = (code: string, message: string): Inside => ({
    key,
    fields: null,
    remarks: [{ severity: 'error', code, message }],
  });
  const broken = (what: string) =>
    lose(
      'broken-entry',
      `the entry ${named(key)} was left out: ${what}; check its braces, quotation marks and commas`,
    );
  let last: Span | null = null;
  for (;;) {
    skipSeparators(cursor);
    const char = text[cursor.at];
    if (char === close) {
      cursor.at += 1;
      return { key, fields, remarks };
    }
    if (char === undefined || char === '@') {
      if (last === null || swallowed.test(cut(last))) return broken('it is never closed');
      warn('unclosed-entry', `the closing bracket of the entry ${named(key)} is missing`);
      return { key, fields, remarks };
    }
    const start = cursor.at;
    const end = fieldNameEnd(text, start);
    const name = () => text.slice(start, Math.min(end, start + 40));
    if (end === start) return broken(`"${char}" stands where a field should`);
    cursor.at = spaceEnd(text, end);
    if (text[cursor.at] !== '=') return broken(`no value follows "${name()}"`);
    cursor.at += 1;
    const value = readValue(cursor, macros, budget);
    if (value.kind === 'broken') return broken(`the field ${name()} is never closed`);
    if (value.kind === 'too-long') {
      const message = `the entry ${named(key)} was left out: its @string macros come to too long a text; write the text out`;
      return lose('expansion-limit', message);
    }
    last = value;
    keep(start, end, value, fields, warn);
    const after = text[cursor.at];
    if (after !== undefined && after !== ',' && after !== close && !/[})@]/.test(after)) {
      const next = fieldNameEnd(text, cursor.at);
      if (next === cursor.at || !/^\s*=/.test(text.slice(next, next + 40)))
        return broken(`no comma follows the field ${name()}`);
      warn('missing-comma', `a comma is missing after the field ${name()}`);
    }
  }
}

/** The offset after the name of a field at `at`: no white space and none of `="#%(),@\\{}`. */
function fieldNameEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    // Nearly all of it is letters.
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue;
    if (isSpace(code) || '="#%(),@\\{}'.includes(text[end]!)) break;
  }
  return end;
}

function keep(
  start: number,
  end: number,
  value: ValueSpan,
  fields: Fields,
  warn: (code: string, message: string) => void,
): void {
  const { unknown } = value;
  const before = fields.add(start, end, value);
  if (before === null && unknown.length === 0) return;
  const name = fields.nameOf(start, end);
  // Months are not used, and many a file spells them its own way.
  if (unknown.length > 0 && name !== 'month') {
    const names = unknown.slice(0, 5).join(', ');
    warn('undefined-string', `no @string defines ${names}; the name itself was taken`);
  }
  if (before === null) return;
  if (isBlank(before)) fields.set(name, value);
  else if (!isBlank(value) && cut(before) !== cut(value)) {
    warn('repeated-field', `the field ${name} stands twice; the first was taken`);
  }
}

/** The citation key. An entry may lack one and begin with its first field. */
function readKey(cursor: Cursor): string {
  const { text } = cursor;
  skipSpace(cursor);
  const start = cursor.at;
  keyStop.lastIndex = start;
  for (let stop = keyStop.exec(text); stop !== null; stop = keyStop.exec(text)) {
    const key = text.slice(start, stop.index).trim();
    if (stop[0] === '=' && !/^[a-z][\w-]*$/i.test(key)) continue;
    if (stop[0] === '=') return '';
    cursor.at = stop.index;
    return key.slice(0, 500);
  }
  cursor.at = text.length;
  return '';
}

/** Moves over white space, commas and lines that are commented out. */
function skipSeparators(cursor: Cursor): void {
  for (;;) {
    skipSpace(cursor);
    const char = cursor.text[cursor.at];
    if (char === ',') cursor.at += 1;
    else if (char === '%') {
      const end = cursor.text.indexOf('\n', cursor.at);
      cursor.at = end === -1 ? cursor.text.length : end;
    } else return;
  }
}

/** An entry's key for a message. */
export function named(key: string): string {
  return key === '' ? 'without a key' : key.slice(0, 80);
}
