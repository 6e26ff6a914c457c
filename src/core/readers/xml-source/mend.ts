import { decodeEntities } from '../markup/index.ts';

/** XML text that a parser takes, and whether anything in it had to be mended. */
export interface Mended {
  readonly text: string;
  readonly mended: boolean;
}

/** Characters that XML does not allow, or only in pairs. */
const disallowed = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/** An ampersand, but not that of the five names which XML itself knows. */
const ampersand = /&(?!(?:amp|lt|gt|quot|apos);)(?:(#?\w{1,32});)?/g;

/**
 * The text of one record with what programs often get wrong put right:
 * characters that XML forbids go, a bare `&` is escaped. The named characters of
 * HTML (`&uuml;`), which DBLP and others take from a DTD, become themselves; that
 * is no mending. CDATA is left as it is. Linear.
 */
export function mendXml(source: string): Mended {
  let mended = false;
  let text = source;
  if (disallowed.test(text)) {
    mended = true;
    text = text.replace(disallowed, '');
  }
  disallowed.lastIndex = 0;
  if (!text.includes('&')) return { text, mended };
  const bare = (whole: string, name: string | undefined) => {
    if (name?.startsWith('#') === true) {
      if (isCharacter(name)) return whole;
      mended = true;
      return '';
    }
    const known = name === undefined ? whole : decodeEntities(whole);
    if (known !== whole) return known.replace(/[&<]/g, (one) => (one === '&' ? '&amp;' : '&lt;'));
    mended = true;
    return `&amp;${whole.slice(1)}`;
  };
  const parts = text.includes('<![CDATA[') ? text.split(/(<!\[CDATA\[[\s\S]*?\]\]>)/) : [text];
  text = parts
    .map((part) => (part.startsWith('<![CDATA[') ? part : part.replace(ampersand, bare)))
    .join('');
  return { text, mended };
}

/** Whether `#233` or `#xe9` is a character that XML allows. */
function isCharacter(name: string): boolean {
  const hex = /^#x([\da-f]{1,6})$/i.exec(name)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
  const code = hex === undefined ? Number(decimal ?? 'NaN') : Number.parseInt(hex, 16);
  if (!(code >= 32 && code <= 0x10ffff)) return code === 9 || code === 10 || code === 13;
  return (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
}
