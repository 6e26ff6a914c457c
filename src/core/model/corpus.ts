import type { Diagnostic } from './diagnostic.ts';
import type { OutsideId, PersonId, VenueId, WorkId } from './ids.ts';

/** What a work can be; a closed list, part of the corpus format. */
export const workTypes = [
  'article',
  'conference-paper',
  'preprint',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'other',
] as const;
export type WorkType = (typeof workTypes)[number];

/** Identifiers without their resolver: `2312.07104`, `10.1145/3600006.3613165`. */
export interface Identifiers {
  readonly arxiv?: string;
  readonly doi?: string;
  readonly pmid?: string;
  /** `W2741809807`. */
  readonly openalex?: string;
  /** Semantic Scholar's, 40 hexadecimal digits. */
  readonly s2?: string;
  /** `conf/osdi/ZhengJ20`. */
  readonly dblp?: string;
  readonly isbn?: string;
}

/** Identifiers of a person without their resolver. */
export interface PersonIdentifiers {
  /** `0000-0002-1825-0097`. */
  readonly orcid?: string;
  /** `A5023888391`. */
  readonly openalex?: string;
  /** `21/1537-2`, its homonym number included. */
  readonly dblp?: string;
  readonly s2?: string;
  /** `60410297700`. */
  readonly scopus?: string;
}

/** A link of an entry. */
export interface Link {
  /** As the source labels it, e.g. `paper`, `MT-Bench Blog`. */
  readonly label: string;
  /** `http:`, `https:` or plain `mailto:`, without credentials. */
  readonly url: string;
}

/** Where something was read: the file as given and the line, from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** One author's place in one work; the order of a work's authorships is its order of authors. */
export interface Authorship {
  readonly person: PersonId;
  /** As written in this work. */
  readonly name: string;
  readonly equal?: true;
  /** The one to write to. */
  readonly corresponding?: true;
  /** Places of work as this work gives them. */
  readonly affiliations?: readonly string[];
}

/** Another version of a work: its preprint, or the same work as another list has it. */
export interface Version {
  readonly title: string;
  readonly year: number | null;
  /** As written. */
  readonly venue: string | null;
  readonly ids: Identifiers;
  readonly links?: readonly Link[];
  readonly source: Source;
}

/** What was put right by hand: each field with what the source says. */
export interface Correction {
  readonly field: 'title' | 'year' | 'venue' | 'authors' | 'links' | 'added';
  /** What the source says, as text; empty for what it lacks. */
  readonly was: string;
}

/** A publication. */
export interface Work {
  readonly id: WorkId;
  readonly title: string;
  readonly year: number | null;
  readonly venue: VenueId | null;
  readonly type: WorkType;
  readonly authors: readonly Authorship[];
  readonly awards?: readonly string[];
  readonly track?: string;
  readonly links: readonly Link[];
  readonly ids: Identifiers;
  readonly keywords?: readonly string[];
  /** The others that were joined into this one. */
  readonly versions?: readonly Version[];
  readonly corrections?: readonly Correction[];
  readonly source: Source;
}

/** An author, under however many spellings. */
export interface Person {
  readonly id: PersonId;
  /** The fullest spelling. */
  readonly name: string;
  /** Every spelling, the shown one first. */
  readonly names: readonly string[];
  readonly ids?: PersonIdentifiers;
}

/** What a venue is; a closed list, part of the corpus format. */
export const venueKinds = ['conference', 'journal', 'workshop', 'book-series', 'other'] as const;
export type VenueKind = (typeof venueKinds)[number];

/** Where works appear, under however many names. */
export interface Venue {
  readonly id: VenueId;
  readonly name: string;
  readonly names: readonly string[];
  readonly kind?: VenueKind;
}

/** Why a citation is believed. */
export interface CitationEvidence {
  /** e.g. `full reference list`. */
  readonly level: string;
  /** e.g. `entry 28 of the paper's 64 references`. */
  readonly text: string;
}

/** That one work cites another; never without evidence. */
export interface Citation {
  readonly citing: WorkId;
  readonly cited: WorkId;
  readonly evidence: readonly CitationEvidence[];
}

/** A work that is cited here and is not among the works itself. */
export interface OutsideWork {
  readonly id: OutsideId;
  /** As the first that cites it writes it; its title where there are fields alone. */
  readonly text: string;
  readonly title?: string;
  readonly firstAuthor?: string;
  readonly year?: number;
  readonly ids: Identifiers;
  /** The works that cite it, each once. */
  readonly citedBy: readonly WorkId[];
}

/** Two people who may be one: for a person to decide. */
export interface Question {
  readonly a: PersonId;
  readonly b: PersonId;
  /** How likely it is that they are one, 0 … 1; for ranking, not a probability. */
  readonly score: number;
  /** One sentence for each thing that speaks for it. */
  readonly evidence: readonly string[];
  /** One sentence for each thing that speaks against it. */
  readonly against: readonly string[];
}

/** A join of several spellings into one person, and why. */
export interface Join {
  readonly person: PersonId;
  readonly names: readonly string[];
  /** One sentence a piece of evidence. */
  readonly evidence: readonly string[];
}

/**
 * Works, people, venues and citations after cleaning: the contract of the
 * corpus file, `{"format":"coterie-corpus","version":1,…}`. A corpus read from
 * a file keeps the keys it does not know.
 */
export interface Corpus {
  readonly format: 'coterie-corpus';
  readonly version: 1;
  /** The person whose list it is. */
  readonly owner: PersonId | null;
  readonly works: readonly Work[];
  readonly people: readonly Person[];
  readonly venues: readonly Venue[];
  readonly citations: readonly Citation[];
  readonly joins?: readonly Join[];
  /** Likely joins that nobody has decided on, likeliest first. */
  readonly questions?: readonly Question[];
  /** Most cited first. */
  readonly outside?: readonly OutsideWork[];
  readonly diagnostics: readonly Diagnostic[];
}
