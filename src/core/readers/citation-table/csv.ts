/** A row of a table and the line of the source it begins on, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows of CSV, and the line of a quote that is never closed, if there is one. */
export interface Table {
  readonly rows: readonly Row[];
  readonly unclosed: number | null;
}

/**
 * The rows of comma, semicolon or tab separated text (RFC 4180): quoted cells
 * may hold separators, doubled quotes and line ends; empty lines are skipped.
 * Linear in the text; its only line end is `\n`.
 */
export function parseCsv(text: string): Table {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  let unclosed: number | null = null;
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line: rowLine });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) rowLine = line;
    let cell = '';
    if (text[at] === '"') {
      const quotedFrom = line;
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        const end = quote === -1 ? text.length : quote;
        cell += text.slice(at, end);
        line += newlines(text, at, end);
        at = end + 1;
        if (quote === -1) unclosed = quotedFrom;
        if (quote === -1 || text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
    cells.push(cell + text.slice(start, at));
    if (at >= text.length || text[at] === '\n') {
      endRow();
      line += 1;
    }
    at += 1;
  }
  endRow();
  return { rows, unclosed };
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const header = end === -1 ? text : text.slice(0, end);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = text.indexOf('\n', start); i !== -1 && i < end; i = text.indexOf('\n', i + 1))
    count += 1;
  return count;
}
