import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { placementOf, settle, type PlacementOptions } from '#core/layout';
import { radiusOf } from '#core/scene';
import { viewOf, type ViewId } from '#core/views';
import { realCorpus } from '../../real-list.ts';
import { corpusOf } from '../corpora.ts';

const graph = linkCorpus(realCorpus);
const plain: PlacementOptions = {
  view: 'everything',
  hideOwner: false,
  seed: 1,
  pins: new Map(),
  from: null,
  radiusOf,
};
const place = (options: Partial<PlacementOptions> = {}, of = graph) =>
  settle(placementOf(of, { ...plain, ...options }));
const columnsOf = (view: ViewId) => viewOf(view).project(graph, { counting: 'fractional' });

const distance = (positions: Float32Array, a: number, b: number) =>
  Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);

describe.each<ViewId>(['everything', 'coauthors', 'citations'])('placing %s', (view) => {
  const positions = place({ view });
  const { nodes, edges } = columnsOf(view);

  it('gives the same bytes again, and others from another seed', () => {
    expect(place({ view })).toEqual(positions);
    expect(place({ view, seed: 2 })).not.toEqual(positions);
  });

  it('gives each node a place on the grid of quantised positions', () => {
    expect(positions).toHaveLength(2 * nodes.count);
    expect(positions.every((value) => Number.isInteger(value * 16))).toBe(true);
  });

  it('keeps marks from lying on each other', () => {
    const radii = nodes.id.map((_, i) =>
      radiusOf(['work', 'person', 'venue'][nodes.kind[i]!] as never, 1, view),
    );
    for (let a = 0; a < nodes.count; a += 1) {
      for (let b = 0; b < a; b += 1) {
        expect(distance(positions, a, b)).toBeGreaterThan(0.9 * (radii[a]! + radii[b]!));
      }
    }
  });

  it('brings those that are tied nearer than those that are not', () => {
    const mean = (pairs: [number, number][]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(positions, a, b), 0) / pairs.length;
    const tied = Array.from(edges.source, (a, e): [number, number] => [a, edges.target[e]!]);
    const any = Array.from({ length: nodes.count }, (_, i): [number, number] => [
      i,
      (i * 7 + 3) % nodes.count,
    ]);
    expect(mean(tied)).toBeLessThan(mean(any));
  });
});

describe('placing', () => {
  it('holds pinned nodes where they were put and lets the others follow', () => {
    const id = realCorpus.owner!;
    const index = columnsOf('coauthors').nodes.id.indexOf(id);
    const free = place({ view: 'coauthors' });
    const pinned = place({
      view: 'coauthors',
      pins: new Map<number, [number, number]>([[index, [900, -400]]]),
    });
    expect([pinned[2 * index], pinned[2 * index + 1]]).toEqual([900, -400]);
    expect(pinned).not.toEqual(free);
  });

  it('starts where things are when told so, and hardly moves what has settled', () => {
    const settled = place();
    const again = place({ from: settled });
    const moved = columnsOf('everything').nodes.id.map((_, i) =>
      Math.hypot(again[2 * i]! - settled[2 * i]!, again[2 * i + 1]! - settled[2 * i + 1]!),
    );
    moved.sort((a, b) => a - b);
    const width = Math.max(...settled) - Math.min(...settled);
    expect(moved[moved.length >> 1]).toBeLessThan(0.03 * width);
  });

  it('keeps papers of the citations at their year', () => {
    const { nodes } = columnsOf('citations');
    const positions = place({ view: 'citations' });
    nodes.anchorX.forEach((x, i) => expect(positions[2 * i]).toBeCloseTo(x, 1));
  });

  it('leaves the owner where they were when they are taken out', () => {
    const index = columnsOf('coauthors').nodes.id.indexOf(realCorpus.owner!);
    const shown = place({ view: 'coauthors' });
    const hidden = place({ view: 'coauthors', hideOwner: true });
    expect([hidden[2 * index], hidden[2 * index + 1]]).toEqual([
      shown[2 * index],
      shown[2 * index + 1],
    ]);
    expect(hidden).not.toEqual(shown);
  });

  it('tells how far it is, from 0 to 1, and stays settled', () => {
    const run = placementOf(graph, plain);
    expect(run.progress).toBe(0);
    settle(run);
    expect(run.progress).toBe(1);
    const before = run.positions.slice();
    expect(run.step()).toBe(true);
    expect(run.positions).toEqual(before);
  });

  it('answers a drag: the node goes along, and its neighbours follow when warmed up', () => {
    const run = placementOf(graph, { ...plain, view: 'coauthors' });
    settle(run);
    const { edges } = columnsOf('coauthors');
    const [a, b] = [edges.source[0]!, edges.target[0]!];
    const before = distance(run.positions, a, b);
    run.pin(a, 2000, 0);
    run.reheat();
    settle(run);
    expect(run.positions[2 * a]).toBe(2000);
    expect(distance(run.positions, a, b)).toBeLessThan(2000);
    expect(before).toBeLessThan(1000);
    run.release(a);
    run.reheat();
    settle(run);
    expect(run.positions[2 * a]).toBeLessThan(2000);
  });

  it.each([
    ['no work', []],
    ['one work', [{ title: 'T', authors: ['A'] }]],
    [
      'works that share nobody',
      [
        { title: 'T', authors: ['A'] },
        { title: 'U', authors: ['B'] },
      ],
    ],
  ])('places a list of %s', (_, sketches) => {
    const positions = place({}, linkCorpus(corpusOf(sketches)));
    expect(positions.every(Number.isFinite)).toBe(true);
  });
});
