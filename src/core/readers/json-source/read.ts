import { type Draft, type Progress, type Reading, unheard } from '#core/model';
import { refused } from '../reader.ts';
import { createReport } from '../report.ts';
import { createLines } from '../text/index.ts';
import type { JsonFormat } from './format.ts';
import { parsePiece } from './piece.ts';
import type { Piece } from './scan.ts';
import { isObject } from './value.ts';
import { placeOf, type Step, walk, walkPage } from './walk.ts';

/**
 * Reads JSON of the format entry by entry: what is wrong with one costs that one
 * alone and is an error at its line. A file without a single entry is refused.
 */
export function readJson(
  text: string,
  file: string,
  format: JsonFormat,
  progress: Progress = unheard,
): Reading {
  const report = createReport(file);
  const drafts: Draft[] = [];
  const lineAt = createLines(text);

  const take = (step: Step, nested: boolean): void => {
    if (step.kind === 'garbage') {
      const message =
        'what follows here is not JSON; it was left out, so check that nothing is lost';
      report.warn('trailing-text', message, lineAt(step.at));
    } else if (step.kind === 'remains') {
      const message = `a ${format.entry} here has lost its beginning; it was left out`;
      report.error('syntax', message, lineAt(step.at));
    } else if (step.kind === 'cut') {
      const message = 'the file ends before its list does; save it again if entries are missing';
      report.warn('cut-short', message, lineAt(step.at));
    } else {
      takeEntry(step.piece, step.recovered, nested);
    }
  };
  const takeEntry = (piece: Piece, recovered: boolean, nested: boolean): void => {
    progress(piece.start / text.length, drafts.length);
    const line = lineAt(piece.start);
    const value = parsePiece(text, piece, format.entry, report, line);
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
