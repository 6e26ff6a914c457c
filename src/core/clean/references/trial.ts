import {
  type DraftReference,
  type GivenReference,
  partOf,
  type Progress,
  type WorkId,
} from '#core/model';
import type { State } from '../state.ts';
import { workIdsOf } from '../works.ts';
import { givenReferences } from './given.ts';
import { createMatcher, type MatchReason } from './match.ts';

/** What a reference that somebody gives would become. */
export interface ReferenceTrial {
  /** As it would be kept. */
  readonly given: GivenReference;
  /** Taken apart. */
  readonly reference: DraftReference;
  /** The work of the corpus that it is taken for; null for none. */
  readonly match: (MatchReason & { readonly work: WorkId }) | null;
}

/** Matches references with the works of a state that has its items and corrections. */
export function tryReferences(
  state: State,
  given: readonly GivenReference[],
  progress: Progress,
): readonly ReferenceTrial[] {
  const match = createMatcher(state.items, undefined, partOf(progress, 0, 0.8));
  const ids = workIdsOf(state.items);
  return givenReferences(given).map((reference, i) => {
    progress(0.8 + (0.2 * i) / given.length, 0);
    const found = match(reference);
    if (found === null) return { given: given[i]!, reference, match: null };
    const { item, ...reason } = found;
    return { given: given[i]!, reference, match: { ...reason, work: ids[item]! } };
  });
}
