import type { Page } from '@playwright/test';
import { expect, expectLink, legend, open, searchBox, test, words } from './journey.ts';
import { dragBetween } from './hand.ts';
import { within } from './list.ts';

// What moves is held by the journeys on the stage.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const first = 2018;
const last = 2024;

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const chart = (page: Page) => page.getByRole('group', { name: words.timeline.label });

/** The middle of a year's column. */
async function columnOf(page: Page, year: number) {
  const box = (await chart(page).boundingBox())!;
  return { x: box.x + ((year - first + 0.5) / (last - first + 1)) * box.width, y: box.y + 30 };
}

/** Everything that follows the window says the same. */
async function expectYears(page: Page, from: number, to: number): Promise<void> {
  const all = from === first && to === last;
  const years = from === to ? String(from) : `${from}:${to}`;
  await expectLink(page, 'years', all ? null : years);
  await expect(page.getByRole('textbox', { name: words.timeline.from })).toHaveValue(String(from));
  await expect(page.getByRole('textbox', { name: words.timeline.to })).toHaveValue(String(to));
  await expect(slider(page, words.timeline.start)).toHaveAttribute('aria-valuenow', String(from));
  await expect(slider(page, words.timeline.end)).toHaveAttribute('aria-valuenow', String(to));
  const { works, people, venues } = within(from, to);
  await expect(legend(page)).toContainText(words.list.papers(works.length));
  await expect(legend(page)).toContainText(words.list.people(people));
  if (venues > 0) await expect(legend(page)).toContainText(words.list.venues(venues));
  if (!all) {
    const counted = words.timeline.inWindow(works.length, 18);
    await expect(page.getByText(counted)).toBeVisible();
    await expect(page.getByRole('button', { name: words.timeline.all })).toBeVisible();
  }
}

test('narrows by an end, by the window, by a bar and by typing', async ({ page }) => {
  await open(page);
  await expectYears(page, first, last);
  for (let year = first; year <= last; year += 1) {
    const count = within(year, year).works.length;
    await expect(chart(page).getByText(words.timeline.bar(year, count))).toBeAttached();
  }

  const end = (await slider(page, words.timeline.end).boundingBox())!;
  const grip = { x: end.x + end.width / 2, y: end.y + end.height / 2 };
  const width = (await columnOf(page, 2019)).x - (await columnOf(page, 2018)).x;
  await dragBetween(page, grip, { x: grip.x - 2 * width, y: grip.y });
  await expectYears(page, first, 2022);

  const start = (await slider(page, words.timeline.start).boundingBox())!;
  const left = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
  await dragBetween(page, left, { x: left.x + 2 * width, y: left.y });
  await expectYears(page, 2020, 2022);

  await dragBetween(page, await columnOf(page, 2021), await columnOf(page, 2022));
  await expectYears(page, 2021, 2023);

  const { x, y } = await columnOf(page, 2019);
  await page.mouse.click(x, y);
  await expectYears(page, 2019, 2019);

  const to = page.getByRole('textbox', { name: words.timeline.to });
  await to.fill('2021');
  await to.press('Enter');
  await expectYears(page, 2019, 2021);
  const from = page.getByRole('textbox', { name: words.timeline.from });
  await from.fill('nonsense');
  await from.press('Tab');
  await expectYears(page, 2019, 2021);

  await page.getByRole('button', { name: words.timeline.all }).click();
  await expectYears(page, first, last);
});

test('is moved by the arrow keys, and the search follows', async ({ page }) => {
  await open(page);
  await slider(page, words.timeline.start).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectYears(page, 2020, last);
  await slider(page, words.timeline.end).focus();
  await page.keyboard.press('ArrowLeft');
  await expectYears(page, 2020, 2023);
  await slider(page, words.timeline.window).focus();
  await page.keyboard.press('ArrowLeft');
  await expectYears(page, 2019, 2022);
  await page.keyboard.press('Home');
  await expectYears(page, 2018, 2021);
  await page.keyboard.press('End');
  await expectYears(page, 2021, 2024);
  await searchBox(page).fill('ansor');
  await expect(page.getByRole('option').first()).toContainText(words.search.outside);
  await searchBox(page).fill('lmsys-chat');
  await expect(page.getByRole('option').first()).not.toContainText(words.search.outside);
});

/** Notes each window the timeline shows from now on; the list is read with `shownSince`. */
async function noteWindows(page: Page): Promise<void> {
  await chart(page).evaluate((timeline) => {
    const shown: string[] = [];
    const look = () =>
      Array.from(timeline.querySelectorAll('.handle'), (end) =>
        end.getAttribute('aria-valuenow'),
      ).join(':');
    new MutationObserver(() => {
      if (shown.at(-1) !== look()) shown.push(look());
    }).observe(timeline, { subtree: true, attributeFilter: ['aria-valuenow'] });
    Object.assign(window, { shownWindows: shown });
  });
}
const shownSince = (page: Page) => page.evaluate('shownWindows') as Promise<string[]>;

test('plays from the first year to all of them', async ({ page }) => {
  await open(page);
  await noteWindows(page);
  const play = page.getByRole('button', { name: words.timeline.play });
  await play.click();
  await expect(play).toHaveCount(0);
  await expect(play).toBeVisible();
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
  expect(await shownSince(page)).toEqual(years.map((year) => `2018:${year}`));
  await expectYears(page, first, last);
});

test('walks a window through the years, and pauses', async ({ page }) => {
  await open(page, 'years=2023:2024');
  await noteWindows(page);
  await page.getByRole('button', { name: words.timeline.play }).click();
  // From inside the page: a hand that comes late would find the walk over.
  await page.evaluate(async (pause) => {
    const { shownWindows } = window as unknown as { shownWindows: string[] };
    while (shownWindows.length < 3) await new Promise((resolve) => setTimeout(resolve));
    document.querySelector<HTMLElement>(`[aria-label="${pause}"]`)!.click();
  }, words.timeline.pause);
  await expect(page.getByRole('button', { name: words.timeline.play })).toBeVisible();
  const shown = await shownSince(page);
  expect(shown.slice(0, 3)).toEqual(['2018:2019', '2019:2020', '2020:2021']);
  const [from, to] = shown.at(-1)!.split(':').map(Number);
  await expectYears(page, from!, to!);
});
