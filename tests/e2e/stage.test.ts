import type { Page } from '@playwright/test';
import {
  details,
  expect,
  expectLink,
  open,
  reload,
  settled,
  showView,
  test,
  visit,
  words,
} from './journey.ts';
import {
  atRest,
  distance,
  dragBetween,
  emptyPlace,
  placeOf,
  placesAtRest,
  type Point,
} from './hand.ts';
import { corpus, idOf } from './list.ts';

const heading = (page: Page) => details(page).getByRole('heading', { level: 2 });
const card = (page: Page) => page.getByRole('tooltip');

test('meets papers, people and venues under the pointer and tells of them', async ({ page }) => {
  await open(page);
  const places = await placesAtRest(page);
  expect(Object.keys(places).length).toBeGreaterThan(100);
  const facts = {
    'Ion Stoica': /\d+ papers · \d+ co-authors/,
    OSDI: /4 papers/,
    'Learning to Optimize Tensor Programs': /NeurIPS 2018 · 8 authors · cited 2 times/,
  };
  for (const [name, fact] of Object.entries(facts)) {
    const { x, y } = places[name]!;
    await page.mouse.move(x, y);
    await expect(card(page)).toContainText(name);
    await expect(card(page)).toContainText(fact);
  }
  await page.mouse.move(2, 2);
  await expect(card(page)).toHaveCount(0);
});

test('a click selects and dims the rest, a click beside lets go, Esc lets go', async ({ page }) => {
  await open(page);
  const places = await placesAtRest(page);
  await atRest(page);
  const far = places['IEEE Micro']!;
  const clip = { x: far.x - 5, y: far.y - 5, width: 10, height: 10 };
  const before = await page.screenshot({ clip });
  const place = places['Ion Stoica']!;
  await page.mouse.click(place.x, place.y);
  await expect(heading(page)).toHaveText('Ion Stoica');
  await expectLink(page, 'select', idOf('Ion Stoica'));
  const dimmed = await page.screenshot({ clip });
  expect(dimmed.equals(before)).toBe(false);

  const { x, y } = await emptyPlace(page);
  await page.mouse.click(x, y);
  await expect(details(page)).toHaveCount(0);
  await expectLink(page, 'select', null);

  await page.goBack();
  await expect(heading(page)).toHaveText('Ion Stoica');
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);
  await expectLink(page, 'select', null);
});

test('the panel leads on; its arrows and those of the browser lead back', async ({ page }) => {
  await open(page);
  await visit(page, 'MAgent', corpus.works.at(-1)!.title);
  await details(page).getByRole('button', { name: 'Han Cai' }).click();
  await expect(heading(page)).toHaveText('Han Cai');
  await details(page).getByRole('button', { name: 'AAAI' }).click();
  await expect(heading(page)).toHaveText('AAAI');

  await page.goBack();
  await expect(heading(page)).toHaveText('Han Cai');
  await details(page).getByRole('button', { name: words.details.back }).click();
  await expect(heading(page)).toHaveText(corpus.works.at(-1)!.title);
  await details(page).getByRole('button', { name: words.details.forward }).click();
  await expect(heading(page)).toHaveText('Han Cai');
  await page.goForward();
  await expect(heading(page)).toHaveText('AAAI');
  await details(page).getByRole('button', { name: words.details.close }).click();
  await expect(details(page)).toHaveCount(0);
});

test('a paper, a person and a venue tell what is known of them', async ({ page }) => {
  await open(page);
  await visit(
    page,
    'Ansor',
    'Ansor: Generating High-Performance Tensor Programs for Deep Learning',
  );
  const panel = details(page);
  await expect(panel).toContainText('OSDI');
  await expect(panel).toContainText('12 authors');
  await expect(panel.getByRole('link', { name: 'slides' })).toHaveAttribute('href', /^https:/);
  await expect(panel.getByRole('heading', { name: words.details.cites })).toContainText('2');
  await expect(panel.getByRole('heading', { name: words.details.citedBy })).toContainText('1');
  await expect(panel).toContainText('named in the text with a citation mark: Related Work');

  await visit(page, 'judging llm', 'Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena');
  await expect(panel).toContainText(`* ${words.details.equal}`);
  await expect(panel).toContainText('Datasets and Benchmarks Track');

  await visit(page, 'Gonzalez', 'Joseph E. Gonzalez');
  await expect(panel).toContainText('12 papers');
  await expect(panel.getByRole('heading', { name: words.details.spellings })).toBeVisible();
  await expect(panel.getByText(words.details.joined)).toBeVisible();
  await expect(panel.getByRole('meter').first()).toBeVisible();

  await visit(page, 'NeurIPS');
  await expect(panel).toContainText('4 papers');
});

