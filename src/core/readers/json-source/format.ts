import type { Draft, Source } from '#core/model';
import type { Report } from '../report.ts';
import type { JsonObject } from './value.ts';
import type { ListPath } from './walk.ts';

/** The first characters of the values of an entry's keys, as the text has them. */
export type Preview = ReadonlyMap<string, string>;

/** One JSON format: where its entries stand, how they look, and how one is read. */
export interface JsonFormat {
  /** What one entry is called, e.g. `OpenAlex work`. */
  readonly entry: string;
  /** Where lists of entries stand in the objects that wrap them, the likeliest first. */
  readonly lists: readonly ListPath[];
  /** How sure it is that an object with these keys is an entry, 0 … 1. */
  likeness(keys: Preview): number;
  /** The object that holds the entry itself, or null where there is none. */
  unwrap(value: JsonObject): JsonObject | null;
  /** One entry as a draft; null where it was given up, which it has reported. */
  draft(entry: JsonObject, source: Source, report: Report): Draft | null;
}
