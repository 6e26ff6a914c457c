import { type Progress, unheard } from '#core/model';

/** A row of a table and the line of the source it begins on, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** A quotation mark in it is never closed: its last cell is not to be trusted. */
  readonly broken?: true;
}

/** Rows of CSV, and the line of the first quote that is never closed, if there is one. */
export interface Table {
  readonly rows: readonly Row[];
  readonly unclosed: number | null;
}

/** As many quotes that never close are mended by ending their row: each may cost a second look. */
const mostMended = 500;

/**
 * The rows of comma, semicolon or tab separated text (RFC 4180): quoted cells
 * may hold separators, doubled quotes and line ends; empty lines are skipped. A
 * quoted cell of several lines whose closing quote has text behind it, or that
 * never closes, was never meant to: its row ends with its line. Linear in the
 * text; its only line end is `\n`.
 */
export function parseCsv(text: string, progress: Progress = unheard): Table {
  const rows: Row[] = [];
  // Spreadsheets name the separator in a line of its own.
  const named = /^sep=([,;\t|])\n/i.exec(text);
  const delimiter = (named?.[1] ?? delimiterOf(text)).charCodeAt(0);
  let at = named?.[0].length ?? 0;
  let line = named === null ? 1 : 2;
  let cells: string[] = [];
  let rowLine = line;
  let unclosed: number | null = null;
  let mended = 0;
  const endRow = (broken: boolean) => {
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push(broken ? { cells, line: rowLine, broken } : { cells, line: rowLine });
    }
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) {
      rowLine = line;
      progress(at / text.length, 0);
    }
    let cell = '';
    let broken = false;
    if (text.charCodeAt(at) === quote) {
      const from = line;
      const quoted = quotedAt(text, at, delimiter);
      if (quoted.closed || mended >= mostMended) {
        cell = quoted.cell;
        line += newlines(cell);
        at = quoted.end;
      } else {
        broken = true;
        mended += 1;
        at += 1;
      }
      if (!quoted.closed) unclosed ??= from;
    }
    const start = at;
    at = broken ? lineEnd(text, at) : cellEnd(text, at, delimiter);
    cells.push(cell + text.slice(start, at));
    if (at >= text.length || text.charCodeAt(at) === newline) {
      endRow(broken);
      line += 1;
    }
    at += 1;
  }
  endRow(false);
  return { rows, unclosed };
}

const quote = 34;
const newline = 10;

/** The content of the quoted cell that begins at `start`, and where what is behind it begins. */
function quotedAt(text: string, start: number, delimiter: number) {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const found = text.indexOf('"', at);
    if (found === -1) return { cell: cell + text.slice(at), end: text.length, closed: false };
    cell += text.slice(at, found);
    at = found + 1;
    if (text.charCodeAt(at) !== quote) break;
    cell += '"';
    at += 1;
  }
  const next = text.charCodeAt(at);
  const ends = at >= text.length || next === delimiter || next === newline;
  return { cell, end: at, closed: ends || !cell.includes('\n') };
}

function cellEnd(text: string, start: number, delimiter: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === newline) break;
  }
  return at;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, lineEnd(text, 0));
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function newlines(cell: string): number {
  let count = 0;
  for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) count += 1;
  return count;
}
