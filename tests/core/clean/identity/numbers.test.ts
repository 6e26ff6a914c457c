import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pairs } from '../../../../src/core/clean/identity/pairs.ts';
import {
  emptyRows,
  hasOne,
  invertedRows,
  rowAt,
  type Rows,
  shareOne,
} from '../../../../src/core/clean/identity/rows.ts';

const lists = fc.array(fc.array(fc.nat(12), { maxLength: 6 }), { maxLength: 12 });
const filled = (all: readonly (readonly number[])[]): Rows => {
  const rows = emptyRows(all.map(({ length }) => length));
  rows.of.set(all.flat());
  return rows;
};
const rowIn = ({ start, of }: Rows, row: number) => [...of.slice(start[row], start[row + 1])];
const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

describe('rows of numbers', () => {
  it('turn round: for each number the rows it stands in, ascending, each once', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const inverted = invertedRows(filled(all), 13);
        for (let one = 0; one < 13; one += 1) {
          const expected = all.flatMap((list, row) => (list.includes(one) ? [row] : []));
          expect(rowIn(inverted, one)).toEqual(expected);
        }
      }),
    );
  });

  it('leave out places that nothing was put in', () => {
    const rows = emptyRows([2, 0, 1]);
    expect([...rows.of]).toEqual([-1, -1, -1]);
    rows.of[2] = 1;
    const inverted = invertedRows(rows, 2);
    expect([rowIn(inverted, 0), rowIn(inverted, 1)]).toEqual([[], [2]]);
  });

  it('know the row of each of their places', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const rows = filled(all);
        const expected = all.flatMap((list, row) => list.map(() => row));
        expect([...rows.of].map((_, place) => rowAt(rows, place))).toEqual(expected);
      }),
    );
  });

  it('have in ascending rows what is there, and nothing else', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), (all, one) => {
        const rows = filled(all.map(sorted));
        expect(all.map((_, row) => hasOne(rows, row, one))).toEqual(
          all.map((list) => list.includes(one)),
        );
      }),
    );
  });

  it('overlap where both have a number, however long they are', () => {
    const few = fc.array(fc.nat(40), { maxLength: 30 });
    const long = fc.array(fc.nat(400), { maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(few, long), fc.oneof(few, long), (a, b) => {
        const rows = filled([sorted(a), [], sorted(b)]);
        const shared = a.some((one) => b.includes(one));
        expect([shareOne(rows, 0, 2), shareOne(rows, 2, 0)]).toEqual([shared, shared]);
        expect(shareOne(rows, 1, 2)).toBe(false);
      }),
    );
  });
});

describe('pairs', () => {
  it('come by their smaller numbers, each once, as it was said first', () => {
    const pairs = new Pairs();
    const said = [
      [4, 7, 1],
      [2, 9, 2],
      [4, 5, 3],
      [2, 9, 4],
      [2, 3, 5],
    ] as const;
    for (const [a, b, value] of said) pairs.add(a, b, value);
    const { a, b, value } = pairs.sorted(10);
    expect([...a].map((one, i) => [one, b[i], value[i]])).toEqual([
      [2, 9, 2],
      [2, 3, 5],
      [4, 7, 1],
      [4, 5, 3],
    ]);
  });

  it('are all there where they are very many', () => {
    const pairs = new Pairs();
    for (let a = 0; a < 100; a += 1) for (let b = a + 1; b < 100; b += 1) pairs.add(a, b, a);
    expect(pairs.sorted(100).a).toHaveLength(4950);
  });
});
