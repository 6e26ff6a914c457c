import type { Corpus, Draft, Reading, Work } from '#core/model';
import { citations } from './citations.ts';
import { duplicates } from './duplicates.ts';
import { mend } from './mend.ts';
import { notes } from './notes.ts';
import { owner } from './owner.ts';
import { people } from './people.ts';
import type { Item, Pass, State } from './state.ts';
import { venues } from './venues.ts';
import { works } from './works.ts';

/** The passes from readings to a corpus, in the order they run. */
export const passes = [
  mend,
  duplicates,
  notes,
  venues,
  people,
  works,
  owner,
  citations,
] as const satisfies readonly Pass[];

/** What can be asked of cleaning. */
export interface CleanOptions {
  /** The name, or the id, of the person whose list it is. */
  readonly owner?: string;
}

/**
 * One corpus from all readings. A corpus file alone comes back exactly as it
 * is, but for an owner that is asked for and what its reading had to tell.
 */
export function cleanDrafts(readings: readonly Reading[], options: CleanOptions = {}): Corpus {
  const state = passes.reduce<State>(
    (before, pass) => pass.run(before),
    stateOf(readings, options),
  );
  const [only, ...more] = readings;
  if (only?.kind === 'corpus' && more.length === 0) {
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
  return {
    items,
    corpora,
    tables: readings.flatMap((one) => (one.kind === 'drafts' ? one.citations : [])),
    askedOwner: options.owner ?? null,
    works: [],
    people: [],
    venues: [],
    citations: [],
    joins: [],
    owner: null,
    diagnostics: readings.flatMap((one) => one.diagnostics),
  };
}

function itemOf(draft: Draft, kept: Item['kept']): Item {
  return { draft, kept, type: 'other', awards: [], track: null, venue: null, people: [] };
}

/** A corpus file's work in the words of a draft, for the passes to compare. */
function draftOf(work: Work, venue: string | null): Draft {
  return { ...work, venue, authors: work.authors.map(({ name }) => ({ name })), notes: [] };
}
