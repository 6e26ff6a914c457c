import { describe, expect, it } from 'vitest';
import { networkGroupNames } from '#core';
import { networkGroupsOf, noGroup, otherGroup } from '#core/metrics';
import { harbours, networkBy } from '../networks.ts';

describe('the groups of a network', () => {
  it('are those of the file, the largest first', () => {
    const groups = networkGroupsOf(harbours);
    expect(Array.from(groups.of)).toEqual([0, 0, 0, 1, 1, 1, noGroup]);
    expect(networkGroupNames(harbours, groups)).toEqual(['rivers', 'coasts']);
  });

  it('take the names the file gives, and the heaviest node for a number', () => {
    const nodes = ['a', 'b', 'c'].map((name, i) => ({ name, cluster: i < 2 ? '1' : '2' }));
    const network = {
      ...networkBy(nodes, ['a-b 1', 'b-c 5']),
      clusterNames: new Map([['2', 'Loners']]),
    };
    expect(networkGroupNames(network, networkGroupsOf(network))).toEqual([
      'b and 1 more',
      'Loners',
    ]);
  });

  it('are found by the ties where the file has none', () => {
    const network = networkBy(
      ['a', 'b', 'c', 'x', 'y', 'z', 'alone'],
      ['a-b', 'b-c', 'a-c', 'x-y', 'y-z', 'x-z', 'c-x 0.1'],
    );
    const { of } = networkGroupsOf(network);
    expect(new Set([of[0], of[1], of[2]]).size).toBe(1);
    expect(new Set([of[3], of[4], of[5]]).size).toBe(1);
    expect(of[0]).not.toBe(of[3]);
    expect(of[6]).toBe(noGroup);
  });

  it('past the seventh share one', () => {
    const nodes = Array.from({ length: 10 }, (_, i) => ({ name: `n${i}`, cluster: `c${i}` }));
    const { of, groups } = networkGroupsOf(networkBy(nodes));
    expect(groups).toHaveLength(7);
    expect(Array.from(of.slice(7))).toEqual([otherGroup, otherGroup, otherGroup]);
  });
});
