import type { Diagnostic } from './diagnostic.ts';
import type {
  Corpus,
  Identifiers,
  Link,
  PersonIdentifiers,
  Source,
  VenueKind,
  WorkType,
} from './corpus.ts';
import type { Decisions } from './decisions.ts';
import type { Network } from './network.ts';

/** An author as a source writes them. */
export interface DraftAuthor {
  readonly name: string;
  /** Set apart by the source (bold, underlined): usually the owner of the list. */
  readonly emphasised?: boolean;
  /** Marked as having contributed equally. */
  readonly equal?: boolean;
  /** Marked as the one to write to. */
  readonly corresponding?: boolean;
  /** Where the source tells them apart: `van der Berg`, and `Anna M.`. */
  readonly family?: string;
  readonly given?: string;
  readonly ids?: PersonIdentifiers;
  /** As written, one a place of work. */
  readonly affiliations?: readonly string[];
}

/** A cited reference as a source carries it: whatever of it is known. */
export interface DraftReference {
  /** As written; empty where the source has fields alone. */
  readonly text: string;
  readonly ids: Identifiers;
  readonly title?: string;
  /** Family name of the first author. */
  readonly firstAuthor?: string;
  readonly year?: number;
  readonly venue?: string;
  readonly volume?: string;
  readonly page?: string;
}

/** What a reader saw of one entry, in the source's own words. */
export interface Draft {
  readonly title: string;
  readonly authors: readonly DraftAuthor[];
  /** The venue without year and notes, e.g. `NeurIPS`; null where the source names none. */
  readonly venue: string | null;
  readonly year: number | null;
  /** What stood in brackets after the venue, e.g. `spotlight`, `Demo Track`. */
  readonly notes: readonly string[];
  readonly links: readonly Link[];
  readonly ids: Identifiers;
  readonly keywords?: readonly string[];
  /** As written. */
  readonly volume?: string;
  /** Its first page, or its range of pages or article number. */
  readonly page?: string;
  /** Works this one cites, in the source's order. */
  readonly references?: readonly DraftReference[];
  /** Where the source says it; otherwise cleaning decides. */
  readonly type?: WorkType;
  /** Its words that were spoilt in the source and were mended before it was read. */
  readonly mended?: readonly { readonly before: string; readonly after: string }[];
  readonly source: Source;
}

/** A citation as a table gives it: works named by identifier. */
export interface DraftCitation {
  readonly citing: Identifiers;
  readonly cited: Identifiers;
  readonly level: string;
  readonly text: string;
  readonly source: Source;
}

/** A venue as a table of venues gives it. */
export interface DraftVenue {
  /** The name to show, usually the short one: `NeurIPS`. */
  readonly name: string;
  /** Other names it goes by, former ones included. */
  readonly names: readonly string[];
  readonly kind: VenueKind;
}

/**
 * What a source of papers gave, told apart by `kind`. A refused source is drafts
 * without entries and one fatal diagnostic.
 */
export type PaperReading =
  | {
      readonly kind: 'drafts';
      readonly drafts: readonly Draft[];
      readonly citations: readonly DraftCitation[];
      readonly venues?: readonly DraftVenue[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'corpus';
      readonly corpus: Corpus;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'decisions';
      readonly decisions: Decisions;
      readonly diagnostics: readonly Diagnostic[];
    };

/** What a source that is a graph already gave. */
export interface NetworkReading {
  readonly kind: 'network';
  readonly network: Network;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one source gave. */
export type Reading = PaperReading | NetworkReading;

/** How many entries of papers a source gave. */
export function entriesIn(reading: Reading): number {
  switch (reading.kind) {
    case 'corpus':
      return reading.corpus.works.length;
    case 'drafts':
      return reading.drafts.length;
    case 'decisions':
    case 'network':
      return 0;
    default:
      return reading satisfies never;
  }
}
