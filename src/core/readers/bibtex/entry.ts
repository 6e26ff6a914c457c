import {
  type Budget,
  type Cursor,
  type Macros,
  readValue,
  skipSpace,
  type Value,
} from './values.ts';

/** An entry as it stands in the source, its values still in TeX. */
export interface RawEntry {
  /** In lower case, e.g. `inproceedings`. */
  readonly type: string;
  readonly key: string;
  /** By name in lower case; of a repeated field the first that is not empty. */
  readonly fields: Map<string, string>;
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
  readonly fields: Map<string, string> | null;
  readonly remarks: readonly Remark[];
}

const fieldName = /[^\s=,{}"#%()@\\]+/y;
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
): Inside {
  const { text } = cursor;
  const key = readKey(cursor);
  const fields = new Map<string, string>();
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
  let last = '';
  for (;;) {
    skipSeparators(cursor);
    const char = text[cursor.at];
    if (char === close) {
      cursor.at += 1;
      return { key, fields, remarks };
    }
    if (char === undefined || char === '@') {
      if (fields.size === 0 || swallowed.test(last)) return broken('it is never closed');
      warn('unclosed-entry', `the closing bracket of the entry ${named(key)} is missing`);
      return { key, fields, remarks };
    }
    fieldName.lastIndex = cursor.at;
    const name = fieldName.exec(text)?.[0];
    if (name === undefined) return broken(`"${char}" stands where a field should`);
    cursor.at += name.length;
    skipSpace(cursor);
    if (text[cursor.at] !== '=') return broken(`no value follows "${name.slice(0, 40)}"`);
    cursor.at += 1;
    const value = readValue(cursor, macros, budget);
    if (value.kind === 'broken') return broken(`the field ${name.slice(0, 40)} is never closed`);
    if (value.kind === 'too-long') {
      const message = `the entry ${named(key)} was left out: its @string macros come to too long a text; write the text out`;
      return lose('expansion-limit', message);
    }
    last = value.value;
    keep(name.toLowerCase(), value, fields, warn);
    if (!/[,})]/.test(text[cursor.at] ?? ',') && text[cursor.at] !== '@') {
      fieldName.lastIndex = cursor.at;
      const next = fieldName.exec(text)?.[0] ?? '';
      if (next === '' || !/^\s*=/.test(text.slice(cursor.at + next.length).slice(0, 40)))
        return broken(`no comma follows the field ${name.slice(0, 40)}`);
      warn('missing-comma', `a comma is missing after the field ${name.slice(0, 40)}`);
    }
  }
}

function keep(
  name: string,
  { value, unknown }: Extract<Value, { kind: 'value' }>,
  fields: Map<string, string>,
  warn: (code: string, message: string) => void,
): void {
  // Months are not used, and many a file spells them its own way.
  if (unknown.length > 0 && name !== 'month') {
    const names = unknown.slice(0, 5).join(', ');
    warn('undefined-string', `no @string defines ${names}; the name itself was taken`);
  }
  const before = fields.get(name);
  if (before === undefined || before.trim() === '') fields.set(name, value);
  else if (before !== value && value.trim() !== '') {
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
