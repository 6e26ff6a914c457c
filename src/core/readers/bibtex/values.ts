import { isSpace, spaceEnd } from '../text/index.ts';
import { cut, type Span } from './field-table.ts';

/** The text of a source and how far it has been read. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Braces after a backslash do not count; for BibTeX they do. */
  readonly escapes: boolean;
}

/** A value: where it stands in the source, or in a text put together. */
export interface ValueSpan extends Span {
  readonly kind: 'value';
  /** Macros that nothing defines; they stand in the value as their names. */
  readonly unknown: string[];
  /** How many characters macros put in, bare words included. */
  readonly expanded: number;
}

/** What a value came to. */
export type Value =
  | ValueSpan
  /** Not closed, or not a value at all. */
  | { readonly kind: 'broken' }
  /** Macros upon macros that would come to more than is allowed. */
  | { readonly kind: 'too-long' };

/** What macros stand for; null is one that came to too much. */
export type Macros = Map<string, string | null>;

/** How many characters macros may still add to the whole source. */
export interface Budget {
  left: number;
}

const longestMacro = 20_000;

/** The months that every style defines. Source: the BibTeX documentation. */
export function standardMacros(): Macros {
  const months =
    'jan January feb February mar March apr April may May jun June jul July aug August ' +
    'sep September oct October nov November dec December';
  const words = months.split(' ');
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!]] : [])));
}

/** Moves over white space. */
export function skipSpace(cursor: Cursor): void {
  cursor.at = spaceEnd(cursor.text, cursor.at);
}

/** The offset after the bare word at `at`: a number or a macro. */
function bareEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || stopsBare(code)) break;
    end += 1;
  }
  return end;
}

/** `,{}()"#=%@` */
function stopsBare(code: number): boolean {
  return (
    code === 44 ||
    code === 123 ||
    code === 125 ||
    (code >= 34 && code <= 41 && code !== 36 && code !== 38 && code !== 39) ||
    code === 61 ||
    code === 64
  );
}

const broken = { kind: 'broken' } as const;
const tooLong = { kind: 'too-long' } as const;
/** Nothing is ever added to it. */
const none: string[] = [];

/**
 * Reads a value: pieces in braces or quotation marks, numbers and macros, joined
 * by `#`. The cursor ends after it; on failure it may be anywhere.
 */
export function readValue(cursor: Cursor, macros: Macros, budget: Budget): Value {
  let value: ValueSpan | null = null;
  for (;;) {
    skipSpace(cursor);
    const piece = readPiece(cursor, macros, value === null);
    if (piece.kind !== 'value') return piece;
    value = value === null ? piece : joined(value, piece);
    if (value.expanded > longestMacro || value.expanded > budget.left) return tooLong;
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) !== 35) break;
    cursor.at += 1;
  }
  budget.left -= value.expanded;
  return value;
}

function readPiece(cursor: Cursor, macros: Macros, isFirst: boolean): Value {
  const { text, at: start } = cursor;
  const code = text.charCodeAt(start);
  if (code === 123 || code === 34) {
    const end = code === 123 ? braceEnd(text, start, cursor.escapes) : quoteEnd(text, start);
    if (end === -1) return broken;
    cursor.at = end + 1;
    return { kind: 'value', text, start: start + 1, end, unknown: none, expanded: 0 };
  }
  const end = bareEnd(text, start);
  cursor.at = end;
  // `title = ,` is an empty value.
  if (end === start && !(isFirst && (code === 44 || code === 125))) return broken;
  const isMacro = end > start && (code < 48 || code > 57);
  const word = isMacro ? text.slice(start, end) : '';
  const macro = isMacro ? macros.get(word.toLowerCase()) : undefined;
  if (macro === null) return tooLong;
  if (macro !== undefined) {
    const { length } = macro;
    return { kind: 'value', text: macro, start: 0, end: length, unknown: none, expanded: length };
  }
  const [unknown, expanded] = isMacro ? [[word], 0] : [none, end - start];
  return { kind: 'value', text, start, end, unknown, expanded };
}

function joined(one: ValueSpan, other: ValueSpan): ValueSpan {
  const text = cut(one) + cut(other);
  const expanded = one.expanded + other.expanded;
  const unknown = one.unknown.length === 0 ? other.unknown : one.unknown;
  // One array for all pieces: there may be many.
  if (unknown !== other.unknown) for (const name of other.unknown) unknown.push(name);
  return { kind: 'value', text, start: 0, end: text.length, unknown, expanded };
}

/**
 * The offset of the brace that closes the one at `start`, or -1 where there is
 * none before the next entry. `escapes` as for a cursor.
 */
export function braceEnd(text: string, start: number, escapes: boolean): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 123) depth += 1;
    else if (code === 125) {
      depth -= 1;
      if (depth === 0) return i;
    } else if (code === 10 && startsEntry(text, i + 1)) return -1;
    else if (code === 92 && escapes) i += 1;
  }
  return -1;
}

/** The offset of the quotation mark that ends the one at `start`: outside of braces, not `\"`. */
function quoteEnd(text: string, start: number): number {
  let depth = 0;
  let outside = -1;
  for (let i = start + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 123) depth += 1;
    else if (code === 125) depth = Math.max(0, depth - 1);
    else if (code === 34) {
      const ends = endsValue(text, i + 1);
      if (depth === 0 && (ends || text[i - 1] !== '\\')) return i;
      if (ends && outside === -1) outside = i;
    } else if (code === 10 && startsEntry(text, i + 1)) break;
  }
  // A brace in it is never closed: the first mark that could end the value does.
  return outside;
}

function endsValue(text: string, at: number): boolean {
  const next = spaceEnd(text, at);
  return next === text.length || /[,})#]/.test(text[next]!);
}

const entryHead = /[ \t]{0,40}@[ \t]{0,10}[a-z][\w-]{0,40}\s{0,40}[{(]/iy;

/** Whether the line that begins at `at` begins an entry. */
function startsEntry(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 64 && code !== 32 && code !== 9) return false;
  entryHead.lastIndex = at;
  return entryHead.test(text);
}
