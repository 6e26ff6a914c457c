import {
  type Corpus,
  type Progress,
  unheard,
  type Venue,
  type VenueId,
  type VenueKind,
  type WorkType,
} from '#core/model';
import { createIds } from './slug.ts';
import type { Item, Pass, State } from './state.ts';
import { abbreviationsOf } from './venue-abbreviations.ts';
import type { VenueName, VenueNames } from './venue-names.ts';
import { isUnpublished, typeOfVenue } from './venue-types.ts';

/** A venue while its spellings are gathered. */
interface Gathering {
  readonly id: VenueId;
  /** As a corpus file has it. */
  readonly kept: Venue | null;
  /** How often each spelling without year and ordinal stands. */
  readonly spellings: Map<string, number>;
  /** As sources write them. */
  readonly written: Set<string>;
  readonly kind: VenueKind | null;
  /** The name the table of venues shows. */
  readonly known: string | null;
}

/** A name as sources write it, of which there are few beside the works. */
interface Written extends VenueName {
  readonly name: string;
  /** What a work is that appeared there. */
  readonly type: WorkType;
  venue: Gathering | null;
  /** How many works it stands at. */
  count: number;
}

/**
 * Gathers the venues: names of one venue by the table of common venues, names
 * that differ only in year, ordinal, case and punctuation, and abbreviated words
 * that fit one name alone. "Preprint" and its kin are no venue. Decides the type
 * of each work as well.
 */
export const venues: Pass<'venues'> = {
  id: 'venues',
  effort: 3,
  run: (state, progress) => withVenues(state, progress),
  off(state) {
    // Every name as it is written is a venue of its own.
    const asWritten: VenueNames = (name) => ({ key: name, shown: name, known: null });
    return withVenues({ ...state, venueNames: asWritten }, unheard, (key) => key);
  },
  changes: (_, { venues }) => venues.filter(({ names }) => names.length > 1).length,
};

/** The state with its venues. `inFull` gives a name's key where its words may be cut short. */
function withVenues(state: State, progress: Progress, inFull?: (key: string) => string): State {
  const byKey = new Map<string, Gathering>();
  const all: Gathering[] = [];
  const renamed = state.corpora.map((corpus) => kept(corpus, state.venueNames, byKey, all));
  const newId = createIds<VenueId>(
    'v:',
    all.map(({ id }) => id),
  );
  /** What there is to know of each name that sources write; null where it is no venue's. */
  const byName = new Map<string, Written | null>();
  const written = state.items.map(({ draft: { venue } }, i) => {
    progress((0.7 * i) / state.items.length, 0);
    if (venue === null) return null;
    let name = byName.get(venue);
    if (name === undefined) byName.set(venue, (name = nameWritten(venue, state.venueNames)));
    return name;
  });
  const keys = new Set(byKey.keys());
  for (const name of byName.values()) if (name !== null) keys.add(name.key);
  const whole = inFull ?? abbreviationsOf(keys);
  const items = state.items.map((item, i): Item => {
    progress(0.7 + (0.3 * i) / state.items.length, 0);
    if (item.kept !== null && !item.corrections.some(({ field }) => field === 'venue')) {
      const { work, corpus } = item.kept;
      const venue = work.venue === null ? null : (renamed[corpus]?.get(work.venue) ?? null);
      return { ...item, venue, type: work.type };
    }
    const name = written[i] ?? null;
    if (name === null) return { ...item, venue: null, type: typeWithout(item) };
    const one = (name.venue ??= venueNamed(name));
    name.count += 1;
    return { ...item, venue: one.id, type: item.draft.type ?? name.type };
  });
  for (const name of byName.values()) {
    const spellings = name?.venue?.spellings;
    if (name !== null) spellings?.set(name.shown, (spellings.get(name.shown) ?? 0) + name.count);
  }
  return { ...state, items, venues: all.map(finished) };

  function venueNamed({ name, key, shown, known }: Written): Gathering {
    const full = whole(key);
    let one = byKey.get(full);
    if (one === undefined) {
      one = gathering(newId(known?.name ?? shown), known);
      all.push(one);
      byKey.set(full, one);
    }
    one.written.add(name);
    return one;
  }
}

/** The venues of a corpus file by the ids they have now; what one file keeps apart stays apart. */
function kept(
  corpus: Corpus,
  venueNames: VenueNames,
  byKey: Map<string, Gathering>,
  all: Gathering[],
): ReadonlyMap<VenueId, VenueId> {
  const ids = new Map<VenueId, VenueId>();
  const before = new Set(all);
  const newId = createIds<VenueId>(
    'v:',
    all.map(({ id }) => id),
  );
  for (const venue of corpus.venues) {
    const names = [venue.name, ...venue.names];
    const keys = names.map((name) => venueNames(name).key);
    const same = keys.map((key) => byKey.get(key)).find((one) => one && before.has(one));
    const taken = all.some(({ id }) => id === venue.id);
    const one = same ?? {
      ...gathering(taken ? newId(venue.name) : venue.id, null),
      kept: venue,
    };
    if (same === undefined) all.push(one);
    ids.set(venue.id, one.id);
    for (const key of keys) byKey.set(key, one);
    for (const name of names) if (!one.written.has(name)) one.written.add(name);
  }
  return ids;
}

function gathering(id: VenueId, known: { name: string; kind: VenueKind } | null): Gathering {
  return {
    id,
    kept: null,
    spellings: new Map(),
    written: new Set(),
    kind: known?.kind ?? null,
    known: known?.name ?? null,
  };
}

function nameWritten(name: string, venueNames: VenueNames): Written | null {
  if (isUnpublished(name)) return null;
  const recognised = venueNames(name);
  const type = typeIn(name, recognised.known?.kind);
  return { name, ...recognised, type, venue: null, count: 0 };
}

function finished({ id, kept, spellings, written, kind, known }: Gathering): Venue {
  if (kept !== null) return { ...kept, id, names: [...new Set([...kept.names, ...written])] };
  const [commonest] = [...spellings].sort((a, b) => b[1] - a[1]);
  const name = known ?? commonest![0];
  const names = [...new Set([name, ...written])];
  return { id, name, names, ...(kind === null ? {} : { kind }) };
}

function typeIn(name: string, kind: VenueKind | undefined): WorkType {
  if (kind === 'journal') return 'article';
  if (kind === 'conference' || kind === 'workshop') return 'conference-paper';
  return typeOfVenue(name);
}

function typeWithout({ draft: { type, venue, ids } }: Item): WorkType {
  if (type !== undefined) return type;
  return venue !== null || ids.arxiv !== undefined ? 'preprint' : 'other';
}
