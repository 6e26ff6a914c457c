const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** What XML 1.0 cannot hold, and control characters it would rather not (section 2.2). */
const forbidden = /[\p{Cc}\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an XML element or a quoted attribute: controls dropped, torn characters replaced, markup escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(forbidden, '')
    .replace(loneSurrogate, '\uFFFD')
    .replace(/[&<>"']/g, (char) => entities[char]!);
}

/** A number with at most two decimals, never `-0` or an exponent; 0 for what is no number. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const hundredths = Math.round(Math.min(1e9, Math.max(-1e9, value)) * 100);
  return String(hundredths === 0 ? 0 : hundredths / 100);
}
