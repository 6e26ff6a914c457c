// What every journey begins with: a page that is watched, opened and settled.
import {
  test as base,
  expect,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { words } from '#core/words';

/** Collects what must never happen on a page: errors, breaches of its policy, requests elsewhere. */
async function watch(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.origin === origin;
    if (!local) faults.push(`request to ${url.href}`);
  });
}

interface Journeys {
  /** Watches all pages of a context until the test ends, which fails on any fault. */
  readonly watched: (context: BrowserContext) => Promise<void>;
  /** A page of a context of its own, as another visitor would have it. */
  readonly freshPage: () => Promise<Page>;
}

/** A test whose pages may raise no error, break no policy and ask no other origin. */
export const test = base.extend<Journeys>({
  watched: async ({ baseURL }, use) => {
    const faults: string[] = [];
    await use((context) => watch(context, new URL(baseURL!).origin, faults));
    expect(faults).toEqual([]);
  },
  context: async ({ context, watched }, use) => {
    await watched(context);
    await use(context);
  },
  freshPage: async ({ browser, baseURL, watched }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: baseURL! });
      opened.push(context);
      await watched(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect, words };

/** Waits until the page has started, and keeps what it says was done, which goes by itself in time. */
async function started(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor();
  await page.getByRole('status', { name: words.history.label }).dispatchEvent('pointerenter');
}

/** Waits until the layout has come to rest. */
export async function settled(page: Page): Promise<void> {
  await started(page);
  await expect(page.getByRole('button', { name: words.stage.stop })).toHaveCount(0);
}

/** Loads the page again once what was done is kept. */
export async function reload(page: Page): Promise<void> {
  await page.locator('html:not([data-keeping])').waitFor();
  await page.reload();
  await started(page);
}

/** Opens the explorer, at a link where one is given, and waits until it is at rest. */
export async function open(page: Page, link = ''): Promise<void> {
  await page.goto(link === '' ? '/' : `/#${link}`);
  await settled(page);
}

/** The settings in the address of the page. */
export function linkOf(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.slice(1));
}

/** Waits until a setting of the address is so; null where it is to be at its default. */
export async function expectLink(page: Page, name: string, value: string | null): Promise<void> {
  await expect.poll(() => linkOf(page).get(name), { message: `${name} in the link` }).toBe(value);
}

/** The box that finds everything. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: words.search.label });
}

/** Finds a node by its name and goes there. */
export async function visit(page: Page, query: string, name = query): Promise<void> {
  await searchBox(page).fill(query);
  await page.getByRole('option').filter({ hasText: name }).first().click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(name);
}

/** The panel that tells about what is selected. */
export function details(page: Page): Locator {
  return page.getByRole('complementary', { name: words.details.label });
}

/** What the signs on the stage mean, and how many of each there are. */
export function legend(page: Page): Locator {
  return page.getByRole('region', { name: words.legend.label });
}

/** Shows a view by its name, as a click on it does. */
export async function showView(page: Page, view: 'everything' | 'coauthors' | 'citations') {
  await page.getByRole('radio', { name: words.views[view], exact: true }).check();
  await expectLink(page, 'view', view === 'everything' ? null : view);
  await settled(page);
}

/** Turns a switch by its words: what is seen of it is drawn beside the control. */
export async function turn(within: Page | Locator, name: string, on: boolean): Promise<void> {
  const control = within.getByRole('switch', { name });
  if ((await control.isChecked()) !== on) await within.getByText(name, { exact: true }).click();
  await expect(control).toBeChecked({ checked: on });
}
