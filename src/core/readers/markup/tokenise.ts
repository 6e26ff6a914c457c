import { decodeEntities } from './entities.ts';

/** A piece of HTML source. Comments, declarations and scripts are dropped. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly offset: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly offset: number }
  | { readonly kind: 'unclosed-comment'; readonly offset: number };

/** Elements whose content is no text for readers. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed']);

/** Where what was hidden by something that is never closed may be seen again. */
const anew = /\n[ \t]*\n|<(?:li|tr|dt|h[1-6]|p|ul|ol|dl|table)(?=[\s>])/gi;

const mostTokens = 100_000;

/**
 * HTML source as a flat run of tokens, in linear time and without building a
 * tree. It is for taking text out of fragments; nothing it gives is HTML again.
 * After `most` tokens it ends. What is never closed hides its paragraph or item.
 */
export function* tokeniseHtml(source: string, most = mostTokens): Generator<HtmlToken> {
  const lower = source.toLowerCase();
  let at = 0;
  /** What was looked for to the end and is not there: it need not be looked for again. */
  const missing = new Set<string>();
  const behind = (end: string, from: number, within = source) => {
    const found = missing.has(end) ? -1 : within.indexOf(end, from);
    if (found === -1) missing.add(end);
    return found;
  };
  for (let count = 0; at < source.length && count < most; count += 1) {
    const open = source.indexOf('<', at);
    const end = open === -1 ? source.length : open;
    if (end > at) {
      yield { kind: 'text', text: decodeEntities(source.slice(at, end)), offset: at };
    }
    if (open === -1) return;
    if (source.startsWith('<!--', open)) {
      // `<!-->` is a comment too.
      const told = missing.has('-->');
      const close = behind('-->', open + 2);
      if (close === -1) {
        if (!told) yield { kind: 'unclosed-comment', offset: open };
        at = resumed(source, open + 4);
      } else at = close + 3;
    } else if (/[!?]/.test(source[open + 1] ?? '')) {
      const close = behind('>', open);
      at = close === -1 ? resumed(source, open + 2) : close + 1;
    } else {
      const tag = tagAt(source, open);
      if (tag === null) {
        yield { kind: 'text', text: '<', offset: open };
        at = open + 1;
      } else {
        yield tag.token;
        at = tag.end;
        if (tag.token.kind === 'open' && raw.has(tag.token.name)) {
          const close = behind(`</${tag.token.name}`, at, lower);
          at = close === -1 ? resumed(source, at) : close;
        }
      }
    }
  }
}

function resumed(source: string, from: number): number {
  anew.lastIndex = from;
  return anew.exec(source)?.index ?? source.length;
}

const nameAt = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy;
const attributeAt =
  /[\s/]*(?:>|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?)/y;

function tagAt(source: string, offset: number): { token: HtmlToken; end: number } | null {
  nameAt.lastIndex = offset;
  const head = nameAt.exec(source);
  if (head === null) return null;
  const name = head[2]!.toLowerCase();
  const attributes = new Map<string, string>();
  attributeAt.lastIndex = nameAt.lastIndex;
  for (let count = 0; count < 100; count += 1) {
    const part = attributeAt.exec(source);
    if (part === null) return null;
    const key = part[1]?.toLowerCase();
    // A quotation mark that is never closed does not reach into the next item.
    if (/\n\s*<(?:li|tr|dt)[\s>]/i.test(part[2] ?? part[3] ?? '')) return null;
    // A tag within a tag: the first was cut.
    const isCut = key?.startsWith('<') === true;
    const end = isCut ? part.index + part[0].indexOf('<') : attributeAt.lastIndex;
    if (key === undefined || isCut) {
      const kind = head[1] === '/' ? 'close' : 'open';
      return kind === 'close'
        ? { token: { kind, name, offset }, end }
        : { token: { kind, name, attributes, offset }, end };
    }
    if (!attributes.has(key)) {
      attributes.set(key, decodeEntities(part[2] ?? part[3] ?? part[4] ?? ''));
    }
  }
  return null;
}
