import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  details,
  expect,
  expectLink,
  legend,
  open,
  reload,
  settled,
  showView,
  test,
  visit,
  words,
} from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = words.references;
const ris = (title: string, year: number, more: readonly string[]) =>
  ['TY  - JOUR', `TI  - ${title}`, `PY  - ${year}`, ...more, 'ER  - ', ''].join('\n');
const list = [
  ris('Chairs of Oak and Ash', 2018, [
    'AU  - Muster, Ada',
    'AD  - Institute of Wood',
    'KW  - carpentry',
    'DO  - 10.1000/chairs',
  ]),
  ris('Tables of Oak and Ash', 2019, [
    'AU  - Beispiel, Jo',
    'KW  - Carpentry',
    'VL  - 3',
    'SP  - 12',
  ]),
  ris('A Survey of Furniture', 2021, ['AU  - Exempel, Bo', 'KW  - surveys']),
  ris('Benches Revisited Once More', 2022, ['AU  - Muster, Ada', 'AD  - Institute of Wood']),
].join('\n');
const pasted = [
  'References',
  '[1] A. Muster, “Chairs of Oak and Ash,” J. Wood, 2018. doi:10.1000/chairs',
  '[2] J. Beispiel, “Tables of Oak and Ash,” J. Wood, vol. 3, 2019.',
  '[3] Z. Fremd, “A General Theory of Saws,” J. Tools, 1950.',
].join('\n');

async function openList(page: Page): Promise<void> {
  await open(page);
  await page.keyboard.press('o');
  await page.getByLabel(words.sources.paste).fill(list);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await expect(page.getByText('4 papers · 3 people')).toBeVisible();
  await settled(page);
}

