import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { expect, test } from 'vitest';
import { type CorpusGraph, linkCorpus, pairsOf } from '#core/graph';
import { corpusOfField, madeField } from '#core/made';
import { communitiesOf, groupsOf, modularityOf, type Ties, tiesOf } from '#core/metrics';
import { randomFrom } from '#core/model';
import { nodesIn, type Search, searchIn, startIndex, yearsIn } from '#core/query';
import { views, weigh } from '#core/views';
import { tell } from './figures.ts';
import { queriesOf } from './made/queries.ts';

const sizes = [1000, 10_000, 100_000];
const fields = new Map<number, CorpusGraph>();

/** The made-up field of so many papers, linked. */
function fieldOf(papers: number): CorpusGraph {
  let graph = fields.get(papers);
  if (!graph) {
    graph = linkCorpus(corpusOfField(madeField({ papers, seed: 1 }), 'made-up'));
    fields.set(papers, graph);
  }
  return graph;
}

/** Milliseconds of this process's own work: the clock says more of what else runs. */
function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Three runs, after one that is not counted where it is short. */
function runs(run: () => unknown, times = 3): number[] {
  if (cpu(run) > 3000) times = 1;
  return Array.from({ length: times }, () => cpu(run));
}

test.each(sizes)('views of %d papers', (size) => {
  const graph = fieldOf(size);
  tell({
    ...{ part: 'growth', what: 'relations of a corpus', size, unit: 'ms' },
    ours: runs(() => linkCorpus(graph.corpus)),
  });
  for (const view of views) {
    tell({
      ...{ part: 'growth', what: `view ${view.id}`, size, unit: 'ms' },
      ours: runs(() => view.shape(graph, { counting: 'full' })),
    });
  }
});

test.each(sizes)('another window of years on %d papers', (size) => {
  const graph = fieldOf(size);
  for (const view of views) {
    const shape = view.shape(graph, { counting: 'full' });
    const step = () => {
      const works = yearsIn(graph.year, { from: 2000, to: 2010 });
      nodesIn(graph, works);
      return weigh(shape, works);
    };
    step();
    tell({
      ...{ part: 'growth', what: `another year, ${view.id}`, size, unit: 'ms' },
      ours: runs(step, 7),
      ...(size === 100_000 ? { goal: '< 20 ms' } : {}),
    });
  }
});

/** Co-authors, a tie for each pair. */
function coauthors({ authors, corpus }: CorpusGraph): Ties {
  const { low, high, start, count } = pairsOf(authors);
  const weight = Float64Array.from({ length: count }, (_, i) => start[i + 1]! - start[i]!);
  return tiesOf(corpus.people.length, low, high, weight);
}

function graphologyOf({ start, neighbour, weight, self }: Ties): Graph {
  const graph = new Graph({ type: 'undirected' });
  self.forEach((_, node) => graph.addNode(String(node)));
  self.forEach((_, node) => {
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (neighbour[at]! < node) continue;
      graph.addEdge(String(node), String(neighbour[at]), { weight: weight[at] });
    }
  });
  return graph;
}

test.each(sizes)('communities of %d papers', (size) => {
  const field = fieldOf(size);
  const ties = coauthors(field);
  let [ours, theirs]: [ArrayLike<number>, Record<string, number>] = [[], {}];
  tell({
    ...{ part: 'growth', what: 'communities of co-authors', size, unit: 'ms' },
    ours: runs(() => (ours = communitiesOf(ties))),
    rivals: [
      {
        name: 'graphology, its graph built',
        values: [cpu(() => (theirs = louvain(graphologyOf(ties), { rng: randomFrom(1) })))],
      },
    ],
  });
  tell({
    ...{ part: 'growth', what: 'their modularity', size, unit: '' },
    ours: [modularityOf(ties, ours)],
    rivals: [
      {
        name: 'graphology, its graph built',
        values: [
          modularityOf(
            ties,
            Array.from(ties.self, (_, node) => theirs[String(node)]!),
          ),
        ],
      },
    ],
  });
  tell({
    ...{ part: 'growth', what: 'circles from relations', size, unit: 'ms' },
    ours: runs(() => groupsOf(field)),
  });
});

function built(graph: CorpusGraph): Search {
  const steps = startIndex(graph);
  for (;;) {
    const step = steps.next();
    if (step.done) return searchIn(graph, step.value);
  }
}

const share = (values: readonly number[], at: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(at * values.length)]!;

interface Answers {
  readonly build: number;
  readonly times: readonly number[];
  readonly found: readonly (readonly number[])[];
}

/** The same titles and queries answered by the rivals; none where they are not installed. */
function rivalAnswers(titles: readonly string[], queries: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-search-'));
  try {
    const file = join(folder, 'titles.json');
    writeFileSync(file, JSON.stringify({ titles, queries }));
    const args = [join(import.meta.dirname, 'rivals', 'search.mjs'), file];
    const said = execFileSync(process.execPath, args, {
      ...{ encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e9 },
    });
    return JSON.parse(said) as Record<string, Answers>;
  } catch (error) {
    console.log(`the rivals were not measured: ${String(error).split('\n')[0]}`);
    return {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(sizes)('search over %d papers', (size) => {
  const graph = fieldOf(size);
  const { works } = graph.corpus;
  const queries = queriesOf(works, 200, 3);
  const build = runs(() => built(graph), 2);
  const search = built(graph);
  const found: string[][] = [];
  const times = queries.map(({ text }) =>
    cpu(() => {
      const { groups } = search.search(text, { limit: 20 });
      found.push(groups.flatMap(({ hits }) => hits.map(({ id }) => id)));
    }),
  );
  const recallOf = (isFound: (query: number) => boolean) =>
    queries.filter((_, i) => isFound(i)).length / queries.length;
  const recall = recallOf((i) => found[i]!.includes(works[queries[i]!.work]!.id));
  expect(recall).toBeGreaterThan(0.5);
  const titles = works.map(({ title }) => title);
  const others = Object.entries(
    rivalAnswers(
      titles,
      queries.map(({ text }) => text),
    ),
  );
  const goal = (text: string) => (size === 100_000 ? { goal: text } : {});
  const beside = (valuesOf: (answers: Answers) => readonly number[]) => ({
    rivals: others.map(([name, answers]) => ({ name, values: valuesOf(answers) })),
  });
  tell({
    ...{ part: 'search', what: 'built', size, unit: 'ms', ours: build },
    ...beside((one) => [one.build]),
    ...goal('≤ 1 s'),
  });
  tell({
    ...{ part: 'search', what: 'a query with a slip, 95th percentile', size, unit: 'ms' },
    ours: [share(times, 0.95)],
    ...beside((one) => [share(one.times, 0.95)]),
    ...goal('≤ 30 ms'),
  });
  tell({
    ...{ part: 'search', what: 'found among the first 20', size, unit: '', ours: [recall] },
    ...beside((one) => [recallOf((i) => one.found[i]!.includes(queries[i]!.work))]),
    ...goal('≥ .9'),
  });
});
