import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
  details,
  expect,
  legend,
  linkOf,
  open,
  reload,
  settled,
  test,
  visit,
  words,
} from './journey.ts';
import { coterie, realLists } from './list.ts';

const text = words.sources;

/** Three papers that can be read, of which one does harm where it is taken for HTML. */
const own = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, Zoë Öztürk  ',
  'TestConf 2021  ',
  '| [paper](https://example.org/1) |',
  '',
  '**Straight <img src="nowhere.png" onerror="window.harmed=1"> Chairs**  ',
  '**Ada Muster**, 佐藤 花子, Bo Exempel  ',
  'TestConf 2023  ',
  '| [paper](https://example.org/2) |',
  '',
  '**Seats and Benches**  ',
  '**Ada Muster**  ',
  'Preprint 2024  ',
  '| [paper](javascript:window.harmed=1) |',
  '',
].join('\n');

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: words.list.open }).click();
  return page.getByRole('dialog', { name: text.title });
}

async function expectOwn(page: Page): Promise<void> {
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Muster');
  await settled(page);
  await expect(legend(page)).toContainText('4 people');
}

test('reads a pasted list, and a reload keeps it', async ({ page }) => {
  await open(page, 'view=coauthors&years=2018:2019');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: text.readPasted })).toBeDisabled();
  await dialog.getByLabel(text.paste).fill(own);
  await dialog.getByRole('button', { name: text.readPasted }).click();
  await expect(dialog).toHaveCount(0);
  await expectOwn(page);
  expect([...linkOf(page)]).toEqual([]);
  await visit(page, '佐藤', '佐藤 花子');
  await expect(details(page)).toContainText('1 paper');

  await reload(page);
  await expectOwn(page);
  expect(await page.evaluate('window.harmed')).toBeUndefined();

  const again = await openDialog(page);
  await again.getByRole('button', { name: text.example }).click();
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
});

test('reads a chosen file, with a table of citations beside it', async ({ page }) => {
  await open(page);
  const dialog = await openDialog(page);
  const table = 'citing_arxiv,cited_arxiv,level,evidence\n2302.00002,2101.00001,list,entry 3\n';
  const list = own
    .replace('https://example.org/1', 'https://arxiv.org/abs/2101.00001')
    .replace('https://example.org/2', 'https://arxiv.org/abs/2302.00002');
  await dialog
    .getByLabel(text.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles([
      { name: 'mine.md', mimeType: 'text/markdown', buffer: Buffer.from(list) },
      { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
    ]);
  await expect(dialog).toHaveCount(0);
  await expectOwn(page);
  await visit(page, 'crooked', 'On Crooked Tables');
  await expect(details(page)).toContainText(words.details.citedBy);
  await expect(details(page)).toContainText('list: entry 3');
  await expect(details(page)).toContainText('mine.md, line 1');
});

test('a table by itself goes beside the list that is open', async ({ page }) => {
  await open(page);
  const choose = async (name: string, text: string) => {
    const dialog = await openDialog(page);
    await dialog
      .getByLabel(words.sources.choose, { exact: true })
      .and(page.locator('input'))
      .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
    await expect(dialog).toHaveCount(0);
  };
  await choose('mine.md', own.replace('https://example.org/1', 'https://arxiv.org/abs/2101.00001'));
  await expectOwn(page);
  await choose('venues.csv', 'venue,names,kind\nTested,TestConf | TC,conference\n');
  const done = page.getByRole('status', { name: words.history.label });
  await expect(done).toContainText('Added venues.csv');
  await visit(page, 'crooked', 'On Crooked Tables');
  await expect(details(page)).toContainText('Tested 2021');
  await page.keyboard.press('Control+z');
  await expect(done).toContainText('Undone: added venues.csv');
  await visit(page, 'crooked', 'On Crooked Tables');
  await expect(details(page)).toContainText('TestConf 2021');
});

test('refuses what is no list in words, and keeps the list that was open', async ({ page }) => {
  await open(page);
  const bad = [
    { name: 'picture.png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: 'empty.md', buffer: Buffer.alloc(0) },
    { name: 'broken.json', buffer: Buffer.from('{"format":"coterie-corpus","version":1,') },
  ];
  const dialog = await openDialog(page);
  for (const { name, buffer } of bad) {
    await dialog
      .getByLabel(text.choose, { exact: true })
      .and(page.locator('input'))
      .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
    const alert = dialog.getByRole('alert');
    await expect(alert).toContainText(text.failed);
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(text.failedNext);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
});

test('says how many entries were read where one was lost', async ({ page }) => {
  await open(page);
  const dialog = await openDialog(page);
  const broken = `${own}\n**A Title Without Authors**  \n\n**Another List**  \n`;
  await dialog.getByLabel(text.paste).fill(broken);
  await dialog.getByRole('button', { name: text.readPasted }).click();
  await page.getByRole('button', { name: words.list.read(3, 4) }).click();
  const reading = page.getByRole('dialog', { name: words.reading.title });
  await expect(reading.getByRole('heading', { name: words.reading.lost })).toBeVisible();
  await expect(reading).toContainText('line 16');
});

test('says which of several files could not be read', async ({ page }) => {
  await open(page);
  const dialog = await openDialog(page);
  await dialog
    .getByLabel(text.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles([
      { name: 'mine.md', mimeType: 'text/markdown', buffer: Buffer.from(own) },
      { name: 'empty.bib', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
  await page.getByRole('button', { name: words.list.read(3, 3, 1) }).click();
  const reading = page.getByRole('dialog', { name: words.reading.title });
  await expect(reading).toContainText(words.reading.summary(3, 3, 1));
  await expect(reading).toContainText('empty.bib');
});

/** Drops files on a part of the page. */
async function drop(page: Page, on: string, files: readonly (readonly [string, string])[]) {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, content] of given) data.items.add(new File([content], name));
    return data;
  }, files);
  await page.dispatchEvent(on, 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent(on, 'drop', { dataTransfer: transfer });
}

test('reads files dropped anywhere, and our own corpus among them', async ({ page }) => {
  await open(page);
  await drop(page, 'main', [['mine.md', own]]);
  await expectOwn(page);
  await drop(page, 'main', [['corpus.json', coterie('convert', ...realLists, '-o', '-')]]);
  await expect(page.getByText('18 papers · 85 people · 9 venues')).toBeVisible();
  await settled(page);

  await drop(page, 'main', [['nothing.md', '']]);
  const dialog = page.getByRole('dialog', { name: text.title });
  await expect(dialog.getByRole('alert')).toContainText(text.failed);
  await drop(page, 'dialog .drop', [['mine.md', own]]);
  await expect(dialog).toHaveCount(0);
  await expectOwn(page);
});

test('a dropped copy of the real list reads the same', async ({ page }) => {
  await open(page);
  await drop(page, 'main', [['copy.md', readFileSync(realLists[0], 'utf8')]]);
  await expect(page.getByRole('button', { name: 'all 18 entries read' })).toBeVisible();
  await expect(page.getByText('18 papers · 85 people · 9 venues · 2018–2024')).toBeVisible();
});
