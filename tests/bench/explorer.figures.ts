import { test } from 'vitest';
import { readCorpus } from '#core/clean';
import { linkCorpus } from '#core/graph';
import { placementOf, settle } from '#core/layout';
import { randomFrom } from '#core/metrics';
import { createSearch, worksIn } from '#core/query';
import { radiusOf } from '#core/scene';
import { viewOf, views, weigh } from '#core/views';
import { realCorpus, realSources } from '../real-list.ts';
import { median, say } from './measure.ts';

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

test('the real list', () => {
  const graph = linkCorpus(realCorpus);
  say(
    'read and clean',
    median(() => readCorpus(realSources)),
  );
  const search = createSearch(realCorpus);
  for (const query of queries) {
    say(
      `search “${query}”`,
      median(() => search.search(query)),
      'goal: under 100',
    );
  }
  for (const { id } of views) {
    const options = { view: id, hideOwner: false, seed: 1, pins: new Map(), from: null, radiusOf };
    say(
      `lay out ${id}`,
      median(() => settle(placementOf(graph, options)), 3),
    );
    const columns = viewOf(id).project(graph, { counting: 'full' });
    const works = worksIn(realCorpus, { from: 2020, to: 2022 });
    say(
      `weigh ${id} for other years`,
      median(() => weigh(columns, works)),
    );
  }
});

test('20,000 papers', () => {
  const source = listOf(20_000);
  const start = performance.now();
  const { corpus } = readCorpus([source]);
  say(
    `read and clean ${(source.bytes.length / 1e6).toFixed(1)} MB of Markdown`,
    performance.now() - start,
  );
  const search = createSearch(corpus);
  say(
    'index for the search',
    median(() => createSearch(corpus), 3),
  );
  for (const query of queries) {
    say(
      `search “${query}”`,
      median(() => search.search(query), 5),
      'goal: under 100',
    );
  }
});

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
