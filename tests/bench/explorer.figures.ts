import { test } from 'vitest';
import { readCorpus } from '#core/clean';
import { linkCorpus } from '#core/graph';
import { placementOf, settle } from '#core/layout';
import { randomFrom } from '#core/metrics';
import { createSearch, worksIn } from '#core/query';
import { radiusOf } from '#core/scene';
import { viewOf, views, weigh } from '#core/views';
import { realCorpus, realSources } from '../real-list.ts';
import { tell } from './figures.ts';
import { median } from './table.mjs';

const queries = [
  'Re',
  'stoika',
  'stioca',
  'oica',
  'muller',
  '佐藤',
  'xqzvw',
  'learning to optimize',
];

/** Milliseconds of this process's own work in some runs, after one that is not counted. */
function took(run: () => unknown, times = 9): number[] {
  run();
  return Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

test('the real list', () => {
  const graph = linkCorpus(realCorpus);
  const row = { part: 'real list', size: realCorpus.works.length, unit: 'ms' } as const;
  tell({ ...row, what: 'read and cleaned', ours: took(() => readCorpus(realSources)) });
  const search = createSearch(realCorpus);
  const slowest = queries.map((query) => median(took(() => search.search(query))));
  tell({ ...row, what: 'slowest of the queries', ours: [Math.max(...slowest)], goal: '≤ 100' });
  for (const { id } of views) {
    const options = { view: id, hideOwner: false, seed: 1, pins: new Map(), from: null, radiusOf };
    tell({
      ...row,
      what: `laid out, ${id}`,
      ours: took(() => settle(placementOf(graph, options)), 5),
      goal: '≤ 150',
    });
    const columns = viewOf(id).project(graph, { counting: 'full' });
    const works = worksIn(realCorpus, { from: 2020, to: 2022 });
    tell({ ...row, what: `other years, ${id}`, ours: took(() => weigh(columns, works)) });
  }
});

test('20,000 papers in Markdown', () => {
  const source = listOf(20_000);
  const before = process.cpuUsage();
  const { corpus } = readCorpus([source]);
  const { user, system } = process.cpuUsage(before);
  const row = { part: 'Markdown list', size: 20_000 } as const;
  const seconds = (user + system) / 1e6;
  const rate = source.bytes.length / 1e6 / seconds;
  tell({ ...row, what: 'read and cleaned', unit: 'MB/s', ours: [rate] });
  const search = createSearch(corpus);
  const slowest = queries.map((query) => median(took(() => search.search(query), 5)));
  tell({
    ...{ ...row, what: 'slowest of the queries', unit: 'ms' },
    ours: [Math.max(...slowest)],
    goal: '≤ 100',
  });
}, 600_000);

/** A list of the real one's shape, of made-up names and words. */
function listOf(works: number) {
  const random = randomFrom(7);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const syllables = 'ka lo mi ren sta vi zhe bor tal qui nes ard oh'.split(' ');
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('');
  const name = () => [word(), word()].map((one) => one[0]!.toUpperCase() + one.slice(1)).join(' ');
  const people = Array.from({ length: works * 1.5 }, name);
  const blocks = Array.from({ length: works }, (_, i) => {
    const title = Array.from({ length: 7 }, word).join(' ');
    const authors = Array.from({ length: 4 }, () => pick(people)).join(', ');
    return `**${title} ${i}**  \n${authors}  \n*Conf${i % 90} ${1990 + (i % 35)}*  \n| [paper](https://arxiv.org/abs/2001.${String(10_000 + i)}) |\n`;
  });
  return { file: 'made.md', bytes: new TextEncoder().encode(blocks.join('\n')) };
}
