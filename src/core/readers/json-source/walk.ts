import { membersOf, type Piece, skipOpen, skipSpace, skipValue } from './scan.ts';

/** Where a format keeps its entries: the keys from the file's object down to the list. */
export type ListPath = readonly string[];

/** Something that stands where an entry is expected, or what is wrong around the entries. */
export type Step =
  | { readonly kind: 'entry'; readonly piece: Piece; readonly recovered: boolean }
  /** Text that is no JSON stands behind the last value. */
  | { readonly kind: 'garbage'; readonly at: number }
  /** The text ends before the list does. */
  | { readonly kind: 'cut'; readonly at: number };

/** Where a list was found, and the closing characters of what it stands in. */
interface Place {
  readonly at: number;
  readonly open: readonly string[];
}

/**
 * The entries of JSON text in order, found without parsing it: the items of the
 * list that one of the paths leads to, of a bare array, or the object itself;
 * objects one a line (NDJSON) and pages saved one behind the other as well. An
 * entry whose brackets or quotes do not match is given as far as it goes, and
 * the next is looked for by the way entries begin (`{ "id":`). Lazy and linear.
 */
export function* walk(text: string, paths: readonly ListPath[]): Generator<Step> {
  const again: Budget = { left: 4 * text.length };
  let at = skipSpace(text, 0);
  while (at < text.length) {
    if (!/[[{]/.test(text[at]!)) {
      yield { kind: 'garbage', at };
      return;
    }
    const list = text[at] === '[' ? { at, open: [] } : placeOf(text, at, paths);
    let end: number | null;
    if (list === null) end = yield* rootEntry(text, at, again);
    else end = yield* items(text, list, again);
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
  yield* items(text, place, { left: again });
}

/** One object that is an entry. Gives where to go on, or null at the end of all. */
function* rootEntry(text: string, at: number, again: Budget): Generator<Step, number | null> {
  const piece = trimmed(text, skipValue(text, at), again);
  yield { kind: 'entry', piece, recovered: false };
  return piece.closed ? piece.end : nextLike(text, piece);
}

function* items(text: string, { at, open }: Place, again: Budget): Generator<Step, number | null> {
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
    const closing = text[i] === ']';
    const piece: Piece | null = /[\]}:]/.test(text[i]!)
      ? null
      : trimmed(text, skipValue(text, i), again, like);
    const isKey = text[i] === '"' && text[skipSpace(text, piece?.end ?? i)] === ':';
    if (piece !== null && !isKey) {
      // One whose first key is broken tells nothing of how the others begin.
      if (text[i] === '{' && signatureOf(text, piece) !== null) like ??= piece;
      yield { kind: 'entry', piece, recovered };
      i = piece.end;
      if (piece.closed) continue;
    }
    if (closing && !recovered) {
      const rest = skipOpen(text, i, [...open, ']']);
      if (!rest.closed) yield { kind: 'cut', at: rest.end };
      return rest.closed ? rest.end : null;
    }
    // A key or a bracket where an entry should be, or a broken entry: behind it
    // brackets prove nothing, there may be more entries.
    const next: number | null = like === null ? null : nextLike(text, { ...like, end: i });
    if (next === null) {
      if (piece === null && !closing) yield { kind: 'cut', at: i };
      return null;
    }
    recovered = true;
    i = next;
  }
}

/** Where, behind a broken entry, the next one begins in the same way; null for nowhere. */
function nextLike(text: string, broken: Piece): number | null {
  const signature = signatureOf(text, broken);
  if (signature === null) return null;
  const next = text.indexOf(signature, Math.max(broken.end, broken.start + 1));
  return next === -1 ? null : next;
}

/** The brace and first key of an entry as they are written. */
function signatureOf(text: string, { start }: Piece): string | null {
  const opening = /\{\s*"[^"\\\n]{0,100}"\s*:/y;
  opening.lastIndex = start;
  return opening.exec(text)?.[0] ?? null;
}

/** How many characters may still be looked at a second time: repair must stay linear. */
interface Budget {
  left: number;
}

/**
 * A broken piece without the entries it has swallowed, where each begins a line
 * as the broken one does, or as `like` where that tells nothing. Within a line
 * nothing tells an entry from what is in one.
 */
function trimmed(text: string, piece: Piece, again: Budget, like: Piece | null = null): Piece {
  if (piece.closed || again.left < piece.end - piece.start) return piece;
  const opening = openingOf(text, piece) ?? (like && openingOf(text, like));
  if (opening === null) return piece;
  again.left -= piece.end - piece.start;
  const next = text.slice(piece.start, piece.end).indexOf(`\n${opening}`);
  return next === -1 ? piece : { ...piece, end: piece.start + next };
}

/** How the line of a piece begins: its indent, brace and first key; null where it begins no line. */
function openingOf(text: string, piece: Piece): string | null {
  const before = text.slice(Math.max(0, piece.start - 200), piece.start);
  const line = before.lastIndexOf('\n');
  const indent = before.slice(line + 1);
  const first = line !== -1 || piece.start === before.length;
  const signature = signatureOf(text, piece);
  return signature === null || !first || indent.trim() !== '' ? null : indent + signature;
}
