import type { Progress } from '#core/model';
import {
  isObject,
  type JsonObject,
  parsePiece,
  placeOf,
  skipSpace,
  skipValue,
  walkPage,
} from '../json-source/index.ts';
import type { Report } from '../report.ts';
import { createLines } from '../text/index.ts';

/** An object of a list and the line it begins on. */
export interface JsonEntry {
  readonly value: JsonObject;
  readonly line: number;
}

/**
 * The objects of the list that a path of keys leads to in JSON text; nothing
 * where there is none. One that is broken costs itself and is an error.
 *
 * @param entry what each should be, in one word, for the report
 */
export function* entriesAt(
  text: string,
  path: readonly string[],
  entry: string,
  report: Report,
  progress?: Progress,
): Generator<JsonEntry> {
  const start = skipSpace(text, 0);
  const isList = text[start] === '[' && path.length === 0;
  const place = isList ? { at: start, open: [] } : listAt(text, start, path);
  if (place === null || text[place.at] !== '[') return;
  const lineAt = createLines(text);
  for (const step of walkPage(text, place, 4 * text.length)) {
    if (step.kind === 'garbage') continue;
    if (step.kind === 'remains') {
      const message = `this ${entry} has lost its beginning; it was left out`;
      report.error('syntax', message, lineAt(step.at));
      continue;
    }
    if (step.kind === 'cut') {
      const message = 'the file ends before its list does; save it again if something is missing';
      report.warn('cut-short', message, lineAt(step.at));
      continue;
    }
    progress?.(step.piece.start / text.length, 0);
    const line = lineAt(step.piece.start);
    const value = parsePiece(text, step.piece, entry, report, line);
    if (isObject(value)) yield { value, line };
    else if (value !== undefined) {
      report.error('not-an-entry', `this is no ${entry}; it was left out`, line);
    }
  }
}

/** Where the list is; behind a broken bracket, where its key stands last. */
function listAt(text: string, start: number, path: readonly string[]) {
  const place = placeOf(text, start, [path]);
  if (place !== null || skipValue(text, start).closed) return place;
  const key = `"${path.at(-1) ?? ''}"`;
  const found = text.lastIndexOf(key);
  if (found === -1) return null;
  const colon = skipSpace(text, found + key.length);
  return text[colon] === ':' ? { at: skipSpace(text, colon + 1), open: [] } : null;
}

/** An id as text: files write numbers and texts for the same. */
export function idOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A number, a text or a truth value as text; empty for anything else. */
export function valueText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
