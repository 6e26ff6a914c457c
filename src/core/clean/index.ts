export { cleanDrafts, type CleanOptions, passes } from './clean.ts';
export type { SourceBytes } from '#core/decode';
export { type CorpusRead, readCorpus } from './read-corpus.ts';
export { slug } from './slug.ts';
export type { Pass, State } from './state.ts';
