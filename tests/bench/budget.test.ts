import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { multilevel, settle, springs, type Layout } from '#core/layout';
import { corpusOfField, madeField } from '#core/made';
import { plainLayout } from '#core/params';
import { createSearch, worksIn } from '#core/query';
import { readSource } from '#core/readers';
import { viewOf, weigh } from '#core/views';
import budget from './budget.json' with { type: 'json' };
import { madeBibtex } from './made/bibtex.ts';
import { madeGraph, type MadeGraph } from './made/graph.ts';
import { problemOf } from './made/problem.ts';

/** Seconds of this process's own work: the least of three, which other work disturbs least. */
function cost(run: () => unknown): number {
  const taken = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...taken);
}

function lay(layout: Layout, graph: MadeGraph) {
  return settle(layout.create(problemOf(graph, plainLayout)));
}

/**
 * Ratios alone, of things done by one process one after another, and generous:
 * a machine under load changes both sides. What they hold is the kind of cost.
 */
const measured: Record<keyof typeof budget, () => number> = {
  'layout: 400 nodes, times as fast as springs'() {
    const graph = madeGraph(400, 1);
    lay(multilevel, graph);
    return cost(() => lay(springs, graph)) / cost(() => lay(multilevel, graph));
  },
  'layout: four times the nodes, times as long'() {
    const [small, large] = [madeGraph(4000, 1), madeGraph(16_000, 1)];
    lay(multilevel, large);
    return cost(() => lay(multilevel, large)) / cost(() => lay(multilevel, small));
  },
  'years: weighed, times as fast as projected anew'() {
    const corpus = corpusOfField(madeField({ papers: 4000, seed: 1 }), 'made');
    const graph = linkCorpus(corpus);
    const project = () => viewOf('everything').project(graph, { counting: 'full' });
    const columns = project();
    const works = worksIn(corpus, { from: 2000, to: 2010 });
    const many = (run: () => unknown) => () => {
      for (let i = 0; i < 20; i += 1) run();
    };
    return cost(many(project)) / cost(many(() => weigh(columns, works)));
  },
  'search: answered, times as fast as indexed'() {
    const corpus = corpusOfField(madeField({ papers: 4000, seed: 1 }), 'made');
    const search = createSearch(corpus);
    return cost(() => createSearch(corpus)) / cost(() => search.search('vabi'));
  },
  'BibTeX: twice the entries, times as long'() {
    const bytes = [4000, 2000].map((n) => new TextEncoder().encode(madeBibtex(n, 1)));
    const [all, half] = bytes.map((some) => () => readSource(some, 'made.bib'));
    all!();
    return cost(all!) / cost(half!);
  },
};

describe('the budget', () => {
  it.each(Object.entries(budget))('%s', (name, bound) => {
    const ratio = measured[name as keyof typeof budget]();
    console.log(`${name}: ${ratio.toFixed(1)}`);
    if ('least' in bound) expect(ratio).toBeGreaterThanOrEqual(bound.least);
    else expect(ratio).toBeLessThanOrEqual(bound.most);
  });
});
