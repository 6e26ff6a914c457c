import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** Character references (`&amp;`, `&#233;`) as the characters they stand for. */
export function decodeEntities(text: string): string {
  // unescapeAll resolves Markdown's backslashes too: doubling them keeps them.
  if (!text.includes('&')) return text;
  // `&#954-curved`, `Looms &amp Webs`: browsers read a number and the oldest names without
  // their semicolons too.
  const closed = text
    .replace(/&#(?:\d{2,6}(?![\d;])|x[\da-f]{2,5}(?![\da-f;]))/gi, '$&;')
    .replace(
      /&(?:amp|lt|gt|quot|nbsp|[aeiouy](?:acute|uml)|[aeiou](?:grave|circ))(?![\w;=])/gi,
      '$&;',
    );
  return unescapeAll(closed.replaceAll('\\', '\\\\'));
}
