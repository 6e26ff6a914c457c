import { expect, open, settled, test, words } from './journey.ts';

test('a made-up field is opened, says that it is none, is kept and undone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: words.list.open }).click();
  const dialog = page.getByRole('dialog', { name: words.sources.title });
  await dialog.getByRole('button', { name: words.sources.made.papers(1000) }).click();
  await expect(dialog).toHaveCount(0);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(words.sources.made.file(1000));
  await settled(page);
  await page.getByRole('button', { name: words.list.read(1000, 1000) }).click();
  const reading = page.getByRole('dialog', { name: words.reading.title });
  await expect(reading).toContainText('none of these papers, people and venues exists');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(heading).toHaveText(words.sources.made.file(1000));
});

test('a made-up field that was opened is taken back', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.getByRole('button', { name: words.list.open }).click();
  await page.getByRole('button', { name: words.sources.made.papers(1000) }).click();
  await expect(heading).toHaveText(words.sources.made.file(1000));
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(before!);
});

test('the picture of before is not taken for the new one while that is on its way', async ({
  page,
}) => {
  await open(page);
  // From inside the page: a hand that comes late would find the new picture.
  await page.evaluate(() => {
    const stage = document.querySelector('.stage')!;
    new MutationObserver(() => {
      const state = stage.classList.contains('awaited') ? 'awaited' : 'shown';
      document.documentElement.dataset['seen'] += ` ${state}`;
    }).observe(stage, { attributeFilter: ['class'] });
    document.documentElement.dataset['seen'] = '';
  });
  await page.getByRole('button', { name: words.list.open }).click();
  await page.getByRole('button', { name: words.sources.made.papers(1000) }).click();
  await expect(page.locator('html')).toHaveAttribute('data-seen', ' awaited shown');
  await settled(page);
  await page.getByRole('radio', { name: words.views.coauthors }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-seen', / awaited shown awaited shown$/);
});
