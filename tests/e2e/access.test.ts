import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  details,
  expect,
  expectLink,
  open,
  reload,
  searchBox,
  test,
  visit,
  words,
} from './journey.ts';
import { pixelsOf } from './pictures.ts';

// What moves is held by the journeys on the stage.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What a person who depends on assistive technology would be stopped by. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const theme of ['light', 'dark'] as const) {
  test(`nothing stands in the way in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, 'years=2019:2023');
    expect(await barriers(page)).toEqual([]);
    await searchBox(page).fill('chen');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await visit(page, 'Gonzalez', 'Joseph E. Gonzalez');
    expect(await barriers(page)).toEqual([]);
    for (const key of ['p', 'o', '?']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('nothing stands in the way on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect(await barriers(page)).toEqual([]);
  await visit(page, 'Koushik Sen');
  expect(await barriers(page)).toEqual([]);
});

test('the colours follow the system until they are chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const ground = async () => {
    const png = await page.screenshot({ clip: { x: 2, y: 300, width: 8, height: 8 } });
    return (await pixelsOf(page, png)).corner[0]!;
  };
  expect(await ground()).toBeLessThan(70);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBeGreaterThan(200);
  const theme = page.getByRole('button', { name: `${words.theme.label}:` });
  await theme.click();
  await expect(theme).toHaveAccessibleName(`${words.theme.label}: ${words.theme.light}`);
  await theme.click();
  await expect(theme).toHaveAccessibleName(`${words.theme.label}: ${words.theme.dark}`);
  // A choice of the reader's own, no part of the picture that a link restores.
  expect(page.url()).not.toContain('dark');
  await expect.poll(ground).toBeLessThan(70);
  await reload(page);
  await expect.poll(ground).toBeLessThan(70);
});

/** What has the focus: its name, and whether it looks other than without the focus. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const parts = [element, ...element.children, element.nextElementSibling, element.parentElement];
    const look = () =>
      parts
        .flatMap((part) => (part ? [getComputedStyle(part)] : []))
        .map((css) => [css.outlineStyle, css.outlineColor, css.borderColor, css.boxShadow].join())
        .join();
    const before = look();
    element.blur();
    const seen = look() !== before;
    element.focus();
    const label =
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      '';
    return { name: label.trim(), seen, page: element === document.body };
  });
}

test('the keyboard reaches everything, and shows where it is', async ({ page }) => {
  await open(page, 'years=2019:2023');
  const names: string[] = [];
  const unseen: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const { name, seen, page: left } = await focused(page);
    if (left) break;
    names.push(name);
    if (!seen) unseen.push(name);
  }
  expect(unseen).toEqual([]);
  for (const name of [
    words.search.label,
    words.list.open,
    words.views.everything,
    words.views.hideMe,
    words.picture.open,
    words.timeline.play,
    words.timeline.window,
    words.timeline.start,
    words.timeline.end,
    words.timeline.from,
    words.timeline.to,
    words.stage.zoomIn,
    words.stage.fit,
    words.keys.open,
  ]) {
    expect(names).toContain(name);
  }
});

test('a whole journey needs no pointer', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('stoica');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Ion Stoica');
  await page.keyboard.press('2');
  await expectLink(page, 'view', 'coauthors');
  await page.keyboard.press('h');
  await expectLink(page, 'hide-owner', 'true');
  await details(page).getByRole('button', { name: 'Joseph E. Gonzalez' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Joseph E. Gonzalez');
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words.keys.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
