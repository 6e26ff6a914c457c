import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#core/words';
import { type Explorer, openExplorer } from './explorer.ts';
import { tell } from './figures.ts';
import { heapsOf } from './heaps.ts';
import { madeBibtex } from './made/bibtex.ts';
import { longestTask, type TraceEvent } from './trace.ts';

const folder = mkdtempSync(join(tmpdir(), 'coterie-page-'));
let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer(4329);
}, 120_000);
afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true });
}, 120_000);

/** Once nothing is laid out any more; a large graph takes its worker a while. */
async function settled(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: words.stage.stop });
  do await page.waitForTimeout(3000);
  while ((await stop.count()) > 0);
}

/** Gives a list to the page that is asked for one. */
type Give = (page: Page) => Promise<void>;

/** A made-up field: it needs no reading and no cleaning. */
const field =
  (papers: number): Give =>
  (page) =>
    page.getByRole('button', { name: words.sources.made.papers(papers), exact: true }).click();

/** A file of so many made-up papers, as people keep them. */
function file(papers: number): Give {
  const path = join(folder, `made-${papers}.bib`);
  writeFileSync(path, madeBibtex(papers, 1));
  return (page) => page.locator('input[type=file]').first().setInputFiles(path);
}

const cases = [1000, 10_000, 100_000].flatMap((papers) => [
  { part: 'page, a made-up field', papers, give: () => field(papers) },
  { part: 'page, a BibTeX file', papers, give: () => file(papers) },
]);

test.each(cases)(
  '$part of $papers papers, from given to drawn, through the years and among co-authors',
  async ({ part, papers: size, give: prepare }) => {
    const give = prepare();
    const page = await explorer.browser.newPage();
    await page.goto(explorer.address);
    await page.locator('html[data-ready]').waitFor();
    await settled(page);
    await page.getByRole('button', { name: words.list.open }).click();
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    const mark = (name: string) => page.evaluate((it) => void performance.mark(it), name);
    const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline'];
    await explorer.browser.startTracing(page, { categories });
    await mark('given');
    const start = performance.now();
    await give(page);
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 500_000 });
    await mark('taken');
    const taken = performance.now() - start;
    await settled(page);
    await mark('drawn');
    await page.evaluate(() => (location.hash = '#years=2000:2010'));
    await page.waitForTimeout(4000);
    await mark('narrowed');
    await page.evaluate(() => (location.hash = '#view=coauthors'));
    await settled(page);
    await mark('changed');
    const { traceEvents } = JSON.parse((await explorer.browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const heaps = await heapsOf(page);
    await page.close();
    const longest = (from: string, to: string) => longestTask(traceEvents, from, to);
    expect(longest('given', 'taken')).toBeGreaterThan(0);
    const row = { part, size } as const;
    tell({ ...row, what: 'read, cleaned and linked', unit: 's', ours: [taken / 1000] });
    const tasks = [
      ['longest task, given to taken', 'given', 'taken'],
      ['longest task, taken to drawn', 'taken', 'drawn'],
      ['longest task, another window of years', 'drawn', 'narrowed'],
      ['longest task, to co-authors', 'narrowed', 'changed'],
    ] as const;
    for (const [what, from, to] of tasks) {
      tell({ ...row, what, unit: 'ms', ours: [longest(from, to)], goal: '≤ 100 ms' });
    }
    tell({ ...row, what: 'heap of the page', unit: 'MB', ours: [heaps.page], goal: '≤ 600 MB' });
    tell({ ...row, what: 'heap of its workers', unit: 'MB', ours: [heaps.workers] });
  },
  600_000,
);
