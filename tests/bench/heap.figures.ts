// What the page keeps after two hundred lists and a thousand filters: `npm run bench -- heap`.
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#core/words';
import { list } from '../e2e/furniture.ts';
import { type Explorer, openExplorer } from './explorer.ts';
import { tell } from './figures.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer(4333);
}, 120_000);
afterAll(() => explorer.close());

/** Megabytes that are in use after all that can be collected has been. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  for (let n = 0; n < 3; n += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1e6;
}

const text = words.sources;

/** Opens the example, then a list that is pasted: each closes the one before. */
async function twoLists(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('o');
  await page.getByRole('button', { name: text.example }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('o');
  await page.getByLabel(text.paste).fill(list);
  await page.getByRole('button', { name: text.readPasted }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Narrows the years so many times, a frame each. */
function filters(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    const from = document.querySelector<HTMLInputElement>('input.year')!;
    for (let n = 0; n < count; n += 1) {
      from.value = String(2018 + (n % 7));
      from.dispatchEvent(new Event('change'));
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, times);
}

test('the heap after many lists and filters', { timeout: 1_800_000 }, async () => {
  const page = await explorer.browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(explorer.address);
  await page.locator('html[data-ready]').waitFor();
  // What is brought in late and what is kept for once is there before it begins.
  for (let n = 0; n < 5; n += 1) await twoLists(page);
  const before = await heapOf(page);
  for (let n = 0; n < 100; n += 1) await twoLists(page);
  const lists = await heapOf(page);
  await page.keyboard.press('o');
  await page.getByRole('button', { name: text.example }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await filters(page, 50);
  const narrowed = await heapOf(page);
  await filters(page, 1000);
  const after = await heapOf(page);
  await page.close();
  expect(before).toBeGreaterThan(1);
  const goal = '≤ 5 MB';
  const figure = { part: 'heap', size: null, unit: 'MB', goal } as const;
  tell({ ...figure, what: 'growth over 200 lists', ours: [lists - before] });
  tell({ ...figure, what: 'growth over 1,000 filters', ours: [after - narrowed] });
});
