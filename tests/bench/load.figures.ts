import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Explorer, openExplorer } from './explorer.ts';
import { tell } from './figures.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer(4331);
}, 120_000);
afterAll(() => explorer.close());

/** What the page asks for until the real list can be used, and how long that takes. */
async function load() {
  const context = await explorer.browser.newContext();
  const page = await context.newPage();
  // By the page's own clock, the moment it says that it is ready.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset['ready']) performance.mark('ready');
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
  });
  const bodies: Promise<{ path: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    bodies.push(response.body().then((body) => ({ path, bytes: gzipSync(body).length })));
  });
  await page.goto(explorer.address);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const ready = await page.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime);
  // The lazy parts are asked for by themselves, when the page is at leisure.
  await page.waitForLoadState('networkidle');
  const files = await Promise.all(bodies);
  await context.close();
  return { ready: ready ?? Number.NaN, files };
}

test('first load', async () => {
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push(await load());
  const { files } = runs[0]!;
  const html = await (await fetch(explorer.address)).text();
  const asked = html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g);
  const page = new Set(Array.from(asked, (match) => `/${match[1]!}`));
  const weight = (is: (path: string) => boolean) =>
    files.filter(({ path }) => is(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const first = weight((path) => path === '/' || page.has(path));
  expect(first).toBeGreaterThan(10);
  tell({
    part: 'first load',
    what: 'page, gzipped',
    size: null,
    unit: 'kB',
    ours: [first],
    goal: '≤ 120 kB',
  });
  const worker = weight((path) => path.includes('.worker-'));
  tell({ part: 'first load', what: 'workers, gzipped', size: null, unit: 'kB', ours: [worker] });
  const lazy = weight((path) => /\.(?:js|css)$/.test(path)) - first - worker;
  tell({ part: 'first load', what: 'at leisure, gzipped', size: null, unit: 'kB', ours: [lazy] });
  tell({
    part: 'first load',
    what: 'the real list on the stage',
    size: null,
    unit: 'ms',
    ours: runs.map(({ ready }) => ready),
    goal: '< 1 s',
  });
}, 120_000);
