import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { dragBetween, placeOf, placesAtRest } from './hand.ts';
import {
  details,
  expect,
  expectLink,
  legend,
  open,
  reload,
  settled,
  test,
  visit,
  words,
} from './journey.ts';
import { realLists } from './list.ts';
import { savePicture, setPicture } from './pictures.ts';

const text = words.network;
const harbour = join('tests', 'fixtures', 'networks', 'harbour.gexf');

/** The two halves of a map, as VOSviewer writes them. */
const map = {
  name: 'people map.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    'id\tlabel\tx\ty\tcluster\tweight<Documents>\n1\tAda\t0\t1\t1\t40\n2\tEve\t1\t0\t1\t7\n3\tJoan\t-1\t0\t2\t9\n',
  ),
};
const ties = {
  name: 'people network.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('1\t2\t3\n2\t3\t1.5\n'),
};

async function give(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.getByRole('button', { name: words.list.open }).click();
  const dialog = page.getByRole('dialog', { name: words.sources.title });
  await dialog
    .getByLabel(words.sources.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles(files);
  await expect(dialog).toHaveCount(0);
  await settled(page);
}

const search = (page: Page) => page.getByRole('combobox', { name: text.search });

test('a network opens as it is: search, details, neighbours, a reload', async ({ page }) => {
  await open(page, 'view=coauthors');
  await give(page, harbour);
  await expect(page).toHaveTitle(`Harbours and rivers · ${words.app.name}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbours and rivers');
  await expect(page.getByText('7 nodes · 7 ties')).toBeVisible();
  await expect(legend(page)).toContainText('rivers');
  // What is of papers and years alone is not offered.
  await expect(page.getByRole('radio')).toHaveCount(1);
  await expect(page.getByRole('radio', { name: text.view })).toBeChecked();
  await expect(page.getByText(words.timeline.all)).toHaveCount(0);
  await expect(page.getByText(words.views.hideMe)).toHaveCount(0);
  // The button that opened the list has the focus back, and a space would press it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of ['2', 'h', ' ', '[']) await page.keyboard.press(key);

  await search(page).fill('rotter');
  await page.getByRole('option').filter({ hasText: 'Rotterdam' }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Rotterdam');
  await expect(details(page)).toContainText(`${text.group} rivers`);
  await expect(details(page).getByRole('listitem')).toHaveText([/Antwerp\s+12/, /Hamburg\s+8/]);
  await details(page).getByRole('button', { name: 'Antwerp' }).click();
  await expect(details(page)).toContainText(`${text.pointsTo} 1`);
  await expectLink(page, 'select', 'n:a');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await reload(page);
  await settled(page);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Antwerp');
});

test('a node of a network is dragged and stays', async ({ page }) => {
  await open(page);
  await give(page, harbour);
  const places = await placesAtRest(page);
  expect(Object.keys(places).sort()).toEqual([
    ...['Antwerp', 'Genoa & Savona', 'Hamburg', 'Island', 'Marseille', 'Rotterdam', 'Valencia'],
  ]);
  const from = places['Island']!;
  const to = { x: from.x - 60, y: from.y - 80 };
  await dragBetween(page, from, to);
  await settled(page);
  const now = await placeOf(page, 'Island');
  expect(Math.hypot(now.x - to.x, now.y - to.y)).toBeLessThan(12);
  await page.mouse.click(now.x, now.y);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Island');
  await expect(details(page)).toContainText(words.details.pinned);
});

test('a picture of a network is saved as SVG and as PNG', async ({ page }) => {
  await open(page);
  await give(page, harbour);
  const svg = await savePicture(page, { format: 'svg', legend: true });
  for (const name of ['Rotterdam', 'Genoa &amp; Savona', 'rivers']) {
    expect(svg.toString()).toContain(name);
  }
  const png = await savePicture(page, { format: 'png', what: 'stage', scale: 1 });
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const dialog = await setPicture(page, { format: 'png' });
  await expect(dialog.getByText(words.picture.years)).toHaveCount(0);
});

test('papers and networks stand side by side', async ({ page }) => {
  const lists = realLists.map((path) => ({
    name: path,
    mimeType: 'text/plain',
    buffer: readFileSync(path),
  }));
  await open(page);
  await give(page, [ties, ...lists, map]);
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(4);

  await page.keyboard.press('4');
  await expectLink(page, 'network', '1');
  await expect(page.getByText('people map · 3 nodes · 2 ties')).toBeVisible();
  await search(page).fill('eve');
  await page.getByRole('option').filter({ hasText: 'Eve' }).click();
  await expect(details(page).getByRole('listitem')).toHaveText([/Ada\s+3/, /Joan\s+1.5/]);

  await reload(page);
  await settled(page);
  await expect(page.getByText('people map · 3 nodes · 2 ties')).toBeVisible();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Eve');

  await page.getByRole('radio', { name: words.views.coauthors }).check();
  await expectLink(page, 'network', null);
  await visit(page, 'Gonzalez', 'Joseph E. Gonzalez');
  // Back over the steps: the network again, with what was selected in it.
  await page.goBack();
  await page.goBack();
  await expectLink(page, 'network', '1');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Eve');
});

test('a broken network opens with what is sound, and says what is not', async ({ page }) => {
  await open(page);
  const text = readFileSync(harbour, 'utf8').replace('target="a" weight="3"', 'target="zz"');
  await give(page, { name: 'a.gexf', mimeType: 'text/xml', buffer: Buffer.from(text) });
  await expect(page.getByText('7 nodes · 6 ties')).toBeVisible();
  await page.getByRole('button', { name: words.network.lost(1) }).click();
  await expect(page.getByRole('dialog')).toContainText('this tie names "zz"');
});

test('a network that is refused leaves what was open', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: words.list.open }).click();
  const dialog = page.getByRole('dialog', { name: words.sources.title });
  const bomb = '<!DOCTYPE gexf [<!ENTITY a "aaaa">]><gexf><graph/></gexf>';
  await dialog
    .getByLabel(words.sources.choose, { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name: 'a.gexf', mimeType: 'text/xml', buffer: Buffer.from(bomb) });
  await expect(dialog).toContainText('declares entities');
  await expect(dialog).toContainText(words.sources.failedNext);
});
