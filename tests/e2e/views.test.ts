import {
  details,
  expect,
  expectLink,
  legend,
  open,
  reload,
  showView,
  test,
  turn,
  visit,
  words,
} from './journey.ts';
import { placesAtRest } from './hand.ts';
import { corpus, idOf, within } from './list.ts';

// What moves is held by the journeys on the stage.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const owner = 'Lianmin Zheng';

test('views change; the selection and the years stay', async ({ page }) => {
  await open(page, 'years=2020:2022');
  await visit(page, 'Ion Stoica');
  for (const view of ['coauthors', 'citations', 'everything'] as const) {
    await showView(page, view);
    await expectLink(page, 'years', '2020:2022');
    await expectLink(page, 'select', idOf('Ion Stoica'));
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Ion Stoica');
  }
  await expect(legend(page)).toContainText(words.list.people(within(2020, 2022).people));
});

test('each view shows its own kinds of node', async ({ page }) => {
  await open(page);
  const titles = new Set(corpus.works.map(({ title }) => title));
  const people = new Set(corpus.people.map(({ name }) => name));
  await page.keyboard.press('2');
  await expectLink(page, 'view', 'coauthors');
  const together = Object.keys(await placesAtRest(page));
  expect(together.filter((name) => !people.has(name))).toEqual([]);
  expect(together.length).toBeGreaterThan(80);
  await page.keyboard.press('3');
  await expectLink(page, 'view', 'citations');
  await expect(legend(page)).toContainText(words.list.citations(13));
  const papers = await placesAtRest(page);
  expect(Object.keys(papers).filter((name) => !titles.has(name))).toEqual([]);
  expect(Object.keys(papers).length).toBe(18);
  // Along one axis by year: what is of a later year is further along.
  const byYear = (year: number) =>
    corpus.works.filter((work) => work.year === year).map(({ title }) => papers[title]!.x);
  for (let year = 2018; year < 2024; year += 1) {
    expect(Math.max(...byYear(year))).toBeLessThan(Math.min(...byYear(year + 1)));
  }
});

test('"hide me" takes the owner out, and circles fall apart', async ({ page }) => {
  await open(page, 'view=coauthors');
  expect(Object.keys(await placesAtRest(page))).toContain(owner);
  await turn(page, words.views.hideMe, true);
  await expectLink(page, 'hide-owner', 'true');
  const left = Object.keys(await placesAtRest(page));
  expect(left).not.toContain(owner);
  expect(left.length).toBeGreaterThan(80);
  expect(await legend(page).getByRole('listitem').count()).toBeGreaterThan(2);
  await expect(legend(page)).not.toContainText(owner);
  await page.keyboard.press('h');
  await expectLink(page, 'hide-owner', null);
  expect(Object.keys(await placesAtRest(page))).toContain(owner);
});

test('papers together are counted whole or shared out', async ({ page }) => {
  await open(page, 'view=coauthors');
  await visit(page, 'Han Cai');
  const weights = details(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('meter') });
  await expect(weights.first()).toContainText('1');
  await page.getByRole('radio', { name: words.views.fractional }).check();
  await expectLink(page, 'counting', 'fractional');
  // One paper of six authors: a fifth for each pair.
  await expect(weights.first()).toContainText('0.20');
});

test('another person can be the owner', async ({ page }) => {
  await open(page, 'view=coauthors');
  await visit(page, 'Tianqi Chen');
  await details(page).getByRole('button', { name: words.details.thisIsMe }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tianqi Chen');
  await turn(page, words.views.hideMe, true);
  const left = Object.keys(await placesAtRest(page));
  expect(left).toContain(owner);
  expect(left).not.toContain('Tianqi Chen');
  await reload(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tianqi Chen');
});

test('a list without citations says so', async ({ page }) => {
  await open(page);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: words.sources.title });
  await dialog
    .getByLabel(words.sources.paste)
    .fill(
      '**A Paper**  \n**Ada Muster**, Bo Exempel  \nTestConf 2021  \n| [paper](https://example.org/) |\n',
    );
  await dialog.getByRole('button', { name: words.sources.readPasted }).click();
  await expect(dialog).toHaveCount(0);
  await showView(page, 'citations');
  await expect(page.getByText(words.stage.noCitations)).toBeVisible();
});

test('years without any paper of the list lead back to all years', async ({ page }) => {
  await open(page, 'years=1990:1991');
  await page.getByRole('button', { name: words.stage.emptyNext }).click();
  await expectLink(page, 'years', null);
});
