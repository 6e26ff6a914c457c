// A hand on the stage: it finds nodes as a person does, by what the pointer meets.
import type { Page } from '@playwright/test';
import { settled } from './journey.ts';

/** A point of the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Goes over the free part of the stage with the pointer and notes, for each node
 * met, its name and the middle of where it was met. The node that is selected
 * shows no card, so it is not among them.
 */
export function sweep(page: Page, step = 10): Promise<Record<string, Point>> {
  return page.evaluate(async (gap) => {
    const stage = document.querySelector<HTMLElement>('main [role=img]')!;
    const at = (x: number, y: number) =>
      stage.dispatchEvent(
        new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }),
      );
    const met = new Map<string, { x: number; y: number; n: number }>();
    for (let y = gap; y < innerHeight; y += gap) {
      for (let x = gap; x < innerWidth; x += gap) {
        if (!stage.contains(document.elementFromPoint(x, y))) continue;
        at(x, y);
        if (stage.style.cursor !== 'pointer') continue;
        // The card is drawn some microtasks later.
        for (let n = 0; n < 6; n += 1) await Promise.resolve();
        const name = document.querySelector('[role=tooltip] bdi')?.textContent ?? '';
        // An edge, or the node that is selected.
        if (name === '') continue;
        const sum = met.get(name) ?? { x: 0, y: 0, n: 0 };
        met.set(name, { x: sum.x + x, y: sum.y + y, n: sum.n + 1 });
      }
    }
    at(-1, -1);
    return Object.fromEntries(
      [...met].map(([name, { x, y, n }]) => [name, { x: x / n, y: y / n }]),
    );
  }, step);
}

/** Waits until neither names nor camera move: what is drawn beside the graph stays the same. */
export async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const look = () =>
      Array.from(
        document.querySelectorAll<HTMLCanvasElement>('main canvas:not([class^=sigma])'),
        (canvas) => canvas.toDataURL(),
      ).join();
    let before: string;
    let now = '';
    do {
      before = now;
      for (let n = 0; n < 3; n += 1) await frame();
      now = look();
    } while (now !== before);
  });
}

/** Where every node is, once nothing moves. */
export async function placesAtRest(page: Page): Promise<Record<string, Point>> {
  await atRest(page);
  return sweep(page);
}

/** Where a node is, once nothing moves; it must be met by the pointer. */
export async function placeOf(page: Page, name: string): Promise<Point> {
  const place = (await placesAtRest(page))[name];
  if (!place) throw new Error(`the pointer does not meet ${name}`);
  return place;
}

/** A point of the free stage where the pointer meets neither node nor edge. */
export async function emptyPlace(page: Page): Promise<Point> {
  await atRest(page);
  const place = await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('main [role=img]')!;
    const empty = (clientX: number, clientY: number) => {
      if (!stage.contains(document.elementFromPoint(clientX, clientY))) return false;
      const event = new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' });
      stage.dispatchEvent(event);
      return stage.style.cursor === '';
    };
    for (let y = 20; y < innerHeight; y += 20) {
      for (let x = 20; x < innerWidth; x += 20) {
        const around = [-8, 0, 8].flatMap((dx) => [-8, 0, 8].map((dy) => [x + dx, y + dy]));
        if (around.every(([u, v]) => empty(u!, v!))) return { x, y };
      }
    }
    return null;
  });
  if (!place) throw new Error('the stage is full');
  return place;
}

/** How far apart two points are. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Presses at one point, moves in steps, lets go at another. */
export async function dragBetween(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}
