import { partOf, type Progress, type Reading, unheard } from '#core/model';
import { bibtex } from '../bibtex/index.ts';
import { resultOf, scanPage } from '../list-page/index.ts';
import { refused } from '../reader.ts';
import { pageOf } from './blocks.ts';
import { bodyOf } from './front-matter.ts';
import { foreignBody, foreignDocument } from './shape.ts';

/** A line longer than this, in characters, is no part of a list. */
const longestLine = 1_000_000;

/** Of the time it takes, the share of taking the page apart, which tells of nothing. */
const parsing = 0.2;

/** A page may show its papers as BibTeX and in no other way. */
const bibtexEntry = /^[ \t]*@[a-z]{2,20}\s{0,5}\{[^\s{}]{1,200},/im;

/**
 * Reads a Markdown publication list in any shape in which titles and authors can
 * be told apart. The good entries are kept; each entry that could not be read is
 * an error with its line. A page that another file fills says which file that is.
 */
export function readMarkdown(source: string, file: string, progress: Progress = unheard): Reading {
  const document = foreignDocument(source);
  if (document !== null) return unknownShape(file, document);
  if (hasLineOver(source, longestLine)) {
    return refused(
      file,
      'too-long-line',
      'a line of this text is longer than a million characters',
    );
  }
  const body = bodyOf(source, file);
  const { page, diagnostics } = pageOf(body.text, file, body.first, body.title);
  const scan = scanPage(page, file, false, partOf(progress, parsing, 1));
  if (scan.drafts.length === 0 && bibtexEntry.test(body.text)) {
    const cited = bibtex.read(source, file, progress);
    if (cited.kind === 'drafts' && cited.drafts.length > 0) return cited;
  }
  const shape = scan.drafts.length === 0 ? foreignBody(body) : null;
  if (shape !== null) return unknownShape(file, shape);
  return resultOf(scan, body.text, file, [...body.diagnostics, ...diagnostics]);
}

function unknownShape(file: string, shape: string): Reading {
  const message = `this looks like ${shape}; give all such files together or the list they make`;
  return refused(file, 'unknown-shape', message);
}

function hasLineOver(text: string, length: number): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > length) return true;
    start = end + 1;
  }
  return text.length - start > length;
}
