export { cleanDrafts, type CleanOptions, type PassId, passes } from './clean.ts';
export {
  cleanReadings,
  type CorpusRead,
  readCorpus,
  readSources,
  type SourceBytes,
} from './read-corpus.ts';
export { nameKey } from './identity/names.ts';
export { slug } from './slug.ts';
export type { Pass, State } from './state.ts';
