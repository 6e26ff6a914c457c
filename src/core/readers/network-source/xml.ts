import { SaxesParser } from 'saxes';
import { type Progress, unheard } from '#core/model';

/** What a reader of XML hears. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | undefined, line: number): void;
  close(name: string): void;
  text(text: string): void;
  /** What is open within a node or tie is damaged: it is to be given up. */
  lost(fault: XmlFault): void;
}

/** Why XML was not read to its end, or not all of it. */
export interface XmlFault {
  readonly code: 'xml-entity' | 'too-deep' | 'syntax';
  readonly message: string;
  readonly line: number;
}

/** Networks nest a few elements; hierarchies of nodes some more. */
const deepest = 200;
/** Characters given to the parser at once: it looks up only in between. */
const chunk = 65_536;
/** Files with more damage than this are left where they are. */
const mostLost = 1000;

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);

/** What holds nodes and ties, and goes on around a damaged one. */
const holding: ReadonlySet<string> = new Set(['gexf', 'graphml', 'graph', 'nodes', 'edges']);
/** Where reading can go on behind a damage: a node or tie begins, or what holds them does or ends. */
const resume =
  /<(?:(?:[\w.-]+:)?(?:node|edge)|\/?(?:[\w.-]+:)?(?:nodes|edges|graph|gexf|graphml))(?=[\s/>])/g;

/** A stretch of the text that was read, and how it ended. */
interface Stretch {
  readonly fault: XmlFault | null;
  /** Elements that are open at its end, as they are written, outermost first. */
  readonly open: readonly string[];
  /** Offset of the fault; where it is that something never ends, of the last tag before. */
  readonly at: number;
}

/**
 * Walks through XML and tells the listener what there is; null where it was
 * read. Damage costs the node or tie it is in, which the listener is told;
 * a text that is cut, or damaged before its first node, is not read. Declared
 * entities are refused (they can expand without bounds, or name a file to be
 * fetched); nothing is ever fetched. Linear and iterative.
 */
export function walkXml(
  text: string,
  listener: XmlListener,
  progress: Progress = unheard,
): XmlFault | null {
  let from = 0;
  let line = 1;
  let holders: readonly string[] = [];
  for (let lost = 0; ; lost += 1) {
    const stretch = walkFrom(text, from, line, holders, listener, progress);
    const { fault, open, at } = stretch;
    if (fault === null) return null;
    const item = open.findIndex((name) => !holding.has(localOf(name)));
    holders = item === -1 ? open : open.slice(0, item);
    resume.lastIndex = Math.max(at, from + 1);
    const next = resume.exec(text);
    const isOver = next === null || holders.length === 0 || !isClosed(text, holders[0]!);
    if (fault.code !== 'syntax' || isOver || lost === mostLost) return fault;
    listener.lost(fault);
    for (
      let i = text.indexOf('\n', from);
      i !== -1 && i < next.index;
      i = text.indexOf('\n', i + 1)
    ) {
      line += 1;
    }
    from = next.index;
  }
}

/** Whether the text ends as the root element does: else it is cut. */
function isClosed(text: string, root: string): boolean {
  return text.trimEnd().endsWith(`</${root}>`);
}

/** Walks from an offset, inside of the elements `holders`, to the end or the first fault. */
function walkFrom(
  text: string,
  from: number,
  firstLine: number,
  holders: readonly string[],
  listener: XmlListener,
  progress: Progress,
): Stretch {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const prefix = holders.map((name) => `<${name}>`).join('');
  const open: string[] = [];
  let fault = null as XmlFault | null;
  let at = from;
  let isOver = false;
  const lineNow = () => firstLine + parser.line - 1;
  const offset = () => from + parser.position - prefix.length;
  // The parser says that an element is closed, and only then that it was by another's end tag.
  let closing = null as { readonly name: string; readonly at: number } | null;
  const settle = () => {
    if (closing === null || fault) return;
    open.pop();
    at = closing.at;
    listener.close(localOf(closing.name));
    closing = null;
  };
  const stop = (code: XmlFault['code'], message: string) => {
    if (fault) return;
    fault = { code, message, line: lineNow() };
    // The end tag of another element is looked at again: it may end what holds this one.
    if (!isOver && closing?.at !== offset()) at = offset() - 1;
  };
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/i.test(doctype)) return;
    stop('xml-entity', 'this XML declares entities of its own, which is refused; save it without');
  });
  parser.on('error', ({ message }) => {
    if (closing?.at !== offset()) settle();
    const what = message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '');
    stop('syntax', `this is not well-formed XML: ${what}; save the file again`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    settle();
    if (fault) return;
    open.push(name);
    if (open.length > deepest) {
      return stop('too-deep', `elements nest deeper than ${deepest} levels here`);
    }
    // Those before it are opened only so that they can close.
    if (open.length <= holders.length && parser.position <= prefix.length) return;
    at = offset();
    progress(at / text.length, 0);
    const own: Readonly<Record<string, string>> = attributes;
    const attribute = (key: string) => (Object.hasOwn(own, key) ? own[key] : undefined);
    listener.open(localOf(name), attribute, lineNow());
  });
  parser.on('closetag', ({ name }) => {
    settle();
    closing = { name, at: offset() };
  });
  const take = (piece: string) => {
    settle();
    if (!fault) listener.text(piece);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(prefix);
  for (let i = from; i < text.length && !fault; i += chunk) {
    parser.write(text.slice(i, i + chunk));
  }
  isOver = true;
  if (!fault) parser.close();
  settle();
  return { fault, open, at };
}

/** The name of the root element, without its prefix; empty where the text does not begin as XML. */
export function rootOf(text: string): string {
  let at = 0;
  // A prolog has a declaration, a DOCTYPE and a few comments.
  for (let i = 0; i < 50; i += 1) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at);
    else if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) at = behindDoctype(text, at);
    else return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(text.slice(at, at + 200))?.[1] ?? '';
  }
  return '';
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}

function behindDoctype(text: string, from: number): number {
  const open = text.indexOf('[', from);
  const end = behind(text, '>', from);
  return open === -1 || open > end ? end : behind(text, '>', behind(text, ']', open));
}
