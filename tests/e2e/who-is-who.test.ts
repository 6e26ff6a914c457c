import { readFileSync } from 'node:fs';
import { details, expect, open, reload, test, visit, words } from './journey.ts';
import type { Page } from '@playwright/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = words.identity;
/** A name that many bear: without more evidence it is asked about. */
const list = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, Jo Wang, Bo Exempel  ',
  'TestConf 2021  ',
  '',
  '**Straight Chairs**  ',
  '**Ada Muster**, Jo E. Wang, Bo Exempel  ',
  'TestConf 2023  ',
  '',
  '**Seats and Benches**  ',
  '**Ada Muster**, Zoe Cole  ',
  'TestConf 2024  ',
].join('\n');

test('a question about two people is answered, undone, answered otherwise and saved', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('o');
  await page.getByLabel(words.sources.paste).fill(list);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await page.getByRole('button', { name: text.open(1) }).click();

  const panel = page.getByRole('complementary', { name: text.title });
  await expect(panel.getByRole('region', { name: 'Jo Wang' })).toContainText('Crooked');
  await expect(panel.getByRole('region', { name: 'Jo E. Wang' })).toContainText('Straight');
  await expect(panel).toContainText('lacks the middle initial');

  for (const name of [text.join, text.apart, text.skip]) {
    await expect(panel.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }

  await page.keyboard.press('j');
  await expect(panel).toContainText(text.done);
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Jo Wang' })).toBeVisible();

  await page.keyboard.press('a');
  await expect(panel).toContainText(text.done);
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await expect(panel).toContainText(text.keptApart(['Jo Wang', 'Jo E. Wang']));

  const saving = page.waitForEvent('download');
  await panel.getByRole('button', { name: text.saveDecisions }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({
    format: 'coterie-decisions',
    people: [{ kind: 'apart', people: [{ name: 'Jo Wang' }, { name: 'Jo E. Wang' }] }],
  });

  // What was decided outlives a reload.
  await reload(page);
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await page.keyboard.press('i');
  await expect(panel).toContainText(text.keptApart(['Jo Wang', 'Jo E. Wang']));
  await panel.getByRole('button', { name: text.takeBack }).click();
  await expect(panel.getByRole('region', { name: 'Jo Wang' })).toBeVisible();
});

test('the questions are within reach on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('button', { name: words.list.open }).click();
  await page.getByLabel(words.sources.paste).fill(list);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await page.getByRole('button', { name: text.open(1) }).click();
  const panel = page.getByRole('complementary', { name: text.title });
  await panel.getByRole('button', { name: text.join }).click();
  await expect(panel).toContainText(text.done);
});

/** Two people of one name, one of them in two spellings. */
const homonyms = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, Jo Beispiel, Bo Exempel  ',
  'TestConf 2021  ',
  '',
  '**Seats and Benches**  ',
  '**Ada Muster**, Jo Beispiel, J. Exempel  ',
  'TestConf 2024  ',
  '',
  '**Moss on Northern Roofs**  ',
  'Jo Beispiel, Nils Holm  ',
  'RoofConf 2012  ',
  '',
  '**Slate and Rain**  ',
  'Jo Beispiel, Nils Holm  ',
  'RoofConf 2013  ',
].join('\n');

async function openHomonyms(page: Page): Promise<void> {
  await open(page);
  await page.keyboard.press('o');
  await page.getByLabel(words.sources.paste).fill(homonyms);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await expect(page.getByText('4 papers · 5 people')).toBeVisible();
}

