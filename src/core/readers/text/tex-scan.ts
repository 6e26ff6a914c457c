/** Where TeX text from `at` on does not stand for itself; the length of the source for nowhere. */
export function specialAt(source: string, at: number): number {
  for (let i = at; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code < 127 && specials[code] !== 0) {
      if (specials[code] === alone) return i;
      // `--`, `''`, `?\`` and `!\`` are more than their first letter.
      const next = source.charCodeAt(i + 1);
      if (next === (code === 45 || code === 39 ? code : 96)) return i;
    }
  }
  return source.length;
}

/** What stands at a place that `specialAt` found: a character, or a pair of them. */
export function tokenAt(source: string, at: number): string {
  return source.slice(at, specials[source.charCodeAt(at)] === alone ? at + 1 : at + 2);
}

const alone = 1;
const inPairs = 2;
const specials = new Uint8Array(128);
for (const char of '\\{}$~`^_') specials[char.charCodeAt(0)] = alone;
for (const char of "-'?!") specials[char.charCodeAt(0)] = inPairs;

/** The offset after the letters at `at`. */
export function wordEnd(source: string, at: number): number {
  let end = at;
  for (; end < source.length; end += 1) {
    const letter = source.charCodeAt(end) | 32;
    if (letter < 97 || letter > 122) break;
  }
  return end;
}

/** The offset after the group that opens at `start`; the end of the source where it never closes. */
export function groupEnd(source: string, start: number): number {
  const brace = /[\\{}]/g;
  brace.lastIndex = start;
  let depth = 0;
  for (let match = brace.exec(source); match !== null; match = brace.exec(source)) {
    if (match[0] === '\\') brace.lastIndex += 1;
    else depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index + 1;
  }
  return source.length;
}

/** Whether the `$` before `at` opens mathematics: it is closed, and is no price (`$5 and $6`). */
export function opensMath(source: string, at: number): boolean {
  let close = source.indexOf('$', at);
  while (close !== -1 && source[close - 1] === '\\') close = source.indexOf('$', close + 1);
  return close !== -1 && !(/\d/.test(source[at] ?? '') && /\s/.test(source[close - 1]!));
}

/** A short script after `^` or `_`; `printed` where it has been printed by its mark already. */
export function scriptAt(source: string, at: number) {
  const braced = /^\{([^{}]{0,40})\}/.exec(source.slice(at, at + 42));
  const text = braced?.[1] ?? source[at] ?? '';
  const degree = /^\\circ\b|^\s*\\circ\s*$/.test(braced === null ? source.slice(at, at + 6) : text);
  if (degree) {
    const end = at + (braced?.[0].length ?? '\\circ'.length);
    return { text: '\\circ', end, printed: true };
  }
  return { text, end: at + (braced?.[0].length ?? text.length), printed: false };
}

/** What stands for the mark where Unicode has no such script: nothing before a symbol. */
export function plainScript(mark: '^' | '_', text: string): string {
  if (text === '\\circ') return mark === '^' ? '\u00b0' : '\u2218';
  return /^[*'\\{]/.test(text) ? '' : mark;
}
