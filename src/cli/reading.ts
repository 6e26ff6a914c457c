import { readCorpus } from '#core/clean';
import type { SourceBytes } from '#core/decode';
import type { Corpus, Diagnostic } from '#core/model';
import type { Console } from './console.ts';
import { readSources } from './platform.ts';
import { startProgress } from './progress.ts';
import { oneLine, Refusal } from './refusal.ts';

/** What came of the lists named on the command line. */
export interface Lists {
  readonly sources: readonly SourceBytes[];
  readonly corpus: Corpus;
  /** Entries of all lists that are in the corpus, and entries that were given up. */
  readonly read: number;
  readonly lost: number;
  /** Why lists were refused whole; empty where none was. */
  readonly refusals: readonly Diagnostic[];
}

/** The owner's name as `--owner` gave it; null where it was not given. */
export function ownerOf(given: Readonly<Record<string, unknown>>): string | null {
  return typeof given['owner'] === 'string' ? given['owner'] : null;
}

/** Reads files and folders and makes a corpus of what they hold. Throws where one cannot be opened. */
export function readLists(files: readonly string[], owner: string | null, console: Console): Lists {
  const sources = readSources(files);
  const progress = startProgress(console, 'reading');
  const outcome = readCorpus(sources, owner === null ? {} : { owner });
  progress.end();
  const refusals = outcome.corpus.diagnostics.filter(
    (one) => one.severity === 'fatal' && files.includes(one.file),
  );
  return { ...outcome, sources, refusals };
}

/**
 * The corpus of the files, for commands that want all of them: throws where one
 * was refused, and says how many entries were lost where some were.
 */
export function corpusOf(files: readonly string[], owner: string | null, console: Console): Corpus {
  const { corpus, read, lost, refusals } = readLists(files, owner, console);
  const [first] = refusals;
  if (first !== undefined) throw new Refusal(`cannot read ${first.file}: ${first.message}`, 1);
  if (lost > 0) {
    console.error(`coterie: ${read} of ${read + lost} entries read; coterie check says why\n`);
  }
  const stranger = corpus.diagnostics.find(({ code }) => code === 'unknown-owner');
  if (stranger) console.error(`coterie: ${oneLine(stranger.message)}\n`);
  return corpus;
}
