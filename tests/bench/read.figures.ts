import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '#core/clean';
import { readers, readSource } from '#core/readers';
import { madeBibtex } from './made/bibtex.ts';
import { madeFormats } from './made/formats.ts';
import { madeLists } from './made/lists.ts';
import { madeRecords } from './made/records.ts';

const install = 'npm --prefix tests/bench/rivals install';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Seconds of this process's own work: the clock says more of what else runs. */
function cpuSeconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function sayRate(what: string, bytes: number, seconds: number, goal = ''): void {
  const rate = (bytes / 1e6 / seconds).toFixed(1);
  console.log(`${what.padEnd(52)} ${rate.padStart(7)} MB/s  ${seconds.toFixed(2)} s CPU${goal}`);
}

/** The best of some runs, after one that is not counted. */
function best(run: () => unknown, times = 5): number {
  run();
  return Math.min(...Array.from({ length: times }, () => cpuSeconds(run)));
}

test('BibTeX beside its rivals, on the same made-up entries', () => {
  const text = madeBibtex(4000, 1);
  const bytes = bytesOf(text);
  const ours = readSource(bytes, 'made.bib');
  expect(ours.kind === 'drafts' && ours.drafts.length).toBeGreaterThanOrEqual(4000);
  sayRate(
    'BibTeX, Coterie',
    bytes.length,
    best(() => readSource(bytes, 'made.bib')),
    ' (goal: 20)',
  );
  const small = madeBibtex(500, 1);
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    writeFileSync(join(folder, 'made.bib'), small);
    const args = [join(import.meta.dirname, 'rivals', 'measure.mjs'), join(folder, 'made.bib')];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    for (const line of said.trim().split('\n')) {
      const [name, seconds] = line.split('\t');
      sayRate(`BibTeX, ${name}`, small.length, Number(seconds));
    }
  } catch (error) {
    console.log(`the rivals were not measured: ${install} (${String(error).split('\n')[0]})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every format, the same made-up papers', () => {
  const records = madeRecords(4000, 2);
  for (const { id, file, write } of madeFormats) {
    const bytes = bytesOf(write(records));
    sayRate(
      `read ${id}`,
      bytes.length,
      best(() => readSource(bytes, file), 3),
    );
  }
});

test('hand-written lists: twice as many entries take twice as long', () => {
  const records = madeRecords(1000, 4);
  for (const { what, file, write } of madeLists) {
    const [half, all] = [records.slice(0, 500), records].map((some) => bytesOf(write(some)));
    // Such as are no list are refused by their looks; their reader has to bear them all the same.
    const reader = readers.find(({ id }) => id === (file === 'made.md' ? 'markdown' : 'html'))!;
    const took = [half!, all!].map((bytes) => {
      const text = new TextDecoder().decode(bytes);
      return best(() => reader.read(text, file), 2);
    });
    const times = (took[1]! / took[0]!).toFixed(1);
    sayRate(what, all!.length, took[1]!, `, ${times} times as long as half of it`);
  }
});

test('100,000 entries from bytes to a cleaned corpus', () => {
  const bytes = bytesOf(madeBibtex(100_000, 3));
  let people = 0;
  const seconds = cpuSeconds(() => {
    people = readCorpus([{ file: 'made.bib', bytes }]).corpus.people.length;
  });
  const resident = process.resourceUsage().maxRSS / 1e3;
  sayRate(
    `100,000 entries (${(bytes.length / 1e6).toFixed(0)} MB), cleaned`,
    bytes.length,
    seconds,
    ' (goal: 10 s)',
  );
  console.log(`${people} people; at most ${resident.toFixed(0)} MB resident (goal: 1000)`);
});
