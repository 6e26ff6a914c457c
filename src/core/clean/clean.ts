import {
  type Corpus,
  type Decisions,
  type DraftVenue,
  type GivenReference,
  partOf,
  type Progress,
  type Reading,
  sparse,
  unheard,
} from '#core/model';
import { citations } from './citations.ts';
import { corrections } from './corrections.ts';
import { mend } from './mend.ts';
import { notes } from './notes.ts';
import { owner } from './owner.ts';
import { people } from './people.ts';
import { references } from './references.ts';
import { type ReferenceTrial, tryReferences } from './references/trial.ts';
import { decidesAnything, stateOf } from './start.ts';
import type { Pass, State } from './state.ts';
import { takeDecisions } from './taken.ts';
import type { SwitchId } from './switches.ts';
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
] as const satisfies readonly Pass<SwitchId | 'works'>[];

export type PassId = (typeof passes)[number]['id'];

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
  /** Whether those hold the decisions among the readings already. */
  readonly taken?: boolean;
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
  const whole = wholeCorpus(readings, options);
  if (whole !== null) {
    progress(1, 0);
    return { corpus: whole, passes: reportsOfNothing(options) };
  }
  const { state, reports } = runPasses(passes, readings, options, progress);
  return { corpus: corpusOf(readings, state, options), passes: reports };
}

/** A corpus file alone of which nothing is asked: no pass has anything to do. Null for all else. */
function wholeCorpus(readings: readonly Reading[], options: CleanOptions): Corpus | null {
  const [only, ...more] = readings;
  if (only?.kind !== 'corpus' || more.length > 0 || options.owner !== undefined) return null;
  if (decidesAnything(takeDecisions(readings, options.decisions, options.taken))) return null;
  const { corpus, diagnostics } = only;
  return { ...corpus, diagnostics: [...corpus.diagnostics, ...diagnostics] };
}

function reportsOfNothing({ without = [] }: CleanOptions): readonly PassReport[] {
  const off = new Set<PassId>(without);
  return passes.map(({ id }) => ({ id, changes: 0, off: off.has(id) }));
}

function corpusOf(readings: readonly Reading[], state: State, options: CleanOptions): Corpus {
  const [only, ...more] = readings;
  if (only?.kind === 'corpus' && more.length === 0 && !decidesAnything(state.decisions)) {
    const asked = options.owner === undefined ? {} : { owner: state.owner };
    const told = state.diagnostics;
    return { ...only.corpus, ...asked, diagnostics: [...only.corpus.diagnostics, ...told] };
  }
  return {
    ...keptKeys(state.corpora[0]),
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

/** The keys of a corpus file that stay; questions and outside works are found anew. */
function keptKeys(corpus: Corpus | undefined): Partial<Corpus> {
  const entries = Object.entries(corpus ?? {});
  return Object.fromEntries(entries.filter(([key]) => key !== 'questions' && key !== 'outside'));
}

/**
 * What references would become that somebody gives: those that mean a work of
 * the corpus, and why. The works are those that `cleanDrafts` makes of the same
 * readings and options.
 */
export function matchReferences(
  readings: readonly Reading[],
  given: readonly GivenReference[],
  options: CleanOptions = {},
  progress: Progress = unheard,
): readonly ReferenceTrial[] {
  const before = passes.slice(0, passes.indexOf(corrections) + 1);
  const { state } = runPasses(before, readings, options, partOf(progress, 0, 0.7));
  return tryReferences(state, given, sparse(partOf(progress, 0.7, 1)));
}

/** The state after these passes, and what each of them did; those that are off change little. */
function runPasses(
  list: readonly Pass<PassId>[],
  readings: readonly Reading[],
  options: CleanOptions,
  progress: Progress,
): { readonly state: State; readonly reports: readonly PassReport[] } {
  const off = new Set<PassId>(options.without);
  const whole = list.reduce((sum, { effort }) => sum + effort, 0);
  const reports: PassReport[] = [];
  let done = 0;
  let state = stateOf(readings, options);
  for (const pass of list) {
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
  return { state, reports };
}
