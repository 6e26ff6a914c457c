import type { DraftAuthor } from '#core/model';
import type { Run } from '../markup/index.ts';
import { isFootnote, marksIn, markMeanings, plain } from '../text/index.ts';
import { type Listed, namesInOrder } from './name-order.ts';
import { asPair, withComma } from './letters.ts';
import { mendedNames } from './mended-names.ts';
import { joiningWords, partsNames, withoutDashes } from './name-breaks.ts';
import { affiliationAt } from './person-look.ts';

/** A list of authors as one line gives it. */
export interface AuthorList {
  readonly authors: readonly DraftAuthor[];
  /** The source says that there are more: "et al.", "…". */
  readonly cut: boolean;
  /** Every name has the look of a name: no digits, few words. */
  readonly sure: boolean;
}

/** No list of authors is longer than this, in characters; a name not longer than that. */
const longest = 50_000;
const longestName = 120;

const separator = new RegExp(
  `[,;，；、]|\\s[·•]\\s|(?<=\\p{Lo})[・·](?=\\p{Lo})|\\s+(?:${joiningWords}|&)\\s+(?!al\\b)|\\s+&\\s*`,
  'gu',
);
const suffix = /^(?:[Jj]r|[Ss]r|II|III|IV|[Pp]h\.?[Dd]|M\.?D)\.?$/;

/**
 * The authors of a line of runs, or null where the line cannot be a list of
 * authors. `notes` are texts from elsewhere in the entry that may say what a
 * mark means ("* equal contribution").
 */
export function authorsOf(runs: readonly Run[], notes: readonly string[] = []): AuthorList | null {
  const { text, emphasis, footnotes } = unfold(runs);
  const found: { -readonly [Key in keyof Listed]: Listed[Key] }[] = [];
  let cut = false;
  let sure = true;
  for (const [start, end, after] of pieces(withoutDashes(text))) {
    const raw = text.slice(start, end);
    if (raw.length > 2 * longestName) return null;
    if (isFootnote(raw)) {
      footnotes.push(raw);
      continue;
    }
    if (/^\s*(?:…|\.{2})|…\s*$/.test(raw)) cut = true;
    const whole = nameIn(raw);
    const name = whole.replace(/(?<=[\p{L}.]) et\.? ?al\.?$|(?<=\p{Script=Han}{2})\s?等$/iu, '');
    if (name !== whole) cut = true;
    const marks = marksIn(raw);
    const last = found.at(-1);
    if (
      /^(?:(?:et\.? ?)?al\.?|others|other (?:members|authors|collaborators|contributors)\b.*|(?:otr[oa]s|outr[oa]s|altri|autres|andere)(?: aut\p{L}*)?|…|\.\.\.)$/iu.test(
        name,
      )
    ) {
      cut = true;
    } else if (name === '') {
      if (last !== undefined) last.marks += marks;
      if (last !== undefined) last.after += after;
    } else if (last !== undefined && suffix.test(name)) {
      last.name += `, ${name}`;
    } else {
      if (name.split(' ').length > 8 || name.length > longestName || !/\p{L}/u.test(name))
        return null;
      if (!looksLikeName(name)) sure = false;
      found.push({ name, marks, emphasised: mostly(emphasis.slice(start, end), raw), after });
    }
  }
  if (found.length === 0) return null;
  const people = namesInOrder(found);
  const { equal, corresponding } = markMeanings(
    people.map((one) => one.marks),
    [...footnotes, ...notes],
  );
  // Where all are set apart, nobody is.
  const plainList = people.length > 1 && people.every((one) => one.emphasised);
  const authors = people.map(({ name, marks, emphasised }) => ({
    name,
    ...(emphasised && !plainList ? { emphasised } : {}),
    ...([...marks].some((mark) => equal.has(mark)) ? { equal: true } : {}),
    ...([...marks].some((mark) => corresponding.has(mark)) ? { corresponding: true } : {}),
  }));
  return { authors, cut, sure };
}

