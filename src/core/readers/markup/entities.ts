import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** Character references (`&amp;`, `&#233;`) as the characters they stand for. */
export function decodeEntities(text: string): string {
  // unescapeAll resolves Markdown's backslashes too: doubling them keeps them.
  return text.includes('&') ? unescapeAll(text.replaceAll('\\', '\\\\')) : text;
}
