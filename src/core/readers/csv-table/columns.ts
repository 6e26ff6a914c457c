import { parseCsv, plain, type Row } from '../text/index.ts';
import { type Field, headers } from './headers.ts';

/** Which columns hold which field, the preferred one first; from 0. */
export type Columns = ReadonlyMap<Field, readonly number[]>;

/** The header of a table of publications. */
export interface Header {
  /** The index of its row. */
  readonly row: number;
  readonly columns: Columns;
  /** Names that two columns have and that a field is read from. */
  readonly twice: readonly string[];
}

/** Exports put lines about themselves above the header; not more than these. */
const rowsBefore = 8;

/** A column's name for comparing: `Author(s) ID` is `author s id`; what a colon explains goes. */
export function headerKey(name: string): string {
  return plain(name.slice(0, 200))
    .replace(/:\s.*$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The header among the first rows: it names a title and something else. Null for none. */
export function headerOf(rows: readonly Row[]): Header | null {
  for (let row = 0; row < Math.min(rows.length, rowsBefore); row += 1) {
    const names = rows[row]!.cells.map(headerKey);
    const byName = new Map<string, number[]>();
    names.forEach((name, i) => {
      const places = byName.get(name);
      if (places === undefined) byName.set(name, [i]);
      else places.push(i);
    });
    const columns = new Map<Field, readonly number[]>();
    const twice: string[] = [];
    for (const [field, synonyms] of Object.entries(headers) as [Field, readonly string[]][]) {
      const places = synonyms.flatMap((name) => byName.get(name)?.slice(0, 1) ?? []);
      if (places.length > 0) columns.set(field, places);
      twice.push(...synonyms.filter((name) => (byName.get(name)?.length ?? 0) > 1));
    }
    if (columns.has('title') && columns.size > 1) return { row, columns, twice };
  }
  return null;
}

/** Fields that other tables than those of publications have as well. */
const common: ReadonlySet<Field> = new Set([
  'title',
  'link',
  'type',
  'openalex',
  'source',
  'pdf',
  'volume',
  'page',
]);

/** How sure it is that the text is a table of publications, by its header. */
export function sniffTable(text: string): number {
  // JSON, XML and BibTeX have commas in their first lines too.
  if (/^\s*[[{<@%]/.test(text)) return 0;
  const { rows } = parseCsv(text.slice(0, 100_000));
  const header = headerOf(rows);
  if (header === null || (rows[header.row]?.cells.length ?? 0) < 2) return 0;
  const telling = [...header.columns.keys()].filter((field) => !common.has(field)).length;
  if (telling === 0) return 0;
  return telling === 1 ? 0.7 : 0.92;
}
