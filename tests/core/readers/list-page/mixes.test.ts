import { describe, expect, it } from 'vitest';
import { dimensions, mixesOf, wide } from './mixes/dimensions.ts';
import { type Mark, markOf } from './mixes/marks.ts';
import { more } from './mixes/works.ts';

/**
 * Made-up works, written down in hundreds of the ways that order, separators,
 * marks, names, languages and wrappers make together. No reader knows these ways
 * one by one, so what it makes of them tells how it fares with lists it never saw.
 */
const marks: readonly Mark[] = mixesOf(420, 11).map((mix) => markOf(mix));

const share = (some: readonly Mark[], of: (mark: Mark) => number) =>
  some.reduce((sum, mark) => sum + of(mark), 0) / some.length;

describe('works are found and read right in whatever way they are written down', () => {
  it.each(dimensions.order.filter((order) => order !== 'VYAT'))('in the order %s', (order) => {
    const some = marks.filter(({ mix }) => mix.order === order);
    const of = (field: 'found' | 'titles' | 'authors' | 'years' | 'venues') =>
      share(some, (mark) => mark[field] / mark.all);
    expect(some.length).toBeGreaterThan(20);
    expect(of('found')).toBeGreaterThanOrEqual(0.96);
    expect(of('titles')).toBeGreaterThanOrEqual(0.95);
    expect(of('authors')).toBeGreaterThanOrEqual(0.93);
    expect(of('years')).toBeGreaterThanOrEqual(0.96);
    expect(of('venues')).toBeGreaterThanOrEqual(0.92);
  });

  it.each(dimensions.wrapper)('in %s', (wrapper) => {
    const some = marks.filter(({ mix }) => mix.wrapper === wrapper && mix.order !== 'VYAT');
    expect(share(some, (mark) => mark.found / mark.all)).toBeGreaterThanOrEqual(0.95);
    expect(share(some, (mark) => mark.invented / mark.all)).toBeLessThanOrEqual(0.03);
  });

  it('most lists without a single mistake', () => {
    expect(share(marks, (mark) => Number(mark.wrong.length === 0))).toBeGreaterThanOrEqual(0.9);
  });

  it('a list that begins with the venue, which is the hardest, mostly', () => {
    const some = marks.filter(({ mix }) => mix.order === 'VYAT');
    expect(share(some, (mark) => mark.found / mark.all)).toBeGreaterThanOrEqual(0.7);
  });
});

describe('harder ways: a work by one, one by nine, venues in brackets or bold, Markdown in HTML', () => {
  const hard = mixesOf(240, 5, wide)
    .filter(({ order }) => order !== 'VYAT')
    .map((mix) => markOf(mix, more));
  const of = (field: 'found' | 'titles' | 'authors' | 'years' | 'venues' | 'invented') =>
    share(hard, (mark) => mark[field] / mark.all);

  it('are mostly read right as well', () => {
    expect(of('found')).toBeGreaterThanOrEqual(0.985);
    expect(of('titles')).toBeGreaterThanOrEqual(0.97);
    expect(of('authors')).toBeGreaterThanOrEqual(0.965);
    expect(of('years')).toBeGreaterThanOrEqual(0.97);
    expect(of('venues')).toBeGreaterThanOrEqual(0.96);
    expect(of('invented')).toBeLessThanOrEqual(0.02);
  });
});
