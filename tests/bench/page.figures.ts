import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#core/words';
import { findChromium } from '../e2e/chromium.mjs';
import { madeBibtex } from './made/bibtex.ts';
import { say } from './measure.ts';

const port = 4329;
const folder = mkdtempSync(join(tmpdir(), 'coterie-page-'));
let server: ChildProcess;

beforeAll(async () => {
  execFileSync(process.execPath, ['src/build/build.mjs']);
  const args = ['dist/cli/coterie.js', 'serve', '--no-open', '--port', String(port)];
  server = spawn(process.execPath, args);
  await new Promise((resolve) => server.stdout!.once('data', resolve));
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** An event of a trace of the browser; `tdur` is its own work in microseconds, whatever else ran. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the page's own thread between two marks, in milliseconds of its own work. */
function longestTask(events: readonly TraceEvent[], from: string, to: string): number {
  const at = (mark: string) => events.find(({ name }) => name === mark)!;
  const [first, last] = [at(from), at(to)];
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name.endsWith('RunTask') &&
      pid === first.pid &&
      tid === first.tid &&
      ts >= first.ts &&
      ts <= last.ts,
  );
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

test('20,000 made-up papers taken in by the page', async () => {
  const path = join(folder, 'made.bib');
  writeFileSync(path, madeBibtex(20_000, 1));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    chromiumSandbox: false,
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page.locator('html[data-ready]').waitFor();
  await page.getByRole('button', { name: words.list.open }).click();
  const mark = (name: string) => page.evaluate((it) => void performance.mark(it), name);
  const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline'];
  await browser.startTracing(page, { categories });
  await page.locator('input[type=file]').first().setInputFiles(path);
  await mark('given');
  const start = performance.now();
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 500_000 });
  await mark('taken');
  const taken = performance.now();
  // The first positions come from the layout: what follows is drawing.
  await page.waitForTimeout(3000);
  await mark('drawn');
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  await browser.close();
  const longest = (from: string, to: string) => longestTask(trace.traceEvents, from, to);
  expect(longest('given', 'taken')).toBeGreaterThan(0);
  say('read, cleaned and taken in', taken - start);
  say('the longest task of the page until then', longest('given', 'taken'), 'goal: under 200');
  say('the longest task that draws it, within 3 s', longest('taken', 'drawn'));
});
