import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '#core/graph';
import { madeField } from '#core/made';
import { communitiesOf, modularityOf, randomFrom, type Ties, tiesOf } from '#core/metrics';

/** Two triangles that one tie holds together, and a node without ties. */
const triangles = tiesOf(7, [0, 1, 2, 3, 4, 5, 2], [1, 2, 0, 4, 5, 3, 3], [1, 1, 1, 1, 1, 1, 1]);

/** The co-authors of a made-up field, a tie for each pair. */
function coauthors(papers: number, seed: number): Ties {
  const { authorStart: start, author: item, people } = madeField({ papers, seed });
  const { low, high, start: causes, count } = pairsOf({ start, item });
  const weight = Float64Array.from({ length: count }, (_, i) => causes[i + 1]! - causes[i]!);
  return tiesOf(people, low, high, weight);
}

/** What the library finds in the same ties. */
function asLibrary({ start, neighbour, weight, self }: Ties): Uint32Array {
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < self.length; node += 1) graph.addNode(String(node));
  for (let node = 0; node < self.length; node += 1) {
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      if (neighbour[at]! < node) continue;
      graph.addEdge(String(node), String(neighbour[at]), { weight: weight[at] });
    }
  }
  const found = louvain(graph, { rng: randomFrom(1), resolution: 1 });
  return Uint32Array.from(self, (_, node) => found[String(node)]!);
}

describe('communities', () => {
  it('are those that hang together', () => {
    expect([...communitiesOf(triangles)]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  it('are as good as a library finds, on made-up fields', () => {
    for (const [papers, seed] of [
      [300, 1],
      [1500, 2],
      [4000, 3],
    ] as const) {
      const ties = coauthors(papers, seed);
      const ours = modularityOf(ties, communitiesOf(ties));
      const library = modularityOf(ties, asLibrary(ties));
      expect(library).toBeGreaterThan(0.5);
      expect(ours).toBeGreaterThan(0.99 * library);
    }
  });

  it('are the same again, and never worse than each node for itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: 1, max: 5 })), {
          maxLength: 40,
        }),
        (count, all) => {
          const some = all.filter(([a, b]) => a < count && b < count);
          const column = (i: 0 | 1 | 2) => some.map((one) => one[i]);
          const ties = tiesOf(count, column(0), column(1), column(2));
          const of = communitiesOf(ties);
          expect(communitiesOf(ties)).toEqual(of);
          const alone = Uint32Array.from({ length: count }, (_, i) => i);
          expect(modularityOf(ties, of)).toBeGreaterThanOrEqual(modularityOf(ties, alone) - 1e-9);
          expect(Math.max(...of)).toBe(new Set(of).size - 1);
        },
      ),
    );
  });

  it('of nothing are none', () => {
    expect([...communitiesOf(tiesOf(0, [], [], []))]).toEqual([]);
    expect([...communitiesOf(tiesOf(2, [], [], []))]).toEqual([0, 1]);
  });
});

describe('modularity', () => {
  it('is that of the definition', () => {
    // Seven ties, six within: 6/7 less 2 · (7/14)².
    expect(modularityOf(triangles, [0, 0, 0, 1, 1, 1, 2])).toBeCloseTo(6 / 7 - 0.5, 12);
    expect(modularityOf(triangles, [0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  });
});
