import { basename } from 'node:path';
import { type CorpusRead, readCorpus, type SwitchId, switches } from '#core/clean';
import type { SourceBytes } from '#core/decode';
import { type Diagnostic, type ReadProgress, shareOfWay } from '#core/model';
import { readSources, venuesIn } from '#core/readers';
import { words } from '#core/words';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Given } from './commands/command.ts';
import type { Console } from './console.ts';
import { givenSources } from './made.ts';
import { commonVenues } from './platform.ts';
import { startProgress } from './progress.ts';
import { oneLine, Refusal } from './refusal.ts';

/** What came of the lists named on the command line. */
export interface Lists extends CorpusRead {
  readonly sources: readonly SourceBytes[];
  /** Why lists were refused whole; empty where none was. */
  readonly refusals: readonly Diagnostic[];
}

/** How lists are read and cleaned, as options of a command. */
export function addReading(command: Command): Command {
  return command
    .option('--owner <NAME>', 'the person whose list it is')
    .option('--decisions <FILE>', 'what somebody decided about people and works')
    .addOption(
      new Option(
        '--without <PASS>',
        `a pass of cleaning to switch off; repeatable (${switches.join(', ')})`,
      ).argParser(passOf),
    );
}

function passOf(text: string, before: readonly SwitchId[] = []): readonly SwitchId[] {
  const pass = switches.find((one) => one === text);
  if (pass === undefined) throw new InvalidArgumentError(`Expected ${switches.join(', ')}.`);
  return [...before, pass];
}

/** `reading mine.bib`; of a long name its end. */
function labelOf({ file }: ReadProgress): string {
  if (file === null) return 'matching people and works';
  const name = oneLine(basename(file));
  return `reading ${name.length > 24 ? `…${name.slice(-23)}` : name}`;
}

/** The passes that `--without` switched off. */
function switchedOff(given: Given): readonly SwitchId[] {
  const without = given['without'];
  return Array.isArray(without) ? switches.filter((one) => without.includes(one)) : [];
}

/**
 * Reads files and folders, and makes a corpus of what they hold as the options
 * say. Throws where one cannot be opened.
 */
export function readLists(lists: readonly string[], given: Given, console: Console): Lists {
  // A file of decisions is one more source, after the lists.
  const decisions = typeof given['decisions'] === 'string' ? [given['decisions']] : [];
  const files = [...lists, ...decisions];
  for (const file of decisions) holdDecisions(file);
  const sources = givenSources(files);
  const progress = startProgress(console, 'reading');
  const venues = venuesIn(commonVenues());
  const options = {
    venues,
    without: switchedOff(given),
    ...(typeof given['owner'] === 'string' ? { owner: given['owner'] } : {}),
  };
  const outcome = readCorpus(sources, options, (one) =>
    progress.update(shareOfWay(one), labelOf(one)),
  );
  progress.end();
  const refusals = outcome.corpus.diagnostics.filter(
    (one) => one.severity === 'fatal' && files.includes(one.file),
  );
  return { ...outcome, sources, refusals };
}

/** Throws where a file given as decisions is a list: its papers would come into the picture unasked. */
function holdDecisions(file: string): void {
  const isOther = readSources(givenSources([file])).some(
    ({ reading }) =>
      reading.kind !== 'decisions' && reading.diagnostics.every((one) => one.severity !== 'fatal'),
  );
  if (isOther) {
    const what = 'it holds no decisions; give a list before the options';
    throw new Refusal(`cannot take --decisions ${oneLine(file)}: ${what}`, 2);
  }
}

/**
 * What the files hold, for commands that want all of them: throws where one
 * was refused, and says how many entries were lost where some were.
 */
export function wholeListsOf(files: readonly string[], given: Given, console: Console): Lists {
  const lists = readLists(files, given, console);
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
