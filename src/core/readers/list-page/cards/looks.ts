import type { Run } from '../../markup/index.ts';
import { isRemark, yearsIn } from '../../text/index.ts';
import { isLabel, isVenueLike } from '../labels.ts';
import { nobodyKnown } from '../known.ts';
import { textOf } from '../lines.ts';
import { peopleAt } from '../people.ts';
import { isBody, nameLook } from '../person-look.ts';
import { isSection } from '../places.ts';
import { isBadge } from '../prelude.ts';
import { isProse } from '../rest.ts';
import type { Cell, Member } from './cells.ts';

/** How much a cell looks like each part of an entry by itself, 0 … 1. */
export interface Looks {
  readonly title: number;
  readonly authors: number;
  readonly venue: number;
  /** It says more in sentences than an entry does. */
  readonly prose: boolean;
}

const yearAlone =
  /^\W*(?:(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?(?: \d{1,2})?,? |\d{4}-\d\d-\d\d$|(?:published|year|date)\s?:?\s)?(?:(?:19|20)\d\d)?\W*$/iu;
/** What sort of work it is, or whose part in it: no title, no venue. */
const kind =
  /^\W*(?:(?:co-)?(?:first|lead|last|senior|corresponding)[ -]author|(?:peer[- ]reviewed |refereed |international |selected |full |short |long |new |invited )*(?:journal|conference|workshop|research|review|book|working|technical|survey|magazine|position)?[ -]?(?:papers?|articles?|chapters?|reports?|publications?|thesis|preprints?|books?|posters?|demos?|talks?|datasets?|patents?|journals?|conferences?|workshops?)|featured|new|open access|published|accepted|in press|under review)\W*$/i;
const honour =
  /\b(?:award|prize|champion|winner|finalist|honou?rable mention|medal|best (?:\p{L}+ )?paper)\b/iu;
const listing =
  /^\W*(?:key ?words?|tags?|topics?|areas?|themes?|fields?|disciplines?|impact factor|citations?|status|role|abstract|summary|tl;?dr)\s*[:：]/i;
const byline = /^\W*(?:by|with|authors?:|autor(?:en|es)?:|von|par|por)\s+/i;

/** A text without what leads to its names: `By Ada Byron`. */
export function withoutByline(text: string): string {
  return text.replace(byline, '');
}

/** Whether a text says of what sort a work is, and nothing of where it appeared. */
export function isKind(text: string): boolean {
  return kind.test(text) || listing.test(text);
}

/** Whether a text is a year and nothing else. */
export function isYear(text: string): boolean {
  return yearAlone.test(text);
}

/** What a cell looks like by its own words, marks and classes. */
export function looksOf(cell: Cell): Looks {
  const { text, members } = cell;
  const prose = isTold(cell);
  const authors = authorsLook(cell);
  const venues = members.map((member) => venueLook(member, cell));
  return {
    title: members.length > 1 ? 0 : titleLookOf(cell, authors, prose),
    authors,
    venue: prose || listing.test(text) ? 0 : Math.max(...venues),
    prose,
  };
}

/** No title of a card has more words. */
const longestTitle = 40;

function titleLookOf(cell: Cell, authors: number, prose: boolean): number {
  const { text, runs, piece, slot } = cell;
  const words = text.split(' ').length;
  if (isLabel(text) || isKind(text) || yearAlone.test(text) || !/\p{L}{2}/u.test(text)) return 0;
  if (runs.every((run) => isLabel(run.text) || !/[\p{L}\p{N}]/u.test(run.text))) return 0;
  // `LindML08`: the key of a reference.
  if (/^\p{Lu}\p{L}{2,}\d{2,4}[a-z]?$/u.test(text)) return 0;
  const told = hasRole(cell, 'title');
  const heading = piece.heading !== null || /(?:^|>)(?:dt|summary|h[1-6])(?=[.>#])/.test(slot);
  if ((heading || told) && isSection(text) && words < 3) return 0;
  const shown = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const set = cell.linked || shown.every((run) => run.bold);
  let look = told ? 1 : heading ? 0.95 : set ? 0.7 : 0.4;
  if (called(slot, 'title')) look += 0.25;
  if (/^["“„«][^"”“»]{8,}[”"»“]/.test(text)) look += 0.3;
  if (words >= 4) look += 0.1;
  else if (words < 2 && text.length < 8) look -= 0.3;
  if (words > longestTitle) look -= 0.5;
  if (hasRole(cell, 'authors') || hasRole(cell, 'venue') || hasRole(cell, 'abstract')) look -= 0.6;
  if (authors > 0.5) look -= heading || told ? 0.2 : 0.6;
  if (prose && !heading && !told) look -= 0.4;
  if (!heading && !told && (yearsIn(text).length > 0 || isRemark(text))) look -= 0.3;
  return Math.max(0, Math.min(1, look));
}

function authorsLook(cell: Cell): number {
  const text = withoutByline(cell.text);
  if (yearAlone.test(text) || isLabel(text) || isKind(cell.text)) return 0;
  const people = peopleAt(text, 0, nobodyKnown);
  const whole =
    people !== null && !/\p{L}{2}/u.test(text.slice(people.end).replace(/et\.? al\.?/, ''));
  const told = hasRole(cell, 'authors') ? 0.5 : called(cell.slot, 'authors') ? 0.3 : 0;
  if (people === null) return told;
  const share = people.sure / people.count;
  const led = text !== cell.text ? 0.3 : 0;
  // `Ada Byron, Bo Ox, et al. Lead author`
  const most = people.count >= 2 && share > 0.6 && people.end * 2 >= text.length;
  if (!whole) return Math.min(1, told + led + (most ? 0.5 : 0));
  if (people.count === 1 && !isBody(text))
    return Math.min(1, told + led + (nameLook(text) === 2 ? 0.5 : 0.2));
  return Math.min(1, told + led + (share >= 0.5 ? 0.9 : 0.4));
}

/** Runs without those that honour the work, where others say where it appeared. */
export function withoutHonours(runs: readonly Run[]): readonly Run[] {
  const others = runs.filter((run) => !isHonour(run));
  return others.some((run) => /\p{L}{2}/u.test(run.text)) ? others : runs;
}

/** Whether a run that is set apart says how a work was received. */
export function isHonour(run: Run): boolean {
  return (
    (run.bold || run.styled || run.italic) &&
    (honour.test(run.text) || isRemark(run.text)) &&
    !isVenueLike(run.text)
  );
}

/** How much one of the members of a cell looks like where a work appeared. */
export function venueLook(member: Member, cell: Cell): number {
  const runs = withoutHonours(member.runs);
  const text = textOf(runs.filter((run) => run.href === null || !isLabel(run.text))).replace(
    /[\s([|\])]+$/,
    '',
  );
  if (isLabel(text) || isKind(text) || yearAlone.test(text) || text.length > 300) return 0;
  if (!/\p{L}{2}/u.test(text) || listing.test(text)) return 0;
  const shown = runs.filter((run) => /\p{L}/u.test(run.text));
  const role = shown.some((run) => run.role === 'venue' || run.role === 'tag');
  const told = role ? 0.4 : called(cell.slot, 'venue') ? 0.3 : 0;
  const dated = yearsIn(text).length > 0 ? 0.4 : 0;
  // Of several side by side a short name in capitals is as well a keyword.
  const alone = cell.members.filter((one) => !isKind(one.text)).length === 1;
  // `Loom Letters. Best paper award`
  const head = text.split(/(?<=\p{L}{2}|\d)[.]\s+|\s[·|–—]\s|\s\(/u)[0] ?? text;
  const named = isVenueLike(head) ? 0.4 : isBadge(head) ? 0.3 : 0;
  const set = shown[0]?.italic === true && alone ? 0.2 : 0;
  const awarded = honour.test(head) || (isRemark(head) && named === 0) ? 0.5 : 0;
  const short = text.split(' ').length <= 8 ? 0.1 : 0;
  const led = /^\W*(?:in|published in|appeared in|to appear in|erschienen in|dans|en):?\s/i.test(
    text,
  )
    ? 0.3
    : 0;
  const look = Math.max(0, Math.min(1, told + dated + named + set + led - awarded + short));
  return alone || dated > 0 || role ? look : Math.min(look, 0.25);
}

function isTold(cell: Cell): boolean {
  const { text } = cell;
  if (hasRole(cell, 'abstract') || called(cell.slot, 'told')) return true;
  const ended = /\p{Ll}{2}[.!]$/u.test(text) && yearsIn(text).length === 0;
  const words = text.split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return isProse(text) || (ended && words.length >= 5 && small * 2 >= words.length);
}

/** Words in classes that say what stands there, in the languages of pages. */
const calling = {
  title: /^(?:titles?|titel|titre|titulo|titolo|heading|headline)$/i,
  authors: /^(?:authors?|autor(?:en|es)?|auteurs?|autori|people|byline|creators?)$/i,
  venue:
    /^(?:venues?|journals?|conferences?|proceedings|booktitle|outlet|zeitschrift|revue|revista)$/i,
  told: /^(?:abstracts?|summary|description|desc|excerpt|tldr|teaser)$/i,
} as const;

/** Whether the last class of a place has a word that says what stands there: `paper__title`, `pubTitle`. */
function called(slot: string, what: keyof typeof calling): boolean {
  const last = slot.slice(slot.lastIndexOf('>') + 1);
  return last
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}]+/u)
    .some((word) => calling[what].test(word));
}

/** Whether the page's classes say of all of a cell what it is. */
export function hasRole({ runs }: Cell, role: string): boolean {
  const shown = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return shown.length > 0 && shown.every((run) => run.role === role || run.text === ', ');
}
