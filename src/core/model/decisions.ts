import type { Identifiers, Link } from './corpus.ts';
import type { DraftReference } from './draft.ts';

/** A work as a decision names it, so that a newer list still has it. */
export interface WorkRef {
  readonly title: string;
  readonly year: number | null;
  readonly ids: Identifiers;
}

/** A person as a decision names them. */
export interface PersonRef {
  /** One of their spellings. */
  readonly name: string;
  /** Where several people bear the name: works of the one who is meant. */
  readonly works?: readonly WorkRef[];
}

/** What somebody decided about people. */
export type PersonDecision =
  | { readonly kind: 'join'; readonly people: readonly [PersonRef, PersonRef] }
  | { readonly kind: 'apart'; readonly people: readonly [PersonRef, PersonRef] }
  /** On these works, whoever bears one of these names is somebody else than on the others. */
  | {
      readonly kind: 'split';
      readonly names: readonly string[];
      readonly works: readonly WorkRef[];
    }
  /** The name to show. */
  | { readonly kind: 'name'; readonly person: PersonRef; readonly name: string };

/** The fields of a work that can be put right by hand; what is absent stays as it is. */
export interface WorkChange {
  readonly title?: string;
  readonly year?: number | null;
  readonly venue?: string | null;
  /** In order. */
  readonly authors?: readonly string[];
  readonly links?: readonly Link[];
}

/** What somebody decided about works. */
export type WorkDecision =
  | { readonly kind: 'edit'; readonly work: WorkRef; readonly change: WorkChange }
  | { readonly kind: 'omit'; readonly work: WorkRef }
  | { readonly kind: 'add'; readonly work: WorkChange & { readonly title: string } }
  /** Its reference list; a later one takes the place of an earlier one. */
  | {
      readonly kind: 'references';
      readonly work: WorkRef;
      readonly references: readonly GivenReference[];
    }
  /** That a work does not cite another, whatever a list or a table says. */
  | { readonly kind: 'not-cited'; readonly work: WorkRef; readonly cited: WorkRef };

/** A reference that somebody gave: in words, or as the fields of the format it came in. */
export type GivenReference = string | DraftReference;

/**
 * What a person decided over what the sources say: the contract of the
 * decisions file, `{"format":"coterie-decisions","version":1,…}`. Decisions
 * name people by spelling and works by title and identifiers, so that they hold
 * for a newer version of the list as well. Later ones win over earlier ones.
 */
export interface Decisions {
  readonly format: 'coterie-decisions';
  readonly version: 1;
  readonly people: readonly PersonDecision[];
  readonly works: readonly WorkDecision[];
}

/** Nothing decided yet. */
export const noDecisions: Decisions = {
  format: 'coterie-decisions',
  version: 1,
  people: [],
  works: [],
};
