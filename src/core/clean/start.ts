import { type Corpus, type Decisions, type Draft, type Reading, type Work } from '#core/model';
import type { CleanOptions } from './clean.ts';
import type { Item, State } from './state.ts';
import { takeDecisions } from './taken.ts';
import { createVenueNames } from './venue-names.ts';

/** What the passes begin with: the entries of all readings, and what was decided. */
export function stateOf(readings: readonly Reading[], options: CleanOptions): State {
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
    decisions: takeDecisions(readings, options.decisions, options.taken),
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

const none: readonly never[] = [];

function itemOf(draft: Draft, kept: Item['kept']): Item {
  return {
    draft,
    kept,
    versions: [draft],
    also: none,
    corrections: none,
    type: 'other',
    awards: none,
    track: null,
    venue: null,
    people: none,
  };
}

/** Whether somebody decided anything. */
export function decidesAnything({ people, works }: Decisions): boolean {
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