test('a dragged node stays where it was put, and a reload keeps it', async ({ page }) => {
  await open(page);
  const name = 'Christos Kozyrakis';
  const from = await placeOf(page, name);
  const to = { x: from.x - 70, y: from.y + 60 };
  await dragBetween(page, from, to);
  const letGo = page.getByRole('button', { name: words.stage.unpin(1) });
  await expect(letGo).toBeVisible();
  const put = await placeOf(page, name);
  expect(distance(put, to)).toBeLessThan(40);

  await settled(page);
  await reload(page);
  await expect(letGo).toBeVisible();
  expect(distance(await placeOf(page, name), put)).toBeLessThan(4);

  await letGo.click();
  await expect(letGo).toHaveCount(0);
});

test('a click on an edge between co-authors shows the papers they share', async ({ page }) => {
  await open(page, 'view=coauthors&hide-owner=true&years=2018:2018');
  const places = await placesAtRest(page);
  const [a, b] = ['Han Cai', 'Weinan Zhang'].map((name) => places[name]!) as [Point, Point];
  const length = distance(a, b);
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  // Edges are bent: the middle of one is a little to a side.
  for (let off = -24; off <= 24 && (await details(page).count()) === 0; off += 4) {
    await page.mouse.click((a.x + b.x) / 2 - uy * off, (a.y + b.y) / 2 + ux * off);
  }
  await expect(details(page)).toContainText(words.details.pair);
  const pair = await details(page).getByRole('heading', { level: 2 }).getByRole('button').all();
  const names = await Promise.all(pair.map((one) => one.innerText()));
  const ids = names.map(idOf);
  const shared = corpus.works.filter(
    ({ authors, year }) =>
      year === 2018 && ids.every((id) => authors.some(({ person }) => person === id)),
  );
  await expect(details(page)).toContainText(words.details.together(shared.length));
  for (const { title } of shared) {
    await expect(details(page).getByRole('button', { name: title })).toBeVisible();
  }
});

test('a wheel zooms, and the link keeps where the camera stands', async ({ page }) => {
  await open(page);
  const before = await placesAtRest(page);
  const { x, y } = before['OSDI']!;
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  await expect(page).toHaveURL(/camera=/);
  const far = (places: Record<string, Point>) => distance(places['OSDI']!, places['ASPLOS']!);
  const after = await placesAtRest(page);
  expect(distance(after['OSDI']!, before['OSDI']!)).toBeLessThan(30);
  expect(Object.keys(after).length).toBeLessThan(Object.keys(before).length);
  await page.getByRole('button', { name: words.stage.fit }).click();
  await expectLink(page, 'camera', null);
  expect(Math.abs(far(await placesAtRest(page)) - far(before))).toBeLessThan(6);
});

/** What is read again and again, once it is the same three times. */
async function steady(read: () => Promise<string>): Promise<string> {
  let last = '';
  let same = 0;
  const again = async () => {
    const now = await read();
    same = now === last ? same + 1 : 0;
    last = now;
    return same;
  };
  await expect.poll(again).toBeGreaterThan(1);
  return last;
}

test('the picture comes back after the graphics were lost', async ({ page }) => {
  await open(page);
  await showView(page, 'coauthors');
  const at = await placeOf(page, 'Ion Stoica');
  await atRest(page);
  const clip = { x: at.x - 4, y: at.y - 4, width: 8, height: 8 };
  const look = async () => (await page.screenshot({ clip })).toString('base64');
  // Names are drawn beside the graph, without WebGL; they are part of the picture too.
  const { width } = page.viewportSize()!;
  const names = async () =>
    (await page.screenshot({ clip: { x: 360, y: 60, width: width - 360, height: 500 } })).toString(
      'base64',
    );
  const before = await steady(look);
  const named = await steady(names);
  const lost = await page.evaluate(async () => {
    const extensions = Array.from(document.querySelectorAll('main canvas'), (canvas) =>
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
    ).filter((one) => one !== null && one !== undefined);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const one of extensions) one.loseContext();
    await frame();
    await frame();
    Object.assign(window, { restore: () => extensions.forEach((one) => one.restoreContext()) });
    return extensions.length;
  });
  expect(lost).toBeGreaterThan(0);
  await expect.poll(look).not.toBe(before);
  await page.evaluate('restore()');
  await expect.poll(look).toBe(before);
  await expect.poll(names).toBe(named);
  expect(distance(await placeOf(page, 'Ion Stoica'), at)).toBeLessThan(2);
});
