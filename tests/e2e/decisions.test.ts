import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { byHand, done, edit, list, openList, title } from './furniture.ts';
import { details, expect, open, reload, test, visit, words } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = words.correct;

/** Edits a paper, leaves one out, adds one, and gives the file of all that. */
async function decideAndSave(page: Page): Promise<Buffer> {
  await visit(page, 'crooked', 'On Crooked Tables');
  const dialog = await edit(page);
  await dialog.getByLabel(text.fields.year).fill('2020');
  await dialog.getByRole('button', { name: text.save }).click();
  await expect(byHand(page)).toContainText(text.was.year('2021'));
  await visit(page, 'benches', 'Seats and Benches');
  await details(page).getByRole('button', { name: text.omit }).click();
  await page.getByRole('button', { name: text.open(2) }).click();
  const all = page.getByRole('dialog', { name: text.title });
  await all.getByRole('button', { name: text.add, exact: true }).click();
  const adding = page.getByRole('dialog', { name: text.addTitle });
  await adding.getByLabel(text.fields.title).fill('Stools Considered');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Stools Considered');
  await page.getByRole('button', { name: text.open(3) }).click();
  return readFileSync(await (await saving(page, all)).path());
}

async function saving(page: Page, within: Locator) {
  const coming = page.waitForEvent('download');
  await within.getByRole('button', { name: words.identity.saveDecisions }).click();
  return coming;
}

const newer = `**Desks**  \n**Ada Muster**, Kim Lee  \nTestConf 2025  \n\n${list}`;

test('saved decisions hold for a newer list, and go on from there', async ({ page, freshPage }) => {
  await openList(page);
  const saved = await decideAndSave(page);

  const other = await freshPage();
  await open(other);
  await other.getByRole('button', { name: words.list.open }).click();
  await other
    .getByLabel(words.sources.choose, { exact: true })
    .and(other.locator('input'))
    .setInputFiles([
      { name: 'newer.md', mimeType: 'text/markdown', buffer: Buffer.from(newer) },
      { name: 'decisions.json', mimeType: 'application/json', buffer: saved },
    ]);
  await expect(other.getByText('4 papers · 4 people')).toBeVisible();
  await visit(other, 'stools', 'Stools Considered');
  await visit(other, 'crooked', 'On Crooked Tables');
  await expect(details(other)).toContainText('TestConf 2020');
  await byHand(other)
    .getByRole('button', { name: text.takeBackOf(text.fields.year) })
    .click();
  await expect(details(other)).toContainText('TestConf 2021');

  // What was taken back stays so, though the file is among the sources.
  await reload(other);
  await expect(details(other)).toContainText('TestConf 2021');
  await other.getByRole('button', { name: text.open(2) }).click();
  const all = other.getByRole('dialog', { name: text.title });
  const again = readFileSync(await (await saving(other, all)).path(), 'utf8');
  expect(JSON.parse(again)).toMatchObject({
    people: [],
    works: [
      { kind: 'omit', work: { title: 'Seats and Benches' } },
      { kind: 'add', work: { title: 'Stools Considered' } },
    ],
  });
});

test('decisions opened by themselves hold for the list that is open', async ({
  page,
  freshPage,
}) => {
  await openList(page);
  const saved = await decideAndSave(page);
  const other = await freshPage();
  await openList(other);
  await other.getByRole('button', { name: words.list.open }).click();
  await other
    .getByLabel(words.sources.choose, { exact: true })
    .and(other.locator('input'))
    .setInputFiles([{ name: 'decisions.json', mimeType: 'application/json', buffer: saved }]);
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await expect(done(other)).toContainText('Took up the decisions of decisions.json');
  await expect(other.getByText('3 papers · 3 people')).toBeVisible();
  await expect(other.getByRole('button', { name: text.open(3) })).toBeVisible();
  await other.keyboard.press('Control+z');
  await expect(other.getByText('3 papers · 4 people')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of putting things right in ${theme}`, async ({ page }) => {
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    };
    await page.emulateMedia({ colorScheme: theme });
    await openList(page);
    await visit(page, 'crooked', 'On Crooked Tables');
    const dialog = await edit(page);
    await dialog.getByLabel(text.fields.title).fill('');
    await dialog.getByRole('button', { name: text.save }).click();
    expect(await barriers()).toEqual([]);
    await dialog.getByLabel(text.fields.title).fill('On Tables');
    await dialog.getByRole('button', { name: text.save }).click();
    await expect(title(page)).toHaveText('On Tables');
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: text.open(1) }).click();
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await visit(page, 'muster', 'Ada Muster');
    for (const name of [words.person.name, words.person.join, words.person.split]) {
      await details(page).getByRole('button', { name }).click();
      expect(await barriers()).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
