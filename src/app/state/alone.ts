import type { Corpus, Decisions } from '#core/model';
import type { ReadResult } from '#workers';

/**
 * What sources without a list hold, to go with the one that is open: what they
 * decide, or tables of venues or citations; null where it is neither.
 */
export function aloneIn({
  corpus,
  decisions,
  read,
  lost,
}: ReadResult): Decisions | 'tables' | null {
  if (decisions.people.length + decisions.works.length > 0) return decisions;
  const harmless = corpus.diagnostics.every(
    ({ severity }) => severity === 'info' || severity === 'warning',
  );
  return read + lost === 0 && harmless ? 'tables' : null;
}

/** How many of the files given were refused whole. */
export function filesRefusedIn(corpus: Corpus | null): number {
  return corpus?.diagnostics.filter(({ severity }) => severity === 'fatal').length ?? 0;
}
