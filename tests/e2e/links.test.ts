import { details, expect, legend, linkOf, open, test, visit, words } from './journey.ts';
import { distance, placesAtRest } from './hand.ts';
import { corpus, idOf } from './list.ts';

test('a link restores view, years, selection and camera for another visitor', async ({
  page,
  freshPage,
}) => {
  await open(page, 'view=coauthors&hide-owner=true&years=2020:2023');
  await visit(page, 'Yida Wang');
  await page.getByRole('button', { name: words.stage.zoomIn }).click();
  await expect(page).toHaveURL(/camera=/);
  const places = await placesAtRest(page);
  const { hash } = new URL(page.url());

  const other = await freshPage();
  await open(other, hash.slice(1));
  await expect(details(other).getByRole('heading', { level: 2 })).toHaveText('Yida Wang');
  await expect(other.getByRole('switch', { name: words.views.hideMe })).toBeChecked();
  await expect(other.getByRole('textbox', { name: words.timeline.from })).toHaveValue('2020');
  expect(Object.keys(places).length).toBeGreaterThan(3);
  // What lies over the stage for a moment, such as a label that follows, hides nobody for good.
  await expect
    .poll(async () => Object.keys(await placesAtRest(other)).sort())
    .toEqual(Object.keys(places).sort());
  const again = await placesAtRest(other);
  for (const [name, place] of Object.entries(places)) {
    // The sweep sees no finer than this.
    expect(distance(place, again[name]!), name).toBeLessThan(6);
  }
  expect([...linkOf(other)]).toEqual([...linkOf(page)]);
});

test('a link with a co-author edge shows its papers', async ({ page }) => {
  const pair = [idOf('Ion Stoica'), idOf('Lianmin Zheng')];
  const shared = corpus.works.filter(({ authors }) =>
    pair.every((id) => authors.some(({ person }) => person === id)),
  );
  // Which of the two comes first is the list's business: one order is shown.
  await open(page, `view=coauthors&select=${pair[1]}~${pair[0]}`);
  await expect(details(page)).toContainText(words.details.together(shared.length));
});

const nonsense = [
  'view=nowhere&years=abc&select=w:none&camera=1,2',
  'years=2024:2018&seed=-1&theme=pink',
  'select=%E0%A4%A&camera=NaN,NaN,0&&&=',
  'select=a:lianmin-zheng~a:lianmin-zheng&view=coauthors',
];

test('a broken link still opens the list', async ({ freshPage }) => {
  for (const link of nonsense) {
    const page = await freshPage();
    await open(page, link);
    await expect(page.getByText('18 papers · 85 people')).toBeVisible();
    await expect(legend(page)).toBeVisible();
    await page.close();
  }
});
