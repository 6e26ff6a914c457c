import { hints, hintsOf } from './lexicon.ts';
import { type Numeral, numeralOf } from './numerals.ts';

/** What the shape of a word says, a letter a kind, so that patterns can be regular expressions. */
export type Shape =
  /** Initials: `J.`, `J.-P.`, `Yu.`. */
  | 'I'
  /** Two or three capitals: `JA`, `MIT`. */
  | 'U'
  /** A capitalised word. */
  | 'C'
  /** `van`, `de`. */
  | 'p'
  /** `Van`, `De`. */
  | 'P'
  /** `Jr`, `III`. */
  | 'j'
  /** A capitalised `The`, `On`. */
  | 'f'
  /** A word in small letters. */
  | 'l'
  /** `and`, `&`. */
  | '&'
  /** It holds a digit. */
  | 'n'
  /** A dash that repeats the authors. */
  | 'd'
  /** A word of a script without cases. */
  | 'o'
  | 'x';

/** What a word is by itself. */
export interface Form {
  readonly raw: string;
  /** Without the punctuation around it. */
  readonly core: string;
  readonly low: string;
  /** The punctuation before it. */
  readonly lead: string;
  /** The punctuation behind it. */
  readonly tail: string;
  readonly shape: Shape;
  /** Bits of `hints`. */
  readonly hints: number;
  /** What kind of number it is; null where there is no digit. */
  readonly numeral: Numeral | null;
  readonly opensQuote: boolean;
  /** Closes a quotation; a single mark does so only where one is open. */
  readonly closesQuote: 'no' | 'yes' | 'perhaps';
}

/** A memo of pure results: references repeat their words. It is emptied when it has grown. */
const known = new Map<string, Form>();
const mostKnown = 40_000;

/** What a word is by itself; punctuation around it included. */
export function formOf(raw: string): Form {
  const found = known.get(raw);
  if (found !== undefined) return found;
  const form = made(raw);
  if (known.size >= mostKnown) known.clear();
  if (raw.length <= 40) known.set(raw, form);
  return form;
}

function made(raw: string): Form {
  const from = leadLength(raw);
  const to = from === raw.length ? from : tailStart(raw, from);
  const core = raw.slice(from, to);
  const low = core.toLowerCase();
  const bits = hintsOf(low);
  const lead = core === '' && !opens(raw) ? '' : raw.slice(0, from);
  const tail = core === '' ? raw : raw.slice(to);
  const shape = shapeOf(raw, core, bits);
  return {
    raw,
    core,
    low,
    lead,
    tail,
    shape,
    hints: bits,
    numeral: shape === 'n' ? numeralOf(raw, core) : null,
    opensQuote: opens(lead) && !(/^\W*['’‘]$/.test(lead) && /^\d/.test(core)),
    closesQuote: closes(tail),
  };
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) {
    return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  }
  return /[\p{L}\p{N}\p{M}]/u.test(char) || (code >= 0xd800 && code < 0xe000);
}

function leadLength(raw: string): number {
  let i = 0;
  while (i < raw.length && !isLetter(raw[i]!)) i += 1;
  return i;
}

function tailStart(raw: string, from: number): number {
  let i = raw.length;
  while (i > from && !isLetter(raw[i - 1]!)) i -= 1;
  return i;
}

function opens(lead: string): boolean {
  return lead !== '' && /["“«„《「『〈]|``|[‘'`]$/.test(lead);
}

function closes(tail: string): Form['closesQuote'] {
  if (tail === '') return 'no';
  if (/["”»》」』〉]|''/.test(tail)) return 'yes';
  return /[’']/.test(tail) ? 'perhaps' : 'no';
}

const initials = /^\(?(?:\p{Lu}\p{Ll}?\.[-‐]?){1,4},?;?:?\)?$|^\p{Lu}(?:[-‐]\p{Lu})?[,;.]?$/u;

function shapeOf(raw: string, core: string, bits: number): Shape {
  if (core === '') return raw.includes('&') ? '&' : /[-—–_]{2,}/.test(raw) ? 'd' : 'x';
  if (/^(?:and|et|und|y|og|och|en|e|with)$/.test(core)) return '&';
  if (/\d/.test(core)) return 'n';
  if (raw === 'A') return 'f';
  if (/^(?:Jr|Sr|II|III|IV)$/.test(core)) return 'j';
  if (initials.test(raw)) return 'I';
  if (/^\p{Ll}/u.test(core)) return (bits & hints.particle) !== 0 ? 'p' : 'l';
  if (/^\p{Lu}{2,3}$/u.test(core)) return 'U';
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(core)) return 'I';
  if (/^(?:Van|Von|De|Der|Den|Di|Da|Del|La|Le|Mac|El|Al|Dos|Du|Ten|Ter|St)$/.test(core)) return 'P';
  if ((bits & hints.function) !== 0 && core.length < 5) return 'f';
  if (/^\p{Lu}/u.test(core)) return 'C';
  return /^\p{L}/u.test(core) ? 'o' : 'x';
}
