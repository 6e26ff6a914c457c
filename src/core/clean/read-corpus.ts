import { type Corpus, lostEntries, type Reading } from '#core/model';
import { readSource } from '#core/readers';
import { cleanDrafts, type CleanOptions } from './clean.ts';

/** A source as it was given: its name and its bytes. */
export interface SourceBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A corpus and how many entries its sources gave and lost. */
export interface CorpusRead {
  readonly corpus: Corpus;
  /** Entries that were read, each counted once a source. */
  readonly read: number;
  /** Entries that were given up; each is an `error` among the corpus's diagnostics. */
  readonly lost: number;
}

/**
 * Bytes to corpus: lists, corpus files and citation tables in any mixture.
 * Everything there is to say about them is in `corpus.diagnostics`; a source
 * refused whole is a `fatal` one. Never throws on bad input.
 */
export function readCorpus(
  sources: readonly SourceBytes[],
  options: CleanOptions = {},
): CorpusRead {
  const readings = sources.map(({ file, bytes }) => readSource(bytes, file));
  const corpus = cleanDrafts(readings, options);
  const read = readings.reduce((sum, reading) => sum + entriesIn(reading), 0);
  return { corpus, read, lost: lostEntries(corpus.diagnostics) };
}

function entriesIn(reading: Reading): number {
  switch (reading.kind) {
    case 'corpus':
      return reading.corpus.works.length;
    case 'drafts':
      return reading.drafts.length;
    case 'decisions':
      return 0;
    default:
      return reading satisfies never;
  }
}
