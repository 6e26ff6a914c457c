import { distance } from 'fastest-levenshtein';
import { type Draft, type DraftAuthor, fold } from '#core/model';
import { isPreprintDoi } from '#core/readers';
import { partsOf, reduced } from '../identity/names.ts';
import type { VenueNames } from '../venue-names.ts';
import { isUnpublished } from '../venue-types.ts';
import { idKeys, solidTitle, titleKey } from '../work-refs.ts';
import { noText, withPlainFamily, withSolidTitle, withText } from './hashes.ts';

/** What two entries are to each other: one work listed twice, or two versions of it. */
export type Sameness = 'same' | 'version';

/** A preprint and what became of it lie at most so many years apart. */
const longestWait = 4;

/** An entry with what is compared of it. */
export interface Compared {
  readonly draft: Draft;
  /** Letters and digits of the title, without spaces. */
  readonly title: string;
  /** The words of the title. */
  readonly words: readonly string[];
  /** The figures in the title. */
  readonly figures: string;
  /** Folded family names, in order; an umlaut and its spelling as two letters are one. */
  readonly families: readonly string[];
  /** Null for a preprint or where the source names none. */
  readonly venue: string | null;
  readonly preprint: boolean;
  /** The DOI in lower case. */
  readonly doi: string | undefined;
  /** Whether it has a DOI of something that has appeared. */
  readonly hasAppeared: boolean;
}

/** Makes entries ready for comparing. */
export interface Comparing {
  /** Entries can be one work only where they share one of these. */
  keysOf(draft: Draft): readonly string[];
  /** Hands over a hash of each of these, in their order, without making the keys. */
  hashesOf(draft: Draft, add: (hash: number) => void): void;
  comparedOf(draft: Draft): Compared;
}

/** Looks at each family name once. */
export function createComparing(venueNames: VenueNames): Comparing {
  const families = new Map<string, string>();
  const familyFor = ({ name, family: written = name }: DraftAuthor): string => {
    let family = families.get(written);
    if (family === undefined) families.set(written, (family = familyOf(written)));
    return family;
  };
  const withFamily = (hash: number, author: DraftAuthor): number =>
    withPlainFamily(hash, author.family ?? '') ?? withText(hash, familyFor(author));
  return {
    keysOf({ ids, title, authors, year }) {
      const keys = idKeys(ids);
      const key = solidTitle(title);
      if (key !== '') keys.push(`title:${key}`);
      // A subtitle or a letter may differ where authors and year agree.
      if (authors.length > 1) {
        keys.push(`by:${year} ${familyFor(authors[0]!)} ${familyFor(authors.at(-1)!)}`);
      }
      return keys;
    },
    hashesOf({ ids, title, authors, year }, add) {
      for (const key of idKeys(ids)) add(withText(noText, key));
      const titled = withSolidTitle(ofTitle, title);
      if (titled !== ofTitle) add(titled);
      if (authors.length > 1) {
        const ofFirst = withFamily(Math.imul(ofPeople ^ (year ?? 0), 0x01000193), authors[0]!);
        add(withFamily(Math.imul(ofFirst, 0x01000193), authors.at(-1)!));
      }
    },
    comparedOf: (draft) => new ComparedDraft(draft, familyFor, venueNames),
  };
}

const ofTitle = withText(noText, 'title:');
const ofPeople = withText(noText, 'by:');

/** Of most entries that share a key with others title and identifiers alone are looked at. */
class ComparedDraft implements Compared {
  readonly draft: Draft;
  readonly title: string;
  readonly figures: string;
  readonly preprint: boolean;
  readonly doi: string | undefined;
  readonly hasAppeared: boolean;
  readonly #familyFor: (author: DraftAuthor) => string;
  readonly #venueNames: VenueNames;
  readonly #unpublished: boolean;
  #words: readonly string[] | null = null;
  #families: readonly string[] | null = null;

