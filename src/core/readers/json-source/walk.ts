import { deepest, isJson } from './piece.ts';
import { membersOf, type Piece, skipOpen, skipSpace, skipValue } from './scan.ts';

/** Where a format keeps its entries: the keys from the file's object down to the list. */
export type ListPath = readonly string[];

/** Something that stands where an entry is expected, or what is wrong around the entries. */
export type Step =
  | { readonly kind: 'entry'; readonly piece: Piece; readonly recovered: boolean }
  /** What is left of an entry stands here, without its beginning. */
  | { readonly kind: 'remains'; readonly at: number }
  /** Text that is no JSON stands behind the last value. */
  | { readonly kind: 'garbage'; readonly at: number }
  /** The text ends before the list does. */
  | { readonly kind: 'cut'; readonly at: number };

/** Where a list was found, and the closing characters of what it stands in. */
interface Place {
  readonly at: number;
  readonly open: readonly string[];
  /** The text holds no other list behind it, so that what looks like an entry is one. */
  readonly isAll?: true;
}

/**
 * The entries of JSON text in order, found without parsing it: the items of the
 * list that one of the paths leads to, of a bare array, or the object itself;
 * objects one a line (NDJSON) and pages saved one behind the other as well. An
 * entry whose brackets or quotes do not match is given as far as it goes, and
 * the next is looked for by the way entries begin (`{ "id":`). Lazy and linear.
 */
