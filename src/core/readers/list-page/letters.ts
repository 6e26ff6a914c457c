import type { Line, Run } from '../markup/index.ts';
import { isFootnote, isSpace } from '../text/index.ts';
import { mendedNames } from './mended-names.ts';

/** Where a part of an entry stands in its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run and where it stands in the text of its entry. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly run: Run;
}

/**
 * An entry as one text, for patterns: `\n` where a line ends, `\v` where only
 * the source's line ends and the page shows a space. Offsets are UTF-16 units.
 */
export interface Letters {
  readonly text: string;
  /** The same, of the same length, with raised digits and footnotes in brackets blanked. */
  readonly names: string;
  readonly spans: readonly Span[];
}

/** Entries longer than this, in characters, are not looked at. */
export const longestEntry = 20_000;

/** A text with one space for each run of them, and with those that were left out: `Byron Aet al.`, `Ada Byron.Loom Letters`. */
function withSpaces(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').replace(/(?<= \p{Lu}{1,3})(?=et al\b)/gu, ' ');
  return /\p{Ll}\.\p{Lu}\p{Ll}/u.test(spaced) && !/:\/\/|www/.test(spaced)
    ? spaced.replace(/(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}{2})/gu, '. ')
    : spaced;
}

/** A text with a comma for the first of the spaces at its end. */
export function withComma(text: string): string {
  const end = text.trimEnd().length;
  const isParted = end === 0 || end === text.length || /[,;]/.test(text[end - 1]!);
  return isParted ? text : `${text.slice(0, end)},${text.slice(end + 1)}`;
}

const pair = /^(\s*\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?\s*)$/u;

/** `**Lovelace, Ada**`: what is set apart as one is one person, which a space that breaks no line tells. */
export function asPair(text: string, { bold, underline }: Run): string {
  return bold || underline ? text.replace(pair, '$1,\u00a0$2') : text;
}

/** The lines of an entry as one text. */
export function lettersOf(lines: readonly Line[]): Letters {
  let text = '';
  let names = '';
  const spans: Span[] = [];
  let open = false;
  /** Where the link right before this run leads. */
  let beside: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (i > 0) {
      open = false;
      text += line.soft ? '\v' : '\n';
      names += line.soft ? '\v' : '\n';
    }
    for (const run of line.runs) {
      // An abstract holds names and years that are not the entry's own.
      if (run.role === 'abstract') continue;
      // What is longer is no entry, however it goes on.
      if (text.length > longestEntry) break;
      // The source's indents show as one space.
      const spaced = asPair(withSpaces(run.text), run);
      const shown: string = open ? spaced : spaced.trimStart();
      if (shown === '') continue;
      open = !isSpace(shown.charCodeAt(shown.length - 1));
      // `2026` in bold and `Lead author` behind it are two things, though no space parts them.
      if (/(?:19|20)\d\d$/.test(text) && /^\p{Lu}/u.test(shown)) {
        text += ' ';
        names += ' ';
      }
      spans.push({ start: text.length, end: text.length + shown.length, run });
      text += shown;
      // `[Ada Lovelace](…) [Charles Babbage](…)`: two links are two people.
      const { href } = run;
      const told = run.role === 'links' && href !== null;
      if (!told && href !== null && beside !== null && beside !== href) names = withComma(names);
      if (!told && /\S/.test(shown)) beside = href;
      // Where the page says that a venue stands, or that it leads on, nobody is named.
      if (run.role === 'venue' || told) names += ' '.repeat(shown.length);
      else
        names += run.raised ? shown.replace(/[^*∗⁎†‡#§¶⋆✉]/gu, (c) => ' '.repeat(c.length)) : shown;
    }
  }
  names = names.replace(/[([]([^()[\]\n]{1,200})[)\]]/g, (whole, inside: string) =>
    isFootnote(inside) ? ' '.repeat(whole.length) : whole,
  );
  return { text, names: mendedNames(names.replace(/[‐‑]/g, '-')), spans };
}

/** The runs between two offsets, cut where they reach over. */
export function runsBetween(letters: Letters, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const span of letters.spans) {
    if (span.end <= start) continue;
    if (span.start >= end) break;
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    // What ends a line shows as a space.
    if (from > at && runs.length > 0) runs.push({ ...plainRun, text: ' ' });
    runs.push({ ...span.run, text: letters.text.slice(from, to) });
    at = to;
  }
  return runs;
}

const plainRun: Run = {
  text: '',
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  styled: false,
  href: null,
};

/** The stretches of runs that share a property; blank runs between them belong to them. */
export function stretches(letters: Letters, has: (run: Run) => boolean): readonly Stretch[] {
  const found: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | null = null;
  let blank = false;
  for (const { start, end, run } of letters.spans) {
    const gap = last === null ? '' : letters.text.slice(last.end, start);
    if (has(run) && run.text.trim() !== '') {
      // `*Who reads?* *Journal of Looms*`: what ends a sentence and what follows are two.
      if (blank && last !== null && /[.?!]$/.test(letters.text.slice(last.start, last.end)))
        last = null;
      blank = false;
      if (last !== null && gap.trim() === '' && !gap.includes('\n')) last.end = end;
      else found.push((last = { start, end }));
    } else if (run.text.trim() !== '') last = null;
    else blank ||= !has(run);
  }
  return found;
}