  constructor(draft: Draft, familyFor: (author: DraftAuthor) => string, venueNames: VenueNames) {
    const { venue, ids, type } = draft;
    this.draft = draft;
    this.title = solidTitle(draft.title);
    this.figures = figuresIn(this.title);
    this.doi = ids.doi?.toLowerCase();
    const hasPreprintDoi = this.doi !== undefined && isPreprintDoi(this.doi);
    this.hasAppeared = this.doi !== undefined && !hasPreprintDoi;
    this.#unpublished = venue !== null && isUnpublished(venue);
    this.preprint =
      type === 'preprint' ||
      this.#unpublished ||
      (venue === null && (ids.arxiv !== undefined || hasPreprintDoi));
    this.#familyFor = familyFor;
    this.#venueNames = venueNames;
  }

  get words(): readonly string[] {
    return (this.#words ??= titleKey(this.draft.title).split(' '));
  }

  get families(): readonly string[] {
    return (this.#families ??= this.draft.authors.map(this.#familyFor));
  }

  get venue(): string | null {
    const { venue } = this.draft;
    return venue === null || this.#unpublished ? null : this.#venueNames(venue).key;
  }
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
  const shared = sharesIdentifier(x, y);
  if (shared === 'no') return null;
  const title = titlesAgree(x, y);
  if (shared === 'unknown' && title === 'no') return null;
  const authors = authorsAgree(x, y);
  // A DOI of whole proceedings stands in many entries, and other ones are pasted twice; an arXiv
  // id is of one paper, whatever its title became.
  const isOne =
    shared === 'yes' && (title !== 'no' || (authors && (sameArxiv(x, y) || titlesOverlap(x, y))));
  if (isOne) return versionOrSame(x, y);
  if (title === 'no') return null;
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
function sharesIdentifier(x: Compared, y: Compared): 'yes' | 'no' | 'unknown' {
  const [a, b] = [x.draft.ids, y.draft.ids];
  if (x.doi !== undefined && x.doi === y.doi) return 'yes';
  for (const kind of kinds) if (a[kind] !== undefined && a[kind] === b[kind]) return 'yes';
  if (x.hasAppeared && y.hasAppeared) return 'no';
  if (a.pmid !== undefined && b.pmid !== undefined) return 'no';
  if (a.arxiv !== undefined && b.arxiv !== undefined) return 'no';
  return 'unknown';
}

const kinds = ['arxiv', 'pmid', 'openalex', 's2', 'dblp'] as const;

function sameArxiv({ draft: x }: Compared, { draft: y }: Compared): boolean {
  return x.ids.arxiv !== undefined && x.ids.arxiv === y.ids.arxiv;
}

/** Whether half of the words of the shorter title stand in the other. */
function titlesOverlap(x: Compared, y: Compared): boolean {
  const [a, b] = [x, y].map(({ words }) => words.filter((word) => word.length > 3));
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
function titlesAgree(a: Compared, b: Compared): 'yes' | 'near' | 'no' {
  if (a.title === b.title && a.title !== '') return 'yes';
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  if (short.title.length < 20 || a.figures !== b.figures) return 'no';
  // What stands before a subtitle begins the title.
  if (long.title.startsWith(short.title)) {
    const main = solidTitle(long.draft.title.split(/[:.?–—(]\s/)[0]!);
    if (main === short.title) return 'near';
  }
  return isMisspelt(a.words, b.words) ? 'near' : 'no';
}

function figuresIn(text: string): string {
  return /\d/.test(text) ? text.replace(/[^\d]+/g, ' ').trim() : '';
}

/** Whether one long word differs by a letter or two: `Part A` and `Part B` are two papers. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let at = -1;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] === b[i]) continue;
    if (at !== -1) return false;
    at = i;
  }
  const [one = '', other = ''] = [a[at], b[at]];
  return Math.min(one.length, other.length) > 5 && distance(one, other) <= 2;
}

function yearGap({ draft: x }: Compared, { draft: y }: Compared): number {
  if (x.year === null || y.year === null) return 0;
  return Math.abs(x.year - y.year);
}
