import { titleText } from '../text/index.ts';

/** An object of a JSON file. Read its keys with `at`, never directly: they may be `constructor`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the end of a path of keys; undefined where any of them is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** A value as the list it is, or is meant to be: one object or string counts as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return isObject(value) || (typeof value === 'string' && value !== '') ? [value] : [];
}

/** A string or number as plain text, the first that has any in an array of them; else empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return titleText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (!Array.isArray(value)) return '';
  for (const one of value as readonly unknown[]) {
    const text = Array.isArray(one) ? '' : textOf(one);
    if (text !== '') return text;
  }
  return '';
}

/** A string as it stands, for addresses and identifiers; empty for anything else. */
export function rawOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** A year, 1000 … 2200, from a number or its digits; null for anything else. */
export function yearOf(value: unknown): number | null {
  const digits = typeof value === 'string' && /^\s*\d{4}(?:\.0)?\s*$/.test(value);
  const year = digits ? Number(value) : value;
  return typeof year === 'number' && Number.isInteger(year) && year >= 1000 && year <= 2200
    ? year
    : null;
}

/** All texts of a list, empty ones left out, each once. */
export function textsOf(value: unknown): readonly string[] {
  return [...new Set(listOf(value).map(textOf))].filter((text) => text !== '');
}
