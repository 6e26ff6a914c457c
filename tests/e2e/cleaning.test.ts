import { expect, open, reload, test, words } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const list = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, José Núñez, Bo Exempel  ',
  'TestConf 2021  ',
  '',
  '**Straight Chairs**  ',
  '**Ada Muster**, JosÃ© NÃºÃ±ez, Bo Exempel  ',
  'TestConf 2023  ',
].join('\n');

test('cleaning says what it did; a step is switched off, kept over a reload, and undone', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('o');
  await page.getByLabel(words.sources.paste).fill(list);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await expect(page.getByText('2 papers · 3 people')).toBeVisible();

  const dialog = page.getByRole('dialog', { name: words.reading.title });
  const { label, did } = words.cleaning.passes.mend;
  const row = dialog.getByRole('listitem').filter({ hasText: label });
  await page.getByRole('button', { name: words.list.read(2, 2) }).click();
  await expect(row).toContainText(did(2));
  await row.getByText(label).click();
  await expect(row).toContainText(words.cleaning.off);
  await expect(page.getByText('2 papers · 4 people')).toBeVisible();

  await reload(page);
  await expect(page.getByText('2 papers · 4 people')).toBeVisible();
  await page.getByRole('button', { name: words.list.read(2, 2) }).click();
  await expect(dialog.getByRole('switch', { name: label })).not.toBeChecked();
  await expect(
    dialog.getByRole('switch', { name: words.cleaning.passes.people.label }),
  ).toBeChecked();
  await row.getByText(label).click();
  await expect(row).toContainText(did(2));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 papers · 4 people')).toBeVisible();
});
