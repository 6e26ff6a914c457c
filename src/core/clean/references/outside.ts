import type { DraftReference, OutsideId, OutsideWork, WorkId } from '#core/model';
import { createIds } from '../slug.ts';
import { idKeys, titleKey } from '../work-refs.ts';
import { familyKey, firstPage } from './keys.ts';

/** A title with fewer letters is shared by too many works to gather references under it. */
const tellingTitle = 15;

/** Works outside the corpus while the references to them are gathered. Mutable, then dropped. */
export interface OutsideGathering {
  /** @param id the one it has already, if any */
  add(reference: DraftReference, citing: WorkId, id?: OutsideId): void;
  /** Most cited first; of equally cited ones the first that was cited. */
  works(): readonly OutsideWork[];
}

interface Gathered {
  reference: DraftReference;
  id: OutsideId | undefined;
  readonly citedBy: Set<WorkId>;
  /** Set where it turned out to be the same as another. */
  into: Gathered | null;
}

/** Gathers references that mean the same work outside the corpus. */
export function gatherOutside(): OutsideGathering {
  const byKey = new Map<string, Gathered>();
  const all: Gathered[] = [];
  const found = (key: string): Gathered | null => {
    let one = byKey.get(key) ?? null;
    while (one?.into) one = one.into;
    return one;
  };
  return {
    add(reference, citing, id) {
      const keys = referenceKeys(reference);
      if (keys.length === 0) return;
      const known = new Set(keys.map(found).filter((one) => one !== null));
      const fitting = [...known].filter((one) => agree(one.reference, reference));
      let [one] = fitting;
      if (one === undefined) {
        one = { reference, id, citedBy: new Set(), into: null };
        all.push(one);
      }
      for (const other of fitting.slice(1)) join(one, other);
      one.id ??= id;
      one.reference = fuller(one.reference, reference);
      one.citedBy.add(citing);
      // A key that others of another author have stays theirs.
      for (const key of keys) if (found(key) === null) byKey.set(key, one);
    },
    works() {
      const kept = all.filter(({ into }) => into === null);
      const newId = createIds<OutsideId>(
        'o:',
        kept.flatMap(({ id }) => id ?? []),
      );
      const used = new Set<OutsideId>();
      return kept
        .map((one) => {
          const work = outsideWork(one);
          const id =
            one.id === undefined || used.has(one.id) ? newId(work.title ?? work.text) : one.id;
          used.add(id);
          return { id, ...work };
        })
        .sort((a, b) => b.citedBy.length - a.citedBy.length);
    },
  };
}

/** Two that a third shows to be one. */
function join(one: Gathered, other: Gathered): void {
  one.reference = fuller(one.reference, other.reference);
  one.id ??= other.id;
  for (const work of other.citedBy) one.citedBy.add(work);
  other.into = one;
}

/** Whether nothing tells two references apart that share a key. */
function agree(one: DraftReference, other: DraftReference): boolean {
  const shared = idKeys(one.ids).filter((key) => idKeys(other.ids).includes(key));
  if (shared.length > 0) return true;
  if (one.firstAuthor === undefined || other.firstAuthor === undefined) return true;
  return familyKey(one.firstAuthor) === familyKey(other.firstAuthor);
}

/** Keys under which references to one outside work are gathered. */
function referenceKeys(reference: DraftReference): readonly string[] {
  const { title, firstAuthor, year, volume, page, venue, text } = reference;
  const keys = [...idKeys(reference.ids)];
  const author = firstAuthor === undefined ? '' : familyKey(firstAuthor);
  const titled = title === undefined ? '' : titleKey(title);
  if (titled.length >= tellingTitle) {
    if (author !== '') keys.push(`title:${titled}|${author}`);
    if (year !== undefined) keys.push(`title:${titled}|${year}`);
    if (author === '' && year === undefined) keys.push(`title:${titled}`);
  }
  const first = firstPage(page);
  if (author !== '' && year !== undefined && volume !== undefined && first !== '') {
    keys.push(`page:${author} ${year} ${volume} ${first}`);
  }
  if (keys.length === 0 && author !== '' && year !== undefined && venue !== undefined) {
    // Of a book, whose title indexes call the venue, the pages do not matter.
    keys.push(`venue:${author} ${year} ${titleKey(venue)} ${volume ?? ''}`);
  }
  if (keys.length === 0 && text.trim() !== '') keys.push(`text:${titleKey(text)}`);
  return keys;
}

/** The first reference with what it lacks taken from the other. */
function fuller(one: DraftReference, other: DraftReference): DraftReference {
  return {
    ...other,
    ...one,
    text: one.text === '' ? other.text : one.text,
    ids: { ...other.ids, ...one.ids },
  };
}

function outsideWork({ reference, citedBy }: Gathered): Omit<OutsideWork, 'id'> {
  const { text, title, firstAuthor, year, ids } = reference;
  return {
    text: text !== '' ? text : (title ?? Object.values(ids)[0] ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(firstAuthor === undefined ? {} : { firstAuthor }),
    ...(year === undefined ? {} : { year }),
    ids,
    citedBy: [...citedBy],
  };
}
