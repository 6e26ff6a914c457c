import type { Report } from '../report.ts';
import { mendJson } from './mend.ts';
import type { Piece } from './scan.ts';

/** Values nested deeper than this are not parsed: whoever walks them might overflow. */
export const deepest = 200;

/** Whether a text is JSON, or can be mended to be. */
export function isJson(source: string): boolean {
  for (const text of [source, mendJson(source)]) {
    try {
      JSON.parse(text);
      return true;
    } catch {
      // The other one may do.
    }
  }
  return false;
}

/**
 * The value of a piece; undefined where it has none, which is reported.
 *
 * @param entry what the piece should be, in one word, for the report
 */
export function parsePiece(
  text: string,
  piece: Piece,
  entry: string,
  report: Report,
  line: number,
): unknown {
  if (piece.deepest > deepest) {
    const message = `this ${entry} is nested deeper than ${deepest} levels; it was left out`;
    report.error('too-deep', message, line);
    return undefined;
  }
  if (!piece.closed && piece.end >= text.length) {
    const message = `the file ends in the middle of this ${entry}; save it again`;
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
      `this ${entry} is not valid JSON and was left out; ` +
      'look for a quotation mark, comma or bracket that is missing or too many';
    report.error('syntax', message, line);
    return undefined;
  }
}
