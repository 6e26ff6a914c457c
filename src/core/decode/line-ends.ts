/**
 * Text with `\n` as its only line end. CRLF is one line end, a lone CR and NEL
 * (U+0085) are one each, so lines are counted as an editor counts them.
 */
export function normaliseLines(text: string): string {
  return text.replace(/\r\n|[\r\u0085]/g, '\n');
}
