import type { Entry, Field } from '../tagged-lines/index.ts';

/** Columns whose cells hold several values apart by semicolons, a line each in the tagged form. */
const lists = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'CA', 'GP', 'CR']);

/** The tags in the header of a tab-delimited export; null for any other first line. */
export function tabHeader(text: string): readonly string[] | null {
  const end = text.indexOf('\n');
  const cells = text
    .slice(0, Math.min(end === -1 ? text.length : end, 5000))
    .split('\t')
    .map((cell) => cell.trim());
  const tags = cells.filter((cell) => /^[A-Z][A-Z0-9]$/.test(cell));
  const has = (...some: string[]) => some.some((tag) => tags.includes(tag));
  const known = has('TI') && has('AU', 'AF') && has('SO', 'UT', 'PY', 'PT');
  return known && tags.length * 2 >= cells.length ? cells : null;
}

/** The rows of a tab-delimited export as entries with the tags of its header. */
export function* tabEntries(text: string, header: readonly string[]): Generator<Entry> {
  let number = 1;
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length;) {
    const next = text.indexOf('\n', start);
    const row = text.slice(start, next === -1 ? text.length : next);
    const at = start;
    start = next === -1 ? text.length : next + 1;
    number += 1;
    const line = number;
    if (row.trim() === '') continue;
    const fields = row.split('\t').flatMap((cell, i): readonly Field[] => {
      const tag = header[i] ?? '';
      const value = unquoted(cell.trim());
      return tag === '' || value === '' ? [] : [{ tag, lines: linesIn(tag, value), line }];
    });
    yield { line, at, fields, opened: true, closed: true };
  }
}

function linesIn(tag: string, value: string): readonly string[] {
  if (lists.has(tag)) return value.split(/;\s+/);
  if (tag !== 'C1') return [value];
  return value.includes('[') ? value.split(/;\s+(?=\[)/) : value.split(/;\s+/);
}

/** A cell without the quotation marks a spreadsheet puts around it, and around those inside. */
function unquoted(cell: string): string {
  const inner = /^"(.*)"$/s.exec(cell)?.[1];
  if (inner === undefined || inner.replaceAll('""', '').includes('"')) return cell;
  return inner.replaceAll('""', '"');
}
