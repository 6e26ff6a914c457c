import type { Correction, Draft, DraftAuthor, WorkChange, WorkRef } from '#core/model';
import { identifiersOf } from '#core/readers';
import { addedByHand } from './by-hand.ts';
import { likenessOf } from './identity/likeness.ts';
import { partsOf } from './identity/names.ts';
import { givenReferences } from './references/given.ts';
import type { Item, Pass } from './state.ts';
import { workFinder } from './work-refs.ts';

/**
 * Puts the corrections by hand over what the sources say: fields edited, works
 * left out or added, reference lists attached. What the source says is kept
 * beside each change.
 */
export const corrections: Pass<'corrections'> = {
  id: 'corrections',
  effort: 1,
  run(state) {
    const decisions = state.decisions.works;
    if (decisions.length === 0) return state;
    const additions = decisions.flatMap((one, i) =>
      one.kind === 'add' ? [added(one.work, i + 1)] : [],
    );
    const read = workFinder(state.items.map(({ versions }) => versions));
    const made = workFinder(additions.map(({ versions }) => versions));
    // Whoever leaves out an entry to add a better one means the entry.
    const find = (ref: WorkRef): readonly number[] => {
      const found = read(ref);
      return found.length > 0 ? found : made(ref).map((i) => state.items.length + i);
    };
    const items: (Item | null)[] = [...state.items, ...additions];
    for (const decision of decisions) {
      if (decision.kind === 'add') continue;
      for (const i of find(decision.work)) {
        const item = items[i] ?? null;
        if (item === null) continue;
        if (decision.kind === 'omit') items[i] = null;
        else if (decision.kind === 'edit') items[i] = edited(item, decision.change);
        else if (decision.kind === 'references') {
          items[i] = { ...item, attached: givenReferences(decision.references) };
        }
      }
    }
    return { ...state, items: items.filter((item) => item !== null) };
  },
  changes: (before, after) => {
    const [old, now] = [new Set(before.items), new Set(after.items)];
    const made = after.items.filter((item) => !old.has(item)).length;
    // An edited work is one that is there no more and one that is new.
    return Math.max(made, before.items.filter((item) => !now.has(item)).length);
  },
};

function edited(item: Item, change: WorkChange): Item {
  const { draft } = item;
  const made: Correction[] = [];
  const note = (field: Correction['field'], was: string) => {
    if (!item.corrections.some((one) => one.field === field)) made.push({ field, was });
  };
  if (change.title !== undefined) note('title', draft.title);
  if (change.year !== undefined) note('year', draft.year === null ? '' : String(draft.year));
  if (change.venue !== undefined) note('venue', draft.venue ?? '');
  if (change.authors !== undefined)
    note('authors', draft.authors.map(({ name }) => name).join(', '));
  if (change.links !== undefined) note('links', draft.links.map(({ url }) => url).join(' '));
  const { authors, ...rest } = change;
  const corrected: Draft = {
    ...draft,
    ...rest,
    // What the source says it is stays; links only tell what it does not.
    ids: { ...identifiersOf((change.links ?? []).map(({ url }) => url)), ...draft.ids },
    ...(authors === undefined ? {} : { authors: renamed(draft.authors, authors) }),
  };
  return {
    ...item,
    draft: corrected,
    also: authors === undefined ? item.also : [],
    corrections: [...item.corrections, ...made],
  };
}

/**
 * The authors by these names. One who is there under the name stays with all that
 * is known of them; a new name in the place of one who left takes over the marks of
 * that place, and who it is where the names are spellings of one.
 */
function renamed(before: readonly DraftAuthor[], names: readonly string[]): readonly DraftAuthor[] {
  const named = new Map(before.map((author) => [author.name, author]));
  const stays = new Set(names);
  return names.map((name, at) => {
    const known = named.get(name);
    if (known !== undefined) return known;
    const left = before.filter((one) => !stays.has(one.name));
    const alike = left.find((one) => likenessOf(partsOf(one.name), partsOf(name)) !== null);
    if (alike !== undefined)
      return { ...marksOf(alike), ...(alike.ids && { ids: alike.ids }), name };
    const place = names.length === before.length ? before[at] : undefined;
    return place === undefined || stays.has(place.name) ? { name } : { ...marksOf(place), name };
  });
}

/** What is said of an author's part in the work, whatever they are called. */
function marksOf({ emphasised, equal, corresponding, affiliations }: DraftAuthor) {
  return {
    ...(emphasised === undefined ? {} : { emphasised }),
    ...(equal === undefined ? {} : { equal }),
    ...(corresponding === undefined ? {} : { corresponding }),
    ...(affiliations === undefined ? {} : { affiliations }),
  };
}

function added(work: WorkChange & { readonly title: string }, line: number): Item {
  const draft: Draft = {
    title: work.title,
    year: work.year ?? null,
    venue: work.venue ?? null,
    authors: (work.authors ?? []).map((name) => ({ name })),
    links: work.links ?? [],
    notes: [],
    ids: identifiersOf((work.links ?? []).map(({ url }) => url)),
    source: { file: addedByHand, line },
  };
  return {
    draft,
    kept: null,
    versions: [draft],
    also: [],
    corrections: [{ field: 'added', was: '' }],
    type: 'other',
    awards: [],
    track: null,
    venue: null,
    people: [],
  };
}
