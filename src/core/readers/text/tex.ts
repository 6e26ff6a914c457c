import { texAccents, texDropped, texScript, texSymbols } from './tex-symbols.ts';

/** Whether there is anything for TeX to change. */
const any = /[\\{}$~`]|--|''/;
/** Where TeX text does not stand for itself. */
const special = /[\\{}$~`^_]|--|''|[?!]`/g;
const controlWord = /[a-z]+\*?/iy;
const productName = /^(?!L(?:arge|ARGE)$|H(?:uge|UGE)$|Bigg?[lr]?$)(?=.*[A-Z])[A-Za-z]{3,}$/;
/** Commands of TeX itself that are followed by a bare number or length, and what follows them. */
const primitives = new Set(['write', 'kern', 'mkern', 'hskip', 'vskip', 'raise', 'lower']);
const numbers = /[-+]?[\d.]{1,10}\s?(?:em|ex|pt|mm|cm|in|mu|bp|pc)?/y;
const space = /\s*/y;

/**
 * TeX source as the Unicode text it prints: accents, letters and symbols,
 * quotation marks and dashes; grouping braces and `$` go, of formatting commands
 * the argument stays, of an unknown command too. Nothing is ever run or expanded:
 * linear in the source and without recursion, however deep its braces are. White
 * space is left to the caller.
 */
export function texToText(source: string): string {
  return any.test(source) ? print(source) : source;
}

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

function print(source: string): string {
  let out = '';
  let at = 0;
  let math = false;
  /** Combining marks that wait for their letter, the outermost first. */
  let pending: string[] = [];
  /** For each open group what is printed at its end. */
  const closers: string[] = [];
  let closer = '';

  const write = (text: string) => {
    if (pending.length === 0) {
      out += text;
      return;
    }
    const base = text.trimStart();
    const char = String.fromCodePoint(base.codePointAt(0) ?? 32);
    if (base === '') return;
    const marks = /\p{L}/u.test(char) ? pending.reverse().join('') : '';
    pending = [];
    out += `${char}${marks}`.normalize('NFC') + base.slice(char.length);
  };
  const skipSpace = () => {
    space.lastIndex = at;
    at += space.exec(source)![0].length;
  };
  const optional = () => {
    if (source[at] !== '[') return;
    const end = source.indexOf(']', at);
    if (end !== -1 && end - at < 100) at = end + 1;
  };
  const argument = (): string | null => {
    skipSpace();
    if (source[at] !== '{') return null;
    const end = groupEnd(source, at);
    const text = source.slice(at + 1, end - 1);
    at = end;
    return text;
  };

  const word = (name: string) => {
    const before = at;
    skipSpace();
    const spaced = at > before;
    const accent = texAccents.get(name);
    if (accent !== undefined && (name.length === 1 || math || name.startsWith('text'))) {
      pending.push(accent);
      return;
    }
    // A dotless letter under an accent is the letter itself.
    if ((name === 'i' || name === 'j') && pending.length > 0) return write(name);
    const symbol = texSymbols.get(name) ?? texSymbols.get(name.replace(/^(?:text|up|var)/, ''));
    if (symbol !== undefined) {
      const named = math && /^[a-z]{2}/.test(symbol);
      if (named && /[\p{L}\p{N})]$/u.test(out.slice(-2))) out += ' ';
      write(symbol);
      const touches = named && /[\p{L}\p{N}\\]/u.test(source[at] ?? '');
      if (touches || (math && spaced)) out += ' ';
      return;
    }
    if (name === 'url' || name === 'path' || name === 'nolinkurl') {
      const address = argument();
      if (address !== null) write(texToUrl(address));
    } else if (name === 'enquote' || name === 'mkbibquote') {
      write('\u201c');
      closer = '\u201d';
    } else if (name === 'frac') {
      closer = '/';
    } else if (/^(?:par|newline|linebreak|q?quad|space|thinspace|hfill|nobreakspace)$/.test(name)) {
      out += ' ';
    } else {
      const count = texDropped.get(name.toLowerCase());
      // A file's own shorthand for a product (`\\POSTSCRIPT`) prints its name, as near as can be.
      if (
        productName.test(name) &&
        count === undefined &&
        !/^(?:\[|\{(?!\}))/.test(source.slice(at, at + 2))
      ) {
        write(spaced ? `${name} ` : name);
      }
      numbers.lastIndex = at;
      if (primitives.has(name)) at += numbers.exec(source)?.[0].length ?? 0;
      optional();
      for (let i = 0; i < (count ?? 0) && argument() !== null; i += 1);
    }
  };

  const symbol = (char: string) => {
    at += char.length;
    const accent = texAccents.get(char);
    if (accent !== undefined) {
      skipSpace();
      pending.push(accent);
    } else if (char === '\\') {
      if (source[at] === '*') at += 1;
      optional();
      out += ' ';
    } else if (/[\s,;:>]/.test(char)) out += ' ';
    else if (!/[-/!@()[\]]/.test(char)) write(char);
  };

  while (at < source.length) {
    special.lastIndex = at;
    const next = special.exec(source);
    const start = next?.index ?? source.length;
    if (start > at) write(source.slice(at, start));
    if (next === null) break;
    const token = next[0];
    at = start + token.length;
    if (token === '\\') {
      controlWord.lastIndex = at;
      const name = controlWord.exec(source)?.[0];
      if (name === undefined) symbol(source[at] ?? '');
      else {
        at += name.length;
        word(name.replace('*', ''));
      }
    } else if (token === '{') {
      closers.push(closer);
      closer = '';
    } else if (token === '}') {
      // An accent over nothing prints itself; `\~{}` and `\^{}` are used for that.
      for (const mark of pending) out += mark === '\u0303' ? '~' : mark === '\u0302' ? '^' : '';
      pending = [];
      // A brace that closes nothing is text.
      out += closers.pop() ?? '}';
    } else if (token === '$') {
      if (math || opensMath(source, at)) math = !math;
      else write('$');
    } else if (token === '^' || token === '_') {
      const inner = math ? scriptAt(source, at) : null;
      const script = inner === null ? null : texScript(token, inner.text);
      if (inner === null) write(token);
      else {
        if (script === null) write(plainScript(token, inner.text));
        if (script !== null || inner.printed) at = inner.end;
        if (script !== null) write(script);
      }
    } else if (token === '--') {
      const long = source[at] === '-';
      if (long) at += 1;
      write(math ? token : long ? '\u2014' : '\u2013');
    } else if (token === '`') {
      const double = source[at] === '`';
      if (double) at += 1;
      write(double ? '\u201c' : '\u2018');
    } else {
      write(token === '~' ? ' ' : token === "''" ? '\u201d' : token === '?`' ? '\u00bf' : '\u00a1');
    }
  }
  return out;
}

/** The offset after the group that opens at `start`; the end of the source where it never closes. */
function groupEnd(source: string, start: number): number {
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
function opensMath(source: string, at: number): boolean {
  let close = source.indexOf('$', at);
  while (close !== -1 && source[close - 1] === '\\') close = source.indexOf('$', close + 1);
  return close !== -1 && !(/\d/.test(source[at] ?? '') && /\s/.test(source[close - 1]!));
}

/** A short script after `^` or `_`; `printed` where it has been printed by its mark already. */
function scriptAt(source: string, at: number) {
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
function plainScript(mark: '^' | '_', text: string): string {
  if (text === '\\circ') return mark === '^' ? '\u00b0' : '\u2218';
  return /^[*'\\{]/.test(text) ? '' : mark;
}
