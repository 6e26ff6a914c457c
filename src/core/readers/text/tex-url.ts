/** An address in TeX source without its escapes: `\url{http://a.b/\~{}c\_d}`. */
export function texToUrl(source: string): string {
  if (!/[\\{}]/.test(source)) return source;
  return source
    .replace(/\\(?:url|path|nolinkurl)\b\s*/g, '')
    .replace(/\\(?:textasciitilde\b\s*|~)(?:\{\})?|\$\\sim\$/g, '~')
    .replace(/\\(?:textunderscore|_)(?:\{\})?/g, '_')
    .replace(/\\([%&#$^{}])/g, '$1')
    .replace(/[{}]/g, '');
}
