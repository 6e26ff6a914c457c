import { texSymbols } from './tex-symbols.ts';
import { texToText } from './tex.ts';

/** Names of symbols that are no words of other things that a backslash stands before. */
const symbols = [...texSymbols.keys()].filter((name) => /^[A-Za-z]{3,20}$/.test(name));

const letter = String.raw`(?:\\?[A-Za-z])`;
/** Accents as TeX writes them: in braces, over a braced letter, or inside of a word. */
const accents = new RegExp(
  [
    String.raw`\{\\["'\x60^~=.]\s?(?:\{${letter}\}|${letter})\}`,
    String.raw`\{\\[uvHckrbdt](?:\{${letter}{1,2}\}|\s${letter})\}`,
    String.raw`\\["'\x60^~=.]\{${letter}\}`,
    String.raw`(?<![A-Za-z])\\[uvHckrbdt]\{${letter}{1,2}\}|(?<=[A-Za-z])\\[uvHckrbdt]\{${letter}\}`,
    // Without braces a backslash may guard a quotation mark: \"so\", d\'or, O\'Brien.
    String.raw`(?<=\p{L})\\["\x60^~][aeiounyAEIOUNY](?=\p{Ll}|\b)`,
    String.raw`(?<=\p{L})(?<!(?<!\p{L})(?:[dlnsjmtcoDLNSJMTCO]|[qQ]u))\\'[aeiouyAEIOUY](?=\p{Ll}|\b)`,
    String.raw`\{\\(?:ss|[aA][eE]|[oO][eE]|[aA]{2}|[oOlLij])\}|\\(?:ss|[aA][eE]|[oO][eE]|[aA]{2}|[oOlLij])\{\}`,
  ].join('|'),
  'gu',
);
const commands =
  /\\(?:emph|text[a-z]{2,12}|math[a-z]{2,6}|mbox|ensuremath|underline|uppercase|operatorname)\s?\{[^{}]{0,200}\}|\{\\(?:em|it|bf|sc|sf|tt|rm|sl|itshape|bfseries|scshape)\s[^{}]{0,200}\}/g;
const symbol = new RegExp(
  String.raw`(?<![\w:\\/.])\\(?:${symbols.join('|')})(?![A-Za-z:\\/_])(?:\{\})?`,
  'g',
);
const escaped = /(?<!\\)\\([&%#_])/g;
const quoted = /``([^`'\n]{1,200})''/g;
/** A word or name whose capitals are kept by braces: `{BERT}`, `{New York}s`. */
const guarded = /(?<!\\[A-Za-z]{0,20}|[\\^_$])\{(\p{Lu}[\p{L}\p{N} .:’-]{1,99})\}/gu;
const mathematics = /(?<!\\)\$\$?([^\s$](?:[^$]{0,198}[^\s$\\])?)\$\$?(?!\d)/g;

/**
 * Text of a source that is not TeX, with what is surely TeX in it printed:
 * accents (`{\"u}`), commands with their arguments (`\emph{a}`), mathematics
 * between dollars (`$\alpha$`, `$k$-means`), capitals in braces. A price, a
 * path, a set in braces, a lone `$`, `%` or backslash stay as they are. Linear.
 */
export function withoutTex(source: string): string {
  if (!/[\\${]|``/.test(source)) return source;
  let text = source;
  if (text.includes('$')) text = text.replace(mathematics, mathOf);
  if (text.includes('\\')) {
    text = text.replace(accents, texToText);
    // Commands stand inside of one another, seldom deeper.
    for (let i = 0; i < 3 && commands.test(text); i += 1) text = text.replace(commands, texToText);
    commands.lastIndex = 0;
    text = text.replace(symbol, texToText).replace(escaped, '$1');
  }
  if (text.includes('{')) text = text.replace(guarded, '$1');
  return text.replace(quoted, '“$1”');
}

/** What stands between two dollars, where it is mathematics. */
function mathOf(whole: string, inner: string, at: number, source: string): string {
  const joined = /[\p{L}\p{N}]/u.test(source[at - 1] ?? '');
  const marked = /[\\^_{}]/.test(inner);
  // One letter or a formula of letters and signs: `$k$`, `$O(n)$`, `$p<q$`; not `$5 and US$`.
  const bare =
    /^(?:\p{L}|\p{L}?\(\p{L}(?:,\s?\p{L})*\)|[\p{L}\d]{1,2}(?:\s?[-+=<>*/,|]\s?[\p{L}\d]{1,3}){1,3})$/u;
  return marked || (!joined && bare.test(inner)) ? texToText(`$${inner}$`) : whole;
}
