import type { Draft, Source } from '#core/model';
import type { Report } from '../report.ts';
import type { XmlElement } from './element.ts';

/** Makes the draft of a record; null where it was given up (which is reported) or is no work. */
export type DraftOf = (record: XmlElement, source: Source, report: Report) => Draft | null;

/** One XML format: how it looks, which elements are its records, and how one is read. */
export interface XmlFormat {
  /** What one record is called, e.g. `PubMed article`. */
  readonly entry: string;
  /** The names of the elements that are records; none stands inside another. */
  records(text: string): readonly string[];
  /** How sure it is that XML that starts like this is of the format, 0 … 1. */
  likeness(start: string): number;
  /** Starts to read a file, of which `text` is all and `preamble` what stands before its records. */
  start(text: string, preamble: string): DraftOf;
}
