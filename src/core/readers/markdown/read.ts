import type { Diagnostic, Reading } from '#core/model';
import { refused } from '../reader.ts';
import { blocksOf } from './blocks.ts';
import { bodyOf } from './front-matter.ts';
import { scanBlocks } from './scan.ts';
import { placedBlocks } from './sections.ts';
import { foreignBody, foreignDocument } from './shape.ts';

const readable =
  'what can be read is a block for each publication, each part on its line: ' +
  'title in bold, authors, venue and year, links';

/** A line longer than this, in characters, is no part of a list. */
const longestLine = 1_000_000;

/**
 * Reads a Markdown publication list. The good entries are kept; each entry that
 * could not be read is an error with its line. A document of another shape is
 * refused, and the refusal names the shape.
 */
export function readMarkdown(source: string, file: string): Reading {
  const document = foreignDocument(source);
  if (document !== null) return unknownShape(file, document, []);
  if (hasLineOver(source, longestLine)) {
    return refused(
      file,
      'too-long-line',
      'a line of this text is longer than a million characters',
    );
  }
  const body = bodyOf(source, file);
  const { blocks, diagnostics: fromBlocks } = blocksOf(body.text, file, body.first);
  const scan = scanBlocks(placedBlocks(blocks), file);
  const before = [...body.diagnostics, ...fromBlocks];

  if (scan.drafts.length === 0) {
    const shape = scan.foreign[0]?.shape ?? foreignBody(body);
    if (shape !== null) return unknownShape(file, shape, before);
    if (scan.diagnostics.length === 0) {
      const message = `no publications were found in this text; ${readable}`;
      return refused(file, 'no-papers', message, before);
    }
  }
  const lost = scan.foreign.map(({ shape, line }): Diagnostic => ({
    severity: 'error',
    code: 'unknown-shape',
    message: `this publication was not read: it looks like ${shape}; give it ${readable.slice(22)}`,
    file,
    line,
  }));
  const diagnostics = [...before, ...scan.diagnostics, ...lost].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  return { kind: 'drafts', drafts: scan.drafts, citations: [], diagnostics };
}

function unknownShape(file: string, shape: string, before: readonly Diagnostic[]): Reading {
  const message = `this looks like ${shape}; this shape is not read yet; ${readable}`;
  return refused(file, 'unknown-shape', message, before);
}

function hasLineOver(text: string, length: number): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > length) return true;
    start = end + 1;
  }
  return text.length - start > length;
}
