import { expect, it } from 'vitest';
import { randomFrom } from '#core/model';
import { madeGraph } from './made/graph.ts';
import { nearestIn } from './made/nearest.ts';
import { qualityOf } from './made/quality.ts';

const graph = madeGraph(600, 1);
const random = randomFrom(1);
const scattered = Float32Array.from({ length: 2 * graph.nodeCount }, random);

it('a made graph hangs together, without loops and with one edge between two nodes', () => {
  const { nodeCount, source, target } = graph;
  expect(source.every((a, e) => a < target[e]!)).toBe(true);
  expect(new Set(Array.from(source, (a, e) => a * nodeCount + target[e]!)).size).toBe(
    source.length,
  );
  const reached = new Set([0]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    source.forEach((a, e) => {
      if (reached.has(a) !== reached.has(target[e]!)) reached.add(a).add(target[e]!);
    });
  }
  expect(reached.size).toBe(nodeCount);
});

it('the nearest points are those that a look at all of them gives', () => {
  const nearest = nearestIn(scattered);
  const distance = (a: number, b: number) =>
    (scattered[2 * a]! - scattered[2 * b]!) ** 2 +
    (scattered[2 * a + 1]! - scattered[2 * b + 1]!) ** 2;
  for (const i of [0, 17, 333]) {
    const all = Array.from({ length: graph.nodeCount }, (_, j) => j).filter((j) => j !== i);
    all.sort((a, b) => distance(i, a) - distance(i, b));
    expect(nearest(i, 25)).toEqual(all.slice(0, 25));
  }
});

it('places by topic are better than places by chance, whatever the scale', () => {
  const byTopic = scattered.map((value, i) => {
    const topic = graph.topic[i >> 1]!;
    return value + 5 * (i % 2 === 0 ? topic % 5 : Math.floor(topic / 5));
  });
  const [chance, topics] = [qualityOf(graph, scattered), qualityOf(graph, byTopic)];
  expect(Math.abs(chance.topics)).toBeLessThan(0.1);
  expect(topics.topics).toBeGreaterThan(0.8);
  expect(topics.neighbours).toBeGreaterThan(2 * chance.neighbours);
  expect(
    qualityOf(
      graph,
      byTopic.map((value) => 8 * value),
    ).stress,
  ).toBeCloseTo(topics.stress, 5);
});
