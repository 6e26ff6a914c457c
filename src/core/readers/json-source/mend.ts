import { skipString } from './scan.ts';

/** What JSON does not know but programs write, outside of strings. */
const alien = /\bNaN\b|-?\bInfinity\b|\bundefined\b/g;

/**
 * JSON text with the usual slips of programs mended: `NaN`, `Infinity` and
 * `undefined` become null, commas before a closing bracket go, tabs inside
 * strings become spaces. Strings keep their words. Linear.
 */
export function mendJson(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    parts.push(
      text
        .slice(at, end)
        .replace(alien, 'null')
        .replace(/,(?=\s*[\]}])/g, ''),
    );
    if (quote === -1) break;
    const behind = skipString(text, quote);
    at = behind < 0 ? text.length : behind;
    parts.push(text.slice(quote, at).replaceAll('\t', ' '));
  }
  return parts.join('');
}
