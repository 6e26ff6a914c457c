// Takes pictures away as a person does, and looks at what came.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, turn, words } from './journey.ts';

const text = words.picture;

/** What the dialog is set to before it saves; what is not named stays as it opens. */
export interface PictureSettings {
  readonly what?: 'stage' | 'whole';
  readonly format: 'png' | 'svg';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly transparent?: boolean;
  readonly legend?: boolean;
  readonly years?: boolean;
  readonly title?: string;
}

/** Opens the dialog and sets it. */
export async function setPicture(page: Page, settings: PictureSettings): Promise<Locator> {
  await page.getByRole('button', { name: text.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).check();
  const fill = (name: string, value: string | number | undefined) =>
    value === undefined ? undefined : dialog.getByLabel(name, { exact: true }).fill(String(value));
  if (settings.what) await choose(text[settings.what]);
  await choose(text[settings.format]);
  if (settings.theme) await choose(text[settings.theme]);
  await fill(text.width, settings.width);
  await fill(text.height, settings.height);
  if (settings.scale) {
    await dialog.getByRole('combobox', { name: text.scale }).selectOption(`${settings.scale}`);
  }
  if (settings.legend !== undefined) await turn(dialog, text.legend, settings.legend);
  if (settings.transparent !== undefined)
    await turn(dialog, text.transparent, settings.transparent);
  if (settings.years !== undefined) await turn(dialog, text.years, settings.years);
  await fill(text.heading, settings.title);
  return dialog;
}

/** Saves a picture and closes the dialog; gives the file. */
export async function savePicture(page: Page, settings: PictureSettings): Promise<Buffer> {
  const dialog = await setPicture(page, settings);
  const coming = page.waitForEvent('download');
  await dialog
    .getByRole('button', { name: `${text.save} ${settings.format.toUpperCase()}` })
    .click();
  const download = await coming;
  await expect(dialog.getByRole('status')).toHaveText(text.saved(download.suggestedFilename()));
  expect(download.suggestedFilename().endsWith(`.${settings.format}`)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return readFileSync(await download.path());
}

/** What a PNG is made of. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Different colours, fully opaque ones, counted no further than 2000. */
  readonly colours: number;
  /** Share of pixels that are not the commonest colour. */
  readonly drawn: number;
  /** Red, green, blue, alpha of the top left pixel. */
  readonly corner: readonly number[];
}

/** Does something in a blank page, which the policy of the explorer does not bind. */
async function inBlank<Given, Made>(
  page: Page,
  work: (given: Given) => Promise<Made> | Made,
  given: Given,
): Promise<Made> {
  const blank = await page.context().newPage();
  const made = await blank.evaluate(work as never, given);
  await blank.close();
  return made as Made;
}

/** Decodes a PNG: by the browser's own decoder. */
export function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  return inBlank(
    page,
    async (base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const counts = new Map<number, number>();
      for (let i = 0; i < data.length; i += 4) {
        const colour =
          data[i + 3] === 0 ? -1 : (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const most = Math.max(...counts.values());
      return {
        width,
        height,
        colours: counts.size,
        drawn: 1 - most / (width * height),
        corner: Array.from(data.slice(0, 4)),
      };
    },
    png.toString('base64'),
  );
}

/** A label of an SVG with the box it was measured to. */
export interface Label {
  readonly text: string;
  readonly role: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** Parses an SVG as XML, which must hold, and gives its title and labels. */
export async function readSvg(page: Page, svg: string) {
  const read = await inBlank(
    page,
    (source: string) => {
      const document = new DOMParser().parseFromString(source, 'image/svg+xml');
      const fault = document.querySelector('parsererror')?.textContent ?? null;
      const labels = Array.from(document.querySelectorAll('text'), (label) => ({
        text: label.textContent ?? '',
        role: label.getAttribute('class') ?? '',
        box: (label.getAttribute('data-box') ?? '').split(' ').map(Number),
      }));
      return {
        fault,
        title: document.querySelector('title')?.textContent ?? '',
        size: [
          document.documentElement.getAttribute('width'),
          document.documentElement.getAttribute('height'),
        ],
        images: document.querySelectorAll('image').length,
        labels,
      };
    },
    svg,
  );
  expect(read.fault).toBeNull();
  return { ...read, labels: read.labels as unknown as readonly Label[] };
}

/** Pairs of labels whose boxes share more than a hundredth of a pixel. */
export function overlaps(labels: readonly Label[]): string[] {
  const slack = 0.01;
  const apart = (a: number, size: number, b: number) => a + size <= b + slack;
  return labels.flatMap((one, i) =>
    labels.slice(i + 1).flatMap((other) => {
      const [x, y, width, height] = one.box;
      const [u, v, w, h] = other.box;
      const clear = apart(x, width, u) || apart(u, w, x) || apart(y, height, v) || apart(v, h, y);
      return clear ? [] : [`${one.text} / ${other.text}`];
    }),
  );
}
