import {
  type Draft,
  type DraftReference,
  type Identifiers,
  type Progress,
  unheard,
} from '#core/model';
import type { Item } from '../state.ts';
import { idKeys, titleKey } from '../work-refs.ts';
import { familyKey, firstPage } from './keys.ts';
import { createSameTitle, longTitle, nearYears } from './same-title.ts';

/** By what a reference was matched: the surest first. */
export type MatchedBy = 'identifier' | 'volume-and-page' | 'title-and-year' | 'title-and-author';
/** How far a match is to be trusted; each of them names its evidence. */
export type Confidence = 'certain' | 'high' | 'fair';
/** What speaks against a match that is kept nevertheless. */
export type Doubt = 'other-identifier' | 'other-year' | 'other-author';

/** Why a reference is taken for a work. */
export interface MatchReason {
  readonly by: MatchedBy;
  readonly confidence: Confidence;
  /** The identifier that both have: its kind and itself. */
  readonly shared?: readonly [kind: keyof Identifiers, id: string];
  readonly doubt?: Doubt;
}

/** The item that a reference means, and why. */
export interface ReferenceMatch extends MatchReason {
  readonly item: number;
}

/** A shorter title is shared by too many works to name one without its author. */
const tellingTitle = 15;
/** From a preprint to what became of it, by the same first author, in years. */
const farYears = 3;

const below: Readonly<Record<Confidence, Confidence | null>> = {
  certain: 'high',
  high: 'fair',
  fair: null,
};

/**
 * Finds the item that a reference means: by DOI, arXiv id and other identifiers,
 * then by first author, year, volume and page, then by title with year or first
 * author. Null where none does, or several: nothing is guessed.
 *
 * @param mostOfOneTitle works of one title that are looked at without an index
 * @param progress hears how far the items are looked through, before the first is found
 */
export function createMatcher(
  items: readonly Item[],
  mostOfOneTitle?: number,
  progress: Progress = unheard,
): (reference: DraftReference) => ReferenceMatch | null {
  const byKey = new Map<string, number[]>();
  items.forEach(({ versions, draft }, i) => {
    progress(i / items.length, 0);
    // A correction by hand counts as well as what the sources say.
    const keys = [draft, ...versions].flatMap(draftKeys);
    for (const key of new Set(keys)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [i]);
      else known.push(i);
    }
  });
  const under = (key: string): readonly number[] => byKey.get(key) ?? [];
  const sameTitle = createSameTitle(items, mostOfOneTitle);

  return (reference) => {
    for (const [kind, id] of surestFirst(reference.ids)) {
      const found = under(`${kind}:${id.toLowerCase()}`);
      if (found.length === 1) {
        return { item: found[0]!, by: 'identifier', confidence: 'certain', shared: [kind, id] };
      }
    }
    const placed = placeKey(reference);
    const titled = reference.title === undefined ? '' : titleKey(reference.title);
    const ofPlace = placed === null ? [] : under(placed);
    const [first] = ofPlace;
    if (ofPlace.length > 1) return null;
    let match: ReferenceMatch | null =
      first === undefined ? null : { item: first, by: 'volume-and-page', confidence: 'high' };
    const ofTitle = titled === '' ? [] : under(`title:${titled}`);
    for (const item of sameTitle(titled, ofTitle, reference)) {
      if (match?.item === item) continue;
      const reason = byTitle(reference, titled, items[item]!);
      if (reason === null) continue;
      // Several: it may be any of them.
      if (match !== null) return null;
      match = { item, ...reason };
    }
    return match === null ? null : weighed(match, reference, items[match.item]!);
  };
}

/** What an equal title is worth, with year and first author beside it. */
function byTitle(reference: DraftReference, title: string, item: Item): MatchReason | null {
  const { year, firstAuthor } = reference;
  const known = [item.draft, ...item.versions];
  const years = known.flatMap((draft) => draft.year ?? []);
  const apart =
    year === undefined || years.length === 0
      ? null
      : Math.min(...years.map((one) => Math.abs(one - year)));
  const author = authorship(firstAuthor, known);
  const isNear = apart !== null && apart <= nearYears;
  if (author === 'first' && isNear) {
    return { by: 'title-and-year', confidence: title.length < tellingTitle ? 'high' : 'certain' };
  }
  if (title.length < tellingTitle) return null;
  if (author === 'first') {
    if (apart === null) return { by: 'title-and-author', confidence: 'fair' };
    return apart <= farYears
      ? { by: 'title-and-author', confidence: 'fair', doubt: 'other-year' }
      : null;
  }
  if (!isNear) return null;
  if (author === 'unknown') return { by: 'title-and-year', confidence: 'high' };
  const isLikely = author === 'another' || (apart === 0 && title.length >= longTitle);
  return isLikely ? { by: 'title-and-year', confidence: 'fair', doubt: 'other-author' } : null;
}

/** Where the first author of a reference stands among the authors of a work. */
function authorship(
  named: string | undefined,
  drafts: readonly Draft[],
): 'first' | 'another' | 'nowhere' | 'unknown' {
  const family = named === undefined ? '' : familyKey(named);
  const lists = drafts.map(({ authors }) => authors).filter((authors) => authors.length > 0);
  if (family === '' || lists.length === 0) return 'unknown';
  const at = lists.map((authors) =>
    authors.findIndex((one) => familyKey(one.family ?? one.name) === family),
  );
  if (at.includes(0)) return 'first';
  return at.some((place) => place > 0) ? 'another' : 'nowhere';
}

/** A match is worth less where both have an identifier of one kind and they differ. */
function weighed(
  match: ReferenceMatch,
  { ids }: DraftReference,
  { draft, versions }: Item,
): ReferenceMatch | null {
  const own = [draft, ...versions].flatMap((one) => Object.entries(one.ids));
  const differs = Object.entries(ids).some(([kind, id]) => {
    const others = own.filter(([other]) => other === kind);
    return others.length > 0 && !others.some(([, other]) => same(String(other), String(id)));
  });
  if (!differs) return match;
  const confidence = below[match.confidence];
  return confidence === null ? null : { ...match, confidence, doubt: 'other-identifier' };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function draftKeys(draft: Draft): readonly string[] {
  const { title, authors, year, ids, ...place } = draft;
  const [first] = authors;
  const placed =
    first === undefined || year === null
      ? null
      : placeKey({ ...place, year, firstAuthor: first.family ?? first.name });
  return [...idKeys(ids), `title:${titleKey(title)}`, ...(placed === null ? [] : [placed])];
}

type Placed = Pick<DraftReference, 'firstAuthor' | 'year' | 'volume' | 'page'>;

/** First author, year, volume and page; null where one of them is missing. */
function placeKey({ firstAuthor, year, volume, page }: Placed): string | null {
  const author = firstAuthor === undefined ? '' : familyKey(firstAuthor);
  const first = firstPage(page);
  if (author === '' || year === undefined || volume === undefined || first === '') return null;
  return `place:${author} ${year} ${volume.trim().toLowerCase()} ${first}`;
}

function surestFirst(ids: Identifiers): readonly [keyof Identifiers, string][] {
  const rank = (kind: string) => (kind === 'doi' ? 0 : kind === 'arxiv' ? 1 : 2);
  const known = Object.entries(ids) as [keyof Identifiers, unknown][];
  return known
    .flatMap(([kind, id]): [keyof Identifiers, string][] =>
      typeof id === 'string' && id !== '' ? [[kind, id]] : [],
    )
    .sort(([a], [b]) => rank(a) - rank(b));
}
