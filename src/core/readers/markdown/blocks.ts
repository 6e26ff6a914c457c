import MarkdownIt from 'markdown-it';
import type { Diagnostic } from '#core/model';
import { asMeant } from './emphasis.ts';
import { createFlow, type Flow, type Line, tokeniseHtml } from '../markup/index.ts';

/** A part of the document that stands by itself. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly lines: readonly Line[];
      /** The number of the list it stands in, in order of the source; null outside lists. */
      readonly list: number | null;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly line: number };

type Token = ReturnType<(typeof parser)['parse']>[number];

/**
 * Tokens only: nothing is ever rendered, so every link is let through here and
 * judged later. Underlined headings are off because a rule under an entry is
 * meant as a rule; indented code is off because entries get indented.
 */
const parser = new MarkdownIt({ html: true }).disable(['lheading', 'code']);
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;

/** The blocks of Markdown text whose first line is the source's line `first`. */
export function blocksOf(
  text: string,
  file: string,
  first: number,
): { blocks: readonly Block[]; diagnostics: readonly Diagnostic[] } {
  const blocks: Block[] = [];
  const diagnostics: Diagnostic[] = [];
  const lists: number[] = [];
  let listCount = 0;
  let heading: number | null = null;
  let inTable = false;
  const unclosed = (line: number) =>
    diagnostics.push({
      severity: 'warning',
      code: 'unclosed-comment',
      message: 'an HTML comment is opened here and never closed; close it with -->',
      file,
      line,
    });

  for (const token of parser.parse(asMeant(text), {})) {
    const line = first + (token.map?.[0] ?? 0);
    if (/^(bullet|ordered)_list_open$/.test(token.type)) lists.push((listCount += 1));
    else if (/^(bullet|ordered)_list_close$/.test(token.type)) lists.pop();
    else if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = null;
    else if (token.type === 'table_open') {
      inTable = true;
      blocks.push({ kind: 'table', line });
    } else if (token.type === 'table_close') inTable = false;
    else if ((token.type === 'inline' || token.type === 'html_block') && !inTable) {
      const flow = createFlow(line, token.type === 'html_block');
      if (token.type === 'inline') fromInline(token.children ?? [], flow, unclosed);
      else fromHtml(token.content, flow, unclosed);
      for (const lines of flow.end()) {
        if (heading !== null) blocks.push({ kind: 'heading', level: heading, lines });
        else blocks.push({ kind: 'paragraph', lines, list: lists.at(-1) ?? null });
      }
    }
  }
  return { blocks, diagnostics };
}

const none: ReadonlyMap<string, string> = new Map();

function fromInline(tokens: readonly Token[], flow: Flow, unclosed: (line: number) => void): void {
  let warned = false;
  let bold = 0;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      flow.at += 1;
      if (token.type === 'softbreak') flow.softBreak();
      else flow.hardBreak();
    } else if (token.type === 'html_inline') fromHtml(token.content, flow, unclosed);
    else if (token.type === 'link_open') {
      flow.open('md:link', new Map([['href', String(token.attrGet('href') ?? '')]]));
    } else if (token.type === 'link_close') flow.close('md:link');
    else if (token.tag === 'strong' && (bold += token.nesting) > (token.nesting === 1 ? 1 : 0)) {
      // Bold in bold shows nothing: the marks are text, as in `**The __init__ paper**`.
      flow.text(token.markup);
    } else if (token.nesting === 1) flow.open(`md:${token.tag}`, none);
    else if (token.nesting === -1) flow.close(`md:${token.tag}`);
    else {
      const comment = token.type === 'text' ? token.content.indexOf('<!--') : -1;
      flow.text(comment === -1 ? token.content : token.content.slice(0, comment));
      if (comment !== -1 && !warned) unclosed(flow.at);
      warned ||= comment !== -1;
    }
  }
}

function fromHtml(source: string, flow: Flow, unclosed: (line: number) => void): void {
  const first = flow.at;
  let counted = 0;
  let newlines = 0;
  for (const token of tokeniseHtml(source)) {
    for (; counted < token.offset; counted += 1) if (source[counted] === '\n') newlines += 1;
    flow.at = first + newlines;
    if (token.kind === 'open') flow.open(token.name, token.attributes);
    else if (token.kind === 'close') flow.close(token.name);
    else if (token.kind === 'unclosed-comment') unclosed(flow.at);
    else {
      token.text.split('\n').forEach((part, i) => {
        if (i > 0) {
          flow.at += 1;
          flow.softBreak();
        }
        flow.text(part);
      });
    }
  }
  for (; counted < source.length; counted += 1) if (source[counted] === '\n') newlines += 1;
  flow.at = first + newlines;
}
