// What the stage is drawn on: lost, missing, resized, out of sight.
import type { Page } from '@playwright/test';
import { details, expect, open, settled, showView, test, visit, words } from './journey.ts';
import { atRest, distance, dragBetween, emptyPlace, placeOf } from './hand.ts';

/** Pixels of the graph alone that are not ground, in a box of the page. */
async function inked(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const png = await page.screenshot({ clip });
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const [r, g, b] = [data[0]!, data[1]!, data[2]!];
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (Math.abs(data[i]! - r) + Math.abs(data[i + 1]! - g) + Math.abs(data[i + 2]! - b) > 60) {
        count += 1;
      }
    }
    return count;
  }, png.toString('base64'));
}
const middle = { x: 400, y: 200, width: 500, height: 300 };
const note = (page: Page) => page.getByText(words.stage.plain);

/** The page as a browser without WebGL2 has it. */
async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      if (kind.startsWith('webgl')) return null;
      return Reflect.apply(real, this, [kind]) as never;
    } as typeof real;
  });
}

test('without WebGL a plain canvas draws, says so, and all hands work', async ({ page }) => {
  await withoutWebgl(page);
  await open(page);
  await expect(note(page)).toBeVisible();
  await page.getByRole('button', { name: words.stage.plainKnown, exact: true }).click();
  await expect(note(page)).toHaveCount(0);
  await atRest(page);
  expect(await inked(page, middle)).toBeGreaterThan(2000);

  const before = await placeOf(page, 'Ion Stoica');
  await page.mouse.click(before.x, before.y);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Ion Stoica');
  await page.keyboard.press('Escape');
  const from = await emptyPlace(page);
  await dragBetween(page, from, { x: from.x + 60, y: from.y + 20 });
  const after = await placeOf(page, 'Ion Stoica');
  expect(after.x - before.x).toBeGreaterThan(50);
  expect(after.y - before.y).toBeGreaterThan(10);
});

test('a plain canvas shows what WebGL shows', async ({ page, freshPage }) => {
  await open(page, 'view=coauthors');
  const plain = await freshPage();
  await withoutWebgl(plain);
  await open(plain, 'view=coauthors');
  await plain.getByRole('button', { name: words.stage.plainKnown, exact: true }).click();
  await Promise.all([atRest(page), atRest(plain)]);
  const [one, other] = [await inked(page, middle), await inked(plain, middle)];
  expect(other / one).toBeGreaterThan(0.9);
  expect(other / one).toBeLessThan(1.1);
  const [a, b] = [await placeOf(page, 'Yida Wang'), await placeOf(plain, 'Yida Wang')];
  expect(distance(a, b)).toBeLessThan(3);
});

test('a graphics context that does not come back is stood in for, until it does', async ({
  page,
}) => {
  await open(page);
  await showView(page, 'coauthors');
  const at = await placeOf(page, 'Ion Stoica');
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('main canvas.graph')!;
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    Object.assign(window, { restore: () => lose.restoreContext() });
  });
  await expect(note(page)).toBeVisible();
  await expect.poll(() => inked(page, middle)).toBeGreaterThan(2000);
  expect(distance(await placeOf(page, 'Ion Stoica'), at)).toBeLessThan(2);
  await page.evaluate('restore()');
  await expect(note(page)).toHaveCount(0);
  await expect(page.locator('main canvas.graph')).toHaveCount(1);
  await expect.poll(() => inked(page, middle)).toBeGreaterThan(2000);
});

test('another size, none at all and a size again leave the graph in its frame', async ({
  page,
}) => {
  await open(page);
  await atRest(page);
  await page.setViewportSize({ width: 900, height: 600 });
  await settled(page);
  const small = await placeOf(page, 'Ion Stoica');
  expect(small.x).toBeGreaterThan(200);
  expect(small.x).toBeLessThan(800);

  const main = page.locator('main');
  await main.evaluate((element) => (element.style.display = 'none'));
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  await main.evaluate((element) => (element.style.display = ''));
  await page.setViewportSize({ width: 1280, height: 720 });
  await atRest(page);
  expect(await inked(page, middle)).toBeGreaterThan(2000);
  await visit(page, 'Ion Stoica');
});

test('a screen of another density is drawn as sharp as it is with the next frame', async ({
  page,
}) => {
  await open(page);
  await atRest(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setDeviceMetricsOverride', {
    ...{ width: 1280, height: 720, deviceScaleFactor: 2, mobile: false },
  });
  // An emulated screen tells nobody that it has changed, as a real one does.
  await page.keyboard.press('+');
  const widths = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('main canvas'), (one) =>
        (one as HTMLCanvasElement).hidden ? 2560 : (one as HTMLCanvasElement).width,
      ),
    );
  await expect.poll(widths).toEqual([2560, 2560, 2560]);
  await placeOf(page, 'Ion Stoica');
});
