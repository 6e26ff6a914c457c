import type { Form } from './forms.ts';
import { hints } from './lexicon.ts';
import type { Word } from './words.ts';

/** What is told of a reference as a whole, as indices of words; a span is from and to. */
export interface Spans {
  /** The first quotation. */
  readonly quote: readonly [number, number];
  /** Editors or translators, from "In" or "edited by" up to "(eds.)". */
  readonly edited: readonly [number, number];
  /** Where a date in brackets ends the authors, as in APA; 0 for nowhere. */
  readonly headEnd: number;
  /** An issue is named, as of a journal: `12(3)`, `1843;3`. */
  readonly issue: boolean;
  /** The first year; -1 for none. */
  readonly firstYear: number;
  /** The year that dates the work: the one that ends the authors, else the last; -1 for none. */
  readonly mainYear: number;
}

const none = [0, 0] as const;
/** How far one looks for the other end of a span, in words. */
const reach = 60;

/** The spans of a reference; linear in its words. */
export function spansOf(words: readonly Word[]): Spans {
  const headEnd = earlyDate(words);
  const last = words.findLastIndex((word) => word.form.numeral?.plainYear === true);
  const lastAny = words.findLastIndex((word) => word.form.numeral?.year === true);
  return {
    quote: firstQuote(words),
    edited: editedSpan(words),
    headEnd,
    issue: words.some(({ form }, i) => isIssue(form, words[i + 1]?.form)),
    firstYear: words.findIndex((word) => word.form.numeral?.year === true),
    mainYear: headEnd > 0 ? headEnd : last !== -1 ? last : lastAny,
  };
}

function isIssue(form: Form, next: Form | undefined): boolean {
  if (form.numeral === null) return false;
  return (
    form.numeral.volume ||
    (form.tail === ';' && form.numeral.year && (next?.numeral ?? null) !== null)
  );
}

const closers: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  '“': /[”"]/,
  '«': /»/,
  '„': /[“”]/,
  '《': /》/,
  '「': /」/,
  '『': /』/,
  '‘': /’(?![\p{L}\p{N}])/u,
  "'": /'(?![\p{L}\p{N}])/u,
  '`': /['’](?![\p{L}\p{N}])/u,
};

function firstQuote(words: readonly Word[]): readonly [number, number] {
  const open = words.findIndex(
    ({ form, gap }, i) =>
      form.opensQuote && (i === 0 || gap === 'quote-opens') && form.raw[0]! in closers,
  );
  if (open === -1) return none;
  const close = closers[words[open]!.form.raw[0]!]!;
  for (let i = open; i < words.length && i < open + reach; i += 1) {
    const { raw } = words[i]!.form;
    if (close.test(i === open ? raw.slice(1) : raw)) return [open, i + 1];
  }
  return none;
}

const byWords = /^(?:edited|translated|übersetzt|traduit|herausgegeben|compiled)$/;

/** Whether a word says that the names beside it edited or translated. */
export function isEditorCue({ form, gap }: Word, next: Word | undefined): boolean {
  if ((form.hints & hints.editor) === 0) return false;
  const { low, raw } = form;
  if (byWords.test(low)) return /^(?:by|and|von|par|)$/.test(next?.form.low ?? 'x');
  if (/^(?:trans|sous|dir|org)$/.test(low)) return /^[([]/.test(raw);
  return gap !== 'none' || /^[([]/.test(raw) || /^(?:eds?|editors?)[.,)]/i.test(raw);
}

function editedSpan(words: readonly Word[]): readonly [number, number] {
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i]!;
    if (!isEditorCue(word, words[i + 1])) continue;
    if (byWords.test(word.form.low)) {
      let end = i + 2;
      const ends = /^(?:stop|quote-opens|bracket-opens)$/;
      while (end < words.length && end < i + 20 && !ends.test(words[end]!.gap)) end += 1;
      return [i, end];
    }
    let start = i;
    const begins = /^(?:stop|quote-opens|quote-ends)$/;
    while (start > 0 && i - start < 40 && words[start]!.form.low !== 'in') {
      if (start < i && begins.test(words[start + 1]!.gap)) break;
      start -= 1;
    }
    return [start, i + 1];
  }
  return none;
}

function earlyDate(words: readonly Word[]): number {
  const most = Math.min(words.length - 4, reach);
  for (let i = 1; i < most; i += 1) {
    const { raw } = words[i]!.form;
    if (/^["“]/.test(raw)) return 0;
    if (/^\((?:(?:1[5-9]|20)\d\d[a-z]?|n\.?d\.?)(?:\)|[,/–-])/.test(raw)) {
      if (raw.includes(')') || (words[i + 1]!.form.hints & hints.month) !== 0) return i;
    }
    if (/^(?:pp?\.|vol|pages|volume)/i.test(raw)) return 0;
  }
  return 0;
}
