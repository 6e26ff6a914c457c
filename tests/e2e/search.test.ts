import { details, expect, expectLink, open, searchBox, test, words } from './journey.ts';
import { distance, placeOf } from './hand.ts';
import { idOf } from './list.ts';

const spellings = [
  { typed: 'Re', finds: 'Christopher Ré' },
  { typed: 'ré', finds: 'Christopher Ré' },
  { typed: 'stoika', finds: 'Ion Stoica' },
  { typed: 'stioca', finds: 'Ion Stoica' },
  { typed: 'oica', finds: 'Ion Stoica' },
  { typed: 'GONZALEZ', finds: 'Joseph E. Gonzalez' },
  { typed: 'generativ infrence', finds: 'High-Throughput Generative Inference' },
  { typed: 'neurips', finds: 'NeurIPS' },
] as const;

test('finds by parts, without marks on letters and with slips of the keyboard', async ({
  page,
}) => {
  await open(page);
  for (const { typed, finds } of spellings) {
    await searchBox(page).fill(typed);
    const found = page.getByRole('option').filter({ hasText: finds }).first();
    await expect(found, `${typed} finds ${finds}`).toBeVisible();
    await expect(found.locator('mark').first(), `${typed} is marked`).toBeVisible();
  }
  await searchBox(page).fill('oica');
  await expect(page.getByRole('option', { name: 'Ion Stoica' }).locator('mark')).toHaveText('oica');
});

test('opens by a key and says when there is nothing', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue('');
  await page.keyboard.type('qqqqzzzz');
  await expect(page.getByRole('option')).toContainText(words.search.none('qqqqzzzz'));
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(searchBox(page)).toBeFocused();
});

test('groups by kind, follows the arrow keys, and Enter flies there', async ({ page }) => {
  await open(page);
  const paper = 'Ansor: Generating High-Performance Tensor Programs for Deep Learning';
  const before = await placeOf(page, paper);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chen');
  const options = page.getByRole('option');
  await expect(page.getByRole('group', { name: words.search.kinds.person })).toBeVisible();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.nth(1)).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toHaveAttribute('aria-selected', 'false');
  await expect(searchBox(page)).toHaveAttribute('aria-activedescendant', 'hit-1');
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');

  await searchBox(page).fill('koushik');
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(0);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Koushik Sen');
  await expectLink(page, 'select', idOf('Koushik Sen'));
  expect(distance(before, await placeOf(page, paper))).toBeGreaterThan(40);
});

test('says of what the years leave out, and brings it back when chosen', async ({ page }) => {
  await open(page, 'years=2018:2019');
  await searchBox(page).fill('koushik');
  const option = page.getByRole('option').filter({ hasText: 'Koushik Sen' });
  await expect(option).toContainText(words.search.outside);
  await option.click();
  await expectLink(page, 'years', null);
  await expectLink(page, 'select', idOf('Koushik Sen'));
});
