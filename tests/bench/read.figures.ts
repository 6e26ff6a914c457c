import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readers, readSource } from '#core/readers';
import { madeBibtex } from './made/bibtex.ts';
import { madeFormats } from './made/formats.ts';
import { madeLists } from './made/lists.ts';
import { madeRecords } from './made/records.ts';
import { tell } from './figures.ts';

const install = 'npm --prefix tests/bench/rivals install';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Seconds of this process's own work: the clock says more of what else runs. */
function cpuSeconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The rates of some runs, MB/s, after one that is not counted. */
function rates(bytes: number, run: () => unknown, times = 5): number[] {
  run();
  return Array.from({ length: times }, () => bytes / 1e6 / cpuSeconds(run));
}

/** The rates of the rivals on a BibTeX text, in a process of their own; none where they are not installed. */
function rivalRates(text: string): { name: string; values: number[] }[] {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    writeFileSync(join(folder, 'made.bib'), text);
    const args = [join(import.meta.dirname, 'rivals', 'measure.mjs'), join(folder, 'made.bib')];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    return said
      .trim()
      .split('\n')
      .map((line) => {
        const [name, ...seconds] = line.split('\t');
        return { name: name!, values: seconds.map((one) => text.length / 1e6 / Number(one)) };
      });
  } catch (error) {
    console.log(`the rivals were not measured: ${install} (${String(error).split('\n')[0]})`);
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The rivals would take minutes for the largest.
test.each([
  [1000, true],
  [10_000, true],
  [100_000, false],
])(
  'BibTeX of %i made-up entries',
  (size, isBeside) => {
    const text = madeBibtex(size, 1);
    const bytes = bytesOf(text);
    const read = () => readSource(bytes, 'made.bib');
    const ours = read();
    expect(ours.kind === 'drafts' && ours.drafts.length).toBeGreaterThanOrEqual(size);
    tell({
      ...{ part: 'reading', what: 'BibTeX', size, unit: 'MB/s' },
      ours: rates(bytes.length, read, size === 100_000 ? 1 : 5),
      rivals: isBeside ? rivalRates(text) : [],
      goal: '≥ 20',
    });
  },
  600_000,
);

test('every format, the same made-up papers', () => {
  const records = madeRecords(4000, 2);
  for (const { id, file, write } of madeFormats) {
    const bytes = bytesOf(write(records));
    tell({
      ...{ part: 'reading', what: id, size: 4000, unit: 'MB/s' },
      ours: rates(bytes.length, () => readSource(bytes, file), 3),
    });
  }
});

test('hand-written lists: twice as many entries take twice as long', () => {
  const records = madeRecords(1000, 4);
  for (const { what, file, write } of madeLists) {
    // Such as are no list are refused by their looks; their reader has to bear them all the same.
    const reader = readers.find(({ id }) => id === (file === 'made.md' ? 'markdown' : 'html'))!;
    for (const size of [500, 1000]) {
      const bytes = bytesOf(write(records.slice(0, size)));
      const text = new TextDecoder().decode(bytes);
      tell({
        ...{ part: 'reading', what, size, unit: 'MB/s' },
        ours: rates(bytes.length, () => reader.read(text, file), 2),
      });
    }
  }
});
