import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinesOf } from '#core/scene';

type Point = { readonly x: number; readonly y: number; readonly r: number };

/** So many members on a sunflower of some pixels a step: a round group. */
const round = (count: number, x: number, y: number, step = 6): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const [angle, far] = [i * 2.39996, step * Math.sqrt(i)];
    return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle), r: 4 };
  });

/** Whether a place lies within a ring, by the lines to its right. */
function isWithin(ring: readonly number[], { x, y }: { x: number; y: number }): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i += 2) {
    const [ax, ay] = [ring[i]!, ring[i + 1]!];
    const [bx, by] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
const holds = (rings: readonly (readonly number[])[], point: Point) =>
  rings.some((ring) => isWithin(ring, point));

describe('the grounds of a large picture', () => {
  it('hold most of each group and nothing of the others', () => {
    const groups = [round(300, 0, 0), round(200, 260, 40), round(100, 100, 300)];
    const grounds = outlinesOf(groups, 16);
    groups.forEach((members, own) => {
      groups.forEach((_, other) => {
        const held = members.filter((one) => holds(grounds[other]!, one)).length;
        if (own === other) expect(held).toBeGreaterThan(0.9 * members.length);
        else expect(held).toBe(0);
      });
    });
  });

  it('leave out the few that are far from their group, and come in pieces for two halves of one', () => {
    const far = { x: 900, y: 900, r: 4 };
    const halves = [...round(250, 0, 0), ...round(250, 500, 0), far];
    const [ground, empty] = outlinesOf([halves, []], 16);
    expect(ground).toHaveLength(2);
    expect(holds(ground!, far)).toBe(false);
    expect(empty).toEqual([]);
  });

  it('are one region around all, as long as they are few', () => {
    const [ground] = outlinesOf([round(40, 0, 0), round(40, 30, 0)], 16);
    expect(ground).toHaveLength(1);
    for (const one of round(40, 0, 0)) expect(holds(ground!, one)).toBe(true);
  });

  it('stay where there are members, whatever groups there are', () => {
    const member = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      r: fc.constant(4),
    });
    const group = fc.array(member, { minLength: 150, maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(fc.tuple(group, group, group), (groups) => {
        for (const ring of outlinesOf(groups, 16).flat()) {
          expect(ring.length).toBeGreaterThanOrEqual(6);
          const isNear = ring.every((at, i) => at > -50 && at < (i % 2 === 0 ? 650 : 450));
          expect(isNear).toBe(true);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('pass over members without a place', () => {
    const lost = { x: Number.NaN, y: Number.NaN, r: 4 };
    const members = round(450, 0, 0);
    expect(outlinesOf([[...members, lost]], 16)).toEqual(outlinesOf([members], 16));
  });
});
