import type { Locator } from '@playwright/test';
import { byHand, done, edit, openList, title } from './furniture.ts';
import { details, expect, reload, test, visit, words } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = words.correct;
const authors = (dialog: Locator) =>
  dialog
    .getByRole('textbox', { name: /^Author \d+$/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

test('a paper is edited, and what the source says stands beside it', async ({ page }) => {
  await openList(page);
  await visit(page, 'crooked', 'On Crooked Tables');
  const dialog = await edit(page);
  await dialog.getByLabel(text.fields.title).fill('On Straight Tables');
  await dialog.getByLabel(text.fields.year).fill('2020');
  await dialog.getByLabel(text.fields.venue).fill('TableConf');
  await dialog.getByRole('button', { name: text.up('Bo Exempel') }).click();
  await expect(dialog.getByRole('button', { name: text.up('Bo Exempel') })).toBeFocused();
  await dialog.getByRole('button', { name: text.drop('Jo Beispiel') }).click();
  await dialog.getByRole('textbox', { name: text.authorAt(2) }).fill('Bo B. Exempel');
  await dialog.getByLabel(text.addAuthors).fill('Neu, Nina');
  await page.keyboard.press('Enter');
  expect(await authors(dialog)).toEqual(['Ada Muster', 'Bo B. Exempel', 'Nina Neu']);
  await dialog.getByRole('button', { name: text.addLink }).click();
  await page.keyboard.type('code');
  await dialog.getByLabel(text.linkUrl(2)).fill('https://example.org/code');
  await dialog.getByRole('button', { name: text.save }).click();
  await expect(dialog).toHaveCount(0);

  await expect(title(page)).toHaveText('On Straight Tables');
  await expect(details(page).getByRole('button', { name: text.edit })).toBeFocused();
  await expect(details(page)).toContainText('TableConf');
  await expect(details(page).getByRole('link', { name: 'code' })).toBeVisible();
  await expect(byHand(page)).toContainText(text.was.title('On Crooked Tables'));
  await expect(byHand(page)).toContainText(text.was.year('2021'));
  await expect(byHand(page)).toContainText(text.was.venue('TestConf'));
  await expect(byHand(page)).toContainText(text.was.authors('Ada Muster, Jo Beispiel, Bo Exempel'));
  await expect(done(page)).toContainText('Edited “On Crooked Tables”');

  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('On Crooked Tables');
  await expect(byHand(page)).toHaveCount(0);
  await expect(done(page)).toContainText('Undone: edited “On Crooked Tables”');
  await page.keyboard.press('Control+y');
  await expect(title(page)).toHaveText('On Straight Tables');

  // A reload keeps the list, what was done to it, and the way back.
  await reload(page);
  await expect(title(page)).toHaveText('On Straight Tables');
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('On Crooked Tables');
  await expect(done(page)).toContainText('Undone: edited “On Crooked Tables”');
  await reload(page);
  await expect(title(page)).toHaveText('On Crooked Tables');
  await page.keyboard.press('Control+y');
  await expect(title(page)).toHaveText('On Straight Tables');
  await byHand(page)
    .getByRole('button', { name: text.takeBackOf(text.fields.authors) })
    .click();
  await expect(details(page).getByRole('button', { name: 'Jo Beispiel' })).toBeVisible();
  await expect(byHand(page)).not.toContainText(text.was.authors('Ada Muster'));
  await expect(title(page)).toHaveText('On Straight Tables');
  await expect(done(page)).toContainText('Took back the authors of “On Straight Tables”');
});

test('what cannot be kept is said where it stands, and is not lost to a slip', async ({ page }) => {
  await openList(page);
  await visit(page, 'crooked', 'On Crooked Tables');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: text.editTitle });
  await dialog.getByLabel(text.fields.title).fill('  ');
  await dialog.getByLabel(text.fields.year).fill('in press');
  await dialog.getByLabel(text.linkUrl(1)).fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: text.save }).click();
  for (const code of ['no-title', 'bad-year', 'bad-link'] as const) {
    await expect(dialog).toContainText(text.problems[code]);
  }
  await expect(dialog.getByLabel(text.fields.title)).toBeFocused();
  await expect(dialog.getByLabel(text.fields.year)).toHaveAccessibleDescription(
    text.problems['bad-year'],
  );
  await dialog.getByLabel(text.fields.title).fill('On Tables');
  await dialog.getByLabel(text.fields.year).fill('2021');
  await expect(dialog).not.toContainText(text.problems['no-title']);
  await dialog.getByLabel(text.linkUrl(1)).fill('https://example.org/1');

  await page.keyboard.press('Escape');
  await expect(dialog).toContainText(text.unsaved);
  await expect(dialog.getByLabel(text.fields.title)).toHaveValue('On Tables');
  await dialog.getByRole('button', { name: text.cancel }).click();
  await expect(title(page)).toHaveText('On Crooked Tables');
  await expect(byHand(page)).toHaveCount(0);
});

test('a paper is left out and brought back', async ({ page }) => {
  await openList(page);
  await visit(page, 'benches', 'Seats and Benches');
  await details(page).getByRole('button', { name: text.omit }).click();
  await expect(page.getByText('2 papers · 3 people')).toBeVisible();
  await expect(details(page)).toHaveCount(0);
  await done(page).getByRole('button', { name: words.history.undo }).click();
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();
  await done(page).getByRole('button', { name: words.history.redo }).click();
  await expect(page.getByText('2 papers · 3 people')).toBeVisible();
  await reload(page);
  await expect(page.getByText('2 papers · 3 people')).toBeVisible();

  await page.getByRole('button', { name: text.open(1) }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await expect(dialog.getByRole('region', { name: text.omittedWorks })).toContainText(
    'Seats and Benches',
  );
  await dialog.getByRole('button', { name: text.bringBackOf('Seats and Benches') }).click();
  await expect(dialog).toContainText(text.nothing);
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();
});

test('a paper is added by hand, edited and removed', async ({ page }) => {
  await openList(page);
  await visit(page, 'cole', 'Zoe Cole');
  await details(page)
    .getByRole('button', { name: text.addOf('Zoe Cole') })
    .click();
  const dialog = page.getByRole('dialog', { name: text.addTitle });
  expect(await authors(dialog)).toEqual(['Zoe Cole']);
  await dialog.getByRole('button', { name: text.addIt, exact: true }).last().click();
  await expect(dialog).toContainText(text.problems['no-title']);
  await dialog.getByLabel(text.fields.title).fill('straight chairs');
  await expect(dialog).toContainText(text.known);
  await dialog.getByLabel(text.fields.title).fill('Stools Considered');
  await dialog.getByLabel(text.fields.year).fill('2022');
  // A name that is typed and not yet added counts.
  await dialog.getByLabel(text.addAuthors).fill('Jo Beispiel');
  await dialog.getByRole('button', { name: text.addIt, exact: true }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(title(page)).toHaveText('Stools Considered');
  await expect(page.getByText('4 papers · 4 people')).toBeVisible();
  await expect(byHand(page)).toContainText(text.was.added());

  await (await edit(page)).getByLabel(text.fields.title).fill('Stools Reconsidered');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Stools Reconsidered');
  await reload(page);
  await expect(title(page)).toHaveText('Stools Reconsidered');
  await details(page).getByRole('button', { name: text.remove }).click();
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();
  await page.keyboard.press('Control+z');
  await visit(page, 'stools', 'Stools Reconsidered');
});
