/** A piece of GML: a key, a value, or a bracket. */
export interface GmlToken {
  readonly kind: 'key' | 'value' | 'open' | 'close';
  readonly text: string;
  readonly line: number;
  /** Offset in the text. */
  readonly at: number;
  /** A text whose closing quotation mark is missing; it ends with its line. */
  readonly unclosed?: true;
}

/** What cannot stand within a text: the beginning of the next node or edge, or the end of this one. */
const swallowed = /\n\s{0,200}(?:\]|(?:node|edge)\s{0,200}\[)/i;

/** The tokens of GML in order. Lazy, iterative and linear. */
export function* tokensOf(text: string): Generator<GmlToken> {
  const word = /[^\s[\]"#]+/y;
  let line = 1;
  for (let at = 0; at < text.length;) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (/\s/.test(char)) at += 1;
    else if (char === '#') at = endOfLine(text, at);
    else if (char === '[' || char === ']') {
      yield { kind: char === '[' ? 'open' : 'close', text: char, line, at };
      at += 1;
    } else if (char === '"') {
      const close = text.indexOf('"', at + 1);
      const whole = text.slice(at + 1, close === -1 ? text.length : close);
      if (close === -1 || swallowed.test(whole)) {
        const end = endOfLine(text, at);
        yield { kind: 'value', text: text.slice(at + 1, end), line, at, unclosed: true };
        at = end;
      } else {
        yield { kind: 'value', text: whole, line, at };
        line += whole.split('\n').length - 1;
        at = close + 1;
      }
    } else {
      word.lastIndex = at;
      const found = word.exec(text)![0];
      yield { kind: /^[a-z_]/i.test(found) ? 'key' : 'value', text: found, line, at };
      at += found.length;
    }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