/** Whether a text could be a person's name by its look alone. */
export function looksLikeName(text: string): boolean {
  return text.length <= 60 && text.split(' ').length <= 6 && !/[\d:?!@/="<>]/.test(text);
}

/** The runs as one text, with footnotes in brackets taken out and raised digits dropped. */
function unfold(runs: readonly Run[]) {
  let joined = '';
  const set: boolean[] = [];
  // Italics set a name apart where nothing stronger does.
  const slanted = !runs.some((run) => run.bold || run.underline);
  let beside: string | null = null;
  for (const run of runs) {
    if (run.role === 'links' && run.href !== null) continue;
    // `[Ada Lovelace](…) [Charles Babbage](…)`: two links are two people.
    const parted = run.href !== null && beside !== null && beside !== run.href;
    if (parted) joined = withComma(joined);
    if (/\S/.test(run.text)) beside = run.href;
    // `Byron Aet al.`: an index ran the last initial into what stands for the others.
    const written = run.text.includes('et al')
      ? run.text.replace(/(?<= \p{Lu}{1,3})(?=et al\b)/gu, ' ')
      : run.text;
    const shown = run.raised ? [...written].filter((c) => marksIn(c) !== '').join('') : written;
    // One space for each run of them: what follows must stay linear.
    const spaced = asPair(shown.replace(/\s+/g, ' '), run);
    const text = joined.endsWith(' ') && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    const emphasised = run.bold || run.underline || (slanted && run.italic);
    joined += text;
    // By code unit, so that offsets agree with the joined text.
    for (let i = 0; i < text.length; i += 1) set.push(emphasised);
    if (joined.length >= longest) break;
  }
  joined = mendedNames(joined.slice(0, longest));
  const footnotes: string[] = [];
  if (!/[([]/.test(joined)) return { text: joined, emphasis: set, footnotes };
  let text = '';
  const emphasis: boolean[] = [];
  let at = 0;
  const keep = (to: number) => {
    text += joined.slice(at, to);
    for (; at < to; at += 1) emphasis.push(set[at]!);
  };
  for (const match of joined.matchAll(/[([]([^()[\]]{1,200})[)\]]/g)) {
    if (!isFootnote(match[1]!)) continue;
    // What stands nearest to the end is told first.
    footnotes.unshift(match[1]!);
    keep(match.index);
    at = match.index + match[0].length;
  }
  keep(joined.length);
  return { text, emphasis, footnotes };
}

/** The stretches between separators that are not inside brackets. */
function pieces(text: string): [start: number, end: number, after: string][] {
  const cuts: [number, number, string][] = [];
  let start = 0;
  let depth = 0;
  let seen = 0;
  for (const match of text.matchAll(separator)) {
    for (; seen < match.index; seen += 1) {
      if (text[seen] === '(') depth += 1;
      else if (text[seen] === ')' && depth > 0) depth -= 1;
    }
    if (depth > 0) continue;
    const word = match[0].trim();
    const next = text.slice(match.index + match[0].length, match.index + 60);
    if (/^\p{Ll}/u.test(word) && !partsNames(text.slice(start, match.index), word, next)) continue;
    cuts.push([start, match.index, match[0]]);
    start = match.index + match[0].length;
  }
  cuts.push([start, text.length, '']);
  return cuts;
}

function nameIn(raw: string): string {
  const bracket = raw.search(/\s*\([^()]*\)[\s.,;:]*$/);
  const placed =
    bracket > 0 &&
    affiliationAt(raw, bracket, true) > 0 &&
    /\S\s+\S/.test(raw.slice(0, bracket).trim());
  const bare = placed ? raw.slice(0, bracket) : raw;
  const name = plain(bare.replace(/\(\d{1,2}\)|[+*∗⁎†‡§¶⋆✉📧↗🔗⁺¹²³⁰⁴-⁹✉]/gu, ' '))
    .replace(/^\s*\([^()]*\)\s+(?=\p{Lu})/u, '')
    .replace(/^(?:and|und|&|by|including|with)(?:\s+|$)/i, '')
    .replace(/^the\s+(?=\p{Lu})/u, '')
    .replace(/^[\s#\\|./:·•~^…–—-]+|[\s#\\|/:·•~^…–—-]+$/g, '')
    .replace(/\s+([.'’-])/g, '$1')
    // `A.L. Byron` and `A. L. Byron` are one spelling.
    .replace(/(?<=(?:^|[\s.])\p{Lu}\.)(?=\p{Lu}(?:\.|\p{Ll}|\p{Lu}{2}))/gu, ' ');
  // A full stop ends the list unless it belongs to an initial or a suffix.
  return /(?:^|[\s.-])(?:\p{L}|jr|sr|al)\.$/iu.test(name)
    ? name
    : name.replace(/[.。．]+$/u, '').trim();
}

function mostly(emphasis: readonly boolean[], raw: string): boolean {
  let set = 0;
  let all = 0;
  emphasis.forEach((on, i) => {
    if (/[\s*†‡,.]/.test(raw[i]!)) return;
    all += 1;
    if (on) set += 1;
  });
  return all > 0 && set * 2 > all;
}
