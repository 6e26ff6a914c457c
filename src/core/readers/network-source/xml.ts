import { SaxesParser } from 'saxes';
import { type Progress, unheard } from '#core/model';

/** What a reader of XML hears. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | undefined, line: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** Why XML was not read to its end. */
export interface XmlFault {
  readonly code: 'xml-entity' | 'too-deep' | 'syntax';
  readonly message: string;
  readonly line: number;
}

/** Networks nest a few elements; hierarchies of nodes some more. */
const deepest = 200;
/** Characters given to the parser at once: it looks up only in between. */
const chunk = 65_536;

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Walks through XML and tells the listener what there is; null where all of it
 * could be read. Declared entities are refused (they can expand without bounds,
 * or name a file to be fetched); nothing is ever fetched. Linear and iterative.
 */
export function walkXml(
  text: string,
  listener: XmlListener,
  progress: Progress = unheard,
): XmlFault | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let fault = null as XmlFault | null;
  let depth = 0;
  const stop = (code: XmlFault['code'], message: string) => {
    fault ??= { code, message, line: parser.line };
  };
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/i.test(doctype)) return;
    stop('xml-entity', 'this XML declares entities of its own, which is refused; save it without');
  });
  parser.on('error', ({ message }) => {
    const what = message.replace(/^[^:]*:?\d+:\d+: /, '').replace(/\.$/, '');
    stop('syntax', `this is not well-formed XML: ${what}; save the file again`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    progress(parser.position / text.length, 0);
    depth += 1;
    if (depth > deepest) {
      stop('too-deep', `elements nest deeper than ${deepest} levels here`);
    }
    if (fault) return;
    const own: Readonly<Record<string, string>> = attributes;
    const attribute = (key: string) => (Object.hasOwn(own, key) ? own[key] : undefined);
    listener.open(localOf(name), attribute, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (!fault) listener.close(localOf(name));
  });
  parser.on('text', (piece) => {
    if (!fault) listener.text(piece);
  });
  parser.on('cdata', (piece) => {
    if (!fault) listener.text(piece);
  });
  for (let at = 0; at < text.length && !fault; at += chunk) {
    parser.write(text.slice(at, at + chunk));
  }
  if (!fault) parser.close();
  return fault;
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
