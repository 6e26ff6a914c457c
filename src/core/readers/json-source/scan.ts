/** Where a value stands in JSON text, found by its brackets and quotes alone. */
export interface Piece {
  readonly start: number;
  /** Behind its last character; where it is broken or cut, how far it could be followed. */
  readonly end: number;
  /** Its brackets and quotes are closed, each by its own kind. */
  readonly closed: boolean;
  /** How deep brackets nest in it. */
  readonly deepest: number;
}

/** Brackets below this depth are counted, their kinds are not kept. */
const kindsKept = 256;

const quote = 34;
const comma = 44;
const newline = 10;
const openers: ReadonlyMap<number, number> = new Map([
  [91, 93],
  [123, 125],
]);

/** The next character that is neither white space nor, with `commas`, a comma. */
export function skipSpace(text: string, at: number, commas = false): number {
  let i = at;
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 32 && !(commas && code === comma)) break;
  }
  return i;
}

/**
 * Behind the string that begins with the quote at `at`; where it is cut by the
 * end of its line or of the text, that place as `-1 - place`.
 */
export function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === quote) return i + 1;
    if (code === 92) i += 1;
    else if (code === newline) return -1 - i;
  }
  return -1 - text.length;
}

/** The extent of the value that begins at `at`. Linear and iterative. */
export function skipValue(text: string, at: number): Piece {
  const first = text.charCodeAt(at);
  if (openers.has(first)) return skipOpen(text, at, []);
  if (first === quote) {
    const end = skipString(text, at);
    return { start: at, end: end < 0 ? -1 - end : end, closed: end >= 0, deepest: 0 };
  }
  let end = at;
  while (end < text.length && !/[\s,\][}{":]/.test(text[end]!)) end += 1;
  return { start: at, end: Math.max(end, Math.min(at + 1, text.length)), closed: true, deepest: 0 };
}

/**
 * From `at`, which stands inside the brackets whose closing characters `open`
 * lists from the outermost, to behind the outermost one.
 */
export function skipOpen(text: string, at: number, open: readonly string[]): Piece {
  const stack: number[] = open.map((closer) => closer.charCodeAt(0));
  let depth = stack.length;
  let deepest = depth;
  for (let i = at; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      const end = skipString(text, i);
      if (end < 0) return { start: at, end: -1 - end, closed: false, deepest };
      i = end - 1;
    } else if (code === 91 || code === 123) {
      if (depth < kindsKept) stack.push(code + 2);
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 93 || code === 125) {
      depth -= 1;
      if (depth < kindsKept && stack.pop() !== code) {
        return { start: at, end: i, closed: false, deepest };
      }
      if (depth <= 0) return { start: at, end: i + 1, closed: true, deepest };
    }
  }
  return { start: at, end: text.length, closed: false, deepest };
}

/** A key of an object and where its value begins. */
export interface Member {
  readonly key: string;
  readonly at: number;
}

/** The members of the object that begins at `at`, one by one, as far as they can be followed. */
export function* membersOf(text: string, at: number): Generator<Member> {
  let i = skipSpace(text, at + 1, true);
  while (text.charCodeAt(i) === quote) {
    const end = skipString(text, i);
    if (end < 0) return;
    const colon = skipSpace(text, end);
    if (text[colon] !== ':') return;
    const value = skipSpace(text, colon + 1);
    yield { key: text.slice(i + 1, end - 1), at: value };
    const piece = skipValue(text, value);
    if (!piece.closed) return;
    i = skipSpace(text, piece.end, true);
  }
}
