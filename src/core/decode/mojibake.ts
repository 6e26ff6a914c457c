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
  const mendRun = (word: string, line: number): string => {
    if (!spoilt.test(word) || (!isSpoilt && markAtEnd.test(word))) return word;
    // `Å`, spoilt by Latin-1, holds what ends lines elsewhere.
    const before = withoutC1(word).replace(/(?<=[\u00c3-\u00c5])\u0085/g, '…');
    const after = mendWord(before);
    if (after === null) return word;
    const known = mends.get(after);
    if (known) known.lines.push(line);
    else mends.set(after, { before, lines: [line] });
    return after;
  };
  // Most lines are right, which is many times quicker to see.
  const mendLine = (line: string, i: number) =>
    spoilt.test(line) ? line.replace(run, (word) => mendRun(word, i + 1)) : line;
  const sure = text.split('\n').map(mendLine);
  if (mends.size === 0) return { text, mends };
  isSpoilt = true;
  const mended = sure.map(mendLine).join('\n');
  for (const { lines } of mends.values()) lines.sort((a, b) => a - b);
  return { text: mended, mends };
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
