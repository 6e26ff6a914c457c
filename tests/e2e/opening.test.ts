import { details, expect, legend, linkOf, open, settled, test, words } from './journey.ts';
import { atRest } from './hand.ts';

test('opens on the real list under its policy, settled, with its counts', async ({ page }) => {
  const answer = page.waitForResponse((response) => response.url().endsWith('/'));
  await open(page);
  const inPage = page.locator('meta[http-equiv=Content-Security-Policy]');
  const policies = [
    await inPage.getAttribute('content'),
    (await answer).headers()['content-security-policy'],
  ];
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lianmin Zheng');
  await expect(page.getByText('18 papers · 85 people · 9 venues · 2018–2024')).toBeVisible();
  await expect(page.getByRole('button', { name: 'all 18 entries read' })).toBeVisible();
  await expect(page).toHaveTitle('List of Lianmin Zheng · Coterie');
  await expect(legend(page)).toContainText('18 papers');
  await expect(legend(page)).toContainText('85 people');
  await expect(legend(page)).toContainText('9 venues');
  await expect(details(page)).toHaveCount(0);
  await atRest(page);
  expect([...linkOf(page)]).toEqual([]);
});

test('tells how the list was read, with the evidence of each join', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'all 18 entries read' }).click();
  const dialog = page.getByRole('dialog', { name: words.reading.title });
  await expect(dialog).toContainText('Every one of 18 entries was read.');
  await expect(dialog).toContainText('Joseph E. Gonzalez');
  await expect(dialog.getByRole('heading', { name: words.identity.joins })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('stops the layout when told to, goes on with it, and lays out another way', async ({
  page,
}) => {
  await open(page);
  const stop = page.getByRole('button', { name: words.stage.stop });
  const rerun = page.getByRole('button', { name: words.stage.rerun });
  // From inside the page: a hand that comes late would find the layout at its end.
  await rerun.evaluate(async (button, label) => {
    const stop = () =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.includes(label));
    (button as HTMLElement).click();
    while (!stop()) await new Promise((resolve) => setTimeout(resolve));
    stop()!.click();
  }, words.stage.stop);
  await expect(stop).toHaveCount(0);
  const resume = page.getByRole('button', { name: words.stage.resume });
  await resume.click();
  await settled(page);
  await expect(resume).toHaveCount(0);
  await rerun.click();
  await settled(page);
});
