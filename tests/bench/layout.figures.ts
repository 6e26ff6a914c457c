import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { multilevel } from '#core/layout';
import { plainLayout } from '#core/params';
import { tell } from './figures.ts';
import { madeGraph, type MadeGraph } from './made/graph.ts';
import { problemOf } from './made/problem.ts';
import { qualityOf, type Quality } from './made/quality.ts';

const rival = 'ForceAtlas2 (graphology)';
/** Iterations of the rival: at 100,000 nodes they take minutes. */
const iterations = 200;
/** `COTERIE_SEEDS=1` for a look; the goals are medians over five. */
const seeds = Array.from({ length: Number(process.env['COTERIE_SEEDS'] ?? 5) }, (_, i) => i + 1);

interface Run {
  /** Of this process's own work. */
  readonly seconds: number;
  readonly quality: Quality;
}

/** Ours, from the edges to places without overlaps. */
function lay(graph: MadeGraph, settings = plainLayout) {
  const problem = problemOf(graph, settings);
  const before = process.cpuUsage();
  const start = performance.now();
  const run = multilevel.create(problem);
  let first = 0;
  while (!run.step()) if (first === 0 && run.progress > 0) first = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, first, positions: run.positions };
}

const folder = () => mkdtempSync(join(tmpdir(), 'coterie-layout-'));

/** The rival's, in a process of its own; null where it is not installed. */
function rivalRun(graph: MadeGraph, rounds = iterations): Run | null {
  const at = folder();
  try {
    const file = join(at, 'graph');
    const numbers = new Uint32Array(1 + 2 * graph.source.length);
    numbers[0] = graph.nodeCount;
    graph.source.forEach((a, e) => numbers.set([a, graph.target[e]!], 1 + 2 * e));
    writeFileSync(file, numbers);
    const script = join(import.meta.dirname, 'rivals', 'layout.mjs');
    const args = ['--max-old-space-size=8000', script, file, String(rounds)];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    const bytes = readFileSync(`${file}.positions`);
    const positions = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const { seconds } = JSON.parse(said) as { seconds: number };
    return { seconds, quality: qualityOf(graph, positions) };
  } catch (error) {
    console.log(
      `the rival was not measured: npm --prefix tests/bench/rivals install (${String(error).split('\n')[0]})`,
    );
    return null;
  } finally {
    rmSync(at, { recursive: true });
  }
}

/** What the figures of a size are made of: one run a seed, after one that is not counted. */
function compare(size: number, counted: readonly number[], settings = plainLayout) {
  const ours: Run[] = [];
  const theirs: Run[] = [];
  const firsts: number[] = [];
  lay(madeGraph(Math.min(size, 10_000), 99), settings);
  for (const seed of counted) {
    const graph = madeGraph(size, seed);
    const { seconds, first, positions } = lay(graph, settings);
    ours.push({ seconds, quality: qualityOf(graph, positions) });
    firsts.push(first);
    const other = settings === plainLayout ? rivalRun(graph) : null;
    if (other) theirs.push(other);
  }
  expect(ours).toHaveLength(counted.length);
  return { ours, theirs, firsts };
}

function tellQuality(
  what: string,
  size: number,
  ours: Run[],
  theirs: Run[],
  goals: string[],
): void {
  (['stress', 'neighbours', 'topics'] as const).forEach((measure, i) => {
    const of = (runs: Run[]) => runs.map(({ quality }) => quality[measure]);
    tell({
      part: 'layout',
      what: `${what}${measure}`,
      size,
      unit: '',
      ours: of(ours),
      rivals: theirs.length > 0 ? [{ name: rival, values: of(theirs) }] : [],
      goal: goals[i]!,
    });
  });
}

const asGood = ['no higher', 'no lower', 'no lower'];

test.each([
  [1000, ''],
  [10_000, '≥ 50×, ≤ 0.3 s'],
  [100_000, '≥ 150×, ≤ 2 s'],
])(
  'a made field of %i nodes, beside ForceAtlas2',
  (size, goal) => {
    const counted =
      size < 100_000 ? seeds : seeds.slice(0, Number(process.env['COTERIE_LONG'] ?? 1));
    const { ours, theirs, firsts } = compare(size, counted);
    const seconds = (runs: Run[]) => runs.map((run) => run.seconds);
    tell({
      part: 'layout',
      size,
      unit: 's',
      ours: seconds(ours),
      rivals: theirs.length > 0 ? [{ name: rival, values: seconds(theirs) }] : [],
      goal,
    });
    tell({
      part: 'layout',
      what: 'first picture of all nodes',
      size,
      unit: 'ms',
      ours: firsts,
      ...(size === 10_000 && { goal: '≤ 100 ms' }),
    });
    tellQuality('', size, ours, theirs, asGood);
  },
  3_600_000,
);

test('communities drawn together as strongly as can be', () => {
  const { ours } = compare(10_000, seeds, { ...plainLayout, group: 1 });
  tellQuality('group 1: ', 10_000, ours, [], ['≤ 0.195', '≥ 2× ForceAtlas2’s', '≥ 0.85']);
}, 600_000);

test('a million nodes, and how the time grows', () => {
  const graph = madeGraph(1_000_000, 1);
  const before = process.memoryUsage().rss;
  const { seconds, positions } = lay(graph);
  expect(positions.every(Number.isFinite)).toBe(true);
  const most = process.resourceUsage().maxRSS / 1e3;
  const size = 1_000_000;
  // Four iterations of the rival, times fifty: to its end it would take hours.
  const other = process.env['COTERIE_MILLION'] ? rivalRun(graph, 4) : null;
  tell({
    part: 'layout',
    size,
    unit: 's',
    ours: [seconds],
    rivals: other
      ? [{ name: rival, values: [other.seconds * (iterations / 4)], note: '4 iterations × 50' }]
      : [],
    goal: '≤ 30 s',
  });
  tell({
    part: 'layout',
    what: 'memory at most, with the graph',
    size,
    unit: 'MB',
    ours: [most],
    goal: '≤ 2000 MB',
  });
  console.log(`${(before / 1e6).toFixed(0)} MB resident before the layout`);
  const small = seeds.map((seed) => lay(madeGraph(10_000, seed)).seconds).sort((a, b) => a - b);
  const exponent = Math.log(seconds / small[small.length >> 1]!) / Math.log(100);
  tell({
    part: 'layout',
    what: 'growth exponent from 10,000',
    size,
    unit: '',
    ours: [exponent],
    goal: '≤ 1.15',
  });
}, 3_600_000);
