import type {
  Citation,
  Corpus,
  Correction,
  Decisions,
  Diagnostic,
  Draft,
  DraftCitation,
  DraftReference,
  DraftVenue,
  Join,
  OutsideWork,
  Person,
  PersonId,
  Progress,
  Question,
  Venue,
  VenueId,
  Work,
  WorkType,
} from '#core/model';
import type { VenueNames } from './venue-names.ts';

/**
 * A work on its way into the corpus. Passes fill in what they find out; a work
 * that came from a corpus file keeps what that file says.
 */
export interface Item {
  readonly draft: Draft;
  /** The work as a corpus file has it, and which of the files; null for a new one. */
  readonly kept: { readonly work: Work; readonly corpus: number } | null;
  /** The entries it was made from, the shown one first; what the sources say, before corrections. */
  readonly versions: readonly Draft[];
  /** For each author, how other versions spell the same place; may be shorter. */
  readonly also: readonly (readonly string[])[];
  readonly corrections: readonly Correction[];
  /** Its reference list where somebody gave it one. */
  readonly attached?: readonly DraftReference[];
  readonly type: WorkType;
  readonly awards: readonly string[];
  readonly track: string | null;
  readonly venue: VenueId | null;
  /** One for each of the draft's authors, once people are known. */
  readonly people: readonly PersonId[];
}

/** What the passes hand on. Each pass gives a new state and changes nothing in the old one. */
export interface State {
  readonly items: readonly Item[];
  /** The corpus files among the sources, in order. */
  readonly corpora: readonly Corpus[];
  readonly tables: readonly DraftCitation[];
  readonly decisions: Decisions;
  readonly venueTable: readonly DraftVenue[];
  readonly venueNames: VenueNames;
  /** The owner's name or id as it was asked for; null for "find out". */
  readonly askedOwner: string | null;
  readonly works: readonly Work[];
  readonly people: readonly Person[];
  readonly venues: readonly Venue[];
  readonly citations: readonly Citation[];
  readonly joins: readonly Join[];
  readonly questions: readonly Question[];
  readonly outside: readonly OutsideWork[];
  readonly owner: PersonId | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** One step of cleaning. A new one is a file here and a line in `passes`. */
export interface Pass<Id extends string = string> {
  readonly id: Id;
  /** How long it takes beside the others, for telling how far cleaning is. */
  readonly effort: number;
  run(state: State, progress: Progress): State;
  /** What stands in its place where it is switched off; nothing where it is absent. */
  off?(state: State): State;
  /** How many things it found, joined or changed between two states, for its report. */
  changes(before: State, after: State): number;
}
