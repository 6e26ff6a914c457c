import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readCorpus } from '#core/clean';
import type { CorpusRead } from '#core/clean';
import type { Work } from '#core/model';
import { venuesIn } from '#core/readers';
import { expect, open, test, words } from './journey.ts';

interface HostileFile {
  readonly file: string;
  readonly category: string;
}
const folder = 'tests/hostile';
const { files } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as {
  files: readonly HostileFile[];
};
const options = { venues: venuesIn(readFileSync('data/venues.csv', 'utf8')) };

/** Attacks on what shows a list, beside those on what reads it: of these every panel is opened. */
const onScreen = /^(?:xss|link|dom-clobber|inline|css|ui-|navigation|unicode|prototype)/;

/** The facts the page shows of what was read. */
function factsOf({ corpus, networks }: CorpusRead): string {
  const { list, network } = words;
  const [first] = networks;
  if (first !== undefined && corpus.works.length === 0) {
    return [network.nodes(first.nodes.length), network.ties(first.edges.length)].join(' · ');
  }
  const { works, people, venues } = corpus;
  const counts = [list.papers(works.length), list.people(people.length)];
  return [...counts, list.venues(venues.length)].join(' · ');
}

/** What the page did with a file that was dropped on it. */
interface Answer {
  /** Why it was refused, as the page says it; null where it was opened. */
  readonly refused: string | null;
  /** What it says of the list that is open. */
  readonly facts: string;
  /** Addresses on the page that are not safe to follow. */
  readonly unsafe: readonly string[];
}

/**
 * Drops a file on the page, waits until it is open or refused, and looks around.
 * All of it inside the page: nothing waits for the drawing, which is slow without
 * a graphics card. What never comes ends the patience of the test.
 *
 * @param first the paper whose details are opened, after what there is to say of the reading
 */
function drop(
  page: Page,
  name: string,
  bytes: Uint8Array,
  first: Pick<Work, 'id' | 'title'> | null,
): Promise<Answer> {
  return page.evaluate(
    async ({ name, data, first, labels }) => {
      /** What is there, once it is. */
      const found = async <Thing>(look: () => Thing | null | undefined): Promise<Thing> => {
        for (;;) {
          const thing = look();
          if (thing !== null && thing !== undefined) return thing;
          await new Promise((resolve) => setTimeout(resolve));
        }
      };
      const gone = (selector: string) =>
        found(() => (document.querySelector(selector) === null ? true : null));
      const named = (label: string) =>
        [...document.querySelectorAll('button')].find(
          (one) => one.getAttribute('aria-label') === label,
        );
      const facts = () => document.querySelector('.facts')?.textContent ?? '';
      const close = async () => {
        const button = document.querySelector<HTMLElement>(`dialog [aria-label="${labels.close}"]`);
        button!.click();
        await gone('dialog');
      };

      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      transfer.items.add(new File([content], name));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true });
        document.querySelector('main')!.dispatchEvent(event);
      }
      const refused = await found(() => {
        const alert = document.querySelector('dialog [role=alert]')?.textContent;
        return alert ?? (named(labels.undo) ? false : null);
      });
      if (refused !== false) await close();

      if (refused === false && first !== null) {
        document.querySelector<HTMLElement>('.read')!.click();
        await found(() => document.querySelector('dialog'));
        await close();
        location.hash = `select=${encodeURIComponent(first.id)}`;
        const heading = () => document.querySelector('aside h2')?.textContent;
        await found(() => (heading() === first.title ? true : null));
      }
      const unsafe = [...document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')]
        .filter(
          ({ href, rel }) =>
            !['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ||
            rel !== 'noopener noreferrer',
        )
        .map(({ outerHTML }) => outerHTML);

      // It answers.
      const theme = () => document.querySelector(`[aria-label^="${labels.theme}"]`)!;
      const before = theme().getAttribute('aria-label');
      (theme() as HTMLElement).click();
      await found(() => (theme().getAttribute('aria-label') === before ? null : true));
      return {
        refused: refused === false ? null : refused,
        facts: facts(),
        unsafe,
      };
    },
    {
      name,
      data: Buffer.from(bytes).toString('base64'),
      first,
      labels: {
        undo: words.history.undoOf(words.history.opened(name)),
        close: words.details.close,
        theme: words.theme.label,
      },
    },
  );
}

test('every hostile file does in the page what it does in Node, and no harm', async ({ page }) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setViewportSize({ width: 900, height: 600 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  let facts = await page.locator('.facts').textContent();

  for (const [i, { file, category }] of files.entries()) {
    await test.step(file, async () => {
      const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
      const name = `${i}-${file.split('/').at(-1)!}`;
      // Node's own tests hold it to the manifest.
      const read = readCorpus([{ file: name, bytes }], options);
      const { works, diagnostics } = read.corpus;
      const first = onScreen.test(category) ? (works[0] ?? null) : null;
      const answer = await drop(page, name, bytes, first && { id: first.id, title: first.title });
      if (works.length === 0 && read.networks.length === 0) {
        const fatal = diagnostics.find(({ severity }) => severity === 'fatal');
        expect(answer.refused).toContain(fatal!.message);
        // What was open is still there.
        expect(answer.facts).toBe(facts);
      } else {
        expect(answer.refused).toBe(null);
        expect(answer.facts).toContain(factsOf(read));
        facts = answer.facts;
      }
      expect(answer.unsafe).toEqual([]);
    });
  }
  expect(dialogs).toEqual([]);
  await expectUnharmed(page);
});

test('a hostile address leaves the page as it is or at its defaults', async ({ page }) => {
  const addresses = JSON.parse(readFileSync(`${folder}/url/hashes.json`, 'utf8')) as readonly {
    readonly hash: string;
  }[];
  const bomb = readFileSync(`${folder}/url/deflate-bomb.txt`, 'utf8').trim();
  await open(page);
  const everything = page.getByRole('radio', { name: words.views.everything, exact: true });
  const title = page.getByRole('heading', { level: 1 });
  for (const hash of [...addresses.map((one) => one.hash), bomb]) {
    await test.step(hash.slice(0, 80), async () => {
      await page.evaluate(async (to) => {
        location.hash = to;
        await new Promise((resolve) => setTimeout(resolve));
      }, hash);
      await everything.evaluate((radio) => (radio as HTMLInputElement).click());
      expect(await everything.isChecked()).toBe(true);
      expect(await title.textContent()).not.toBe('');
    });
  }
  await page.evaluate(() => (location.hash = ''));
  await expect(page.getByText('18 papers · 85 people')).toBeVisible();
  await page.goto(`/${addresses.at(-1)!.hash}`);
  await page.reload();
  await expect(title).toBeVisible();
  await expectUnharmed(page);
});

/** No script of a file ran, and nothing reached into the page's own objects. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate('window.__pwned')).toBeUndefined();
  expect(await page.evaluate('Object.keys(Object.prototype)')).toEqual([]);
}
