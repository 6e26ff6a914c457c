import {
  type Corpus,
  type Decisions,
  type Draft,
  type DraftVenue,
  noDecisions,
  partOf,
  type Progress,
  type Reading,
  sparse,
  unheard,
  type Work,
} from '#core/model';
import { citations } from './citations.ts';
import { corrections } from './corrections.ts';
import { mend } from './mend.ts';
import { notes } from './notes.ts';
import { owner } from './owner.ts';
import { people } from './people.ts';
import { references } from './references.ts';
import type { Item, Pass, State } from './state.ts';
import { createVenueNames } from './venue-names.ts';
import { venues } from './venues.ts';
import { versions } from './versions.ts';
import { works } from './works.ts';

/** The passes from readings to a corpus, in the order they run. */
export const passes = [
  mend,
  notes,
  versions,
  corrections,
  venues,
  people,
  works,
  owner,
  citations,
  references,
] as const satisfies readonly Pass[];

export type PassId = (typeof passes)[number]['id'];

/** A pass that can be switched off: all but the one that makes the works. */
export type SwitchId = Exclude<PassId, 'works'>;

/** The passes that can be switched off, in the order they run. */
export const switches: readonly SwitchId[] = passes
  .map(({ id }) => id)
  .filter((id): id is SwitchId => id !== 'works');

/** What a pass did. */
export interface PassReport {
  readonly id: PassId;
  /** How many things it found, joined or changed. */
  readonly changes: number;
  readonly off: boolean;
}

/** What can be asked of cleaning. */
export interface CleanOptions {
  /** The name, or the id, of the person whose list it is. */
  readonly owner?: string;
  /** Common venues; those among the readings are added to them. */
  readonly venues?: readonly DraftVenue[];
  /** What somebody decided; it comes after the decisions among the readings. */
  readonly decisions?: Decisions;
  /** Passes that are switched off. */
  readonly without?: readonly SwitchId[];
}

/**
 * One corpus from all readings. A corpus file alone comes back exactly as it
 * is, but for an owner that is asked for and what its reading had to tell.
 *
 * @param progress hears how far it is; it counts no entries
 */
export function cleanDrafts(
  readings: readonly Reading[],
  options: CleanOptions = {},
  progress: Progress = unheard,
): Corpus {
  return cleanWithReport(readings, options, progress).corpus;
}

/** As `cleanDrafts`, with what each pass did. */
export function cleanWithReport(
  readings: readonly Reading[],
  options: CleanOptions = {},
  progress: Progress = unheard,
): { readonly corpus: Corpus; readonly passes: readonly PassReport[] } {
  const off = new Set<PassId>(options.without);
  const whole = passes.reduce((sum, { effort }) => sum + effort, 0);
  const reports: PassReport[] = [];
  let done = 0;
  let state = stateOf(readings, options);
  for (const pass of passes as readonly Pass<PassId>[]) {
    const after = done + pass.effort;
    const own = partOf(progress, done / whole, after / whole);
    own(0, 0);
    const isOff = off.has(pass.id);
    const next = isOff ? (pass.off?.(state) ?? state) : pass.run(state, sparse(own));
    reports.push({ id: pass.id, changes: isOff ? 0 : pass.changes(state, next), off: isOff });
    state = next;
    done = after;
  }
  progress(1, 0);
  return { corpus: corpusOf(readings, state, options), passes: reports };
}

function corpusOf(readings: readonly Reading[], state: State, options: CleanOptions): Corpus {
  const [only, ...more] = readings;
  if (only?.kind === 'corpus' && more.length === 0 && !decidesAnything(state.decisions)) {
    const asked = options.owner === undefined ? {} : { owner: state.owner };
    const told = state.diagnostics;
    return { ...only.corpus, ...asked, diagnostics: [...only.corpus.diagnostics, ...told] };
  }
  const first = state.corpora[0];
  return {
    ...first,
    format: 'coterie-corpus',
    version: 1,
    owner: state.owner,
    works: state.works,
    people: state.people,
    venues: state.venues,
    citations: state.citations,
    ...(state.joins.length > 0 ? { joins: state.joins } : {}),
    ...(state.questions.length > 0 ? { questions: state.questions } : {}),
    ...(state.outside.length > 0 ? { outside: state.outside } : {}),
    diagnostics: [...state.corpora.flatMap((corpus) => corpus.diagnostics), ...state.diagnostics],
  };
}

function stateOf(readings: readonly Reading[], options: CleanOptions): State {
  const items: Item[] = [];
  const corpora: Corpus[] = [];
  for (const reading of readings) {
    if (reading.kind === 'drafts') {
      for (const draft of reading.drafts) items.push(itemOf(draft, null));
    } else if (reading.kind === 'corpus') {
      const index = corpora.push(reading.corpus) - 1;
      const { venues: list } = reading.corpus;
      const nameOf = new Map(list.map((venue) => [venue.id, venue.name]));
      for (const work of reading.corpus.works) {
        const venue = work.venue === null ? null : (nameOf.get(work.venue) ?? null);
        items.push(itemOf(draftOf(work, venue), { work, corpus: index }));
      }
    }
  }
  const venueTable = [
    ...(options.venues ?? []),
    ...readings.flatMap((one) => (one.kind === 'drafts' ? (one.venues ?? []) : [])),
  ];
  return {
    items,
    corpora,
    decisions: decisionsOf(readings, options.decisions ?? noDecisions),
    venueTable,
    venueNames: createVenueNames(venueTable),
    tables: readings.flatMap((one) => (one.kind === 'drafts' ? one.citations : [])),
    askedOwner: options.owner ?? null,
    works: [],
    people: [],
    venues: [],
    citations: [],
    joins: [],
    questions: [],
    outside: [],
    owner: null,
    diagnostics: readings.flatMap((one) => one.diagnostics),
  };
}

function itemOf(draft: Draft, kept: Item['kept']): Item {
  return {
    draft,
    kept,
    versions: [draft],
    also: [],
    corrections: [],
    type: 'other',
    awards: [],
    track: null,
    venue: null,
    people: [],
  };
}

/** All decisions in order, the later ones last. */
function decisionsOf(readings: readonly Reading[], last: Decisions): Decisions {
  const all = [
    ...readings.flatMap((one) => (one.kind === 'decisions' ? [one.decisions] : [])),
    last,
  ];
  return {
    ...noDecisions,
    people: all.flatMap(({ people }) => people),
    works: all.flatMap(({ works }) => works),
  };
}

function decidesAnything({ people, works }: Decisions): boolean {
  return people.length + works.length > 0;
}

/** A corpus file's work in the words of a draft, for the passes to compare. */
function draftOf(work: Work, venue: string | null): Draft {
  return {
    title: work.title,
    authors: work.authors.map(({ name }) => ({ name })),
    venue,
    year: work.year,
    notes: [],
    links: work.links,
    ids: work.ids,
    type: work.type,
    source: work.source,
  };
}
