export {
  cleanDrafts,
  type CleanOptions,
  cleanWithReport,
  matchReferences,
  type PassId,
  type PassReport,
  passes,
} from './clean.ts';
export { cleanReadings, type CorpusRead, readCorpus } from './read-corpus.ts';
export type { SourceBytes } from '#core/decode';
export type { ReferenceTrial } from './references/trial.ts';
export type { Confidence, MatchReason } from './references/match.ts';
export { nameKey } from './identity/names.ts';
export { slug } from './slug.ts';
export type { Pass, State } from './state.ts';
export { addedByHand } from './by-hand.ts';
export { type SwitchId, switches } from './switches.ts';
export { joinDecisions } from './taken.ts';
export { workFinder } from './work-refs.ts';
