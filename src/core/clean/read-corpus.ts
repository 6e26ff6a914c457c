import type { SourceBytes } from '#core/decode';
import { type Corpus, lostEntries, type Reading } from '#core/model';
import { readSources } from '#core/readers';
import { cleanDrafts, type CleanOptions } from './clean.ts';

/** A corpus and how many entries its sources gave and lost. */
export interface CorpusRead {
  readonly corpus: Corpus;
  /** Entries that were read, each counted once a source. */
  readonly read: number;
  /** Entries that were given up; each is an `error` among the corpus's diagnostics. */
  readonly lost: number;
}

/**
 * Bytes to corpus: lists, corpus files and citation tables in any mixture, archives of them too.
 * Everything there is to say about them is in `corpus.diagnostics`; a source
 * refused whole is a `fatal` one. Never throws on bad input.
 */
export function readCorpus(
  sources: readonly SourceBytes[],
  options: CleanOptions = {},
): CorpusRead {
  const readings = readSources(sources).map((one) => one.reading);
  const corpus = cleanDrafts(readings, options);
  const read = readings.reduce((sum, reading) => sum + entriesIn(reading), 0);
  return { corpus, read, lost: lostEntries(corpus.diagnostics) };
}

function entriesIn(reading: Reading): number {
  return reading.kind === 'corpus' ? reading.corpus.works.length : reading.drafts.length;
}
