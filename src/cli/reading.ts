import { basename } from 'node:path';
import { readCorpus } from '#core/clean';
import type { SourceBytes } from '#core/decode';
import {
  type Corpus,
  type Diagnostic,
  type Network,
  type ReadProgress,
  shareOfWay,
} from '#core/model';
import { venuesIn } from '#core/readers';
import { words } from '#core/words';
import type { Console } from './console.ts';
import { commonVenues, readSources } from './platform.ts';
import { startProgress } from './progress.ts';
import { oneLine, Refusal } from './refusal.ts';

/** What came of the lists named on the command line. */
export interface Lists {
  readonly sources: readonly SourceBytes[];
  readonly corpus: Corpus;
  /** Entries of all lists that are in the corpus, and entries that were given up. */
  readonly read: number;
  readonly lost: number;
  /** The files that are graphs already, and how many of their lines were given up. */
  readonly networks: readonly Network[];
  readonly networkLost: number;
  /** Why lists were refused whole; empty where none was. */
  readonly refusals: readonly Diagnostic[];
}

/** The owner's name as `--owner` gave it; null where it was not given. */
export function ownerOf(given: Readonly<Record<string, unknown>>): string | null {
  return typeof given['owner'] === 'string' ? given['owner'] : null;
}

/** The lists, and after them the file that `--decisions` gave: it is one more source. */
export function withDecisions(
  lists: readonly string[],
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  return typeof given['decisions'] === 'string' ? [...lists, given['decisions']] : lists;
}

/** `reading mine.bib`; of a long name its end. */
function labelOf({ file }: ReadProgress): string {
  if (file === null) return 'matching people and works';
  const name = oneLine(basename(file));
  return `reading ${name.length > 24 ? `…${name.slice(-23)}` : name}`;
}

/** Reads files and folders and makes a corpus of what they hold. Throws where one cannot be opened. */
export function readLists(files: readonly string[], owner: string | null, console: Console): Lists {
  const sources = readSources(files);
  const progress = startProgress(console, 'reading');
  const venues = venuesIn(commonVenues());
  const options = { venues, ...(owner === null ? {} : { owner }) };
  const outcome = readCorpus(sources, options, (one) =>
    progress.update(shareOfWay(one), labelOf(one)),
  );
  progress.end();
  const refusals = outcome.corpus.diagnostics.filter(
    (one) => one.severity === 'fatal' && files.includes(one.file),
  );
  return { ...outcome, sources, refusals };
}

/**
 * What the files hold, for commands that want all of them: throws where one
 * was refused, and says how many entries were lost where some were.
 */
export function wholeListsOf(
  files: readonly string[],
  owner: string | null,
  console: Console,
): Lists {
  const lists = readLists(files, owner, console);
  const { corpus, read, lost, networkLost, refusals } = lists;
  const [first] = refusals;
  if (first !== undefined) throw new Refusal(`cannot read ${first.file}: ${first.message}`, 1);
  if (lost > 0) {
    console.error(`coterie: ${read} of ${read + lost} entries read; coterie check says why\n`);
  }
  if (networkLost > 0) {
    console.error(`coterie: ${words.network.lost(networkLost)}; coterie check says why\n`);
  }
  const stranger = corpus.diagnostics.find(({ code }) => code === 'unknown-owner');
  if (stranger) console.error(`coterie: ${oneLine(stranger.message)}\n`);
  return lists;
}
