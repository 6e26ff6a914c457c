import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#core/words';
import { type Explorer, openExplorer } from './explorer.ts';
import { tell } from './figures.ts';
import { madeBibtex } from './made/bibtex.ts';

const folder = mkdtempSync(join(tmpdir(), 'coterie-settle-'));
let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer(4333);
}, 120_000);
afterAll(async () => {
  await explorer.close();
  rmSync(folder, { recursive: true });
}, 120_000);

/** Seconds from a file that is given to two frames after its layout has come to rest, and how many nodes it has. */
async function settle(file: string): Promise<{ seconds: number; nodes: number }> {
  const page = await explorer.browser.newPage();
  await page.goto(explorer.address);
  await page.locator('html[data-ready]').waitFor();
  const stop = page.getByRole('button', { name: words.stage.stop });
  await stop.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.list.open }).click();
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  // Who looks in from outside comes late: the page itself notes when the layout begins and ends.
  await page.evaluate((label) => {
    const isRunning = () =>
      [...document.querySelectorAll('button')].some((one) => one.textContent.trim() === label);
    let began = false;
    new MutationObserver(() => {
      const running = isRunning();
      began ||= running;
      if (!began || running || performance.getEntriesByName('settled').length > 0) return;
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('settled')));
    }).observe(document.body, { childList: true, subtree: true });
    document.addEventListener('change', () => performance.mark('given'), { capture: true });
  }, words.stage.stop);
  await input.setInputFiles(file);
  await page.waitForFunction(() => performance.getEntriesByName('settled').length > 0, null, {
    timeout: 300_000,
  });
  const took = await page.evaluate(() => {
    const at = (mark: string) => performance.getEntriesByName(mark)[0]!.startTime;
    return at('settled') - at('given');
  });
  const facts = await page.locator('.facts').textContent();
  await page.close();
  const counts = facts!.match(/\d[\d\s]*(?= (?:paper|people|person|venue))/g)!;
  const nodes = counts.reduce((sum, one) => sum + Number(one.replace(/\s/g, '')), 0);
  return { seconds: took / 1000, nodes };
}

test.each([
  [350, '1,000 nodes: < 1 s'],
  [3500, '10,000 nodes: < 3 s'],
  [17_500, '50,000 nodes: < 10 s'],
])(
  'a BibTeX file of %d made-up papers, from the file to a settled picture',
  async (entries, goal) => {
    const file = join(folder, `made-${entries}.bib`);
    writeFileSync(file, madeBibtex(entries, 1));
    const runs = [];
    for (let run = 0; run < 3; run += 1) runs.push(await settle(file));
    const { nodes } = runs[0]!;
    expect(nodes).toBeGreaterThan(entries);
    const ours = runs.map(({ seconds }) => seconds);
    tell({
      part: 'file to settled picture',
      what: 'nodes, by the clock',
      size: nodes,
      unit: 's',
      ours,
      goal,
    });
  },
);
