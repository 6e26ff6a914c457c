import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { details, expect, open, settled, test, visit, words } from './journey.ts';

const text = words.progress;

/** A BibTeX file of 50 MB: it takes longer to read and to clean than a hand to stop it. */
function longList(path: string): string {
  const entries = Array.from(
    { length: 250_000 },
    (_, i) => `@article{key${i},
  title = {On the {${i}}th of Many Engines},
  author = {Muster${i % 9000}, Ada and Exempel${i % 7000}, Bo},
  journal = {Journal of Engines ${i % 90}},
  year = {${1980 + (i % 45)}},
  abstract = {What an abstract says, at some length},
}\n`,
  );
  writeFileSync(path, entries.join('\n'));
  return path;
}

async function choose(page: Page, path: string): Promise<Locator> {
  await page.getByRole('button', { name: words.list.open }).click();
  const dialog = page.getByRole('dialog', { name: words.sources.title });
  await dialog
    .getByLabel(words.sources.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles(path);
  return dialog;
}

/** Waits until entries of the list are told to be read. */
async function expectUnderWay(within: Page | Locator): Promise<void> {
  const bar = within.getByRole('progressbar', { name: text.reading('long.bib') });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute('aria-valuetext', /^\d+ % · [\d\u2009]+ entries$/);
  expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
}

test('a long list tells how far it is, and can be stopped', async ({ page }, testInfo) => {
  const path = longList(testInfo.outputPath('long.bib'));
  await open(page);
  const dialog = await choose(page, path);
  await expectUnderWay(dialog);
  // The page is alive meanwhile.
  await dialog.getByLabel(words.sources.paste).fill('typed while it is read');
  await dialog.getByRole('button', { name: text.cancel }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog).toContainText(text.stopped);
  await expect(dialog).toContainText(words.sources.failedNext);

  // Esc stops it as well, and closes only where nothing is read.
  await dialog
    .getByLabel(words.sources.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles(path);
  await expectUnderWay(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();

  // What was open is still whole: it can be changed, though its reader is gone.
  await visit(page, 'Ion Stoica');
  await details(page).getByRole('button', { name: words.details.thisIsMe }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ion Stoica');
});

test('a long list that was dropped is stopped from the page', async ({ page }, testInfo) => {
  const path = longList(testInfo.outputPath('long.bib'));
  await open(page);
  // Closing the dialog leaves the reading to go on behind it.
  const dialog = await choose(page, path);
  await expectUnderWay(dialog);
  await dialog.getByRole('button', { name: words.details.close }).click();
  await expectUnderWay(page);
  await visit(page, 'Ion Stoica');
  await page.locator('main').press('Escape');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
  // A shorter list takes the place of a long one that is still read.
  await choose(page, path);
  await expectUnderWay(dialog);
  await dialog.getByRole('button', { name: words.sources.example }).click();
  await expect(dialog).toHaveCount(0);
  await settled(page);
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
});
