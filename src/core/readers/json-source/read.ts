import type { Draft, Reading } from '#core/model';
import { refused } from '../reader.ts';
import { createReport, type Report } from '../report.ts';
import { createLines } from '../text/index.ts';
import type { JsonFormat } from './format.ts';
import { mendJson } from './mend.ts';
import type { Piece } from './scan.ts';
import { isObject } from './value.ts';
import { placeOf, type Step, walk, walkPage } from './walk.ts';

/** Values nested deeper than this are not parsed: whoever walks them might overflow. */
const deepest = 200;

/**
 * Reads JSON of the format entry by entry: what is wrong with one costs that one
 * alone and is an error at its line. A file without a single entry is refused.
 */
export function readJson(text: string, file: string, format: JsonFormat): Reading {
  const report = createReport(file);
  const drafts: Draft[] = [];
  const lineAt = createLines(text);

  const take = (step: Step, nested: boolean): void => {
    if (step.kind === 'garbage') {
      const message =
        'what follows here is not JSON; it was left out, so check that nothing is lost';
      report.warn('trailing-text', message, lineAt(step.at));
    } else if (step.kind === 'cut') {
      const message = 'the file ends before its list does; save it again if entries are missing';
      report.warn('cut-short', message, lineAt(step.at));
    } else {
      takeEntry(step.piece, step.recovered, nested);
    }
  };
  const takeEntry = (piece: Piece, recovered: boolean, nested: boolean): void => {
    const line = lineAt(piece.start);
    const value = parsed(text, piece, format, report, line);
    if (value === undefined) return;
    const entry = isObject(value) ? format.unwrap(value) : null;
    if (entry !== null) {
      const draft = format.draft(entry, { file, line }, report);
      if (draft !== null) drafts.push(draft);
      return;
    }
    const page = isObject(value) && !nested ? placeOf(text, piece.start, format.lists) : null;
    if (page !== null) {
      for (const step of walkPage(text.slice(0, piece.end), page)) take(step, true);
    } else if (value === null) {
      report.warn('empty-entry', `here stands null instead of a ${format.entry}`, line);
    } else if (!recovered) {
      report.error('not-an-entry', `this is no ${format.entry}; it was left out`, line);
    }
  };

  for (const step of walk(text, format.lists)) take(step, false);
  const diagnostics = report.diagnostics();
  if (drafts.length > 0) return { kind: 'drafts', drafts, citations: [], diagnostics };
  const first = diagnostics.find((one) => one.severity === 'error');
  if (first === undefined) {
    return refused(file, 'no-papers', `this file holds no ${format.entry}`, diagnostics);
  }
  const where = first.line === null ? '' : `line ${first.line}: `;
  const code = first.code === 'cut-short' ? 'syntax' : first.code;
  const message = `nothing in this file can be read: ${where}${first.message}`;
  return refused(file, code, message, diagnostics);
}

/** The value of a piece; undefined where it has none, which is reported. */
function parsed(
  text: string,
  piece: Piece,
  format: JsonFormat,
  report: Report,
  line: number,
): unknown {
  if (piece.deepest > deepest) {
    const message = `this ${format.entry} is nested deeper than ${deepest} levels; it was left out`;
    report.error('too-deep', message, line);
    return undefined;
  }
  if (!piece.closed && piece.end >= text.length) {
    const message = `the file ends in the middle of this ${format.entry}; save it again`;
    report.error('cut-short', message, line);
    return undefined;
  }
  const source = text.slice(piece.start, piece.end);
  try {
    return JSON.parse(source) as unknown;
  } catch {
    // What follows tries again.
  }
  try {
    const value = JSON.parse(mendJson(source)) as unknown;
    const message =
      'NaN, Infinity, a tab or a comma too many, which JSON does not have, was mended';
    report.info('mended-json', message, line);
    return value;
  } catch {
    const message =
      `this ${format.entry} is not valid JSON and was left out; ` +
      'look for a quotation mark, comma or bracket that is missing or too many';
    report.error('syntax', message, line);
    return undefined;
  }
}
