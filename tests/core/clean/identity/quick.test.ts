import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Across } from '../../../../src/core/clean/identity/across.ts';
import type { Circle } from '../../../../src/core/clean/identity/circles.ts';
import { closeCircles } from '../../../../src/core/clean/identity/close-circles.ts';
import { Friends } from '../../../../src/core/clean/identity/friends.ts';
import { Notebook } from '../../../../src/core/clean/identity/notebook.ts';
import { emptyRows } from '../../../../src/core/clean/identity/rows.ts';
import { Signs } from '../../../../src/core/clean/identity/signs.ts';

const numbers = (max: number, maxLength: number) =>
  fc.uniqueArray(fc.nat({ max }), { maxLength }).map((list) => [...list].sort((a, b) => a - b));
const haveCommon = (a: readonly number[], b: readonly number[]) => a.some((one) => b.includes(one));

describe('what two have in common, looked up quickly', () => {
  it('is never missed by signs, which know most who have nothing', () => {
    let [apart, told] = [0, 0];
    fc.assert(
      fc.property(numbers(5000, 5), numbers(5000, 5), (a, b) => {
        const sets = [a, b];
        const signs = new Signs(2, (set, add) => sets[set]!.forEach(add));
        if (haveCommon(a, b)) expect(signs.areApart(0, 1)).toBe(false);
        else {
          apart += 1;
          if (signs.areApart(0, 1)) told += 1;
        }
      }),
    );
    expect(told).toBeGreaterThan(apart * 0.7);
  });

  it('is looked at anew in signs that were forgotten', () => {
    const sets: number[][] = [[1], [2]];
    const signs = new Signs(2, (set, add) => sets[set]!.forEach(add));
    expect(signs.areApart(0, 1)).toBe(true);
    sets[1] = [1];
    signs.forget(1);
    expect(signs.areApart(0, 1)).toBe(false);
  });

  it('may be anything with whoever is beside somebody of several names', () => {
    const signs = new Signs(2, (set, add) => add(set === 0 ? null : 7));
    expect(signs.areApart(0, 1)).toBe(false);
  });
});

describe('works with two co-authors in common', () => {
  const circle = (beside: readonly number[], item: number): Circle => ({
    items: [item],
    beside: [...beside],
    places: null,
    years: [],
    from: Infinity,
    to: -Infinity,
  });
  const isRare = (person: number) => person % 3 !== 0;

  /** Which works are one, found by comparing all with all again and again. */
  function plainly(lists: readonly (readonly number[])[]): number[] {
    const homes = lists.map((_, i) => i);
    for (let changed = true; changed;) {
      changed = false;
      lists.forEach((a, i) =>
        lists.forEach((b, j) => {
          const shared = a.filter((one) => b.includes(one)).map((one) => (isRare(one) ? 1 : 0.5));
          if (homes[i]! >= homes[j]! || shared.reduce((sum, one) => sum + one, 0) < 2) return;
          homes[j] = homes[i]!;
          changed = true;
        }),
      );
    }
    return homes;
  }

  it.each([
    ['few', 0, 30],
    ['many', 61, 61],
  ])('are one, %s of them', (_, minLength, maxLength) => {
    fc.assert(
      fc.property(fc.array(numbers(30, 4), { minLength, maxLength }), (lists) => {
        const found = closeCircles(lists.map(circle), isRare, new Notebook(40));
        const homes = plainly(lists);
        const whole = [...new Set(homes)].map((home) =>
          lists.flatMap((__, i) => (homes[i] === home ? [i] : [])),
        );
        expect(found.map(({ items }) => items)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

describe('how many lead from one circle to another', () => {
  const people = 12;
  const circle = (beside: readonly number[]): Circle => ({
    items: [],
    beside: [...beside],
    places: null,
    years: [],
    from: Infinity,
    to: -Infinity,
  });
  const some = fc.uniqueArray(fc.nat(people - 1), { maxLength: 6 });

  it('is what counting one by one comes to', () => {
    fc.assert(
      fc.property(some, some, fc.array(some, { maxLength: 8 }), some, (a, b, works, common) => {
        const authors = emptyRows(works.map(({ length }) => length));
        authors.of.set(works.flat());
        const worksOf = (one: number) =>
          works.flatMap((list, work) => (list.includes(one) ? [work] : []));
        const isRare = (one: number) => !common.includes(one);
        const areFriends = (one: number, other: number) =>
          works.some((list) => list.includes(one) && list.includes(other));
        const shared = a.filter((one) => b.includes(one));
        const known = a
          .filter((one) => !b.includes(one) && isRare(one))
          .flatMap((one) =>
            b.filter((other) => !a.includes(other) && isRare(other) && areFriends(one, other)),
          );
        const expected =
          shared.reduce((sum, one) => sum + (isRare(one) ? 1 : 0.5), 0) +
          Math.min(known.length, 2) / 2;
        const friends = new Friends(authors, worksOf, new Notebook(people));
        expect(new Across(friends, isRare, people).from(circle(a))(circle(b))).toBe(expected);
      }),
    );
  });
});
