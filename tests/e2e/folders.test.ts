import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { details, expect, open, settled, test, visit, words } from './journey.ts';

const text = words.sources;

const markdown = '**On Crooked Tables**  \n**Ada Muster**, Zoë Öztürk  \nTestConf 2021  \n';
const bib = (title: string) =>
  `@article{a, title={${title}}, author={Muster, Ada and Exempel, Bo}, journal={J}, year=2020}\n`;

/** A folder on the disk, with a list, one below it, an archive, a letter and things to pass over. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = join(mkdtempSync(join(tmpdir(), 'coterie-e2e-')), 'lists');
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(join(made, name, '..'), { recursive: true });
    writeFileSync(join(made, name), data);
  }
  return made;
}

const mixed = {
  'mine.md': markdown,
  'sub/looms.bib': bib('On Looms'),
  'old.zip': zipSync({ 'cards.bib': strToU8(bib('On Cards')) }),
  'letter.txt': 'Dear Ada, the engine works.',
  '.hidden/x.bib': bib('Hidden'),
  'node_modules/x.bib': bib('Of a program'),
};

async function expectMixed(page: Page): Promise<void> {
  await expect(page.getByText('3 papers · 3 people')).toBeVisible();
  await settled(page);
  await visit(page, 'cards', 'On Cards');
  await expect(details(page)).toContainText('lists/old.zip/cards.bib, line 1');
}

/** Drops what stands on the disk on the middle of the page, as a file manager does. */
async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
}

test('reads a folder that is dropped, with all below it', async ({ page }) => {
  const made = folder(mixed);
  await open(page);
  await dropFromDisk(page, [made]);
  await expectMixed(page);
  rmSync(made, { recursive: true });
});

test('reads a folder that is chosen, and says of a folder without lists that it is one', async ({
  page,
}) => {
  const [made, letters, empty] = [
    folder(mixed),
    folder({ 'letter.txt': 'Dear Ada, the engine works.' }),
    folder({ '.hidden/x.bib': bib('Hidden') }),
  ];
  await open(page);
  await page.getByRole('button', { name: words.list.open }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await expect(dialog.locator('button', { hasText: text.chooseFolder })).toBeVisible();
  const chooser = dialog.getByLabel(text.chooseFolder).and(page.locator('input'));
  await chooser.setInputFiles(empty);
  await expect(dialog.getByRole('alert')).toContainText(text.emptyFolder);
  await chooser.setInputFiles(letters);
  await expect(dialog.getByRole('alert')).toContainText('nothing in it could be read');
  await chooser.setInputFiles(made);
  await expect(dialog).toHaveCount(0);
  await expectMixed(page);
  for (const one of [made, letters, empty]) rmSync(one, { recursive: true });
});
