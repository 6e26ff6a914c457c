import { distance } from 'fastest-levenshtein';
import { type Draft, fold } from '#core/model';
import { isPreprintDoi } from '#core/readers';
import { partsOf, reduced } from '../identity/names.ts';
import type { VenueNames } from '../venue-names.ts';
import { isUnpublished } from '../venue-types.ts';
import { titleKey } from '../work-refs.ts';

/** What two entries are to each other: one work listed twice, or two versions of it. */
export type Sameness = 'same' | 'version';

/** A preprint and what became of it lie at most so many years apart. */
const longestWait = 4;

/** An entry with what is compared of it. */
export interface Compared {
  readonly draft: Draft;
  /** Letters and digits of the title, without spaces. */
  readonly title: string;
  /** Folded family names, in order; an umlaut and its spelling as two letters are one. */
  readonly families: readonly string[];
  /** Null for a preprint or where the source names none. */
  readonly venue: string | null;
  readonly preprint: boolean;
}

/** An entry made ready for comparing. */
export function comparedOf(draft: Draft, venueNames: VenueNames): Compared {
  const unpublished = draft.venue !== null && isUnpublished(draft.venue);
  const doi = draft.ids.doi ?? '';
  const preprint =
    draft.type === 'preprint' ||
    unpublished ||
    (draft.venue === null && (draft.ids.arxiv !== undefined || isPreprintDoi(doi)));
  return {
    draft,
    title: titleKey(draft.title).replace(/ /g, ''),
    families: draft.authors.map(({ name, family }) => familyOf(family ?? name)),
    venue: draft.venue === null || unpublished ? null : venueNames(draft.venue).key,
    preprint,
  };
}

function familyOf(name: string): string {
  const { family } = partsOf(name);
  return family === '' ? fold(name) : reduced(family);
}

/**
 * Whether two entries are one work. Identifiers decide first; then the same
 * title by the same authors, in the same venue and year or as a preprint and
 * what became of it. Papers that share a title alone stay two.
 */
export function samenessOf(x: Compared, y: Compared): Sameness | null {
  const shared = sharesIdentifier(x.draft, y.draft);
  const authors = authorsAgree(x, y);
  const title = titlesAgree(x, y);
  // A DOI of whole proceedings stands in many entries, and other ones are pasted twice; an arXiv
  // id is of one paper, whatever its title became.
  const retitled = authors && (sameArxiv(x, y) || titlesOverlap(x, y));
  if (shared === 'yes' && (title !== 'no' || retitled)) return versionOrSame(x, y);
  if (shared === 'no' || title === 'no') return null;
  if (title === 'near' && !(authors && x.families.length === y.families.length)) return null;
  const unknown = x.families.length === 0 || y.families.length === 0;
  if (!authors && !unknown) return null;
  const gap = yearGap(x, y);
  if (x.venue !== null && y.venue !== null) {
    if (x.venue !== y.venue) return null;
    // Proceedings often carry the year after the meeting.
    return gap === 0 || (gap === 1 && manyAuthorsAgree(x, y)) ? 'same' : null;
  }
  if (unknown) return x.venue === y.venue && gap === 0 ? 'same' : null;
  const oneAppeared = x.venue !== null || y.venue !== null;
  if (x.preprint || y.preprint) {
    return gap <= longestWait ? (oneAppeared ? 'version' : 'same') : null;
  }
  return gap === 0 ? 'same' : null;
}

function versionOrSame(x: Compared, y: Compared): Sameness {
  return x.preprint === y.preprint && yearGap(x, y) === 0 ? 'same' : 'version';
}

/** `no` where both have identifiers that name one published work each, and other ones. */
function sharesIdentifier({ ids: x }: Draft, { ids: y }: Draft): 'yes' | 'no' | 'unknown' {
  const of = (one: typeof x) => ({ ...one, doi: one.doi?.toLowerCase() });
  const [a, b] = [of(x), of(y)];
  const kinds = ['arxiv', 'doi', 'pmid', 'openalex', 's2', 'dblp'] as const;
  if (kinds.some((kind) => a[kind] !== undefined && a[kind] === b[kind])) return 'yes';
  const appeared = (doi: string | undefined) => doi !== undefined && !isPreprintDoi(doi);
  if (appeared(a.doi) && appeared(b.doi)) return 'no';
  if (a.pmid !== undefined && b.pmid !== undefined) return 'no';
  if (a.arxiv !== undefined && b.arxiv !== undefined) return 'no';
  return 'unknown';
}

function sameArxiv({ draft: x }: Compared, { draft: y }: Compared): boolean {
  return x.ids.arxiv !== undefined && x.ids.arxiv === y.ids.arxiv;
}

/** Whether half of the words of the shorter title stand in the other. */
function titlesOverlap({ draft: x }: Compared, { draft: y }: Compared): boolean {
  const [a, b] = [x, y].map(({ title }) =>
    titleKey(title)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  const [few, many] = a!.length <= b!.length ? [a!, b!] : [b!, a!];
  return few.length > 0 && few.filter((word) => many.includes(word)).length * 2 >= few.length;
}

/** Whether half of the shorter list of authors, at least, stands in the other. */
function authorsAgree({ families: x }: Compared, { families: y }: Compared): boolean {
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  if (few.length === 0) return false;
  const there = new Set(many);
  const shared = few.filter((family) => there.has(family)).length;
  // A list cut short ("et al.") begins as the whole one does.
  return shared * 2 >= few.length && (few.length * 2 >= many.length || few[0] === many[0]);
}

/** Whether a long title has three authors or more at the same places. */
function manyAuthorsAgree({ title, families: x }: Compared, { families: y }: Compared): boolean {
  const length = Math.min(x.length, y.length);
  return title.length > 25 && length >= 3 && x.slice(0, length).every((one, i) => one === y[i]);
}

/** `near`: one adds a subtitle, or a letter or two differ; figures must be the same. */
function titlesAgree(
  { title: x, draft: a }: Compared,
  { title: y, draft: b }: Compared,
): 'yes' | 'near' | 'no' {
  if (x === y && x !== '') return 'yes';
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 20 || figures(short) !== figures(long)) return 'no';
  const longer = long === x ? a.title : b.title;
  const main = titleKey(longer.split(/[:.?–—(]\s/)[0]!).replace(/ /g, '');
  if (main === short) return 'near';
  return isMisspelt(titleKey(a.title).split(' '), titleKey(b.title).split(' ')) ? 'near' : 'no';
}

function figures(text: string): string {
  return text.replace(/[^\d]+/g, ' ').trim();
}

/** Whether one long word differs by a letter or two: `Part A` and `Part B` are two papers. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [only] = differing;
  if (a.length !== b.length || only === undefined || differing.length > 1) return false;
  return Math.min(only[0].length, only[1].length) > 5 && distance(only[0], only[1]) <= 2;
}

function yearGap({ draft: x }: Compared, { draft: y }: Compared): number {
  if (x.year === null || y.year === null) return 0;
  return Math.abs(x.year - y.year);
}
