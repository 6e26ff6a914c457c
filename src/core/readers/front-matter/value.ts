/** Data of YAML or TOML as far as entries need it: text, lists and maps; numbers are text. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** What a source gave, and what its parser objected to. */
export interface Parsed {
  readonly value: Value | null;
  /** The first objection and its line within the source, from 1. */
  readonly problem: { readonly message: string; readonly line: number } | null;
  /** Keys of an entry that stand twice; the last was taken, as site generators do. */
  readonly repeated: readonly string[];
}

/** Deeper than this nothing is an entry. */
export const deepest = 16;
/** No entry has more values than this; anchors that multiply end here. */
export const mostValues = 100_000;
/** No field of an entry has more values than this. */
export const mostOfField = 10_000;

/** The map a value is, or null. */
export function mapOf(value: Value | null | undefined): ReadonlyMap<string, Value> | null {
  return value instanceof Map ? (value as ReadonlyMap<string, Value>) : null;
}

/** The text of the first of the keys that holds any; empty where none does. */
export function textAt(map: ReadonlyMap<string, Value>, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = map.get(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

/** A value as a list: a text alone is a list of one, nothing is empty. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly Value[];
  return typeof value === 'string' && value.trim() === '' ? [] : [value];
}

/** A map with its keys in small letters. */
export function lowerKeys(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].map(([key, value]) => [key.toLowerCase(), value]));
}
