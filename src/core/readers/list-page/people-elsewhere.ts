import { yearsIn } from '../text/index.ts';
import { isVenueLike } from './labels.ts';
import type { KnownNames } from './known.ts';
import type { Letters } from './letters.ts';
import { type People, peopleAt } from './people.ts';
import { isFamily, nameLook } from './person-look.ts';
import { strayLetters } from './stray.ts';
import type { Candidate } from './titles.ts';

const mostLinesBetween = 6;

/** Several authors on a line of their own that is not the first after the title. */
export function furtherOn(letters: Letters, from: number, known: KnownNames): People | null {
  let at = letters.text.indexOf('\n', from);
  for (let i = 0; i < mostLinesBetween && at !== -1; i += 1) {
    const end = letters.text.indexOf('\n', at + 1);
    const people = peopleAt(letters.names, at + 1, known);
    const stop = end === -1 ? letters.text.length : end;
    if (people !== null && people.sure >= 2 && people.end <= stop) {
      const rest = letters.text.slice(people.end, stop).replace(/[([][^()[\]]*[)\]]/g, '');
      const beyond = strayLetters(rest);
      const ahead = strayLetters(letters.text.slice(at + 1, people.start));
      if (beyond < 2 && ahead === 0) return people;
    }
    at = end;
  }
  return null;
}

/** Where a part of an entry may begin: behind a stop, a bar, a dash, a year, a closing mark, "by". */
const partStart =
  /\n|[.;:|•·][\s\v]+|[\s\v][–—|-][\s\v]+|[)\]”"»],?[\s\v]+|(?:19|20)\d\d\)?[.,:;]?[\s\v]+|\b(?:by|with)[\s\v]+|\(/gu;
/** What follows a part that ends. */
const partEnd = /^[\s\v]*(?:$|[\n.;:|)(\][“"«„–—-]|,?[\s\v]*(?:[“"«„]|\(?(?:19|20)\d\d))/u;
const editors = /^\W*(?:eds?|editors?|hrsg|hg|orgs?|coords?)\b/iu;
/** Whom these words introduce did not write the work. */
const others =
  /\b(?:in|at|eds?\.?|edited by|supervis\p{L}+|advis\p{L}+|committee|thanks to|photos?)\W*(?:by\W*)?$/iu;

/** No entry has its authors further on than this, in characters; nor more parts before them. */
const furthest = 1500;
const mostParts = 40;

/** Several people each, or one whom others name, wherever a part of an entry is all names. */
export function crowdsIn(letters: Letters, from: number, known: KnownNames): readonly People[] {
  const found: People[] = [];
  const text = letters.names.slice(0, from + furthest);
  for (const at of startsIn(letters, from, text)) {
    if (
      at < (found.at(-1)?.end ?? 0) ||
      /^(?:In|En|Em|Dans|Eds?|Hrsg)\b/.test(text.slice(at, at + 6))
    )
      continue;
    const people = peopleAt(text, at, known);
    if (people === null) continue;
    if (people.count > 1 && people.sure * 3 < people.count * 2) continue;
    const behind = letters.text.slice(people.end, people.end + 40);
    if (!partEnd.test(behind) && !isBeforeSet(letters, people.end)) continue;
    if (editors.test(behind) || others.test(text.slice(0, at))) continue;
    if (isOfNext(letters.text, people)) continue;
    // One person is none, unless other entries name her.
    if (people.count === 1 && !known.isPerson(text.slice(people.start, people.end))) continue;
    found.push(people);
  }
  return found;
}

/** Whether text that is set apart follows, behind a comma: `A. Byron, **On Looms**`. */
function isBeforeSet({ text, spans }: Letters, end: number): boolean {
  const next = end + /^,?[\s\v]*/.exec(text.slice(end, end + 8))![0].length;
  const run = spans.find(({ start }) => start === next)?.run;
  return run !== undefined && (run.bold || run.href !== null || run.italic);
}

/** Where parts may begin: behind what parts them, and where text is set in another way. */
function startsIn({ spans }: Letters, from: number, text: string): readonly number[] {
  const starts: number[] = [];
  partStart.lastIndex = from;
  for (let match = partStart.exec(text); match !== null; match = partStart.exec(text)) {
    if (starts.push(match.index + match[0].length) >= mostParts) break;
  }
  for (const { start, end } of spans) {
    if (start > text.length || starts.length >= 2 * mostParts) break;
    const lead = /^[\s\v,.;:|]*/.exec(text.slice(start, end))![0].length;
    if (start + lead > from && start + lead < end) starts.push(start + lead);
  }
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** Whether a crowd on a later line has more than a remark beside it: there another entry begins. */
function isOfNext(text: string, { start, end }: People): boolean {
  const above = text.lastIndexOf('\n', start - 1);
  if (above === -1) return false;
  const below = text.indexOf('\n', end);
  const beside = text.slice(end, below === -1 ? text.length : below);
  const numbered = /^\W*\d{1,3}\W*$/.test(text.slice(above, start));
  return numbered || strayLetters(beside.replace(/[([][^()[\]]*[)\]]/g, '')) >= 2;
}

/** A year or a remark in brackets behind names. */
const year = /[\s\v.,]*(?:[([]?(?:19|20)\d\d[a-z]?[)\]]?|\([^()]{1,40}\))$/;

/**
 * What stands before a title that is set apart is its authors, though nothing in it
 * looks like a whole name: `Plato. **The Republic**. 1843.`, `Lovelace & Babbage (1843), *Notes*`.
 */
export function looseNames(letters: Letters, from: number, title: Candidate): People | null {
  if (title.cue === 'line' || title.cue === 'sentence' || title.start - from > 200) return null;
  const text = letters.names
    .slice(from, title.start)
    .trimEnd()
    .replace(/["“«„]$/, '')
    .trimEnd();
  const ended = /[.。．:,]$/u.test(text);
  const bare = text.replace(/[\s\v.,:;|–—-]+$/u, '').replace(year, '');
  if (!/\p{L}/u.test(bare) || bare.includes('\n')) return null;
  const parts = bare
    .split(/[,;、，]|&|\s(?:and|und|et|y|e)\s|\s[-–—/]\s/u)
    .filter((part) => part.trim() !== '');
  const families = parts.every((part) => isFamily(part) || nameLook(part) > 0);
  const strong = title.cue === 'bold' || title.cue === 'quote';
  if (!families && !(strong && ended && bare.length === text.length - 1)) return null;
  if (parts.some((part) => part.trim().split(/\s+/).length > 3)) return null;
  if (yearsIn(bare).length > 0 || isVenueLike(bare)) return null;
  const count = families ? parts.length : 1;
  const bold = letters.spans.some((span) => span.run.bold && span.start <= from && span.end > from);
  if (count === 1 && !(strong && ended) && !(bold && title.cue !== 'bold')) return null;
  return { start: from, end: from + bare.length, count, sure: Math.ceil(count / 2), shorter: null };
}
