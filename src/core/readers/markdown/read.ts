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

/**
 * Reads a Markdown publication list. The good entries are kept; each entry that
 * could not be read is an error with its line. A document of another shape is
 * refused, and the refusal names the shape.
 */
export function readMarkdown(source: string, file: string): Reading {
  const document = foreignDocument(source);
  if (document !== null) return unknownShape(file, document, []);
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
