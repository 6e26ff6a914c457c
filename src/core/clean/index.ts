export { cleanDrafts, type CleanOptions, passes } from './clean.ts';
export { type CorpusRead, readCorpus, type SourceBytes } from './read-corpus.ts';
export { slug } from './slug.ts';
export type { Pass, State } from './state.ts';
