import { type Form, formOf } from './forms.ts';
import { type Gap, gapOf } from './gaps.ts';

/** One word of a reference, in order; punctuation belongs to the word it touches. */
export interface Word {
  readonly form: Form;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before. */
  readonly gap: Gap;
}

/** References longer than this, in words, are read no further. */
const mostWords = 1200;

/** Where fields are glued: `2010;25(5):265-70`, `Doe,J.A.`, and between signs of Chinese. */
const glue =
  /(?<=\d;)(?=\d)|(?<=[\d)]:)(?=[A-Za-z]?\d)|(?<=\p{L}\.?,)(?=\p{Lu})|(?<=[，。；：、》」』])(?=.)|(?<=.)(?=[《「『])/u;
const glued = /\d;\d|[\d)]:[A-Za-z]?\d|,\p{Lu}|[，。；：、》」』《「『]/u;
const whole = /^\W{0,3}(?:https?:|www\.|doi|10\.\d|arxiv)/i;
const trailing = /^[.,:;)\]»”"’'，。；：、》」』]+$/;

/** The words of a reference; what is glued is taken apart where fields meet. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let quoted = false;
  let bracketed = false;
  let start = 0;
  for (const piece of text.split(' ')) {
    for (const raw of partsOf(piece)) {
      if (raw === '') continue;
      const end = start + raw.length;
      let form = formOf(raw);
      let from = start;
      let last = words.at(-1);
      if (form.core === '' && last !== undefined && trailing.test(raw)) {
        // `Vermeulen : Title`: punctuation that stands alone belongs to the word before.
        words.pop();
        form = formOf(last.form.raw + raw);
        from = last.start;
        last = words.at(-1);
      }
      const initialled = words.at(-2)?.form.shape === 'I';
      let gap = last === undefined ? 'none' : gapOf(last.form, form, quoted, initialled);
      // In brackets a number begins nothing: `(UIST 94)`.
      if (bracketed && gap === 'number') gap = 'none';
      if (form.lead.includes('(')) bracketed = true;
      if (bracketed && raw.includes(')')) bracketed = false;
      if (form.opensQuote) quoted = true;
      if (quoted && form.closesQuote !== 'no') quoted = false;
      words.push({ form, start: from, end, gap });
      start = end;
      if (words.length >= mostWords) return words;
    }
    start += 1;
  }
  return words;
}

function partsOf(raw: string): readonly string[] {
  if (raw.length < 4 || !glued.test(raw) || whole.test(raw)) return [raw];
  return raw.split(glue);
}
