import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'vitest';
import { readCorpus } from '#core/clean';
import { linkCorpus, type Relations, rowOf } from '#core/graph';
import { multilevel, settle } from '#core/layout';
import { nodeKinds } from '#core/model';
import { plainLayout } from '#core/params';
import { views } from '#core/views';
import { tell } from './figures.ts';
import { largestPart, madeGraph, type MadeGraph } from './made/graph.ts';
import { problemOf } from './made/problem.ts';
import { qualityOf } from './made/quality.ts';

// Ties weighed by how much their ends share, as bibliometrics does: of `shared`
// of the closed neighbourhoods of two nodes, with `a` and `b` in them.
const likenesses: Readonly<Record<string, (shared: number, a: number, b: number) => number>> = {
  none: () => 1,
  'cosine^1.25': (shared, a, b) => (shared / Math.sqrt(a * b)) ** 1.25,
  cosine: (shared, a, b) => shared / Math.sqrt(a * b),
  Jaccard: (shared, a, b) => shared / (a + b - shared),
  'association strength': (_, a, b) => 1 / (a * b),
  overlap: (shared, a, b) => shared / Math.min(a, b),
};

/** The graph with each tie weighed by 1 − group and the likeness of its ends, of mean 1, by group. */
function weighed(
  graph: MadeGraph,
  likeness: (shared: number, a: number, b: number) => number,
  group: number,
): MadeGraph {
  const near = Array.from({ length: graph.nodeCount }, (_, i) => new Set([i]));
  graph.source.forEach((a, e) => {
    near[a]!.add(graph.target[e]!);
    near[graph.target[e]!]!.add(a);
  });
  const values = Float64Array.from(graph.source, (a, e) => {
    const [less, more] = [near[a]!, near[graph.target[e]!]!].sort((m, n) => m.size - n.size);
    let shared = 0;
    for (const i of less!) if (more!.has(i)) shared += 1;
    return likeness(shared, less!.size, more!.size);
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { ...graph, weight: Float32Array.from(values, (v) => 1 - group + (group * v) / mean) };
}

function compare(what: string, graphs: readonly MadeGraph[]): void {
  for (const group of [plainLayout.group, 1]) {
    for (const [name, likeness] of Object.entries(likenesses)) {
      const qualities = graphs.map((graph) => {
        const problem = problemOf(weighed(graph, likeness, group), { ...plainLayout, group: 0 });
        return qualityOf(graph, settle(multilevel.create(problem)));
      });
      for (const measure of ['stress', 'neighbours', 'topics'] as const) {
        tell({
          part: `weights, ${what}, group ${group}`,
          what: `${measure} by ${name}`,
          size: graphs[0]!.nodeCount,
          unit: '',
          ours: qualities.map((quality) => quality[measure]),
        });
      }
    }
  }
}

test('on made fields of 10,000 nodes', () => {
  compare(
    'made fields',
    [1, 2, 3].map((seed) => madeGraph(10_000, seed)),
  );
}, 1_200_000);

/** A view of a list as a graph; the topic of a node is the venue of its papers, of most of them. */
function graphOf(relations: Relations, view: (typeof views)[number]): MadeGraph {
  const { nodes, edges } = view.shape(relations, { counting: 'fractional' });
  return largestPart(nodes.count, edges.source, edges.target, venuesOf(relations, nodes));
}

/** The venue of each node, counted from 1: that of a paper, or of most papers of a person; 0 where there is none. */
function venuesOf(
  { venue, worksOfPerson }: Relations,
  { count, kind, item }: ReturnType<(typeof views)[number]['shape']>['nodes'],
): Uint16Array {
  return new Uint16Array(count).map((_, i) => {
    const at = item[i]!;
    const is = nodeKinds[kind[i]!];
    if (is === 'venue') return at + 1;
    if (is === 'work') return venue[at]! + 1;
    const times = new Map<number, number>();
    if (is === 'person')
      for (const work of rowOf(worksOfPerson, at))
        times.set(venue[work]!, (times.get(venue[work]!) ?? 0) + 1);
    return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0]! + 1;
  });
}

// A list of one's own, as the IEEE VIS table: COTERIE_LIST=FILE.
test.runIf(process.env['COTERIE_LIST'])(
  'on a list that is given',
  () => {
    const file = process.env['COTERIE_LIST']!;
    const { corpus } = readCorpus([{ file: basename(file), bytes: readFileSync(file) }]);
    const relations = linkCorpus(corpus);
    for (const view of views) compare(view.id, [graphOf(relations, view)]);
  },
  1_200_000,
);
