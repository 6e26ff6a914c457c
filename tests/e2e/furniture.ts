// A small list that wants correcting, and the hand that does it.
import type { Locator, Page } from '@playwright/test';
import { details, expect, open, words } from './journey.ts';

const text = words.correct;

/** A list to put right. */
export const list = [
  '**On Crooked Tables**  ',
  '**Ada Muster**, Jo Beispiel, Bo Exempel  ',
  'TestConf 2021  ',
  '| [paper](https://example.org/1) |',
  '',
  '**Straight Chairs**  ',
  '**Ada Muster**, Bo Exempel  ',
  'TestConf 2023  ',
  '',
  '**Seats and Benches**  ',
  '**Ada Muster**, Zoe Cole  ',
  'TestConf 2024  ',
].join('\n');

/** Opens it by pasting. */
export async function openList(page: Page): Promise<void> {
  await open(page);
  await page.keyboard.press('o');
  await page.getByLabel(words.sources.paste).fill(list);
  await page.getByRole('button', { name: words.sources.readPasted }).click();
  await expect(page.getByText('3 papers · 4 people')).toBeVisible();
}

/** What is selected. */
export const title = (page: Page) => details(page).getByRole('heading', { level: 2 });
/** What was done last. */
export const done = (page: Page) => page.getByRole('status', { name: words.history.label });
/** The corrections of the selected paper. */
export const byHand = (page: Page) => details(page).getByRole('region', { name: text.byHand });
/** Opens the selected paper to edit. */
export async function edit(page: Page): Promise<Locator> {
  await details(page).getByRole('button', { name: text.edit }).click();
  return page.getByRole('dialog', { name: text.editTitle });
}
