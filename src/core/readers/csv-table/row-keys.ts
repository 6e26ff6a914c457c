import type { Draft, DraftReference } from '#core/model';
import { plain, type Row } from '../text/index.ts';
import { headerKey } from './columns.ts';

/** What a column that names cited rows is called; in other tables it counts citations. */
const names: ReadonlySet<string> = new Set([
  'citations',
  'cites',
  'cited',
  'cited papers',
  'references',
  'internal references',
  'internalreferences',
]);

/** A row of the table that became a draft. */
export interface DraftedRow {
  readonly row: Row;
  readonly draft: Draft;
}

/** Drafts with the citations within the table. */
export interface KeyedDrafts {
  readonly drafts: readonly Draft[];
  /** How many of the keys name no row, or more than one. */
  readonly unknown: number;
}

/**
 * Citations that a table gives by its own keys: a column of lists such as
 * `endert_11,havre_00` whose pieces stand in other columns of the same table, as
 * in the IEEE VIS publication data. Null where no column is of that kind: most of
 * its pieces must be keys, so that a column of counts is none.
 */
export function citedByKeys(header: Row, rows: readonly DraftedRow[]): KeyedDrafts | null {
  const places = header.cells.flatMap((name, i) => (names.has(headerKey(name)) ? [i] : []));
  for (const column of places) {
    const lists = rows.map(({ row }) => keysIn(row.cells[column] ?? ''));
    const pieces = lists.reduce((sum, { length }) => sum + length, 0);
    if (pieces === 0) continue;
    const wanted = new Set(lists.flat());
    const byKey = rowsByKey(rows, wanted, column);
    const known = lists.reduce(
      (sum, keys) => sum + keys.filter((key) => (byKey.get(key) ?? -1) >= 0).length,
      0,
    );
    if (2 * known < pieces) continue;
    const drafts = rows.map(({ draft }, i) => {
      const cited = new Set(lists[i]!.map((key) => byKey.get(key) ?? -1));
      cited.delete(-1);
      cited.delete(i);
      const found = [...cited].map((at) => referenceTo(rows[at]!.draft));
      return found.length === 0 ? draft : { ...draft, references: found };
    });
    return { drafts, unknown: pieces - known };
  }
  return null;
}

/** The pieces of a cell that may be keys: no words, and no numbers as small as a count or a year. */
function keysIn(cell: string): readonly string[] {
  return cell
    .split(/[,;|\s]+/)
    .map(plain)
    .filter((piece) => piece.length < 100 && !/^\d{0,4}$/.test(piece));
}

/** The row that each wanted key names; -1 where several have it. */
function rowsByKey(
  rows: readonly DraftedRow[],
  wanted: ReadonlySet<string>,
  but: number,
): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  rows.forEach(({ row }, i) => {
    row.cells.forEach((cell, column) => {
      if (column === but || cell.length > 100) return;
      const key = plain(cell);
      if (!wanted.has(key)) return;
      const before = byKey.get(key);
      byKey.set(key, before === undefined || before === i ? i : -1);
    });
  });
  return byKey;
}

/** A row as it is cited: by its identifiers, else by what it says of itself. */
function referenceTo({ title, authors, year, ids }: Draft): DraftReference {
  const [first] = authors;
  return {
    text: '',
    ids,
    title,
    ...(first === undefined ? {} : { firstAuthor: first.family ?? first.name }),
    ...(year === null ? {} : { year }),
  };
}
