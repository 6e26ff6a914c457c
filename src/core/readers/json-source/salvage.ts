import type { Report } from '../report.ts';
import { createLines } from '../text/index.ts';
import { parsePiece } from './piece.ts';
import { membersOf, skipSpace, skipValue } from './scan.ts';
import { walkPage } from './walk.ts';

/**
 * A JSON object whose text is broken somewhere, put together from what can be
 * read of it: its members up to the damage, and the lists that are named, item by
 * item. A broken item is an error at its line and costs no other. A list that is
 * not there or does not end is missing.
 *
 * @param lists their keys, each with what an item of it is, in one word
 */
export function salvaged(
  text: string,
  lists: Readonly<Record<string, string>>,
  report: Report,
): Readonly<Record<string, unknown>> {
  const members = new Map<string, unknown>();
  const starts = new Map<string, number>();
  for (const { key, at } of membersOf(text, skipSpace(text, 0))) {
    // Behind a damage a key may seem to come again.
    if (Object.hasOwn(lists, key)) starts.set(key, starts.get(key) ?? at);
    else if (!members.has(key)) members.set(key, valueAt(text, at));
  }
  for (const key of Object.keys(lists)) {
    const start = starts.get(key) ?? listBehind(text, key);
    if (start !== null) starts.set(key, start);
  }
  const lineAt = createLines(text);
  // A text that ends as an object does may have lost a bracket of a list, and no more.
  const whole = text.trimEnd().endsWith('}');
  for (const [key, at] of starts) {
    const end = Math.min(text.length, ...[...starts.values()].filter((other) => other > at));
    const items = itemsAt(text.slice(0, end), at, lists[key]!, report, lineAt, whole);
    if (items !== null) members.set(key, items);
  }
  return Object.fromEntries(members);
}

function itemsAt(
  text: string,
  at: number,
  item: string,
  report: Report,
  lineAt: (at: number) => number,
  whole: boolean,
): readonly unknown[] | null {
  if (text[at] !== '[') return null;
  const items: unknown[] = [];
  for (const step of walkPage(text, { at, open: [], isAll: true }, 4 * text.length)) {
    if (step.kind === 'garbage' || (step.kind === 'cut' && !whole)) return null;
    if (step.kind === 'cut') continue;
    if (step.kind === 'remains') {
      const message = `a ${item} here has lost its beginning; it was left out`;
      report.error('syntax', message, lineAt(step.at));
      continue;
    }
    const value = parsePiece(text, step.piece, item, report, lineAt(step.piece.start));
    if (value !== undefined) items.push(value);
  }
  return items;
}

/** The value that begins at `at`; undefined where it is broken. */
function valueAt(text: string, at: number): unknown {
  try {
    return JSON.parse(text.slice(at, skipValue(text, at).end));
  } catch {
    return undefined;
  }
}

/** Where the list of a key begins that stands behind a damage: the outermost of that name. */
function listBehind(text: string, key: string): number | null {
  let best: { indent: number; at: number } | null = null;
  for (const match of text.matchAll(new RegExp(`^([ \\t]*)"${key}"\\s*:\\s*(?=\\[)`, 'gm'))) {
    const indent = match[1]!.length;
    if (best === null || indent < best.indent) {
      best = { indent, at: match.index + match[0].length };
    }
  }
  return best?.at ?? null;
}
