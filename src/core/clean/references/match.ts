import type { Draft, DraftReference } from '#core/model';
import { partsOf } from '../identity/names.ts';
import type { Item } from '../state.ts';
import type { VenueNames } from '../venue-names.ts';
import { idKeys, titleKey } from '../work-refs.ts';

/** By what a reference was matched: the surest first. */
export type MatchedBy =
  'identifier' | 'volume-and-page' | 'title-and-year' | 'title-and-author' | 'venue-and-author';
/** How far a match is to be trusted. */
export type Confidence = 'certain' | 'high' | 'fair';

/** The item that a reference means. */
export interface ReferenceMatch {
  readonly item: number;
  readonly by: MatchedBy;
  readonly confidence: Confidence;
}

/** A title with fewer letters is shared by too many works to name one. */
const tellingTitle = 15;

/** Keys under which references to one outside work are gathered. */
export function referenceKeys(reference: DraftReference): readonly string[] {
  const { title, firstAuthor, year, volume, page, venue, text } = reference;
  const keys = [...idKeys(reference.ids)];
  const author = firstAuthor === undefined ? '' : family(firstAuthor);
  if (title !== undefined && titleKey(title).length >= tellingTitle) {
    keys.push(`title:${titleKey(title)}`);
  }
  if (author !== '' && year !== undefined && (volume !== undefined || page !== undefined)) {
    keys.push(`page:${author} ${year} ${volume ?? ''} ${firstPage(page)}`);
  } else if (keys.length === 0 && author !== '' && year !== undefined && venue !== undefined) {
    keys.push(`venue:${author} ${year} ${titleKey(venue)}`);
  }
  if (keys.length === 0 && text.trim() !== '') keys.push(`text:${titleKey(text)}`);
  return keys;
}

/** Finds the item that a reference means; null where none does, or several. */
export function createMatcher(
  items: readonly Item[],
  venueNames: VenueNames,
): (reference: DraftReference) => ReferenceMatch | null {
  const byKey = new Map<string, Set<number>>();
  const add = (key: string, item: number) =>
    byKey.set(key, (byKey.get(key) ?? new Set<number>()).add(item));
  items.forEach(({ versions }, i) => {
    for (const draft of versions) for (const key of draftKeys(draft, venueNames)) add(key, i);
  });
  const only = (key: string): number | null => {
    const found = byKey.get(key);
    return found?.size === 1 ? [...found][0]! : null;
  };
  const years = (item: number) => items[item]!.versions.flatMap(({ year }) => year ?? []);
  const authors = (item: number) =>
    items[item]!.versions.flatMap(({ authors: list }) =>
      list.slice(0, 1).map((author) => family(author.family ?? author.name)),
    );

  return (reference) => {
    for (const key of idKeys(reference.ids)) {
      const item = only(key);
      if (item !== null) return { item, by: 'identifier', confidence: 'certain' };
    }
    const { title, year, firstAuthor, volume, page, venue } = reference;
    const author = firstAuthor === undefined ? '' : family(firstAuthor);
    if (author !== '' && year !== undefined && volume !== undefined && page !== undefined) {
      const item = only(`page:${author} ${year} ${volume} ${firstPage(page)}`);
      if (item !== null) return { item, by: 'volume-and-page', confidence: 'high' };
    }
    const item = title === undefined ? null : only(`title:${titleKey(title)}`);
    if (item !== null && titleKey(title!).length >= tellingTitle) {
      const near = year !== undefined && years(item).some((one) => Math.abs(one - year) <= 1);
      const same = author !== '' && authors(item).includes(author);
      if (near) return { item, by: 'title-and-year', confidence: same ? 'certain' : 'high' };
      if (same) return { item, by: 'title-and-author', confidence: 'fair' };
      return null;
    }
    if (author !== '' && year !== undefined && venue !== undefined && title === undefined) {
      const one = only(`venue:${author} ${year} ${venueNames(venue).key}`);
      // A page or a volume that differs names another paper.
      if (one !== null && page === undefined && volume === undefined) {
        return { item: one, by: 'venue-and-author', confidence: 'fair' };
      }
    }
    return null;
  };
}

function draftKeys(draft: Draft, venueNames: VenueNames): readonly string[] {
  const keys = [...idKeys(draft.ids), `title:${titleKey(draft.title)}`];
  const [first] = draft.authors;
  if (first === undefined || draft.year === null) return keys;
  const author = family(first.family ?? first.name);
  const { volume, page, venue } = draft;
  if (volume !== undefined && page !== undefined) {
    keys.push(`page:${author} ${draft.year} ${volume} ${firstPage(page)}`);
  }
  if (venue !== null) keys.push(`venue:${author} ${draft.year} ${venueNames(venue).key}`);
  return keys;
}

/** The family name of `Smith J`, `Smith, J.`, `van Smith` or `J. Smith`, folded. */
function family(name: string): string {
  const [before, after] = name.split(',');
  if (after !== undefined) return partsOf(before!).family;
  const bare = name.replace(/\s+\p{Lu}{1,3}$/u, '');
  return partsOf(bare).family;
}

function firstPage(page: string | undefined): string {
  return (page ?? '')
    .replace(/[-–].*$/, '')
    .replace(/^p+\.?\s*/i, '')
    .trim()
    .toLowerCase();
}