/** Pastes the references of a paper and waits for what they match. */
async function match(page: Page, paper: string, references: string) {
  await visit(page, paper);
  await details(page).getByRole('button', { name: text.attach }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await expect(dialog.getByLabel(text.text)).toBeFocused();
  await dialog.getByLabel(text.text).fill(references);
  await dialog.getByRole('button', { name: text.match }).click();
  return dialog;
}

test('a paper is given its references: matched, one refused, accepted, undone and saved', async ({
  page,
}) => {
  await openList(page);
  const dialog = await match(page, 'A Survey of Furniture', pasted);
  await expect(dialog.getByRole('status')).toHaveText(text.found(2, 3));
  const chairs = dialog.getByRole('listitem').filter({ hasText: 'Chairs of Oak' });
  await expect(chairs).toContainText('certain');
  await expect(chairs).toContainText('by DOI 10.1000/chairs');
  const tables = dialog.getByRole('listitem').filter({ hasText: 'Tables of Oak' });
  await expect(tables).toContainText('by title and year');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Saws' })).toBeVisible();

  await tables.getByRole('checkbox').uncheck();
  await dialog.getByRole('button', { name: text.accept(1, 2) }).click();
  await expect(dialog).toBeHidden();
  const panel = details(page);
  await expect(panel.getByRole('button', { name: 'Chairs of Oak and Ash' })).toBeVisible();
  await expect(panel).toContainText('entry 1 of 3 references given by hand, by DOI 10.1000/chairs');
  await expect(panel).toContainText('A General Theory of Saws');

  await page.keyboard.press('Control+z');
  await expect(panel).not.toContainText('given by hand');
  await page.keyboard.press('Control+Shift+z');
  await expect(panel).toContainText('given by hand');

  // What was refused stays refused when the list is given again.
  const again = await match(page, 'A Survey of Furniture', pasted);
  await expect(again).toContainText(text.before(3));
  await expect(
    again.getByRole('listitem').filter({ hasText: 'Tables of Oak' }).getByRole('checkbox'),
  ).not.toBeChecked();
  await page.keyboard.press('Escape');

  // It outlives a reload.
  await reload(page);
  await settled(page);
  await expect(details(page)).toContainText('given by hand');
});

test('a list in BibTeX is taken; a text without references says so', async ({ page }) => {
  await openList(page);
  const dialog = await match(page, 'A Survey of Furniture', ' \n- \n');
  await expect(dialog.getByRole('alert')).toContainText('no references were found');
  await dialog
    .getByLabel(text.text)
    .fill('@article{a, title={Chairs of oak and ash}, author={Muster, A.}, year={2018}}');
  await dialog.getByRole('button', { name: text.match }).click();
  await expect(dialog.getByRole('status')).toHaveText(text.found(1, 1));
  await dialog.getByRole('button', { name: text.accept(1, 0) }).click();
  await expect(details(page)).toContainText('given by hand, by title and year');
});

test('works outside the list: on the stage, in a list, and who cites them', async ({ page }) => {
  await openList(page);
  for (const paper of ['A Survey of Furniture', 'Benches Revisited Once More']) {
    const dialog = await match(page, paper, pasted);
    await dialog.getByRole('button', { name: text.accept(2, 1) }).click();
    await expect(dialog).toBeHidden();
  }
  await page.keyboard.press('Escape');
  await showView(page, 'citations');
  await page.getByText(words.outside.switch, { exact: true }).click();
  await expectLink(page, 'outside', '30');
  await settled(page);
  await expect(legend(page)).toContainText(words.outside.works(1));

  await page.getByRole('button', { name: words.outside.list(1) }).click();
  const panel = details(page);
  await panel.getByRole('button', { name: 'A General Theory of Saws' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('A General Theory of Saws');
  await expect(panel).toContainText(words.outside.citedBy(2));
  await expectLink(page, 'select', 'o:a-general-theory-of-saws');
  await expect(panel.getByRole('button', { name: 'A Survey of Furniture' })).toBeVisible();
  await page.goBack();
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(words.outside.title);
});

test('an arrow that is wrong is taken out', async ({ page }) => {
  await openList(page);
  const dialog = await match(page, 'A Survey of Furniture', pasted);
  await dialog.getByRole('button', { name: text.accept(2, 1) }).click();
  await expect(dialog).toBeHidden();
  await open(page, 'view=citations&select=w:a-survey-of-furniture~w:chairs-of-oak-and-ash');
  await details(page).getByRole('button', { name: text.refuse }).click();
  const panel = details(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('A Survey of Furniture');
  await expect(panel).toContainText('entry 2 of 3 references given by hand');
  await expect(panel).not.toContainText('entry 1 of 3');
  // Whatever the reference means, it is not in the list.
  await expect(panel).toContainText(words.outside.cites);
});

test('keywords and places of work lead on, and come back with the link', async ({ page }) => {
  await openList(page);
  await visit(page, 'Tables of Oak and Ash');
  const panel = details(page);
  await panel.getByRole('button', { name: 'Carpentry' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('carpentry');
  await expect(panel.getByRole('button', { name: 'Chairs of Oak and Ash' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'A Survey of Furniture' })).toHaveCount(0);
  await reload(page);
  await settled(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('carpentry');

  await panel.getByRole('button', { name: 'Chairs of Oak and Ash' }).click();
  await expect(panel.getByRole('link', { name: '10.1000/chairs' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1000/chairs',
  );
  await panel.getByRole('button', { name: 'Institute of Wood' }).click();
  await expect(panel.getByRole('button', { name: 'Ada Muster' })).toBeVisible();
  await panel.getByRole('button', { name: 'Ada Muster' }).click();
  await expect(panel).toContainText(words.about.affiliations);
  await expect(panel).toContainText('2018–2022');
});

test('nothing stands in the way of adding references and reading details', async ({ page }) => {
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };
  await openList(page);
  const dialog = await match(page, 'A Survey of Furniture', pasted);
  await expect(dialog.getByRole('status')).toBeVisible();
  expect(await faults()).toEqual([]);
  await dialog.getByRole('button', { name: text.accept(2, 1) }).click();
  await expect(details(page)).toContainText('A General Theory of Saws');
  expect(await faults()).toEqual([]);
  await open(page, 'view=citations&select=outside');
  await expect(details(page)).toContainText(words.outside.lead);
  expect(await faults()).toEqual([]);
  await visit(page, 'Chairs of Oak and Ash');
  await expect(details(page)).toContainText('Institute of Wood');
  expect(await faults()).toEqual([]);
});
