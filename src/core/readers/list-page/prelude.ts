import { yearsIn } from '../text/index.ts';
import type { Letters } from './letters.ts';

/** What stands before an entry's first words: its number, its badge, its year. */
export interface Prelude {
  /** Where the entry's own words begin. */
  readonly end: number;
  /** Where the badge stands, `OSDI 2021` or `[ICML'23]`; null where there is none. */
  readonly tag: { readonly start: number; readonly end: number } | null;
  readonly year: number | null;
  /** The year in the key of the entry, `[CEK+25]`, or with a month before it, `Dec 2025:`: what the entry itself says goes before it. */
  readonly keyYear: number | null;
}

const number =
  /[\s\v]*(?:\(?\d{1,3}[.)\]:](?!\d)|\[[\p{L}]{0,3}[-.]?\d{1,3}\]|[\p{Lu}]{1,2}\.?\d{1,3}[.:)\]]|\d{1,3}(?=\s{2,}|\n|\s[–—-]\s)|#\d{1,3})/uy;
/** A key of the entry, made of its authors and its year: `[CEK+25]`, `[KMWZ24a]`, `[Byron15]`. */
const authorKey = /[\s\v]*\[\p{Lu}\p{L}{0,15}\+?((?:19|20)?\d\d)\p{Ll}?\](?=[\s\v]+\p{L})/uy;
const bullet =
  /[\s\v]*(?:[•◦▪●○■►▶➢→*+–—»-]|[\p{Extended_Pictographic}\ufe0f\u200d]+)(?=\s|$|\p{L}|[“"])/uy;
const year =
  /[\s\v]*(?:[([](?:\p{L}{3,9}\.?\s)?((?:19|20)\d\d)[a-z]?[)\]]|((?:19|20)\d\d))[.,:]?(?=[\s\v])/uy;
/** `Dec 2023:` tells when it was told: what the entry itself says goes before it. */
const monthYear =
  /[\s\v]*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?,? ((?:19|20)\d\d)\s?[.,:–-](?=[\s\v])/uy;
/** `Together with Ada Byron: …` */
const together =
  /[\s\v]*(?:(?:Zusammen|Gemeinsam) mit|(?:Together|Joint(?:ly)?(?: work)?|In collaboration|Co-?(?:authored|written)|Written) with|(?:En collaboration )?[Aa]vec)\s+(?=\p{Lu})/uy;
const bracketTag =
  /[\s\v]*(?:\[([^[\]\n]{2,50})\]|【([^】\n]{2,50})】|\(([^()\n]{2,50})\)(?=[\s\v]+\p{Lu}))[:.]?/uy;
/** What stands in square brackets before all else, whatever it says: `[Journal Q2]"On Looms"`. */
const sorted = /[\s\v]*\[[\p{L}][^[\]\n]{1,28}\][\s\v:]*(?=["“\p{Lu}])/uy;
const flag = /[\s\v]*[([]?\s?(?:new|preprint|hot)\s?[!\])]+/iuy;

/**
 * Takes numbers, bullets, badges and years off the front of an entry. `styled`
 * tells the end of a stretch that is set like a badge at an offset, or null.
 */
export function preludeOf(text: string, styled: (at: number) => number | null): Prelude {
  let at = 0;
  let tag: Prelude['tag'] = null;
  let found: number | null = null;
  let keyYear: number | null = null;
  for (let rounds = 0; rounds < 8; rounds += 1) {
    while (at < text.length && /[\s\v|]/.test(text[at]!)) at += 1;
    const badge = styled(at);
    if (badge !== null) {
      tag ??= { start: at, end: badge };
      at =
        badge + /^[\s\v]*(?:[:.,|–—-](?=[\s\v]))?/u.exec(text.slice(badge, badge + 6))![0].length;
      continue;
    }
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(text);
    };
    const dated = match(year);
    if (dated !== null && found === null) {
      found = Number(dated[1] ?? dated[2]);
      at = year.lastIndex;
      continue;
    }
    const bracketed: RegExpExecArray | null = tag === null ? match(bracketTag) : null;
    if (bracketed !== null && isBadge(bracketed[1] ?? bracketed[2] ?? bracketed[3] ?? '')) {
      tag = {
        start: at + bracketed[0].search(/[[【(]/) + 1,
        end: at + bracketed[0].search(/[\]】)]/),
      };
      at = bracketTag.lastIndex;
      continue;
    }
    const key = [authorKey, monthYear].find((pattern) => match(pattern) !== null);
    if (key !== undefined && keyYear === null) {
      const year = Number(match(key)![1]);
      keyYear = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
      at = key.lastIndex;
      continue;
    }
    const end = [number, bullet, flag, together, ...(at === 0 ? [sorted] : [])].find(
      (pattern) => match(pattern) !== null,
    )?.lastIndex;
    if (end === undefined || end === at) break;
    at = end;
  }
  while (at < text.length && /[\s\v]/.test(text[at]!)) at += 1;
  return { end: at, tag, year: found, keyYear };
}

const twoCapitals = /\p{Lu}\S*\p{Lu}|^(?:[Aa]r[Xx]iv|[Pp]reprint)$/u;

/** Whether a short text is a badge: a venue's short name, with a year or by itself. */
export function isBadge(text: string): boolean {
  const bare = text.trim();
  if (bare.length > 50 || bare.split(' ').length > 7) return false;
  // `Byron, A. (2015).` is who and when.
  if (/^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.)/u.test(bare)) return false;
  if (/^\p{L}{0,2}[-.]?\d{1,3}$/u.test(bare)) return true;
  if (yearsIn(bare).length > 0) return true;
  // A short name has two capitals: `OSDI`, `NeurIPS`, `S&P`, `IEEE TSE`.
  return (
    bare.length <= 24 &&
    bare.split(' ').every((word) => /^[\p{L}&/+-]+$/u.test(word) && twoCapitals.test(word))
  );
}

/** Where a stretch ends that is set like a badge at an offset; null where none begins. */
export function badgeAt(letters: Letters, at: number): number | null {
  const index = letters.spans.findIndex((span) => span.start <= at && at < span.end);
  const span = letters.spans[index];
  if (span === undefined || letters.text.slice(span.start, at).trim() !== '') return null;
  const { run } = span;
  if (run.role === 'tag' || run.role === 'venue') return span.end;
  const set =
    run.styled || run.bold || run.italic || run.underline || /^\W*\d{1,3}\W*$/.test(run.text);
  if (!set || run.role !== undefined) return null;
  const text = run.text.trim().replace(/^[[(]|[\])]$/g, '');
  return isBadge(text) ? span.end : null;
}
