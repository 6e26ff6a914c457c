import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCorpus } from '#core/clean';
import { decode, unpack } from '#core/decode';
import { readerOf, venuesIn } from '#core/readers';
import { entriesOf, truthOf } from './entries.ts';
import { grouped } from './grouped.ts';
import { type Half, halfOf } from './half.ts';
import { type Input, inputsIn, sourcesOf } from './inputs.ts';
import { type Mistake, scoreOf } from './score.ts';
import type { Row } from './table.ts';
import { addTallies, noTallies, type Tallies } from './tally.ts';

/** The scores of one input. */
export interface Measured {
  readonly path: string;
  /** The readers that read it. */
  readonly format: string;
  readonly tallies: Tallies;
  readonly mistakes: readonly Mistake[];
}

const venues = venuesIn(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'venues.csv'), 'utf8'),
);

/** Reads one input as the page and the command line do, and scores it. */
export function measure({ path, truth }: Input): Measured {
  const sources = sourcesOf(path);
  const { corpus } = readCorpus(sources, { venues });
  const expected = entriesOf(truthOf(readFileSync(truth, 'utf8'), truth));
  const { tallies, mistakes } = scoreOf(expected, entriesOf(corpus));
  const ids = new Set(
    unpack(sources).sources.map(
      ({ bytes, file }) => readerOf(decode(bytes, file).text, file)?.id ?? 'not recognised',
    ),
  );
  return { path, format: [...ids].sort().join(', '), tallies, mistakes };
}

/** Every input below a folder, or those of one half by name. Throws where there is none: that would measure nothing. */
export function measureFolder(folder: string, half: Half | null = null): readonly Measured[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `${folder} is no folder; give one that holds inputs with X.truth.json beside them`,
    );
  }
  const inputs = inputsIn(folder);
  if (inputs.length === 0) throw new Error(`no X.truth.json below ${folder}`);
  const wanted = inputs.filter(({ path }) => half === null || halfOf(basename(path)) === half);
  return wanted.map(measure);
}

/** A row a format, where there are several, and one for all of a folder. */
export function rowsOf(folder: string, measured: readonly Measured[]): readonly Row[] {
  const formats = [...grouped(measured, (one) => one.format)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = formats.map(([format, some]) => ({
    name: `${basename(folder)}: ${format}`,
    inputs: some.length,
    tallies: sumOf(some),
  }));
  const whole = { name: basename(folder), inputs: measured.length, tallies: sumOf(measured) };
  return rows.length > 1 ? [...rows, whole] : [whole];
}

/** All counts of some inputs together. */
export function sumOf(measured: readonly Measured[]): Tallies {
  const sum = noTallies();
  for (const { tallies } of measured) addTallies(sum, tallies);
  return sum;
}
