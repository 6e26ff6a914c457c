import { readFileSync } from 'node:fs';
import { expect, open, test, words } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = words.identity;
const list = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, Jo Beispiel, Bo Exempel  ',
  'TestConf 2021  ',
  '',
  '**Straight Chairs**  ',
  '**Ada Muster**, Jo E. Beispiel, Bo Exempel  ',
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
  await expect(panel.getByRole('region', { name: 'Jo Beispiel' })).toContainText('Crooked');
  await expect(panel.getByRole('region', { name: 'Jo E. Beispiel' })).toContainText('Straight');
  await expect(panel).toContainText('lacks the middle initial');

  for (const name of [text.join, text.apart, text.skip]) {
    await expect(panel.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }

  await page.keyboard.press('j');
  await expect(panel).toContainText(text.done);
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Jo Beispiel' })).toBeVisible();

  await page.keyboard.press('a');
  await expect(panel).toContainText(text.done);
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await expect(panel).toContainText(text.keptApart(['Jo Beispiel', 'Jo E. Beispiel']));

  const saving = page.waitForEvent('download');
  await panel.getByRole('button', { name: text.saveDecisions }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({
    format: 'coterie-decisions',
    people: [{ kind: 'apart', people: [{ name: 'Jo Beispiel' }, { name: 'Jo E. Beispiel' }] }],
  });

  // What was decided outlives a reload.
  await page.reload();
  await expect(page.getByText('3 papers · 5 people')).toBeVisible();
  await page.keyboard.press('i');
  await expect(panel).toContainText(text.keptApart(['Jo Beispiel', 'Jo E. Beispiel']));
  await panel.getByRole('button', { name: text.takeBack }).click();
  await expect(panel.getByRole('region', { name: 'Jo Beispiel' })).toBeVisible();
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
