import { describe, expect, it } from 'vitest';
import { firstSeed, networkPlacementOf, settle } from '#core/layout';
import type { Network } from '#core/model';
import { radiusOf } from '#core/scene';
import { harbours, networkBy } from '../networks.ts';

const plain = { seed: firstSeed, pins: new Map(), from: null, radiusOf };
const placed = (
  network: Network,
  options: Partial<Parameters<typeof networkPlacementOf>[1]> = {},
) => settle(networkPlacementOf(network, { ...plain, ...options }));
const at = (positions: Float32Array, i: number) =>
  [positions[2 * i]!, positions[2 * i + 1]!] as const;

describe('the places of a network', () => {
  it('are those of the file, at one scale, at once', () => {
    const run = networkPlacementOf(harbours, plain);
    expect(run.step()).toBe(true);
    const [h, r, a] = [at(run.positions, 0), at(run.positions, 1), at(run.positions, 2)];
    const scale = (r[0] - h[0]) / -80;
    expect((a[0] - h[0]) / -90).toBeCloseTo(scale, 4);
    expect((r[1] - h[1]) / 40).toBeCloseTo(scale, 4);
  });

  it('do not depend on the units of the file', () => {
    const nodes = harbours.nodes.map((node) => ({
      ...node,
      place: node.place && ([node.place[0] * 1024, node.place[1] * 1024] as const),
    }));
    expect(placed({ ...harbours, nodes })).toEqual(placed(harbours));
  });

  it('are laid out where the file has none, or all in one spot', () => {
    const ring = ['a-b', 'b-c', 'c-d', 'd-a'];
    const bare = placed(networkBy(['a', 'b', 'c', 'd'], ring));
    const spot = ['a', 'b', 'c', 'd'].map((name) => ({ name, place: [0, 0] as const }));
    expect(placed(networkBy(spot, ring))).toEqual(bare);
    expect(new Set(Array.from(bare)).size).toBeGreaterThan(4);
    expect(bare.every(Number.isFinite)).toBe(true);
    expect(placed(networkBy(['a', 'b', 'c', 'd'], ring))).toEqual(bare);
  });

  it('are found for the nodes the file leaves out, around those it places', () => {
    const nodes = harbours.nodes.map((node, i) => (i === 6 ? { ...node, place: null } : node));
    const positions = placed({ ...harbours, nodes });
    const whole = placed({ ...harbours, nodes: nodes.slice(0, 6), edges: [] });
    expect(positions.every(Number.isFinite)).toBe(true);
    for (let i = 0; i < 12; i += 1) expect(positions[i]).toBeCloseTo(whole[i]!, 0);
  });

  it('are laid out anew from another seed', () => {
    expect(placed(harbours, { seed: 2 })).not.toEqual(placed(harbours));
    expect(placed(harbours, { seed: 2 })).toEqual(placed(harbours, { seed: 2 }));
  });

  it('a pinned node stands where it was put', () => {
    const pins = new Map<number, readonly [number, number]>([[6, [5, 7]]]);
    expect(at(placed(harbours, { pins }), 6)).toEqual([5, 7]);
    const from = placed(harbours);
    const dragged = placed(harbours, { pins, from });
    expect(at(dragged, 6)).toEqual([5, 7]);
    // Who is tied to it follows; the others give way a little and do not leave.
    const genoa = (positions: Float32Array) => at(positions, 3)[0];
    expect(Math.abs(genoa(dragged) - genoa(from))).toBeGreaterThan(1);
    for (const i of [0, 1, 2]) {
      const [[x, y], [u, v]] = [at(dragged, i), at(from, i)];
      expect(Math.hypot(x - u, y - v)).toBeLessThan(60);
    }
  });
});
