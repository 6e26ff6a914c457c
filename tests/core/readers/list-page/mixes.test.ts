import { describe, expect, it } from 'vitest';
import { dimensions, mixesOf } from './mixes/dimensions.ts';
import { type Mark, markOf } from './mixes/marks.ts';
import { works } from './mixes/works.ts';

/**
 * Six made-up works, written down in hundreds of the ways that order, separators,
 * marks, names, languages and wrappers make together. No reader knows these ways
 * one by one, so what it makes of them tells how it fares with lists it never saw.
 */
const marks: readonly Mark[] = mixesOf(420, 11).map(markOf);

const share = (some: readonly Mark[], of: (mark: Mark) => number) =>
  some.reduce((sum, mark) => sum + of(mark), 0) / some.length;

describe('works are found and read right in whatever way they are written down', () => {
  it.each(dimensions.order.filter((order) => order !== 'VYAT'))('in the order %s', (order) => {
    const some = marks.filter(({ mix }) => mix.order === order);
    const of = (field: 'found' | 'titles' | 'authors' | 'years' | 'venues') =>
      share(some, (mark) => mark[field] / works.length);
    expect(some.length).toBeGreaterThan(20);
    expect(of('found')).toBeGreaterThanOrEqual(0.96);
    expect(of('titles')).toBeGreaterThanOrEqual(0.95);
    expect(of('authors')).toBeGreaterThanOrEqual(0.93);
    expect(of('years')).toBeGreaterThanOrEqual(0.96);
    expect(of('venues')).toBeGreaterThanOrEqual(0.92);
  });

  it.each(dimensions.wrapper)('in %s', (wrapper) => {
    const some = marks.filter(({ mix }) => mix.wrapper === wrapper && mix.order !== 'VYAT');
    expect(share(some, (mark) => mark.found / works.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(some, (mark) => mark.invented / works.length)).toBeLessThanOrEqual(0.03);
  });

  it('most lists without a single mistake', () => {
    expect(share(marks, (mark) => Number(mark.wrong.length === 0))).toBeGreaterThanOrEqual(0.9);
  });

  it('a list that begins with the venue, which is the hardest, mostly', () => {
    const some = marks.filter(({ mix }) => mix.order === 'VYAT');
    expect(share(some, (mark) => mark.found / works.length)).toBeGreaterThanOrEqual(0.7);
  });
});
