import type { Page } from '@playwright/test';
import { details, expect, expectLink, linkOf, open, test, visit, words } from './journey.ts';
import { placesAtRest } from './hand.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Controls that leave the screen, or lie under something else. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document.body;
    const controls = within.querySelectorAll('button, input, select, textarea, a, [role=slider]');
    return Array.from(controls).flatMap((control) => {
      const box = control.getBoundingClientRect();
      // A skip link waits above the page; a chooser of files is opened by its button.
      const waits = box.bottom <= 0 || (box.width <= 1 && box.height <= 1);
      if (waits || box.width === 0) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
      if (box.left < -0.5 || box.right > innerWidth + 0.5) return [`${name}: beside the screen`];
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = document.elementFromPoint(x, y);
      const label = control.closest('label');
      const met = top && (control.contains(top) || label?.contains(top) || top.contains(control));
      return met || control.closest('.body') ? [] : [`${name}: covered`];
    });
  });
}

test('everything is within reach on a phone', async ({ page }) => {
  await open(page);
  expect(await outOfReach(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await page.getByRole('button', { name: words.picture.open, exact: true }).tap();
  expect(await outOfReach(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: words.details.close }).tap();
  await page.getByRole('button', { name: words.list.open }).tap();
  expect(await outOfReach(page)).toEqual([]);
});

test('details are a sheet at the foot, and close again', async ({ page }) => {
  await open(page);
  await visit(page, 'Ion Stoica');
  // It comes in with a movement.
  await expect.poll(async () => (await details(page).boundingBox())!.x).toBeLessThanOrEqual(1);
  const box = (await details(page).boundingBox())!;
  expect(box.width).toBeGreaterThan(380);
  expect(box.height).toBeLessThan(844 * 0.6);
  expect(box.y + box.height).toBeGreaterThan(830);
  await details(page).getByRole('button', { name: words.details.close }).tap();
  await expect(details(page)).toHaveCount(0);
  // Nobody moved the camera by hand: it is not in the link, and everything is shown again.
  expect([...linkOf(page)]).toEqual([]);
  expect(Object.keys(await placesAtRest(page)).length).toBeGreaterThan(80);
});

test('how the list was read and who is who are reached though nothing asks', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: words.list.read(18, 18) }).tap();
  const dialog = page.getByRole('dialog', { name: words.reading.title });
  await dialog.getByRole('button', { name: words.identity.title }).tap();
  const panel = page.getByRole('complementary', { name: words.identity.title });
  await expect(panel.getByRole('combobox', { name: words.identity.find })).toBeVisible();
});

test('the timeline follows a finger', async ({ page }) => {
  await open(page);
  const chart = (await page.getByRole('group', { name: words.timeline.label }).boundingBox())!;
  const year = chart.width / 7;
  await page.touchscreen.tap(chart.x + year * 5.5, chart.y + 30);
  await expectLink(page, 'years', '2023');

  const end = page.getByRole('slider', { name: words.timeline.start, exact: true });
  const box = (await end.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === null ? [] : [{ x: at, y }],
    });
  await touch('touchStart', x);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', x - (year * 3 * step) / 8);
  await touch('touchEnd', null);
  await expectLink(page, 'years', '2020:2023');
});

test('a tap on the stage selects', async ({ page }) => {
  await open(page);
  const stage = page.getByRole('img', { name: words.stage.label });
  const box = (await stage.boundingBox())!;
  // Nodes are close on so small a stage: one of a few taps meets one.
  for (let n = 0; n < 12 && (await details(page).count()) === 0; n += 1) {
    await page.touchscreen.tap(box.x + 130 + n * 12, box.y + 330 + n * 9);
  }
  await expect(details(page)).toBeVisible();
});
