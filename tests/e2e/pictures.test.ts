import { expect, open, showView, test, turn, visit, words } from './journey.ts';
import { atRest } from './hand.ts';
import { corpus, coterie, realLists, within } from './list.ts';
import { overlaps, pixelsOf, readSvg, savePicture, setPicture } from './pictures.ts';

// What moves is held by the journeys on the stage.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const owner = 'Lianmin Zheng';

/** The same picture from the command line. */
const image = (...settings: string[]) => coterie('image', ...realLists, '-o', '-', ...settings);

const same = [
  { link: '', settings: ['--legend'], picture: {} },
  {
    link: 'view=coauthors&hide-owner=true&counting=fractional&years=2020:2023',
    settings: [
      ...['--view', 'coauthors', '--hide-owner', '--counting', 'fractional'],
      ...['--years', '2020:2023', '--theme', 'dark', '--legend', '--title', 'Circles & <groups>'],
    ],
    picture: { theme: 'dark', title: 'Circles & <groups>' },
  },
  {
    link: 'view=citations&seed=7',
    settings: [
      ...['--view', 'citations', '--seed', '7', '--transparent'],
      ...['--width', '900', '--height', '500'],
    ],
    picture: { transparent: true, legend: false, width: 900, height: 500 },
  },
  // From coarse to fine: the same bytes from either engine.
  {
    link: 'layout=multilevel&spread=1.5&group=1',
    settings: ['--layout', 'multilevel', '--spread', '1.5', '--group', '1', '--legend'],
    picture: {},
  },
  {
    link: 'view=coauthors&layout=forceatlas2',
    settings: ['--view', 'coauthors', '--layout', 'forceatlas2', '--legend'],
    picture: {},
  },
] as const;

for (const { link, settings, picture } of same) {
  test(`an SVG of "${link}" is that of the command line to the byte`, async ({ page }) => {
    await open(page, link);
    const here = await savePicture(page, { what: 'whole', format: 'svg', ...picture });
    const there = image(...settings);
    // Not toBe: a difference in so long a text takes minutes to tell.
    expect(here.toString('utf8') === there).toBe(true);
  });
}

test('the layout is the same for two visitors, after filters and views too', async ({
  page,
  freshPage,
}) => {
  await open(page);
  const other = await freshPage();
  await open(other, 'view=coauthors&years=2020:2021');
  await showView(other, 'everything');
  await other.getByRole('button', { name: words.timeline.all }).click();
  const [one, two] = [
    await savePicture(page, { format: 'svg' }),
    await savePicture(other, { format: 'svg' }),
  ];
  expect(one.equals(two)).toBe(true);
});

test('an SVG has live text, the right names, and no two of them overlap', async ({ page }) => {
  const names = new Set([
    ...corpus.people.map(({ name }) => name),
    ...corpus.venues.map(({ name }) => name),
  ]);
  await open(page);
  for (const view of ['everything', 'coauthors', 'citations'] as const) {
    await showView(page, view);
    const svg = await readSvg(
      page,
      (await savePicture(page, { format: 'svg', title: `List “${view}”` })).toString('utf8'),
    );
    expect(svg.title).toBe(`List “${view}”`);
    expect(svg.size).toEqual(['1600', '1000']);
    expect(svg.images).toBe(0);
    const nodes = svg.labels.filter(({ role }) => role.split(' ').includes('node'));
    expect(overlaps(nodes)).toEqual([]);
    const texts = nodes.map(({ text }) => text);
    if (view === 'citations') {
      expect(texts.some((text) => text.startsWith('TVM'))).toBe(true);
      continue;
    }
    expect(texts).toContain(owner);
    expect(texts).toContain('Christopher Ré');
    expect(texts.join()).not.toContain('Ã');
    // Titles of papers are shortened; what is neither begins one.
    const strange = texts.filter(
      (text) =>
        !names.has(text) && !corpus.works.some(({ title }) => title.startsWith(text.slice(0, 5))),
    );
    expect(strange).toEqual([]);
  }
});

test('"hide me", years and a selection hold in pictures too', async ({ page }) => {
  await open(page, 'view=coauthors&hide-owner=true&years=2018:2018');
  const svg = await readSvg(page, (await savePicture(page, { format: 'svg' })).toString('utf8'));
  const texts = svg.labels.map(({ text }) => text);
  const shown = new Set(
    within(2018, 2018).works.flatMap(({ authors }) => authors.map(({ person }) => person)),
  );
  const people = texts.filter((text) => corpus.people.some(({ name }) => name === text));
  expect(people.length).toBeGreaterThan(5);
  expect(people).not.toContain(owner);
  for (const name of people) {
    expect(shown).toContain(corpus.people.find((person) => person.name === name)!.id);
  }
  expect(texts.join(' ')).toContain('2018');
});

test('a PNG has the size asked for and is drawn, light and dark', async ({ page }) => {
  await open(page);
  const light = await pixelsOf(
    page,
    await savePicture(page, { format: 'png', scale: 2, width: 800, height: 500 }),
  );
  expect([light.width, light.height]).toEqual([1600, 1000]);
  expect(light.colours).toBeGreaterThan(200);
  expect(light.drawn).toBeGreaterThan(0.05);
  expect(light.drawn).toBeLessThan(0.6);
  expect(light.corner[0]).toBeGreaterThan(200);
  expect(light.corner[3]).toBe(255);

  const dark = await pixelsOf(
    page,
    await savePicture(page, { format: 'png', scale: 8, width: 200, height: 160, theme: 'dark' }),
  );
  expect([dark.width, dark.height]).toEqual([1600, 1280]);
  expect(dark.corner[0]).toBeLessThan(70);
  expect(dark.drawn).toBeGreaterThan(0.02);
});

test('a transparent PNG of the stage has nothing in its corners', async ({ page }) => {
  await open(page);
  await visit(page, 'Tianqi Chen');
  await atRest(page);
  const size = await page.getByRole('img', { name: words.stage.label }).boundingBox();
  const png = await savePicture(page, {
    what: 'stage',
    format: 'png',
    scale: 1,
    transparent: true,
  });
  const pixels = await pixelsOf(page, png);
  expect([pixels.width, pixels.height]).toEqual([size!.width, size!.height]);
  expect(pixels.corner).toEqual([0, 0, 0, 0]);
  expect(pixels.colours).toBeGreaterThan(100);
});

test('more pixels than can be drawn are refused in words', async ({ page }) => {
  await open(page);
  const dialog = await setPicture(page, { format: 'png', width: 9000, height: 9000, scale: 8 });
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  await expect(dialog.getByRole('status')).toHaveText(words.picture.tooLarge);
});

test('a picture goes into the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const dialog = await setPicture(page, { format: 'png', width: 400, height: 300, scale: 1 });
  await turn(dialog, words.picture.legend, false);
  await dialog.getByRole('button', { name: words.picture.copy }).click();
  await expect(dialog.getByRole('status')).toHaveText(words.picture.copied);
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await (await item!.getType('image/png')).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const pixels = await pixelsOf(page, Buffer.from(base64, 'base64'));
  expect([pixels.width, pixels.height]).toEqual([400, 300]);
  expect(pixels.colours).toBeGreaterThan(100);
});
