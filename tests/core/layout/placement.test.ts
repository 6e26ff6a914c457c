import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { placementOf, settle, type PlacementMemory, type PlacementOptions } from '#core/layout';
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

  it('shows a view where another has its nodes, as long as that is laid out for it', () => {
    const run = placementOf(graph, { ...plain, view: 'coauthors' });
    const { nodes } = columnsOf('coauthors');
    const everything = columnsOf('everything').nodes.id;
    const rest = place();
    let last = 0;
    let meanwhile = run.positions;
    while (run.progress <= 0.5) {
      meanwhile = run.positions.slice();
      run.step();
      expect(run.progress).toBeGreaterThanOrEqual(last);
      last = run.progress;
    }
    const inEverything = nodes.id.map((id) => everything.indexOf(id));
    expect([...meanwhile]).toEqual(
      inEverything.flatMap((at) => [rest[2 * at]!, rest[2 * at + 1]!]),
    );
    expect(settle(run)).toEqual(place({ view: 'coauthors' }));
  });

  it('shows citations at their years meanwhile, and what has no place yet somewhere', () => {
    const { nodes } = columnsOf('citations');
    const run = placementOf(graph, { ...plain, view: 'citations' });
    do run.step();
    while (run.progress < 0.5);
    expect(run.positions.every(Number.isFinite)).toBe(true);
    nodes.anchorX.forEach((x, i) => expect(run.positions[2 * i]).toBe(x));
  });

  it('takes up what was laid out before, and gives the same bytes', () => {
    const memory: PlacementMemory = new Map();
    const remembered = (options: Partial<PlacementOptions>) => {
      const run = placementOf(graph, { ...plain, ...options }, memory);
      let steps = 1;
      while (!run.step()) steps += 1;
      return { positions: run.positions, steps };
    };
    const wishes: Partial<PlacementOptions>[] = [
      { view: 'coauthors' },
      { view: 'coauthors', hideOwner: true },
      { view: 'citations' },
      { view: 'coauthors', seed: 2 },
    ];
    const alone = placementOf(graph, { ...plain, view: 'coauthors', hideOwner: true });
    let stepsAlone = 1;
    while (!alone.step()) stepsAlone += 1;
    for (const wish of wishes) expect(remembered(wish).positions).toEqual(place(wish));
    const known = placementOf(graph, { ...plain, view: 'coauthors' }, memory);
    expect(known.progress).toBeGreaterThan(0);
    expect(known.positions.every(Number.isFinite)).toBe(true);
    expect(remembered(wishes[1]!).steps).toBeLessThan(stepsAlone);
    for (let seed = 3; seed < 12; seed += 1) remembered({ seed });
    expect(memory.size).toBeLessThan(10);
  });

  it('remembers nothing that a hand has moved', () => {
    const memory: PlacementMemory = new Map();
    const run = placementOf(graph, plain, memory);
    run.step();
    run.pin(0, 900, 900);
    run.release(0);
    settle(run);
    settle(placementOf(graph, { ...plain, pins: new Map([[0, [900, 900]]]) }, memory));
    settle(placementOf(graph, { ...plain, from: place() }, memory));
    expect(memory.size).toBe(0);
  });

  it('holds what is put by hand while another view is laid out for it', () => {
    const run = placementOf(graph, { ...plain, view: 'coauthors' });
    run.pin(3, 700, -300);
    const positions = settle(run);
    expect([positions[6], positions[7]]).toEqual([700, -300]);
    const pins = new Map([[3, [700, -300] as const]]);
    expect(positions).toEqual(place({ view: 'coauthors', pins }));
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
