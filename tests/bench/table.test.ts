import { describe, expect, test } from 'vitest';
import { median, ratioOf, short, tableOf } from './table.mjs';
import type { Figure } from './figures.ts';

const layout: Figure = {
  part: 'layout',
  size: 10_000,
  unit: 's',
  ours: [0.2, 0.4, 0.25],
  rivals: [{ name: 'ForceAtlas2', values: [20, 20, 10] }],
  goal: '50×',
};

describe('the table of figures', () => {
  test('says how many times faster, by the medians, and from where to where single runs go', () => {
    expect(ratioOf(layout, layout.rivals![0]!)).toEqual({ ratio: 80, least: 40, most: 100 });
  });
  test('turns the ratio round where more is better', () => {
    const rate: Figure = { part: 'read', size: null, unit: 'MB/s', ours: [20] };
    expect(ratioOf(rate, { name: 'other', values: [5] }).ratio).toBe(4);
  });
  test.each([
    [0.0123, '0.012'],
    [0.5, '0.50'],
    [12.34, '12.3'],
    [1234.5, '1235'],
    [Number.NaN, '–'],
  ])('writes %s as %s', (value, text) => expect(short(value)).toBe(text));
  test('takes the middle run', () => expect(median([3, 1, 2])).toBe(2));
  test('has a row for each rival, and names the figure once', () => {
    const two = { ...layout, rivals: [...layout.rivals!, { name: 'd3', values: [40, 40, 40] }] };
    const lines = tableOf([two]).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('| layout | 10,000 | 0.25 s (0.20–0.40) | ForceAtlas2 |');
    expect(lines[3]).toContain('d3');
    expect(lines[3]).not.toContain('layout');
  });
});
