import { SaxesParser } from 'saxes';
import type { XmlElement } from './element.ts';
import { mendXml } from './mend.ts';

/** What stops a record: which it is for programs, and in words. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A record as a tree, or what is wrong with it. */
export type Parsed =
  | { readonly element: XmlElement; readonly mended: boolean }
  | { readonly element: null; readonly fault: Fault };

/** A record larger than these is no record: it would only fill the memory. */
export const limits = {
  /** Levels of elements. */
  depth: 100,
  /** Elements of one record; a paper of three thousand authors has a tenth of it. */
  elements: 300_000,
  /** Attributes of one element. */
  attributes: 100,
  /** Characters of one record. */
  characters: 8_000_000,
} as const;

interface Building extends XmlElement {
  readonly children: (Building | string)[];
}

/** Characters that are parsed before the parser is asked whether it is worth to go on. */
const stride = 65_536;

/** What the parser is building: the record's tree as far as it goes. */
interface Tree {
  root: Building | null;
  open: Building[];
  count: number;
  fault: Fault | null;
}

/** Starts a parser of records: each call takes the text of one and gives its tree. */
export function createParser(): (source: string) => Parsed {
  const tree: Tree = { root: null, open: [], count: 0, fault: null };
  let parser: SaxesParser | null = null;
  return (source) => {
    if (source.length > limits.characters) {
      const message = `it has more than ${limits.characters} characters`;
      return { element: null, fault: { code: 'too-large', message } };
    }
    Object.assign(tree, { root: null, open: [], count: 0, fault: null } satisfies Tree);
    const { text, mended } = mendXml(source);
    parser ??= parserInto(tree);
    // A parser makes an error of everything that follows from the first: it is left there.
    for (let at = 0; at < text.length && tree.fault === null; at += stride) {
      parser.write(text.slice(at, at + stride));
    }
    if (tree.fault === null) parser.close();
    const { root, fault } = tree;
    if (fault !== null) parser = null;
    if (fault !== null || root === null) {
      return { element: null, fault: fault ?? { code: 'syntax', message: 'it holds nothing' } };
    }
    return { element: root, mended };
  };
}

/** A parser that builds the tree until the first fault. */
function parserInto(tree: Tree): SaxesParser {
  const parser = new SaxesParser({ position: false });
  const lose = (code: string, message: string) => {
    tree.fault ??= { code, message };
  };
  parser.on('error', (error) => lose('syntax', reasonOf(error.message)));
  parser.on('opentag', ({ name, attributes }) => {
    tree.count += 1;
    if (tree.open.length >= limits.depth) {
      lose('too-deep', `it is deeper than ${limits.depth} levels`);
    }
    if (tree.count > limits.elements) {
      lose('too-large', `it has more than ${limits.elements} elements`);
    }
    if (tree.fault !== null) return;
    const pairs = Object.entries(attributes);
    if (pairs.length > limits.attributes) {
      return lose('too-large', `an element has more than ${limits.attributes} attributes`);
    }
    const element: Building = { name, attributes: new Map(pairs), children: [] };
    tree.open.at(-1)?.children.push(element);
    tree.root ??= element;
    tree.open.push(element);
  });
  parser.on('closetag', () => {
    if (tree.fault === null) tree.open.pop();
  });
  const take = (text: string) => {
    if (tree.fault === null) tree.open.at(-1)?.children.push(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  return parser;
}

/** The parser's words for the commonest faults are for programmers. */
function reasonOf(message: string): string {
  if (/closing tag|close tag|unclosed tag/i.test(message)) return 'its tags do not match';
  return message.replace(/^undefined:(?:\d+:\d+:)?\s*/, '').replace(/\.$/, '');
}
