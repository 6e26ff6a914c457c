import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { corpusOfField, madeField } from '#core/made';
import { nodeKinds, type Corpus } from '#core/model';
import { worksIn } from '#core/query';
import {
  causesOfEdge,
  edgeKinds,
  viewOf,
  views,
  weigh,
  type Causes,
  type Columns,
  type Counting,
  type Shape,
  type ViewId,
  type Weights,
} from '#core/views';
import { corpusOf } from '../corpora.ts';

const project = (corpus: Corpus, view: ViewId, counting: Counting = 'full') =>
  viewOf(view).project(linkCorpus(corpus), { counting });

const all = (corpus: Corpus) => worksIn(corpus, null);

/** Edges as `A1–A2: 1.5`, the visible ones, in the order of their names. */
function edgesOf(columns: Columns, weight: Float32Array): string[] {
  const { nodes, edges } = columns;
  return Array.from({ length: edges.count }, (_, e) => e)
    .filter((e) => weight[e]! > 0)
    .map((e) => {
      const ends = [nodes.label[edges.source[e]!]!, nodes.label[edges.target[e]!]!];
      return `${ends.join('–')}: ${weight[e]}`;
    })
    .sort();
}

/** The example of Perianes-Rodriguez, Waltman and van Eck (2016). */
const example = corpusOf([
  { title: 'D1', authors: ['A1', 'A2', 'A3'], year: 2020 },
  { title: 'D2', authors: ['A1', 'A3'], year: 2021 },
  { title: 'D3', authors: ['A2', 'A4'], year: 2022 },
]);

describe('co-authors', () => {
  it.each<[Counting, string[]]>([
    ['full', ['A1–A2: 1', 'A1–A3: 2', 'A2–A3: 1', 'A2–A4: 1']],
    ['fractional', ['A1–A2: 0.5', 'A1–A3: 1.5', 'A2–A3: 0.5', 'A2–A4: 1']],
  ])('weighs ties by %s counting', (counting, expected) => {
    const columns = project(example, 'coauthors', counting);
    expect(edgesOf(columns, weigh(columns, all(example)).edge)).toEqual(expected);
  });

  it.each<[number, number, string[]]>([
    [2020, 2020, ['A1–A2: 1', 'A1–A3: 1', 'A2–A3: 1']],
    [2021, 2021, ['A1–A3: 1']],
    [2021, 2022, ['A1–A3: 1', 'A2–A4: 1']],
    [2019, 2019, []],
  ])('weighs the ties of %d to %d alone', (from, to, expected) => {
    const columns = project(example, 'coauthors');
    const weights = weigh(columns, worksIn(example, { from, to }));
    expect(edgesOf(columns, weights.edge)).toEqual(expected);
  });

  it('makes the fractional ties of an author add up to their papers with others', () => {
    const columns = project(example, 'coauthors', 'fractional');
    const { edge, node } = weigh(columns, all(example));
    const sums = new Float32Array(columns.nodes.count);
    edge.forEach((weight, e) => {
      sums[columns.edges.source[e]!]! += weight;
      sums[columns.edges.target[e]!]! += weight;
    });
    expect(sums).toEqual(node);
  });

  it('takes a hidden person out with their ties', () => {
    const columns = project(example, 'coauthors');
    const hidden = new Set([columns.nodes.label.indexOf('A2')]);
    const weights = weigh(columns, all(example), hidden);
    expect(edgesOf(columns, weights.edge)).toEqual(['A1–A3: 2']);
    expect(weights.node[columns.nodes.label.indexOf('A4')]).toBe(1);
  });

  it('names the papers behind a tie', () => {
    const columns = project(example, 'coauthors');
    const { nodes, edges } = columns;
    const strongest = Array.from(edges.source.keys()).find(
      (e) => nodes.label[edges.source[e]!] === 'A1' && nodes.label[edges.target[e]!] === 'A3',
    )!;
    expect(causesOfEdge(columns, strongest, all(example))).toEqual([0, 1]);
    expect(causesOfEdge(columns, strongest, worksIn(example, { from: 2021, to: 2022 }))).toEqual([
      1,
    ]);
  });

  it('ties nobody to themselves when a paper names them twice', () => {
    const once = corpusOf([{ title: 'Twice', authors: ['A1', 'A2'] }]);
    const work = once.works[0]!;
    const corpus = { ...once, works: [{ ...work, authors: [...work.authors, work.authors[0]!] }] };
    const columns = project(corpus, 'coauthors', 'fractional');
    expect(edgesOf(columns, weigh(columns, all(corpus)).edge)).toEqual(['A1–A2: 1']);
  });

  it('has no ties where a paper has one author', () => {
    const corpus = corpusOf([{ title: 'Alone', authors: ['A1'] }]);
    expect(project(corpus, 'coauthors', 'fractional').edges.count).toBe(0);
  });
});

const cited = corpusOf(
  [
    { title: 'Early', authors: ['A1', 'A2'], venue: 'OSDI', year: 2018, arxiv: '1801.00001' },
    { title: 'Late', authors: ['A2'], venue: 'OSDI', year: 2021, arxiv: '2101.00001' },
    { title: 'Undated', authors: ['A3'], arxiv: '2201.00001' },
  ],
  undefined,
  [['2101.00001', '1801.00001']],
);