test('a person is split by moving papers, and the halves are joined again', async ({ page }) => {
  await openHomonyms(page);
  await visit(page, 'beispiel', 'Jo Beispiel');
  await details(page).getByRole('button', { name: words.person.split }).click();
  const dialog = page.getByRole('dialog', { name: words.person.splitTitle('Jo Beispiel') });
  const give = dialog.getByRole('button', { name: words.person.splitDo(2) });
  await expect(dialog.getByRole('button', { name: words.person.splitDo(0) })).toBeDisabled();

  // All papers with Nils Holm at once, or one by one.
  await dialog.getByRole('button', { name: words.person.withWhom('Nils Holm') }).click();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: 'Slate and Rain' }).uncheck();
  const other = dialog.getByRole('region', { name: words.person.another });
  await expect(other).toContainText('1 paper');
  await dialog.getByRole('checkbox', { name: 'Slate and Rain' }).check();
  await expect(other).toContainText('2 papers · 2012–2013');
  await expect(other).toContainText('Nils Holm');
  const stays = dialog.getByRole('region', { name: 'Jo Beispiel' });
  await expect(stays).toContainText('2 papers · 2021–2024');
  await expect(stays).not.toContainText('Nils Holm');
  await give.click();
  await expect(dialog).toHaveCount(0);

  const done = page.getByRole('status', { name: words.history.label });
  await expect(done).toContainText('Gave 2 papers of Jo Beispiel to another');
  await expect(page.getByText('4 papers · 6 people')).toBeVisible();
  await expect(details(page)).toContainText('2 papers · 2021–2024');

  await page.keyboard.press('Control+z');
  await expect(done).toContainText('Undone: gave 2 papers of Jo Beispiel to another');
  await expect(page.getByText('4 papers · 5 people')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(done).toContainText('Done again: gave 2 papers of Jo Beispiel to another');
  await reload(page);
  await expect(page.getByText('4 papers · 6 people')).toBeVisible();

  await visit(page, 'moss', 'Moss on Northern Roofs');
  await details(page).getByRole('button', { name: 'Jo Beispiel' }).click();
  await expect(details(page)).toContainText('2 papers · 2012–2013');
  await details(page).getByRole('button', { name: words.person.join }).click();
  const joining = page.getByRole('dialog', { name: words.person.joinTitle('Jo Beispiel') });
  await joining.getByRole('combobox').fill('beispiel');
  await page.keyboard.press('Enter');
  await expect(joining.getByRole('region', { name: 'Jo Beispiel' })).toHaveCount(2);
  await joining.getByRole('button', { name: words.person.joinDo }).click();
  await expect(page.getByText('4 papers · 5 people')).toBeVisible();
  await expect(details(page)).toContainText('4 papers · 2012–2024');
});

test('two who wrote a paper together cannot be joined', async ({ page }) => {
  await openHomonyms(page);
  await visit(page, 'beispiel', 'Jo Beispiel');
  await details(page).getByRole('button', { name: words.person.join }).click();
  const dialog = page.getByRole('dialog');
  const join = dialog.getByRole('button', { name: words.person.joinDo });
  await expect(join).toBeDisabled();
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await dialog.getByRole('combobox').fill('nobody at all');
  await expect(dialog).toContainText(words.person.nobody);
  await dialog.getByRole('combobox').fill('holm');
  await dialog.getByRole('option', { name: 'Nils Holm' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    words.person.onePaper('Nils Holm', 'Moss on Northern Roofs'),
  );
  await expect(join).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(details(page).getByRole('button', { name: words.person.join })).toBeFocused();
});

test('a person is shown by another name, and the papers keep theirs', async ({ page }) => {
  await openHomonyms(page);
  await visit(page, 'holm', 'Nils Holm');
  await details(page).getByRole('button', { name: words.person.name }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: words.person.otherName }).fill('  Nils  H. Holm ');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const name = details(page).getByRole('heading', { level: 2 });
  await expect(name).toHaveText('Nils H. Holm');
  await reload(page);
  await expect(name).toHaveText('Nils H. Holm');
  await details(page).getByRole('button', { name: 'Slate and Rain' }).click();
  await expect(details(page).getByRole('button', { name: 'Nils Holm' })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: text.title });
  await panel.getByRole('button', { name: words.correct.takeBack }).click();
  await visit(page, 'holm', 'Nils Holm');
});

test('whom nobody asks about is put right from the panel too', async ({ page }) => {
  await openHomonyms(page);
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: text.title });
  await panel.getByRole('combobox', { name: text.find }).fill('beispiel');
  await page.keyboard.press('Enter');
  const side = panel.getByRole('region', { name: 'Jo Beispiel' });
  await expect(side).toContainText('4 papers · 2012–2024');
  await side.getByRole('button', { name: words.person.split }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.person.withWhom('Nils Holm') }).click();
  await dialog.getByRole('button', { name: words.person.splitDo(2) }).click();
  await expect(page.getByText('4 papers · 6 people')).toBeVisible();
  await expect(panel).toContainText('is somebody else');
  await expect(side.getByRole('button', { name: words.person.split })).toBeFocused();
});

test('who was joined without asking is listed with the reasons, to be split', async ({ page }) => {
  await open(page);
  await page.keyboard.press('i');
  const panel = page.getByRole('complementary', { name: text.title });
  await expect(panel.getByRole('heading', { name: text.joins })).toBeVisible();
  const joined = panel.getByRole('listitem').filter({ hasText: 'Joseph Gonzalez' });
  await expect(joined).toContainText('lacks the middle initial');
  await joined.getByRole('button').click();
  const side = panel.getByRole('region', { name: 'Joseph E. Gonzalez' });
  await expect(side.getByRole('button', { name: 'Joseph E. Gonzalez' })).toBeFocused();
  await side.getByRole('button', { name: words.person.split }).click();
  await expect(page.getByRole('dialog')).toContainText('Joseph E. Gonzalez');
});