export function* walk(text: string, paths: readonly ListPath[]): Generator<Step> {
  const search: Search = { left: 4 * text.length, like: null };
  let garbage = false;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    if (!/[[{]/.test(text[at]!)) {
      if (!garbage) yield { kind: 'garbage', at };
      garbage = true;
      const next = nextLike(text, search.like, at);
      if (next === null) return;
      at = next;
    }
    const list = text[at] === '[' ? { at, open: [] } : placeOf(text, at, paths);
    let end: number | null;
    if (list === null) end = yield* rootEntry(text, at, search);
    else end = yield* items(text, list, search);
    if (end === null) return;
    at = skipSpace(text, end, true);
  }
}

/** The list that a page's object holds, or the one entry in the list's place; null for neither. */
export function placeOf(text: string, at: number, paths: readonly ListPath[]): Place | null {
  const wanted = new Set(paths.map((path) => path[0]));
  const found = new Map<string, number>();
  for (const { key, at: value } of membersOf(text, at)) {
    if (wanted.has(key) && !found.has(key) && /[[{]/.test(text[value] ?? '')) {
      found.set(key, value);
      // Nothing can be likelier than the first path, when that is all of it.
      if (paths[0]?.length === 1 && paths[0][0] === key) break;
    }
  }
  for (const [first = '', ...rest] of paths) {
    const value = found.get(first);
    if (value === undefined) continue;
    const inner = rest.length === 0 ? { at: value, open: [] } : placeOf(text, value, [rest]);
    if (inner !== null) return { at: inner.at, open: ['}', ...inner.open] };
  }
  return null;
}

/**
 * The items of a list at any place, for pages that stand inside a list themselves.
 *
 * @param again how many characters may be looked at a second time to find where a broken item ends
 */
export function* walkPage(text: string, place: Place, again = 0): Generator<Step> {
  yield* items(text, place, { left: again, like: null, alone: true });
}

/** One object that is an entry. Gives where to go on, or null at the end of all. */
function* rootEntry(text: string, at: number, search: Search): Generator<Step, number | null> {
  const piece = trimmed(text, skipValue(text, at), search);
  yield { kind: 'entry', piece, recovered: false };
  if (piece.closed) return piece.end;
  return nextLike(text, piece, piece.end) ?? nextLike(text, search.like, piece.end);
}

function* items(text: string, place: Place, search: Search): Generator<Step, number | null> {
  const { at, open } = place;
  if (text[at] === '{') {
    const piece = skipValue(text, at);
    yield { kind: 'entry', piece, recovered: false };
    return piece.closed ? skipOpen(text, piece.end, open).end : null;
  }
  let recovered = false;
  // The first object: those behind a damage begin like it.
  let like: Piece | null = null;
  let i = at + 1;
  for (;;) {
    i = skipSpace(text, i, true);
    if (i >= text.length) {
      yield { kind: 'cut', at: text.length };
      return null;
    }
    // Among objects a list is as much out of place as a bracket that closes nothing.
    const isNone: boolean = /[\]}:]/.test(text[i]!) || (text[i] === '[' && like !== null);
    const piece: Piece | null = isNone ? null : trimmed(text, skipValue(text, i), search, like);
    const isKey = text[i] === '"' && text[skipSpace(text, piece?.end ?? i)] === ':';
    if (piece !== null && !isKey) {
      // One whose first key is broken tells nothing of how the others begin.
      if (text[i] === '{' && signatureOf(text, piece) !== null) like ??= piece;
      search.like ??= like;
      yield { kind: 'entry', piece, recovered };
      i = piece.end;
      if (piece.closed) continue;
    }
    const closes = piece === null && text[i] === ']' && !recovered;
    const end = closes ? skipOpen(text, i, [...open, ']']) : null;
    if (end?.closed === true && isEnd(text, i, end.end, place, search)) return end.end;
    // A key or a bracket where an entry should be, or a broken entry: behind it
    // brackets prove nothing, there may be more entries.
    const next: number | null = nextLike(text, like, i);
    if (next === null) {
      if (end?.closed === true) return end.end;
      if (end !== null) yield { kind: 'cut', at: end.end };
      else if (piece === null && text[i] !== ']') yield { kind: 'cut', at: i };
      return null;
    }
    const strays = piece === null && text[i] !== ':' && !recovered;
    if (isKey || (strays && /[^\s[\]{},]/.test(text.slice(i, next)))) {
      yield { kind: 'remains', at: i };
    }
    recovered = true;
    i = next;
  }
}

/**
 * Whether the bracket at `i` may close the list: what the list stands in goes on
 * or ends behind it, and behind all of that, at `end`, is nothing or more JSON.
 */
function isEnd(
  text: string,
  i: number,
  end: number,
  { open, isAll }: Place,
  { alone }: Search,
): boolean {
  // Nothing else is in the text: the next step looks for more like the entries before.
  if (isAll === true) return false;
  const behind = text[skipSpace(text, i + 1)] ?? '';
  if (open.length > 0 && behind !== ',' && behind !== open.at(-1)) return false;
  const next = text[skipSpace(text, end, true)];
  return next === undefined || (alone !== true && /[[{]/.test(next));
}

/** Where, from an offset on, the next entry begins in the same way as this one; null for nowhere. */
function nextLike(text: string, one: Piece | null, from: number): number | null {
  const signature = one && signatureOf(text, one);
  if (one === null || signature === null) return null;
  const next = text.indexOf(signature, Math.max(from, one.start + 1));
  return next === -1 ? null : next;
}

/** The brace and first key of an entry as they are written. */
function signatureOf(text: string, { start }: Piece): string | null {
  const opening = /\{\s*"[^"\\\n]{0,100}"\s*:/y;
  opening.lastIndex = start;
  return opening.exec(text)?.[0] ?? null;
}

/** What is known on the way through a text. */
interface Search {
  /** How many characters may still be looked at a second time: repair must stay linear. */
  left: number;
  /** The first entry of the first list: others begin like it. */
  like: Piece | null;
  /** The text is one value, with no other behind it. */
  readonly alone?: true;
}

/**
 * A broken piece without the entries it has swallowed, where each begins a line
 * as the broken one does, or as `like` does. Within a line
 * nothing tells an entry from what is in one. Brackets may match by chance: what
 * seems to hold another entry is broken where it is no JSON.
 */
function trimmed(text: string, piece: Piece, search: Search, like: Piece | null = null): Piece {
  if (search.left < piece.end - piece.start) return piece;
  const source = text.slice(piece.start, piece.end);
  const openings = [openingOf(text, piece), like && openingOf(text, like)];
  const found = openings.map((one) => (one === null ? -1 : source.indexOf(`\n${one}`)));
  const next = Math.min(...found.filter((at) => at !== -1));
  if (next === Infinity) return piece;
  search.left -= source.length;
  if (piece.closed && (piece.deepest > deepest || isJson(source))) return piece;
  return { ...piece, end: piece.start + next, closed: false };
}

/** How the line of a piece begins: its indent, brace and first key; null where it begins no line. */
function openingOf(text: string, piece: Piece): string | null {
  const before = text.slice(Math.max(0, piece.start - 200), piece.start);
  const line = before.lastIndexOf('\n');
  const indent = before.slice(line + 1);
  const first = line !== -1 || piece.start === before.length;
  const signature = signatureOf(text, piece);
  return signature === null || !first || !/^[ \t]*$/.test(indent) ? null : indent + signature;
}