describe('everything', () => {
  it('has papers, people and venues with who wrote, where it appeared and what it cites', () => {
    const { nodes, edges } = project(cited, 'everything');
    const seen = Array.from(edges.kind, (kind, e) => {
      const ends = [nodes.label[edges.source[e]!], nodes.label[edges.target[e]!]];
      return `${ends[0]} ${edgeKinds[kind]} ${ends[1]}`;
    });
    expect(nodes.label.map((label, i) => `${nodeKinds[nodes.kind[i]!]} ${label}`)).toEqual([
      'work Early',
      'work Late',
      'work Undated',
      'person A1',
      'person A2',
      'person A3',
      'venue OSDI',
    ]);
    expect(seen.sort()).toEqual([
      'A1 wrote Early',
      'A2 wrote Early',
      'A2 wrote Late',
      'A3 wrote Undated',
      'Early appeared-in OSDI',
      'Late appeared-in OSDI',
      'Late cites Early',
    ]);
  });

  it.each<[number, number, string[]]>([
    [2018, 2018, ['Early', 'A1', 'A2', 'OSDI']],
    [2021, 2021, ['Late', 'A2', 'OSDI']],
  ])('shows of %d to %d what those papers bring along', (from, to, expected) => {
    const columns = project(cited, 'everything');
    const { node } = weigh(columns, worksIn(cited, { from, to }));
    expect(columns.nodes.label.filter((_, i) => node[i]! > 0)).toEqual(expected);
  });

  it('drops a citation when either end is out of the years', () => {
    const columns = project(cited, 'everything');
    const cites = columns.edges.kind.indexOf(edgeKinds.indexOf('cites'));
    expect(weigh(columns, all(cited)).edge[cites]).toBe(1);
    expect(weigh(columns, worksIn(cited, { from: 2019, to: 2022 })).edge[cites]).toBe(0);
  });
});

describe('citations', () => {
  it('puts papers at their year, the undated before the first, years without papers included', () => {
    const { nodes, axis } = project(cited, 'citations');
    expect(axis?.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021]);
    const step = axis![1]!.x - axis![0]!.x;
    expect(Array.from(nodes.anchorX, (x) => (x - axis![0]!.x) / step)).toEqual([0, 3, -1]);
  });

  it('puts years with many papers further apart, so that they are no tower', () => {
    const stepOf = (papers: number) => {
      const field = corpusOfField(madeField({ papers, seed: 1 }), 'made-up');
      const { axis } = project(field, 'citations');
      return axis![1]!.x - axis![0]!.x;
    };
    expect([stepOf(200), stepOf(2000)]).toEqual([180, 180]);
    expect(stepOf(20_000)).toBeGreaterThan(300);
    expect(stepOf(20_000)).toBeLessThan(500);
  });

  it('makes a paper larger for each citation that counts', () => {
    const columns = project(cited, 'citations');
    expect([...weigh(columns, all(cited)).node]).toEqual([2, 1, 1]);
  });

  it('has no axis where no paper has a year', () => {
    const { axis, nodes } = project(corpusOf([{ title: 'T', authors: ['A'] }]), 'citations');
    expect(axis).toEqual([]);
    expect([...nodes.anchorX]).toEqual([0]);
  });
});

describe.each(views.map(({ id }) => id))('the view %s', (id) => {
  it('survives a corpus without works', () => {
    const corpus = corpusOf([]);
    const columns = project(corpus, id);
    expect(columns.nodes.count).toBe(0);
    expect([...weigh(columns, all(corpus)).edge]).toEqual([]);
  });

  it('names each node once and ends its rows where its columns end', () => {
    const { nodes, edges } = project(cited, id);
    expect(new Set(nodes.id).size).toBe(nodes.count);
    expect(nodes.causes.start).toHaveLength(nodes.count + 1);
    expect(edges.causes.start.at(-1)).toBe(edges.causes.work.length);
  });
});

describe('weights of a made-up field', () => {
  const field = linkCorpus(corpusOfField(madeField({ papers: 80, seed: 1 }), 'x'));

  /** The same without what is known of the causes: each share is added up by itself. */
  function slowly(shape: Shape, works: Uint8Array, hidden: ReadonlySet<number>): Weights {
    const sum = ({ start, work, share }: Causes) =>
      Float32Array.from({ length: start.length - 1 }, (_, i) => {
        const own = Array.from(work.slice(start[i], start[i + 1]), (one, at) =>
          works[one] === 1 ? share[start[i]! + at]! : 0,
        );
        return own.reduce((all, one) => all + one, 0);
      });
    const { nodes, edges } = shape;
    const isOut = (node: number) =>
      hidden.has(node) || (nodes.work[node]! >= 0 && works[nodes.work[node]!] === 0);
    const node = sum(nodes.causes).map((weight, i) => (isOut(i) ? 0 : weight));
    const edge = sum(edges.causes).map((weight, e) =>
      node[edges.source[e]!] === 0 || node[edges.target[e]!] === 0 ? 0 : weight,
    );
    return { node, edge };
  }

  it.each(views.map(({ id }) => id))('in %s are those that add up, whatever counts', (id) => {
    for (const counting of ['full', 'fractional'] as const) {
      const shape = viewOf(id).shape(field, { counting });
      for (const first of [0, 1990, 2010, 3000]) {
        const works = Uint8Array.from(field.year, (year) => (year >= first ? 1 : 0));
        for (const hidden of [new Set<number>(), new Set([0, 7])]) {
          const weighed = weigh(shape, works, hidden);
          const asked = Float32Array.from(shape.edges.kind, (_, e) => weighed.edgeAt(e));
          const { node, edge } = weighed;
          expect({ node, edge }).toEqual(slowly(shape, works, hidden));
          expect(asked).toEqual(edge);
        }
      }
    }
  });
});
