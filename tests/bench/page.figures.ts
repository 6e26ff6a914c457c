import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#core/words';
import { type Explorer, openExplorer } from './explorer.ts';
import { tell } from './figures.ts';
import { longestTask, type TraceEvent } from './trace.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer(4329);
}, 120_000);
afterAll(() => explorer.close(), 120_000);

/** Once nothing is laid out any more; a large graph takes its worker a while. */
async function settled(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: words.stage.stop });
  do await page.waitForTimeout(3000);
  while ((await stop.count()) > 0);
}

/** Megabytes that the page itself holds, once what is not needed is thrown away. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    /** What typed arrays stand on. */
    readonly backingStorageSize?: number;
  };
  return (usedSize + (backingStorageSize ?? 0)) / 1e6;
}

test.each([1000, 10_000, 100_000])(
  'a made-up field of %d papers, from given to drawn and through the years',
  async (size) => {
    const page = await explorer.browser.newPage();
    await page.goto(explorer.address);
    await page.locator('html[data-ready]').waitFor();
    await settled(page);
    await page.getByRole('button', { name: words.list.open }).click();
    const made = page.getByRole('button', { name: words.sources.made.papers(size), exact: true });
    await made.waitFor();
    const mark = (name: string) => page.evaluate((it) => void performance.mark(it), name);
    const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline'];
    await explorer.browser.startTracing(page, { categories });
    await mark('given');
    const start = performance.now();
    await made.click();
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 500_000 });
    await mark('taken');
    const taken = performance.now() - start;
    await settled(page);
    await mark('drawn');
    await page.evaluate(() => (location.hash = '#years=2000:2010'));
    await page.waitForTimeout(4000);
    await mark('narrowed');
    const { traceEvents } = JSON.parse((await explorer.browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const heap = await heapOf(page);
    await page.close();
    const longest = (from: string, to: string) => longestTask(traceEvents, from, to);
    expect(longest('given', 'taken')).toBeGreaterThan(0);
    const row = { part: 'page', size } as const;
    tell({ ...row, what: 'made, taken in and linked', unit: 's', ours: [taken / 1000] });
    tell({
      ...{ ...row, what: 'longest task of the page, given to taken', unit: 'ms', goal: '≤ 100 ms' },
      ours: [longest('given', 'taken')],
    });
    tell({
      ...{ ...row, what: 'longest task of the page, taken to drawn', unit: 'ms', goal: '≤ 100 ms' },
      ours: [longest('taken', 'drawn')],
    });
    tell({
      ...{ ...row, what: 'longest task, another window of years', unit: 'ms' },
      ours: [longest('drawn', 'narrowed')],
    });
    tell({ ...row, what: 'heap of the page', unit: 'MB', ours: [heap], goal: '≤ 600 MB' });
  },
  600_000,
);
