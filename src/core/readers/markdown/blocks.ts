import MarkdownIt from 'markdown-it';
import type { Diagnostic } from '#core/model';
import { type Box, createPage, type Page } from '../list-page/index.ts';
import { createFlow, type Flow, type Line, tokeniseHtml } from '../markup/index.ts';
import { barRows } from './bar-rows.ts';
import { asMeant } from './emphasis.ts';
import { asKramdown } from './kramdown.ts';
import { withBlocksClosed } from './unclosed.ts';

type Token = ReturnType<(typeof parser)['parse']>[number];

/**
 * Tokens only: nothing is ever rendered, so every link is let through here and
 * judged later. Underlined headings are off because a rule under an entry is
 * meant as a rule; indented code is off because entries get indented.
 */
const parser = new MarkdownIt({ html: true }).disable(['lheading', 'code']);
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;

/** Elements of Markdown that hold others, by the type of their tokens. */
const boxes = /^(?:bullet_list|ordered_list|list_item|table|tr|th|td|blockquote)_(?:open|close)$/;

/** The name of a file that says what is in it: `my-publications.md`. */
const listName =
  /(?:^|[\s/\\._-])(publications?|papers|articles|preprints|bibliography)\.\w{1,8}$/i;

/** The tree of Markdown text whose first line is the source's line `first`, of a page called `title`. */
export function pageOf(
  text: string,
  file: string,
  first: number,
  title = '',
): { page: Box; diagnostics: readonly Diagnostic[] } {
  const page = createPage(`${title} ${listName.exec(file)?.[1] ?? ''}`.trim());
  const diagnostics: Diagnostic[] = [];
  let heading: number | null = null;
  let role: ReturnType<Page['open']> = null;
  let row = first;
  let year = '';
  /** How many lists, items, tables, quotes are open. */
  let depth = 0;
  const unclosed = (line: number) =>
    diagnostics.push({
      severity: 'warning',
      code: 'unclosed-comment',
      message: 'an HTML comment is opened here and never closed; close it with -->',
      file,
      line,
    });
  const take = (lines: readonly Line[]) => {
    if (heading === null) page.paragraph(lines);
    else page.heading(heading, lines);
  };

  /** Rows of a table without a head. */
  const tableOf = (rows: readonly (readonly (readonly Token[])[])[], line: number) => {
    page.open('table');
    for (const [i, cells] of rows.entries()) {
      page.open('tr');
      for (const cell of cells) {
        page.open('td');
        const flow = createFlow(line + i, false, take);
        fromInline(cell, flow, unclosed, page);
        flow.end();
        page.close('td');
      }
      page.close('tr');
    }
    page.close('table');
  };

  const whole = withBlocksClosed(asKramdown(text));
  for (const { what, row: at } of whole.unclosed) {
    if (what === 'comment') unclosed(first + at);
    else diagnostics.push(unclosedBlock(what, file, first + at));
  }
  for (const token of parser.parse(asMeant(whole.text), {})) {
    if (token.map !== null) row = first + token.map[0];
    if (boxes.test(token.type)) {
      if (token.nesting === 1) {
        role = page.open(token.tag);
        depth += 1;
        // `- 2021. On looms` begins with a year and no list of two thousand items.
        if (/^(?:19|20)\d\d$/.test(token.info)) year = `${token.info}. `;
      } else {
        page.close(token.tag);
        depth -= 1;
      }
    } else if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = null;
    else if (token.type === 'inline') {
      const rows = depth === 0 && heading === null ? barRows(token) : null;
      if (rows !== null) {
        tableOf(rows, row);
        continue;
      }
      // Outside of items and cells two breaks in a row part entries.
      const flow = createFlow(row, depth === 0 && heading === null, take);
      if (role !== null) flow.open('td', none, role);
      if (year !== '') flow.text(year);
      year = '';
      fromInline(token.children ?? [], flow, unclosed, page);
      flow.end();
      role = null;
    } else if (token.type === 'html_block' || isRawHtml(token)) {
      if (token.type === 'fence') row += 1;
      const flow = createFlow(row, true, take);
      fromHtml(token.content, flow, unclosed, page);
      flow.end();
    }
  }
  return { page: page.end(), diagnostics };
}

/** Markup between lines of tildes, as pages of Franklin (Julia) have it, or named `{=html}`, as those of Quarto: shown as such, and no code. */
function isRawHtml({ type, markup, info, content }: Token): boolean {
  if (type !== 'fence') return false;
  const shown = markup === '~~~' ? info.trim() === '' : info.trim() === '{=html}';
  return shown && /^\s*<[a-z!/]/i.test(content);
}

