import type { DraftAuthor, DraftReference, WorkType } from '#core/model';
import type { Tags } from './fields.ts';
import type { Entry, Grammar } from './grammar.ts';

/** What the tags of a format mean; of tags in a list the first with a value counts. */
export interface TagTable {
  readonly title: Tags;
  /** Dates whose year is the work's. */
  readonly date: Tags;
  /** Every value is one author, or a few. */
  readonly authors: Tags;
  /** They stand for the authors of a work that names none, such as an edited book. */
  readonly editors: Tags;
  /** Fields whose value is a DOI. */
  readonly doi: Tags;
  readonly pmid: Tags;
  readonly isbn: Tags;
  /** Running text that may name an arXiv id, a DOI (`doi: …`) or a PubMed id (`PMID: …`). */
  readonly notes: Tags;
  readonly keywords: Tags;
  readonly volume: Tags;
  /** Its first page, or its pages; an article number stands for them. */
  readonly page: Tags;
  /** Tags of addresses, and the labels of their links. */
  readonly links: ReadonlyMap<string, string>;
}

/** A format of tagged lines: its layout, its table of tags, and what is peculiar to it. */
export interface TaggedFormat {
  /** The format's name in messages. */
  readonly name: string;
  readonly tags: TagTable;
  /** The layout; it may depend on what the text shows of it. */
  readonly grammar: (text: string) => Grammar;
  readonly typeOf: (entry: Entry) => WorkType | undefined;
  /** Tags of the venue's name for a work of the type. */
  readonly venue: (type: WorkType | undefined) => Tags;
  /** Where authors are more than the values of `tags.authors`. */
  readonly authorsOf?: (entry: Entry) => readonly DraftAuthor[];
  /** Takes off what the format adds to titles. */
  readonly titleOf?: (title: string) => string;
  /** Whether a new line in a field of keywords is a new keyword or the rest of one. */
  readonly keywordLines: 'apart' | 'wrapped';
  /** Takes off what the format adds to keywords. */
  readonly keywordOf?: (keyword: string, tag: string) => string;
  readonly pmidOf?: (entry: Entry) => string;
  readonly referencesOf?: (entry: Entry) => readonly DraftReference[];
}
