import { partOf, type Progress, type Reading, unheard } from '#core/model';
import { defineReader, refused } from '../reader.ts';
import { createReport } from '../report.ts';
import { parseCsv } from '../text/index.ts';
import { headerOf, sniffTable } from './columns.ts';
import { draftOfRow } from './row.ts';
import { citedByKeys, type DraftedRow } from './row-keys.ts';

/**
 * Tables of publications, known by their header: exports of Scopus, Dimensions,
 * Lens, OpenAlex and others, and any table with a title and one more column.
 */
export const csvTable = defineReader({
  id: 'csv-table',
  label:
    'table of publications (CSV or TSV with a header, as Scopus, Dimensions or Lens export it)',
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  sniff: sniffTable,
  read: readTable,
});

/** Of the time it takes, the share of taking the text apart. */
const parsing = 0.25;

function readTable(text: string, file: string, progress: Progress = unheard): Reading {
  const { rows } = parseCsv(text, partOf(progress, 0, parsing));
  const drafting = partOf(progress, parsing, 1);
  const header = headerOf(rows);
  if (header === null) {
    const message =
      'this table has no header that names a title and authors, a year or a DOI; ' +
      'put a line such as title,authors,year,venue,doi above it';
    return refused(file, 'unknown-shape', message);
  }
  const report = createReport(file);
  const top = rows[header.row]!.line;
  for (const name of header.twice) {
    const message = `two columns are called "${name}"; the first is read, so rename the other`;
    report.warn('duplicate-column', message, top);
  }
  const drafted: DraftedRow[] = [];
  for (const [i, row] of rows.slice(header.row + 1).entries()) {
    drafting(i / rows.length, drafted.length);
    if (row.broken === true) {
      const message =
        'a quotation mark is opened in this row and never closed; ' +
        'the row was left out, so close it there';
      report.error('unclosed-quote', message, row.line);
      continue;
    }
    const draft = draftOfRow(row, header.columns, { file, line: row.line }, report);
    if (draft !== null) drafted.push({ row, draft });
  }
  const keyed = citedByKeys(rows[header.row]!, drafted);
  if (keyed !== null && keyed.unknown > 0) {
    const { unknown } = keyed;
    const message =
      `${unknown} ${unknown === 1 ? 'citation names' : 'citations name'} no row of this table; ` +
      'the others were read';
    report.info('unknown-key', message, top);
  }
  const drafts = keyed?.drafts ?? drafted.map(({ draft }) => draft);
  const diagnostics = report.diagnostics();
  if (drafts.length === 0) {
    const message = 'this table has a header but no row with a title or DOI below it';
    return refused(file, 'no-papers', message, diagnostics);
  }
  return { kind: 'drafts', drafts, citations: [], diagnostics };
}
