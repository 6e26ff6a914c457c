import { cleanDrafts } from '#core/clean';
import type { Corpus, Draft, DraftCitation, Reading } from '#core/model';

/** A draft with only what a test is about. */
export const draft = (change: Partial<Draft> = {}, line = 1): Draft => ({
  title: 'On Engines',
  authors: [{ name: 'Ada Lovelace' }],
  venue: null,
  year: null,
  notes: [],
  links: [],
  ids: {},
  source: { file: 'list.md', line },
  ...change,
});

/** A reading of these drafts and citations that has nothing to tell. */
export const reading = (
  drafts: readonly Draft[],
  citations: readonly DraftCitation[] = [],
): Reading => ({ kind: 'drafts', drafts, citations, diagnostics: [] });

/** The corpus of one draft. */
export const cleanOne = (change: Partial<Draft>): Corpus => cleanDrafts([reading([draft(change)])]);
