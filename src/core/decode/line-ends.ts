/**
 * Text with `\n` as its only line end. CRLF is one line end, a lone CR and NEL
 * (U+0085) are one each, so lines are counted as an editor counts them. In JSON
 * a NEL is a letter like any other and stays; so it does behind `Ã`, where it is
 * the half of a spoilt letter.
 */
export function normaliseLines(text: string): string {
  // Most files have no other line ends, which is many times quicker to see.
  if (!text.includes('\r') && !text.includes('\u0085')) return text;
  const isJson = /^\s*[[{]\s*["[\]{}]/.test(text);
  return text.replace(isJson ? /\r\n|\r/g : /\r\n|\r|(?<![\u00c3-\u00c5])\u0085/g, '\n');
}
