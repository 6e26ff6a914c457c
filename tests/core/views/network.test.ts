import { describe, expect, it } from 'vitest';
import { edgeKinds, networkColumns, networkCounts, nodeWeights, weigh } from '#core/views';
import { harbours, networkBy } from '../networks.ts';

describe('a network as columns', () => {
  const columns = networkColumns(harbours);

  it('has its nodes and ties in order, by label and direction', () => {
    expect(columns.nodes.label).toEqual(harbours.nodes.map(({ label }) => label));
    expect(Array.from(columns.edges.source)).toEqual(harbours.edges.map(({ source }) => source));
    expect(Array.from(columns.edges.kind, (kind) => edgeKinds[kind])).toEqual([
      ...['tie', 'tie', 'tie', 'tie', 'tie'],
      ...['arc', 'arc'],
    ]);
  });

  it('shows all of it, in proportion to what the file says', () => {
    const { node, edge } = weigh(columns, networkCounts);
    expect(node[1]! / node[0]!).toBeCloseTo(60 / 40, 5);
    expect(edge[1]! / edge[0]!).toBeCloseTo(12 / 8, 5);
    expect([...node, ...edge].every((weight) => weight > 0)).toBe(true);
  });

  it('is the same whatever the units of the file', () => {
    const thousands = {
      ...harbours,
      nodes: harbours.nodes.map((node) => ({ ...node, weight: node.weight! * 1024 })),
    };
    expect(networkColumns(thousands).nodes.causes).toEqual(columns.nodes.causes);
  });

  it('sizes nodes by their ties where the file does not say', () => {
    expect(nodeWeights(networkBy(['a', 'b', 'c'], ['a-b 2', 'b-c 3']))).toEqual([2, 5, 3]);
    expect(nodeWeights(networkBy([{ name: 'a', weight: 7 }, 'b'], ['a-b 2']))).toEqual([7, 0]);
  });

  it('keeps an outlier from covering the stage, and nodes of weight 0 in sight', () => {
    const nodes = Array.from({ length: 1000 }, (_, i) => ({ name: `n${i}`, weight: 0 }));
    const { node } = weigh(
      networkColumns(networkBy([{ name: 'giant', weight: 1e15 }, ...nodes])),
      networkCounts,
    );
    expect(node[0]).toBe(400);
    expect(node[1]).toBeCloseTo(0.3, 5);
  });
});
