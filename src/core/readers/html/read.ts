import { type Diagnostic, partOf, type Progress, type Reading, unheard } from '#core/model';
import { type Box, createPage, resultOf, scanPage, withCards } from '../list-page/index.ts';
import { createFlow, type Flow, isBlock, tokeniseHtml } from '../markup/index.ts';
import { baseOf, type Resolve, resolver } from './address.ts';

/** Pages with more pieces of markup than this are read to here. */
const mostTokens = 2_000_000;

/** Of the time it takes, the share of taking the page apart. */
const parsing = 0.2;

/**
 * Reads the publication list of a web page: one pass over its tags into the tree
 * of its boxes, never a document. What the page hides, its scripts, its menus
 * and its comments are passed over.
 */
export function readHtml(source: string, file: string, progress: Progress = unheard): Reading {
  const base = baseOf(source);
  const resolve = resolver(base);
  const { page, diagnostics } = pageOf(source, file, resolve, false, partOf(progress, 0, parsing));
  const scan = scanPage(withCards(page), file, base === null, partOf(progress, parsing, 1));
  if (scan.drafts.length > 0 || !/display:\s*none|\bhidden\b/i.test(source))
    return resultOf(scan, source, file, diagnostics);
  // A page that shows its list on a click hides it till then.
  const shown = pageOf(source, file, resolve, true, unheard).page;
  const revealed = scanPage(withCards(shown), file, base === null);
  return resultOf(revealed.drafts.length > 0 ? revealed : scan, source, file, diagnostics);
}

/** Elements that begin something new: what was left open before does not reach into them. */
const fresh = new Set('li tr td th dt dd h1 h2 h3 h4 h5 h6 table ul ol dl'.split(' '));

function pageOf(
  source: string,
  file: string,
  resolve: Resolve,
  revealed: boolean,
  progress: Progress,
): { page: Box; diagnostics: readonly Diagnostic[] } {
  const page = createPage(titleOf(source));
  const diagnostics: Diagnostic[] = [];
  const flow = createFlow(1, true, (lines) => page.paragraph(lines), revealed);
  let counted = 0;
  let line = 1;
  /** How many elements are open whose lines show as the source has them. */
  let kept = 0;
  for (const token of tokeniseHtml(source, mostTokens)) {
    progress(token.offset / source.length, 0);
    for (; counted < token.offset; counted += 1) if (source.charCodeAt(counted) === 10) line += 1;
    flow.at = line;
    if (token.kind === 'text') (kept > 0 ? addLines : addText)(flow, token.text);
    else if (token.kind === 'open') {
      if (token.name === 'pre') kept += 1;
      const attributes = resolve(token.name, token.attributes);
      if (isBlock(token.name)) {
        // The box opens after the paragraph before it ended and before its own begins.
        flow.endParagraph();
        if (fresh.has(token.name)) flow.forget();
        const role = page.open(token.name, attributes.get('class'));
        if (role === null) flow.open(token.name, attributes);
        else flow.open(token.name, attributes, role);
      } else flow.open(token.name, attributes);
    } else if (token.kind === 'close') {
      if (token.name === 'pre' && kept > 0) kept -= 1;
      flow.close(token.name);
      page.close(token.name);
    } else {
      diagnostics.push({
        severity: 'warning',
        code: 'unclosed-comment',
        message: 'an HTML comment is opened here and never closed; close it with -->',
        file,
        line,
      });
    }
  }
  flow.end();
  return { page: page.end(), diagnostics };
}

/** What the page calls itself; empty where it says nothing. */
function titleOf(source: string): string {
  return /<title\b[^>]{0,300}>([^<]{1,300})/i.exec(source.slice(0, 100_000))?.[1] ?? '';
}

function addText(flow: Flow, text: string): void {
  // The ends of lines in the source show as spaces.
  const parts = text.split('\n');
  parts.forEach((part, i) => {
    if (i > 0) {
      flow.text(' ');
      flow.at += 1;
    }
    flow.text(part);
  });
}

/** Text whose lines show as they stand: an empty one ends a paragraph. */
function addLines(flow: Flow, text: string): void {
  const parts = text.split('\n');
  parts.forEach((part, i) => {
    if (i > 0) {
      flow.at += 1;
      if (i > 1 && parts[i - 1]!.trim() === '') flow.endParagraph();
      else flow.softBreak();
    }
    flow.text(part);
  });
}
