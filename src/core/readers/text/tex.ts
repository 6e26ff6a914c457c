import { spaceEnd } from './spaces.ts';
import {
  groupEnd,
  opensMath,
  plainScript,
  scriptAt,
  specialAt,
  tokenAt,
  wordEnd,
} from './tex-scan.ts';
import { texAccents, texDropped, texScript, texSymbols } from './tex-symbols.ts';
import { texToUrl } from './tex-url.ts';

/** Whether there is anything for TeX to change. */
const any = /[\\{}$~`]|--|''/;
const productName = /^(?!L(?:arge|ARGE)$|H(?:uge|UGE)$|Bigg?[lr]?$)(?=.*[A-Z])[A-Za-z]{3,}$/;
/** Commands of TeX itself that are followed by a bare number or length, and what follows them. */
const primitives = new Set(['write', 'kern', 'mkern', 'hskip', 'vskip', 'raise', 'lower']);
const numbers = /[-+]?[\d.]{1,10}\s?(?:em|ex|pt|mm|cm|in|mu|bp|pc)?/y;

/**
 * TeX source as the Unicode text it prints: accents, letters and symbols,
 * quotation marks and dashes; grouping braces and `$` go, of formatting commands
 * the argument stays, of an unknown command too. Nothing is ever run or expanded:
 * linear in the source and without recursion, however deep its braces are. White
 * space is left to the caller.
 */
export function texToText(source: string): string {
  return any.test(source) ? new Printer(source).print() : source;
}

/** Prints one source. */
class Printer {
  readonly #source: string;
  #out = '';
  #at = 0;
  #math = false;
  /** Combining marks that wait for their letter, the outermost first. */
  #pending: string[] = [];
  /** For each open group what is printed at its end. */
  readonly #closers: string[] = [];
  #closer = '';

  constructor(source: string) {
    this.#source = source;
  }

  print(): string {
    const source = this.#source;
    while (this.#at < source.length) {
      const start = this.#at;
      const end = specialAt(source, start);
      if (end > start) this.#write(source.slice(start, end));
      if (end === source.length) break;
      const token = tokenAt(source, end);
      this.#at = end + token.length;
      this.#token(token);
    }
    return this.#out;
  }

  #token(token: string): void {
    const source = this.#source;
    switch (token) {
      case '\\': {
        const end = wordEnd(source, this.#at);
        const name = source.slice(this.#at, end);
        if (name === '') this.#symbol(source[this.#at] ?? '');
        else {
          this.#at = source[end] === '*' ? end + 1 : end;
          this.#word(name);
        }
        return;
      }
      case '{':
        this.#closers.push(this.#closer);
        this.#closer = '';
        return;
      case '}':
        // An accent over nothing prints itself; `\~{}` and `\^{}` are used for that.
        for (const mark of this.#pending) {
          this.#out += mark === '\u0303' ? '~' : mark === '\u0302' ? '^' : '';
        }
        this.#pending = [];
        // A brace that closes nothing is text.
        this.#out += this.#closers.pop() ?? '}';
        return;
      case '$':
        if (this.#math || opensMath(source, this.#at)) this.#math = !this.#math;
        else this.#write('$');
        return;
      case '^':
      case '_':
        return this.#script(token);
      case '--': {
        const long = this.#skip('-');
        return this.#write(this.#math ? token : long ? '\u2014' : '\u2013');
      }
      case '`':
        return this.#write(this.#skip('`') ? '\u201c' : '\u2018');
      case '~':
        return this.#write(' ');
      case "''":
        return this.#write('\u201d');
      default:
        return this.#write(token === '?`' ? '\u00bf' : '\u00a1');
    }
  }

  #write(text: string): void {
    if (this.#pending.length === 0) {
      this.#out += text;
      return;
    }
    const base = text.trimStart();
    const char = String.fromCodePoint(base.codePointAt(0) ?? 32);
    if (base === '') return;
    const marks = /\p{L}/u.test(char) ? this.#pending.reverse().join('') : '';
    this.#pending = [];
    this.#out += `${char}${marks}`.normalize('NFC') + base.slice(char.length);
  }

  #script(token: '^' | '_'): void {
    const inner = this.#math ? scriptAt(this.#source, this.#at) : null;
    const script = inner === null ? null : texScript(token, inner.text);
    if (inner === null) return this.#write(token);
    if (script === null) this.#write(plainScript(token, inner.text));
    if (script !== null || inner.printed) this.#at = inner.end;
    if (script !== null) this.#write(script);
  }

  #symbol(char: string): void {
    this.#at += char.length;
    const accent = texAccents.get(char);
    if (accent !== undefined) {
      this.#skipSpace();
      if (!this.#composed(accent)) this.#pending.push(accent);
    } else if (char === '\\') {
      this.#skip('*');
      this.#optional();
      this.#out += ' ';
    } else if (/[\s,;:>]/.test(char)) this.#out += ' ';
    else if (!/[-/!@()[\]]/.test(char)) this.#write(char);
  }

  /** Prints a letter under a mark where it stands next, alone or in braces, as it nearly always does. */
  #composed(mark: string): boolean {
    if (this.#pending.length > 0 || this.#closer !== '') return false;
    const braced = this.#source.charCodeAt(this.#at) === 123;
    const at = braced ? this.#at + 1 : this.#at;
    const letter = this.#source.charCodeAt(at) | 32;
    if (letter < 97 || letter > 122 || (braced && this.#source[at + 1] !== '}')) return false;
    this.#out += composedOf(this.#source[at]! + mark);
    this.#at = braced ? at + 2 : at + 1;
    return true;
  }

  #word(name: string): void {
    const before = this.#at;
    this.#skipSpace();
    const spaced = this.#at > before;
    const accent = texAccents.get(name);
    if (accent !== undefined && (name.length === 1 || this.#math || name.startsWith('text'))) {
      this.#pending.push(accent);
      return;
    }
    // A dotless letter under an accent is the letter itself.
    if ((name === 'i' || name === 'j') && this.#pending.length > 0) return this.#write(name);
    const symbol = texSymbols.get(name) ?? texSymbols.get(name.replace(/^(?:text|up|var)/, ''));
    if (symbol !== undefined) return this.#named(symbol, spaced);
    if (name === 'url' || name === 'path' || name === 'nolinkurl') {
      const address = this.#argument();
      if (address !== null) this.#write(texToUrl(address));
    } else if (name === 'enquote' || name === 'mkbibquote') {
      this.#write('\u201c');
      this.#closer = '\u201d';
    } else if (name === 'frac') {
      this.#closer = '/';
    } else if (/^(?:par|newline|linebreak|q?quad|space|thinspace|hfill|nobreakspace)$/.test(name)) {
      this.#out += ' ';
    } else this.#unknown(name, spaced);
  }

  /** A symbol that a control word prints. */
  #named(symbol: string, spaced: boolean): void {
    const isWord = this.#math && /^[a-z]{2}/.test(symbol);
    if (isWord && /[\p{L}\p{N})]$/u.test(this.#out.slice(-2))) this.#out += ' ';
    this.#write(symbol);
    const touches = isWord && /[\p{L}\p{N}\\]/u.test(this.#source[this.#at] ?? '');
    if (touches || (this.#math && spaced)) this.#out += ' ';
  }

  #unknown(name: string, spaced: boolean): void {
    const count = texDropped.get(name.toLowerCase());
    const next = this.#source.slice(this.#at, this.#at + 2);
    // A file's own shorthand for a product (`\POSTSCRIPT`) prints its name, as near as can be.
    if (count === undefined && productName.test(name) && !/^(?:\[|\{(?!\}))/.test(next)) {
      this.#write(spaced ? `${name} ` : name);
    }
    if (primitives.has(name)) {
      numbers.lastIndex = this.#at;
      this.#at += numbers.exec(this.#source)?.[0].length ?? 0;
    }
    this.#optional();
    for (let i = 0; i < (count ?? 0) && this.#argument() !== null; i += 1);
  }

  #skip(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    this.#at = spaceEnd(this.#source, this.#at);
  }

  #optional(): void {
    if (this.#source[this.#at] !== '[') return;
    const end = this.#source.indexOf(']', this.#at);
    if (end !== -1 && end - this.#at < 100) this.#at = end + 1;
  }

  #argument(): string | null {
    this.#skipSpace();
    if (this.#source[this.#at] !== '{') return null;
    const end = groupEnd(this.#source, this.#at);
    const text = this.#source.slice(this.#at + 1, end - 1);
    this.#at = end;
    return text;
  }
}

const compositions = new Map<string, string>();

/** A letter and its mark as one character, where there is one. */
function composedOf(letters: string): string {
  let composed = compositions.get(letters);
  if (composed === undefined) compositions.set(letters, (composed = letters.normalize('NFC')));
  return composed;
}
