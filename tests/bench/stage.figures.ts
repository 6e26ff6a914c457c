// Drawing alone, beside sigma's own defaults in the same run: `npm run bench -- stage`.
// The page's CPU is the own time of its main thread's tasks in a trace; the GPU
// process's, which draws in software, is what the system has counted for it.
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { findChromium } from '../e2e/chromium.mjs';
import { type Figure, tell } from './figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'coterie-stage-'));
const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
let server: Server;
let browser: Browser;

beforeAll(async () => {
  await build({ configFile: 'tests/bench/stage/vite.config.ts', build: { outDir: folder } });
  server = createServer((request, response) => {
    const path = join(folder, new URL(request.url!, 'http://x').pathname);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  }).listen(0);
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    chromiumSandbox: false,
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Milliseconds of CPU: of the page, of the GPU process, and the page's longest task. */
interface Cost {
  readonly page: number;
  readonly gpu: number;
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

async function gpuTime(): Promise<number> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return 1000 * (processInfo.find(({ type }) => type === 'GPU')?.cpuTime ?? Number.NaN);
}

/** What is done on a page, and all it leads to, costs. */
async function costOf(page: Page, action: string): Promise<Cost> {
  const before = await gpuTime();
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate(async (code) => {
    performance.mark('begin');
    (0, eval)(code);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let n = 0; n < 3; n += 1) await frame();
    // Names wait until the camera rests; what is drawn little by little goes on meanwhile.
    await new Promise((done) => setTimeout(done, 600));
    for (let n = 0; n < 3; n += 1) await frame();
    performance.mark('end');
  }, action);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const at = (mark: string) => traceEvents.find(({ name }) => name === mark)!;
  const [begin, end] = [at('begin'), at('end')];
  // The task in which it began is one of them: it ends after the mark.
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, tdur = 0 }) =>
      name.endsWith('RunTask') &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + tdur >= begin.ts &&
      ts <= end.ts,
  );
  const own = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    page: own.reduce((sum, one) => sum + one, 0),
    gpu: (await gpuTime()) - before,
    longest: Math.max(...own),
  };
}

/** The costs of several runs. */
async function runs(page: Page, times: number, action: (run: number) => string): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let run = 0; run < times; run += 1) costs.push(await costOf(page, action(run)));
  return costs;
}

/** A window that is another one each time. */
const yearsOf = (run: number) => `${1995 + run}, ${2010 + run}`;

/** Draws a field the one way or the other. */
async function measure(nodes: number, who: 'page' | 'rival', times: number) {
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(500_000);
  await page.goto(`${address}/${who === 'page' ? 'index' : 'rival'}.html`);
  await page.waitForFunction('window.page');
  const size = await page.evaluate<{ nodes: number; edges: number }>(`page.prepare(${nodes})`);
  const first = await runs(page, Math.min(3, times), (run) =>
    run === 0 ? `${who}.first()` : `${who}.end(); ${who}.first()`,
  );
  // The first of each is not counted: it warms up.
  const rest = async (action: (run: number) => string) =>
    (await runs(page, times + 1, action)).slice(1);
  const look = (run: number) =>
    who === 'page' ? `page.look(${10 * run}, 0, page.camera().scale)` : `rival.look(${run})`;
  const frame = await rest(look);
  const filter = await rest((run) => `${who}.filter(${yearsOf(run)})`);
  const push = await rest((run) => `${who}.push(${run})`);
  const back = who === 'page' ? await returns(page, times) : null;
  await page.close();
  return { size, first, frame, filter, push, back };
}

/** Milliseconds until something and until all of the picture was seen. */
interface Returned {
  readonly first: number;
  readonly last: number;
}

/** What it costs that the context of WebGL was lost and is given back, and how long until the picture is whole. */
async function returns(page: Page, times: number) {
  const costs: Cost[] = [];
  const seen: Returned[] = [];
  const camera = () => page.evaluate<object>('page.camera()');
  const before = await camera();
  for (let run = 0; run < times; run += 1) {
    await page.evaluate('page.lose()');
    costs.push(await costOf(page, 'page.restore()'));
    await page.waitForTimeout(4000);
    seen.push(await page.evaluate<Returned>('page.returned()'));
  }
  expect(await camera()).toEqual(before);
  return { costs, seen };
}

const rows = [
  ['first', 'first frame', '≤ 1 s of page CPU at 100,000'],
  ['frame', 'one frame', null],
  ['filter', 'year filter', '≤ 40 ms of page CPU at 100,000, ≥ 50×'],
  ['push', 'position push', '≤ 50 ms of page CPU at 100,000'],
] as const;

test.each([1000, 10_000, 100_000])('%i nodes', { timeout: 1_800_000 }, async (nodes) => {
  const ours = await measure(nodes, 'page', 5);
  const isHere = existsSync(join(folder, 'rival.html'));
  const theirs = isHere ? await measure(nodes, 'rival', nodes > 50_000 ? 1 : 3) : null;
  expect(ours.size.nodes).toBeGreaterThan(nodes * 0.8);
  for (const [key, part, goal] of rows) {
    const figure = (what: string, of: keyof Cost, wish: string | null): Figure => ({
      ...{ part, what, size: nodes, unit: 'ms', ours: ours[key].map((cost) => cost[of]) },
      ...(theirs
        ? { rivals: [{ name: 'sigma, defaults', values: theirs[key].map((cost) => cost[of]) }] }
        : {}),
      ...(wish === null ? {} : { goal: wish }),
    });
    tell(figure('page CPU', 'page', goal));
    tell(figure('GPU process CPU', 'gpu', null));
    tell(figure('longest task', 'longest', '≤ 100 ms'));
  }
  const { costs, seen } = ours.back!;
  const row = { part: 'graphics lost and back', size: nodes, unit: 'ms' } as const;
  tell({ ...row, what: 'page CPU', ours: costs.map((cost) => cost.page) });
  tell({
    ...{ ...row, what: 'picture seen, by the clock', goal: '≤ 1 s' },
    ours: seen.map(({ first }) => first),
  });
  tell({
    ...{ ...row, what: 'its last line seen, by the clock' },
    ours: seen.map(({ last }) => last),
  });
});
