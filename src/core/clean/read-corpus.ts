import {
  type Corpus,
  type Decisions,
  entriesIn,
  lostEntries,
  type Network,
  type NetworkReading,
  type PaperReading,
  type Reading,
  type ReadProgress,
  unheard,
} from '#core/model';
import type { SourceBytes } from '#core/decode';
import { readSources } from '#core/readers';
import { type CleanOptions, cleanWithReport, type PassReport } from './clean.ts';
import { networksOf } from './networks.ts';
import { takeDecisions } from './taken.ts';

/** A corpus and how many entries its sources gave and lost. */
export interface CorpusRead {
  readonly corpus: Corpus;
  /** All that was decided, by the sources and by the person. */
  readonly decisions: Decisions;
  /** What each pass of cleaning did, in the order they ran. */
  readonly passes: readonly PassReport[];
  /** Entries that were read, each counted once a source. */
  readonly read: number;
  /** Entries that were given up; each is an `error` among the corpus's diagnostics. */
  readonly lost: number;
  /** The sources that are graphs already; no paper of the corpus comes from them. */
  readonly networks: readonly Network[];
  /** Nodes and ties of networks that were given up. */
  readonly networkLost: number;
}

/**
 * Bytes to corpus: lists, corpus files and citation tables in any mixture,
 * archives of them too, and networks beside them.
 * Everything there is to say about them is in `corpus.diagnostics`; a source
 * refused whole is a `fatal` one. Never throws on bad input.
 *
 * @param report hears how far it is
 */
export function readCorpus(
  sources: readonly SourceBytes[],
  options: CleanOptions = {},
  report: (progress: ReadProgress) => void = unheard,
): CorpusRead {
  const readings = readSources(sources, report).map((one) => one.reading);
  return cleanReadings(readings, options, report);
}

/** Readings to corpus, as `readCorpus`. */
export function cleanReadings(
  readings: readonly Reading[],
  options: CleanOptions = {},
  report: (progress: ReadProgress) => void = unheard,
): CorpusRead {
  const papers = readings.filter((one): one is PaperReading => one.kind !== 'network');
  const decisions = takeDecisions(papers, options.decisions, options.taken);
  const { networks, diagnostics } = networksOf(
    readings.filter((one): one is NetworkReading => one.kind === 'network'),
  );
  const read = papers.reduce((sum, reading) => sum + entriesIn(reading), 0);
  const { corpus, passes } = cleanWithReport(
    papers,
    { ...options, decisions, taken: true },
    (share) => report({ stage: 'cleaning', file: null, share, entries: read }),
  );
  const told =
    diagnostics.length === 0
      ? corpus
      : { ...corpus, diagnostics: [...corpus.diagnostics, ...diagnostics] };
  const lost = lostEntries(corpus.diagnostics);
  const networkLost = lostEntries(diagnostics);
  return { corpus: told, decisions, passes, read, lost, networks, networkLost };
}
