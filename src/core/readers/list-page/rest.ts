import type { Run } from '../markup/index.ts';
import { isFootnote, isRemark, yearsIn } from '../text/index.ts';
import { type Letters, runsBetween, type Stretch } from './letters.ts';
import { textOf } from './lines.ts';
import type { VenueLine } from '../venue-text/index.ts';
import { isThesis } from '../venue-text/index.ts';
import { isLabel, isVenueLike } from './labels.ts';
import { venueOf, withoutLabels } from './venue.ts';

/** What of an entry is neither title nor authors. */
export interface Rest extends VenueLine {
  /** How sure the venue is, 0 … 1. */
  readonly sure: number;
  /** The year stands in the entry itself. */
  readonly dated: boolean;
  /** Footnotes that explain marks. */
  readonly footnotes: readonly string[];
  /** How many letters were given no part. */
  readonly prose: number;
}

const mostLines = 12;
/** `8 (2020), 34. *equal contribution`: what explains a mark, behind a sentence. */
const footnoteBehind = /^(.*[\p{L}\p{N})][.;)]?)\s+([*∗†‡§#]{1,3}\s?\p{L}[^*∗†‡§.]{4,60}\.?)$/su;

/**
 * Venue, year and notes from what follows title and authors, line by line.
 * `hole` is where authors stand further on, behind the venue or an abstract; `head` is
 * what stands before title and authors.
 */
export function restOf(
  letters: Letters,
  from: number,
  hole: Stretch | null = null,
  head: Stretch | null = null,
): Rest {
  let venue: string | null = null;
  let year: number | null = null;
  let mended: string | null = null;
  let sure = 0;
  let prose = 0;
  const notes: string[] = [];
  const footnotes: string[] = [];
  const told = letters.spans
    .map((span) => span.run)
    .filter((run) => run.role === 'venue' || run.role === 'year');
  if (told.some((run) => run.role === 'venue' && /\p{L}/u.test(run.text))) {
    const found = venueOf(told.filter((run) => run.role === 'venue'));
    ({ venue, year, mended } = found);
    notes.push(...found.notes);
    sure = venue === null ? 0 : 1;
  }
  year ??=
    yearsIn(
      told
        .filter((run) => run.role === 'year')
        .map((run) => run.text)
        .join(' '),
    )[0]?.year ?? null;
  const lines = [
    ...(head === null ? [] : linesFrom(letters, head.start, head.end)),
    ...(hole === null
      ? linesFrom(letters, from)
      : [...linesFrom(letters, from, hole.start), ...linesFrom(letters, hole.end)]),
  ];
  for (const line of lines.slice(0, mostLines)) {
    const runs = line.filter((run) => run.role !== 'venue' && run.role !== 'year');
    const kept = withoutLabels(runs);
    const text = textOf(kept);
    const said = text.replace(footnoteBehind, (whole, before: string, note: string) => {
      if (!isFootnote(note)) return whole;
      footnotes.push(note);
      return before;
    });
    const footless = said.replace(/[([][^()[\]]*[)\]]/g, (whole) => {
      if (!isFootnote(whole)) return whole;
      footnotes.push(whole);
      return ' ';
    });
    if (isFootnote(footless)) {
      footnotes.push(footless);
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(footless) || isLabel(footless)) continue;
    if (isExplained(kept)) {
      prose += Math.min(footless.length, 60);
      continue;
    }
    if (isProse(footless) && !opensSet(kept)) {
      prose += footless.length;
      continue;
    }
    const found = venueOf(spaced(kept, footnotes));
    if (isThesis(footless)) sure = Math.max(sure, 0.9);
    const remark =
      isRemark(text) &&
      text.split(/[,;]\s/).every((part) => isRemark(part) || !/\p{L}{3}/u.test(part)) &&
      found.year === null &&
      !isVenueLike(text) &&
      !opensSet(kept) &&
      (venue !== null || text.length < 40);
    if (remark) {
      notes.push(...text.replace(/[()[\]]/g, '').split(/[,;]\s/));
      continue;
    }
    notes.push(...found.notes);
    mended ??= found.mended;
    if (venue === null && found.venue !== null && found.venue.length <= 300) {
      const set = kept.some(
        (run) => (run.italic || run.role === 'venue') && /\p{L}{2}/u.test(run.text),
      );
      const likely =
        set || isVenueLike(found.venue) || /^\W*in\s/i.test(text) || found.year !== null;
      // The words of a link are a label before they are a venue.
      const linked =
        !textOf(kept.filter((run) => run.href === null)).includes(found.venue) &&
        kept.some(
          (run) =>
            run.href !== null &&
            found.venue!.includes(textOf([run]).slice(0, 60)) &&
            2 * textOf([run]).length >= found.venue!.length,
        );
      // `[Current Looms](…), 31(13)`: a link that is counted by volumes is one.
      const counted = linked && /[,.]?\s(?:vol\.?\s?)?\d{1,4}\s?(?:[(:,]|$)/iu.test(text);
      // `[Journal of Looms](…), accepted`: its own words say what it is.
      const journal =
        linked && /\b(?:journal|transactions|annals) (?:of|on|for)\b/i.test(found.venue);
      // `Published in [Loom Letters](…)`
      const led = linked && saysWhere.test(text);
      const told = counted || journal || led || (likely && (set || found.year !== null || !linked));
      // Below what was dated, words in small letters are told of the work.
      const isToldOf = !likely && year !== null && tellsMore(found.venue);
      if (told || (!linked && !isToldOf && found.venue.split(' ').length <= 12)) {
        venue = found.venue;
        sure = likely || counted ? 1 : 0.5;
      } else prose += text.length;
    } else if (found.venue !== null) prose += Math.min(text.length, 60);
    year ??= found.year;
  }
  return { venue, year, notes, mended, sure, dated: year !== null, footnotes, prose };
}

/** `**Additional information:** a video`: what a line says it is, in bold and with a colon. */
function isExplained(runs: readonly Run[]): boolean {
  const first = runs.find((run) => run.text.trim() !== '');
  return first?.bold === true && /^[^:]{3,40}:\s*$/.test(first.text.trim());
}

/** Whether a text has the small letters of a sentence, and no name is written so. */
function tellsMore(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}-]{3,}/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small >= 2 && small * 2 > words.length;
}

/** Words that lead to where a work came out. */
const saysWhere =
  /^\W*(?:published|appear(?:s|ed|ing)|to appear|accepted|forthcoming)\s(?:in|at|by)\s/i;

/** Whether a line begins with a short name in italics: what follows may tell anything. */
function opensSet(runs: readonly Run[]): boolean {
  const first = runs.findIndex((run) => run.italic && /\p{L}{2}/u.test(run.text));
  if (first === -1) return false;
  const words = textOf([runs[first]!]).split(' ').length;
  return textOf(runs.slice(0, first)).length < 15 && words <= 15;
}

function spaced(runs: readonly Run[], footnotes: readonly string[]): readonly Run[] {
  if (footnotes.length === 0) return runs;
  return runs.map((run) => ({
    ...run,
    text: run.text.replace(/[([][^()[\]]*[)\]]/g, (whole) => (isFootnote(whole) ? ' ' : whole)),
  }));
}

/** The lines from an offset on; an end of line in the source counts where it looks meant. */
function linesFrom(letters: Letters, from: number, to = Infinity): readonly (readonly Run[])[] {
  const text = letters.text.slice(0, to);
  const lines: (readonly Run[])[] = [];
  let start = from;
  for (let i = from; i <= text.length; i += 1) {
    const char = text[i];
    if (i < text.length && char !== '\n' && !(char === '\v' && isMeant(text, i, start))) continue;
    if (i > start) lines.push(runsBetween(letters, start, i));
    start = i + 1;
    if (lines.length > mostLines) break;
  }
  return lines;
}

/** No shorter is a line of a source that was broken because it was full, in characters. */
const fullLine = 70;

function isMeant(text: string, at: number, start: number): boolean {
  // `(A. Byron, C.⏎Ox, eds.)`: a line that ends in a bracket goes on.
  if (text.lastIndexOf('(', at) > Math.max(start - 1, text.lastIndexOf(')', at))) return false;
  // A long line that ends within a sentence was broken where it was full.
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\v', at - 1)) + 1,
    at,
  );
  if (line.trim().length >= fullLine && /[\p{L}-]\s*$/u.test(line)) return false;
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  const after = text.slice(at + 1, at + 12).trimStart();
  if (/^[\p{Ll}\d(&]/u.test(after)) return false;
  return !/(?:\b(?:of|the|on|and|in|for|an?|to|with|from|by|&)|,)$/i.test(before);
}

/** Whether a line tells something in sentences instead of naming a venue. */
export function isProse(text: string): boolean {
  const words = text.split(' ');
  if (words.length <= 9) return /^(?:we|this|i|our|the paper)\s/i.test(text);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (/^(?:abstract|tl;?dr|summary|keywords?)\b/i.test(text)) return true;
  if (/^\W*(?:in\s|proc|to appear)/i.test(text) && yearsIn(text).length > 0 && words.length < 45)
    return false;
  return lower / words.length > 0.6 || (words.length > 20 && lower / words.length > 0.5);
}
