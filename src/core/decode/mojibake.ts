import { encodeWindows1252, withoutC1 } from './windows-1252.ts';

/** One word that was mended. */
export interface Mend {
  readonly before: string;
  readonly after: string;
}

/**
 * UTF-8 that was read as Windows-1252 (`RÃ©`), mended word by word (`Ré`). A
 * word is mended only where that is certain: all of it has Windows-1252 bytes,
 * those bytes are valid UTF-8, and the outcome could not be mended again. So text
 * spoilt twice stays as it is, as does text that is right.
 */
export function mendMojibake(text: string): { text: string; mends: readonly Mend[] } {
  if (!mayBeSpoilt(text)) return { text, mends: [] };
  const mends: Mend[] = [];
  const mended = text.replace(/[^\s]+/g, (word) => {
    const after = mendWord(word);
    if (after === null) return word;
    mends.push({ before: word, after });
    return after;
  });
  return { text: mended, mends };
}

/** `ANÅ†` may bear a mark at its end: it is mended only where other words of the text are. */
const markAtEnd = /^[^\u00c2-\u00f4]*[\u00c2-\u00f4][\u2020\u2021]$/;

/** Letters without a space between; a lead byte keeps the no-break space behind it, which is a byte too. */
const run = /(?:[A-Za-z]|(?<=[\u00c2\u00c3])\u00a0|(?!\s)[\u0080-\uffff])+/g;

/** What spoilt words of a text are now: what each was, and on which lines, counted from 1, ascending. */
export type Mends = ReadonlyMap<
  string,
  { readonly before: string; readonly lines: readonly number[] }
>;

/**
 * A whole text with its spoilt words mended, as `mendMojibake`, each word the
 * letters of one run: before a reader takes `Ã¶` for a name with a mark at it.
 * Lines stay lines. Linear.
 */
export function mendedText(text: string): { text: string; mends: Mends } {
  const mends = new Map<string, { before: string; lines: number[] }>();
  if (!mayBeSpoilt(text)) return { text, mends };
  let isSpoilt = false;
  const mendRun = (word: string, line: () => number): string => {
    if (!spoilt.test(word) || (!isSpoilt && markAtEnd.test(word))) return word;
    // `Å`, spoilt by Latin-1, holds what ends lines elsewhere.
    const before = withoutC1(word).replace(/(?<=[\u00c3-\u00c5])\u0085/g, '…');
    const after = mendWord(before);
    if (after === null) return word;
    const known = mends.get(after);
    if (known) known.lines.push(line());
    else mends.set(after, { before, lines: [line()] });
    return after;
  };
  const sure = withLinesMended(text, mendRun);
  if (mends.size === 0) return { text, mends };
  isSpoilt = true;
  const mended = withLinesMended(sure, mendRun);
  for (const { lines } of mends.values()) lines.sort((a, b) => a - b);
  return { text: mended, mends };
}

/**
 * A text with the runs of those lines mended that may be spoilt: most are not, and
 * are not looked at. Linear.
 *
 * @param mendRun what a run is to be; asks for the number of its line, from 1, where it wants it
 */
function withLinesMended(
  text: string,
  mendRun: (word: string, line: () => number) => string,
): string {
  const places = new RegExp(spoilt, 'g');
  let mended = '';
  /** All before is mended. */
  let done = 0;
  let line = 1;
  /** All line ends before are counted. */
  let counted = 0;
  for (let at = places.exec(text); at !== null; at = places.exec(text)) {
    const start = text.lastIndexOf('\n', at.index) + 1;
    const next = text.indexOf('\n', at.index);
    const end = next === -1 ? text.length : next;
    const lineNumber = () => {
      for (let i = text.indexOf('\n', counted); i !== -1 && i < start;) {
        line += 1;
        counted = i + 1;
        i = text.indexOf('\n', counted);
      }
      return line;
    };
    const own = text.slice(start, end).replace(run, (word) => mendRun(word, lineNumber));
    mended += text.slice(done, start) + own;
    done = end;
    places.lastIndex = end;
  }
  return done === 0 ? text : mended + text.slice(done);
}

/**
 * The words of a text that were mended, each once.
 *
 * @param text read from the lines from `first` on, up to but without `end`
 */
export function mendedIn(text: string, mends: Mends, first: number, end: number): readonly Mend[] {
  const found = new Map<string, Mend>();
  for (const [after] of text.matchAll(run)) {
    const mend = mends.get(after);
    if (mend && isAmong(mend.lines, first, end)) found.set(after, { before: mend.before, after });
  }
  return [...found.values()];
}

/** Whether one of some ascending numbers is in a range without its end. */
function isAmong(numbers: readonly number[], first: number, end: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low]! < end;
}

/** A UTF-8 lead byte and its continuation bytes, as Windows-1252 shows them. */
const spoilt =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;

/** Whether a text holds what UTF-8 read as Windows-1252 always holds; most do not. */
export function mayBeSpoilt(text: string): boolean {
  return spoilt.test(text);
}

/** The word once mended, or null where it is not spoilt, or spoilt more than once. */
function mendWord(word: string): string | null {
  const after = once(word);
  return after === null || once(after) !== null ? null : after;
}

/** `Strauß’` and `CAFÉ”` are right though their bytes could be UTF-8: one such place proves nothing. */
const doubtful =
  /^[^\u0080-\uffff]*[\u00c6-\u00f4][\u2018-\u201e\u2013\u2014\u2020-\u2022\u2026\u2030\u2039\u203a\u2122]{1,3}[^\u0080-\uffff]*$/;

function once(word: string): string | null {
  if (!spoilt.test(word) || doubtful.test(word)) return null;
  const bytes = encodeWindows1252(word);
  const text = bytes === null ? null : strictUtf8(bytes);
  // A control or a replacement character is never what an author wrote.
  return text === null || /[\p{Cc}\ufffd]/u.test(text) ? null : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
