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

/** A task of the page that lasted more than 50 ms: when it began and how long it took. */
type LongTask = readonly [start: number, duration: number];

test('20,000 made-up papers taken in by the page', async () => {
  const path = join(folder, 'made.bib');
  writeFileSync(path, madeBibtex(20_000, 1));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    chromiumSandbox: false,
  });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: LongTask[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`http://localhost:${port}/`);
  await page.locator('html[data-ready]').waitFor();
  await page.getByRole('button', { name: words.list.open }).click();
  await page.locator('input[type=file]').first().setInputFiles(path);
  const start = await page.evaluate(() => performance.now());
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 500_000 });
  const taken = await page.evaluate(() => performance.now());
  // The first positions come from the layout: what follows is drawing.
  await page.waitForTimeout(3000);
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: LongTask[] }).longTasks,
  );
  await browser.close();
  const longest = (some: readonly LongTask[]) =>
    some.reduce((most, [, duration]) => Math.max(most, duration), 0);
  expect(tasks.length).toBeGreaterThan(0);
  say('read, cleaned and taken in', taken - start);
  say(
    'the longest task of the page until then',
    longest(tasks.filter(([at]) => at >= start && at <= taken)),
    'goal: under 200',
  );
  say('the longest task that draws it, within 3 s', longest(tasks.filter(([at]) => at > taken)));
});
