import { fold, type Venue, type VenueId, type WorkType } from '#core/model';
import { createIds } from './slug.ts';
import type { Item, Pass } from './state.ts';
import { isUnpublished, typeOfVenue } from './venue-types.ts';

/** A venue while its spellings are gathered, in order of appearance. */
interface Gathering {
  readonly id: VenueId;
  /** As a corpus file has it, and which of the files. */
  readonly kept: Venue | null;
  readonly corpus: number | null;
  readonly spellings: Map<string, number>;
}

/**
 * Gathers the venues: spellings that differ only in case, accents and
 * punctuation are one venue, shown in its commonest spelling. "Preprint" and
 * its kin are no venue. Decides the type of each work as well.
 */
export const venues: Pass = {
  id: 'venues',
  run(state) {
    const byKey = new Map<string, Gathering>();
    const renamed: ReadonlyMap<VenueId, VenueId>[] = [];
    const taken = new Set<string>();
    state.corpora.forEach((corpus, index) => {
      const ids = new Map<VenueId, VenueId>();
      for (const venue of corpus.venues) {
        // What one corpus file keeps apart stays apart.
        const same = [venue.name, ...venue.names]
          .map((name) => byKey.get(keyOf(name)))
          .find((one) => one !== undefined && one.corpus !== index);
        const id =
          same?.id ??
          (taken.has(venue.id) ? createIds<VenueId>('v:', taken)(venue.name) : venue.id);
        const one = same ?? {
          id,
          kept: venue,
          corpus: index,
          spellings: new Map<string, number>(),
        };
        taken.add(id);
        ids.set(venue.id, id);
        for (const name of [venue.name, ...venue.names]) {
          byKey.set(keyOf(name), one);
          if (!one.spellings.has(name)) one.spellings.set(name, 0);
        }
        if (same === undefined) byKey.set(`\0${id}`, one);
      }
      renamed.push(ids);
    });
    const newId = createIds<VenueId>('v:', taken);
    const items = state.items.map((item): Item => {
      if (item.kept !== null) {
        const { work, corpus } = item.kept;
        const venue = work.venue === null ? null : (renamed[corpus]?.get(work.venue) ?? null);
        return { ...item, venue, type: work.type };
      }
      const name = item.draft.venue;
      if (name === null || isUnpublished(name))
        return { ...item, venue: null, type: typeWithout(item) };
      const key = keyOf(name);
      const one: Gathering = byKey.get(key) ?? {
        id: newId(name),
        kept: null,
        corpus: null,
        spellings: new Map(),
      };
      byKey.set(key, one);
      one.spellings.set(name, (one.spellings.get(name) ?? 0) + 1);
      return { ...item, venue: one.id, type: item.draft.type ?? typeOfVenue(name) };
    });
    return { ...state, items, venues: [...new Set(byKey.values())].map(finished) };
  },
};

function keyOf(name: string): string {
  const key = fold(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return key === '' ? name : key;
}

function finished({ id, kept, spellings }: Gathering): Venue {
  const names = [...spellings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (kept !== null) return { ...kept, id, names: [...new Set([...kept.names, ...names])] };
  return { id, name: names[0]!, names };
}

function typeWithout(item: Item): WorkType {
  const { type, venue, ids } = item.draft;
  if (type !== undefined) return type;
  return venue !== null || ids.arxiv !== undefined ? 'preprint' : 'other';
}
