// A hand on the stage: it finds nodes as a person does, by what the pointer meets.
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** A point of the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Goes over the free part of the stage with the pointer and notes, for each node
 * met, its name and the middle of where it was met. The node that is selected
 * shows no card: its name is empty.
 */
export function sweep(page: Page, step = 9): Promise<Record<string, Point>> {
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
        // The card is drawn in a microtask.
        await Promise.resolve();
        const card = document.querySelector('[role=tooltip] bdi');
        const name = card?.textContent ?? '';
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

/** Sweeps until two sweeps agree: nothing on the stage moves any more. */
export async function placesAtRest(page: Page): Promise<Record<string, Point>> {
  let before = await sweep(page);
  await expect
    .poll(
      async () => {
        const now = await sweep(page);
        const still = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return still;
      },
      { message: 'the stage comes to rest' },
    )
    .toBe(true);
  return before;
}

/** Where a node is, once nothing moves; it must be met by the pointer. */
export async function placeOf(page: Page, name: string): Promise<Point> {
  const place = (await placesAtRest(page))[name];
  if (!place) throw new Error(`the pointer does not meet ${name}`);
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
