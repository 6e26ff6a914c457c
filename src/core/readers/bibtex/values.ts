/** The text of a source and how far it has been read. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Braces after a backslash do not count; for BibTeX they do. */
  readonly escapes: boolean;
}

/** What a value came to. */
export type Value =
  | {
      readonly kind: 'value';
      readonly value: string;
      /** Macros that nothing defines; they stand in the value as their names. */
      readonly unknown: readonly string[];
    }
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
const bare = /[^\s,{}()"#=%@]+/y;
const gap = /\s*/y;

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
  gap.lastIndex = cursor.at;
  cursor.at += gap.exec(cursor.text)![0].length;
}

/**
 * Reads a value: pieces in braces or quotation marks, numbers and macros, joined
 * by `#`. The cursor ends after it; on failure it may be anywhere.
 */
export function readValue(cursor: Cursor, macros: Macros, budget: Budget): Value {
  const { text } = cursor;
  const pieces: string[] = [];
  const unknown: string[] = [];
  let expanded = 0;
  for (;;) {
    skipSpace(cursor);
    const char = text[cursor.at];
    if (char === '{' || char === '"') {
      const end =
        char === '{' ? braceEnd(text, cursor.at, cursor.escapes) : quoteEnd(text, cursor.at);
      if (end === -1) return { kind: 'broken' };
      pieces.push(text.slice(cursor.at + 1, end));
      cursor.at = end + 1;
    } else {
      bare.lastIndex = cursor.at;
      const word = bare.exec(text)?.[0];
      if (word === undefined) {
        // `title = ,` is an empty value.
        if (pieces.length === 0 && (char === ',' || char === '}')) pieces.push('');
        else return { kind: 'broken' };
      } else {
        cursor.at += word.length;
        const macro = /^\d/.test(word) ? word : macros.get(word.toLowerCase());
        if (macro === undefined) unknown.push(word);
        expanded += macro?.length ?? 0;
        if (macro === null || expanded > longestMacro || expanded > budget.left) {
          return { kind: 'too-long' };
        }
        pieces.push(macro ?? word);
      }
    }
    skipSpace(cursor);
    if (text[cursor.at] !== '#') break;
    cursor.at += 1;
  }
  budget.left -= expanded;
  return { kind: 'value', value: pieces.length === 1 ? pieces[0]! : pieces.join(''), unknown };
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
  gap.lastIndex = at;
  const next = text[at + gap.exec(text)![0].length];
  return next === undefined || /[,})#]/.test(next);
}

const entryHead = /[ \t]{0,40}@[ \t]{0,10}[a-z][\w-]{0,40}\s{0,40}[{(]/iy;

/** Whether the line that begins at `at` begins an entry. */
function startsEntry(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 64 && code !== 32 && code !== 9) return false;
  entryHead.lastIndex = at;
  return entryHead.test(text);
}
