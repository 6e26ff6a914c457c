import { type Draft, type Progress, type Reading, unheard } from '#core/model';
import { refused } from '../reader.ts';
import { createReport } from '../report.ts';
import { createLines } from '../text/index.ts';
import type { XmlFormat } from './format.ts';
import { createParser } from './parse.ts';
import { recordsIn } from './scan.ts';

/**
 * Reads XML of the format record by record: what is wrong with one costs that
 * one alone and is an error at its line. A file that defines entities of its own
 * is refused, and so is one without a single record that can be read. Nothing
 * outside of the text (a DTD, a style sheet) is ever asked for.
 */
export function readXml(
  text: string,
  file: string,
  format: XmlFormat,
  progress: Progress = unheard,
): Reading {
  const names = format.records(text);
  const first = recordsIn(text, names).next().value;
  const preamble = text.slice(0, first?.start ?? text.length);
  if (/<!ENTITY/i.test(preamble)) {
    const message =
      'this XML defines entities of its own (<!ENTITY …>), which no export does; ' +
      'take the definitions out if you trust the file';
    return refused(file, 'entities', message);
  }
  const report = createReport(file);
  const lineAt = createLines(text);
  const parse = createParser();
  const draftOf = format.start(text, preamble);
  const drafts: Draft[] = [];
  let unread: string | null = null;
  for (const piece of recordsIn(text, names)) {
    progress(piece.start / text.length, drafts.length);
    const line = lineAt(piece.start);
    const lose = (code: string, why: string) => {
      unread ??= `line ${line}: ${why}`;
      report.error(code, `this ${format.entry} was left out: ${why}`, line);
    };
    if (!piece.closed) {
      if (piece.end === text.length) lose('cut-short', 'the file ends in the middle of it');
      else lose('syntax', 'its end tag is missing');
      continue;
    }
    const parsed = parse(text.slice(piece.start, piece.end));
    if (parsed.element === null) {
      lose(parsed.fault.code, parsed.fault.message);
      continue;
    }
    if (parsed.mended) {
      const message =
        'characters that XML does not allow, or an & that is not escaped, were mended';
      report.info('mended-xml', message, line);
    }
    const draft = draftOf(parsed.element, { file, line }, report);
    if (draft !== null) drafts.push(draft);
  }
  const diagnostics = report.diagnostics();
  if (drafts.length > 0) return { kind: 'drafts', drafts, citations: [], diagnostics };
  const message =
    unread === null
      ? `this file holds no ${format.entry}`
      : `nothing in this file can be read: ${unread as string}`;
  return refused(file, unread === null ? 'no-papers' : 'syntax', message, diagnostics);
}