function unclosedBlock(what: 'code' | 'markup', file: string, line: number): Diagnostic {
  const [name, code] =
    what === 'code' ? ['a code block', 'unclosed-code'] : ['a piece of HTML', 'unclosed-markup'];
  const message = `${name} is opened here and never closed; it was taken to end with its paragraph`;
  return { severity: 'warning', code, message, file, line };
}

const none: ReadonlyMap<string, string> = new Map();
/** Attribute lists and Liquid tags that kramdown and Jekyll take out. */
const residue =
  /\{\s*[:.#][^{}\n]{0,200}\}|\{\s*[\w-]+\s*=[^{}\n]{0,200}\}|\{%[^%\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}/g;

/** Half of a Liquid tag, with the words that only a tag has: `{% if site.x`, `endif %}`, `{{ star`, `me | upcase }}`. */
const halves =
  /\{%-?\s*(?:(?:end)?(?:if|for|unless|case|comment|raw|capture)|assign|include|else|elsif|when)?\b(?:\s+[a-z_]+(?:[._][\w.]+|(?=\s*(?:==|=|\||,|$))))?[^\S\n]?|\{\{-?\s*[a-z_][\w.]*(?=[\s,;|]|$)|(?<![\p{L}\p{N}])[a-z_][\w.]*(?:\s*\|\s*[\w:'"]+)*\s*-?[%}]\}/gu;

/** Text without what kramdown and Jekyll take out, and without what half a tag leaves. */
function withoutResidue(text: string): string {
  if (!/[{}]/.test(text)) return text;
  const whole = text.includes('{') ? text.replace(residue, '') : text;
  return /\{[{%]|[%}]\}/.test(whole) ? whole.replace(halves, '') : whole;
}

function fromInline(
  tokens: readonly Token[],
  flow: Flow,
  unclosed: (line: number) => void,
  page: Page,
): void {
  let warned = false;
  let bold = 0;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      flow.at += 1;
      if (token.type === 'softbreak') flow.softBreak();
      else flow.hardBreak();
    } else if (token.type === 'html_inline') fromHtml(token.content, flow, unclosed, page);
    else if (token.type === 'link_open') {
      flow.open('md:link', new Map([['href', String(token.attrGet('href') ?? '')]]));
    } else if (token.type === 'link_close') flow.close('md:link');
    else if (token.type === 'image') flow.open('img', new Map([['alt', token.content]]));
    else if (token.type === 'code_inline') {
      flow.open('code', none);
      flow.text(token.content);
      flow.close('code');
    } else if (token.tag === 'strong' && (bold += token.nesting) > (token.nesting === 1 ? 1 : 0)) {
      // Bold in bold shows nothing: the marks are text, as in `**The __init__ paper**`.
      flow.text(token.markup);
    } else if (token.nesting === 1) flow.open(`md:${token.tag}`, none);
    else if (token.nesting === -1) flow.close(`md:${token.tag}`);
    else {
      const comment = token.type === 'text' ? token.content.indexOf('<!--') : -1;
      const shown = comment === -1 ? token.content : token.content.slice(0, comment);
      // TeX's space that breaks no line: `Ada\ Byron`.
      const spaced = shown.includes('\\ ') ? shown.replaceAll('\\ ', ' ') : shown;
      flow.text(withoutResidue(spaced));
      if (comment !== -1 && !warned) unclosed(flow.at);
      warned ||= comment !== -1;
    }
  }
}

/** Links and bold of Markdown: within HTML, too, they were meant as such, for `<li markdown="1">` or by mistake. */
const inlineMarks =
  /\]\([^()\s]|\*\*[^\s*]|(?<![\p{L}\d*])\*(?=[\p{L}\d])[^*\n]{6,200}[\p{L}\d.)?!]\*(?![\p{L}\d*])/u;

function fromHtml(source: string, flow: Flow, unclosed: (line: number) => void, page: Page): void {
  const first = flow.at;
  let counted = 0;
  let newlines = 0;
  for (const token of tokeniseHtml(source)) {
    for (; counted < token.offset; counted += 1) if (source[counted] === '\n') newlines += 1;
    flow.at = first + newlines;
    if (token.kind === 'open') {
      flow.open(token.name, token.attributes);
      page.open(token.name, token.attributes.get('class'));
    } else if (token.kind === 'close') {
      flow.close(token.name);
      page.close(token.name);
    } else if (token.kind === 'unclosed-comment') unclosed(flow.at);
    else if (inlineMarks.test(token.text)) {
      fromInline(parser.parseInline(token.text, {})[0]?.children ?? [], flow, unclosed, page);
    } else {
      token.text.split('\n').forEach((part, i) => {
        if (i > 0) {
          flow.at += 1;
          flow.softBreak();
        }
        flow.text(withoutResidue(part));
      });
    }
  }
  for (; counted < source.length; counted += 1) if (source[counted] === '\n') newlines += 1;
  flow.at = first + newlines;
}
