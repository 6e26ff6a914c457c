import {
  type Diagnostic,
  type DraftCitation,
  type Identifiers,
  partOf,
  type Progress,
  type Reading,
  unheard,
} from '#core/model';
import { defineReader, refused } from '../reader.ts';
import { arxivIn, doiIn, parseCsv, plain, type Row } from '../text/index.ts';

/** The sides of a citation and the kinds of identifier make the names of four columns. */
const sides = ['citing', 'cited'] as const;
type Side = (typeof sides)[number];
type Columns = ReadonlyMap<string, number>;

/**
 * Tables of citations: a header with `citing_arxiv` or `citing_doi`,
 * `cited_arxiv` or `cited_doi`, and optionally `level` and `evidence`; one
 * citation a row. Comma, semicolon or tab separated.
 */
export const citationTable = defineReader({
  id: 'citation-table',
  label: 'table of citations (CSV with the columns citing_arxiv, cited_arxiv, level, evidence)',
  extensions: ['csv', 'tsv'],
  sniff(text) {
    const header = text.slice(0, 2000).split('\n', 1)[0] ?? '';
    const has = (side: Side) => new RegExp(`\\b${side}_(?:arxiv|doi)\\b`, 'i').test(header);
    if (sides.every(has)) return 1;
    return sides.some(has) ? 0.8 : 0;
  },
  read: readTable,
});

function readTable(text: string, file: string, progress: Progress = unheard): Reading {
  const { rows, unclosed } = parseCsv(text, partOf(progress, 0, 0.5));
  const columns: Columns = columnsOf(rows[0]);
  const missing = sides.find(
    (side) => !columns.has(`${side}_arxiv`) && !columns.has(`${side}_doi`),
  );
  if (missing !== undefined) {
    const message = `this table of citations has no column ${missing}_arxiv or ${missing}_doi; add one`;
    return refused(file, 'missing-column', message);
  }
  const citations: DraftCitation[] = [];
  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, message: string, line: number) =>
    diagnostics.push({ severity: 'warning', code, message, file, line });
  if (unclosed !== null) {
    warn('unclosed-quote', 'a quotation mark is opened here and never closed', unclosed);
  }
  if (rows.length < 2) warn('no-citations', 'this table of citations has no rows', 1);
  for (const [i, row] of rows.slice(1).entries()) {
    progress(0.5 + (0.5 * i) / rows.length, 0);
    const citing = idsOf(row, columns, 'citing');
    const cited = idsOf(row, columns, 'cited');
    if (citing === null || cited === null) {
      const side = citing === null ? 'citing' : 'cited';
      const message = `this row names no ${side} paper by arXiv id or DOI; it was left out`;
      warn('bad-citation', message, row.line);
      continue;
    }
    citations.push({
      citing,
      cited,
      level: cell(row, columns, 'level'),
      text: cell(row, columns, 'evidence'),
      source: { file, line: row.line },
    });
  }
  return { kind: 'drafts', drafts: [], citations, diagnostics };
}

/** Columns by name in lower case; of two with one name the first counts. */
function columnsOf(header: Row | undefined): Columns {
  const columns = new Map<string, number>();
  header?.cells.forEach((name, i) => {
    const key = plain(name).toLowerCase();
    if (!columns.has(key)) columns.set(key, i);
  });
  return columns;
}

function cell(row: Row, columns: Columns, name: string): string {
  const index = columns.get(name);
  return index === undefined ? '' : plain(row.cells[index] ?? '');
}

function idsOf(row: Row, columns: Columns, side: Side): Identifiers | null {
  const arxiv = arxivIn(cell(row, columns, `${side}_arxiv`));
  const doi = doiIn(cell(row, columns, `${side}_doi`));
  if (arxiv === null && doi === null) return null;
  return { ...(arxiv === null ? {} : { arxiv }), ...(doi === null ? {} : { doi }) };
}
