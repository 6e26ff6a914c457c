import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import {
  citationsIn,
  formatYears,
  moveWindow,
  nodesIn,
  parseYears,
  playFrames,
  resizeWindow,
  worksIn,
  yearBins,
  yearExtent,
  yearLimits,
  type YearWindow,
} from '#core/query';
import { corpusOf } from './corpora.ts';

const dated = corpusOf([
  { title: 'A', year: 2021, authors: ['P', 'Q'], venue: 'V' },
  { title: 'B', year: 2018, authors: ['P'] },
  { title: 'C', year: null, authors: ['R'] },
  { title: 'D', year: 2021, authors: ['Q'] },
  { title: 'E', year: 20210, authors: ['P'] },
  { title: 'F', year: 202, authors: ['P'] },
  { title: 'G', year: 2019.5, authors: ['P'] },
]);
const extent = { from: 2018, to: 2024 };

describe('yearBins', () => {
  it('has a bin for every year between the first and the last, gaps included', () => {
    expect(yearBins(dated)).toEqual({
      bins: [
        { year: 2018, count: 1, works: ['w:1'] },
        { year: 2019, count: 0, works: [] },
        { year: 2020, count: 0, works: [] },
        { year: 2021, count: 2, works: ['w:0', 'w:3'] },
      ],
      undated: ['w:2', 'w:4', 'w:5', 'w:6'],
    });
    expect(yearExtent(dated)).toEqual({ from: 2018, to: 2021 });
  });

  it('has no bins where no work has a year', () => {
    const undated = corpusOf([{ title: 'A', year: null }]);
    expect(yearBins(undated)).toEqual({ bins: [], undated: ['w:0'] });
    expect(yearExtent(undated)).toBeNull();
  });

  it('counts every work once, whatever the years', () => {
    const year = fc.option(fc.oneof(fc.integer(), fc.integer({ min: 900, max: 2300 })));
    fc.assert(
      fc.property(fc.array(year), (years) => {
        const corpus = corpusOf(years.map((one) => ({ title: 'T', year: one })));
        const { bins, undated } = yearBins(corpus);
        expect(bins.reduce((sum, bin) => sum + bin.count, undated.length)).toBe(years.length);
        expect(bins.length).toBeLessThanOrEqual(yearLimits.to - yearLimits.from + 1);
      }),
    );
  });
});

describe('worksIn', () => {
  it.each<[YearWindow, number[]]>([
    [null, [1, 1, 1, 1, 1, 1, 1]],
    [{ from: 2018, to: 2021 }, [1, 1, 0, 1, 0, 0, 0]],
    [{ from: 2019, to: 2030 }, [1, 0, 0, 1, 0, 0, 0]],
    [{ from: 2019, to: 2020 }, [0, 0, 0, 0, 0, 0, 0]],
  ])('shows in %j the works %j', (window, mask) => {
    expect([...worksIn(dated, window)]).toEqual(mask);
  });

  it('brings along the people and venues of the visible works', () => {
    const inside = nodesIn(linkCorpus(dated), worksIn(dated, { from: 2021, to: 2021 }));
    const ids = [...dated.works, ...dated.people, ...dated.venues].map(({ id }) => id);
    expect(ids.filter((id) => inside.has(id)).sort()).toEqual(['a:P', 'a:Q', 'v:V', 'w:0', 'w:3']);
    expect(inside.counts).toEqual({ work: 2, person: 2, venue: 1, outside: 0 });
  });
});

describe('citationsIn', () => {
  it('counts those between works that both are visible', () => {
    const [a, b, d] = [dated.works[0]!.id, dated.works[1]!.id, dated.works[3]!.id];
    const cites = (citing: typeof a, cited: typeof a) => ({ citing, cited, evidence: [] });
    const citing = { ...dated, citations: [cites(a, b), cites(d, a), cites(d, b)] };
    const graph = linkCorpus(citing);
    const among = (window: YearWindow) => citationsIn(graph, worksIn(citing, window));
    expect(among(null)).toBe(3);
    expect(among({ from: 2021, to: 2021 })).toBe(1);
    expect(among({ from: 2018, to: 2018 })).toBe(0);
  });
});

describe('parseYears', () => {
  it.each<[string, YearWindow | undefined]>([
    ['2020:2024', { from: 2020, to: 2024 }],
    [' 2020 – 2024 ', { from: 2020, to: 2024 }],
    ['2020-2024', { from: 2020, to: 2024 }],
    ['2024:2020', { from: 2020, to: 2024 }],
    ['2020', { from: 2020, to: 2020 }],
    ['2020:', { from: 2020, to: 2200 }],
    [':2024', { from: 1000, to: 2024 }],
    ['', null],
    [':', null],
    ['-', undefined],
    ['20', undefined],
    ['2020:24', undefined],
    ['2020:2021:2022', undefined],
    ['0999:2020', undefined],
    ['9999', undefined],
    ['now', undefined],
    ['2020\n:9', undefined],
  ])('reads %j as %j', (text, window) => {
    expect(parseYears(text)).toEqual(window);
  });

  it('reads back whatever formatYears writes', () => {
    const year = fc.integer({ min: yearLimits.from + 1, max: yearLimits.to - 1 });
    const window = fc.option(
      fc.tuple(year, year).map(([one, other]) => ({
        from: Math.min(one, other),
        to: Math.max(one, other),
      })),
    );
    fc.assert(
      fc.property(window, (one) => {
        expect(parseYears(formatYears(one))).toEqual(one);
      }),
    );
  });

  it.each(['2020:2024', '2020:', ':2024', '2020', ''])('writes %j as it was read', (text) => {
    expect(formatYears(parseYears(text) ?? null)).toBe(text);
  });
});

describe('a window of years', () => {
  it.each<[YearWindow, number, YearWindow]>([
    [{ from: 2019, to: 2021 }, 1, { from: 2020, to: 2022 }],
    [{ from: 2019, to: 2021 }, 99, { from: 2022, to: 2024 }],
    [{ from: 2019, to: 2021 }, -99, { from: 2018, to: 2020 }],
    [{ from: 1000, to: 2020 }, 1, { from: 2019, to: 2021 }],
    [{ from: 1990, to: 1991 }, 0, { from: 2018, to: 2018 }],
    [{ from: 2019, to: 2021 }, NaN, { from: 2019, to: 2021 }],
    [null, 1, null],
  ])('%j moved by %j is %j', (window, by, moved) => {
    expect(moveWindow(window, by, extent)).toEqual(moved);
  });

  it.each<[YearWindow, 'from' | 'to', number, YearWindow]>([
    [{ from: 2019, to: 2021 }, 'from', 1, { from: 2020, to: 2021 }],
    [{ from: 2019, to: 2021 }, 'from', 9, { from: 2021, to: 2021 }],
    [{ from: 2019, to: 2021 }, 'to', -9, { from: 2019, to: 2019 }],
    [{ from: 2019, to: 2021 }, 'to', 9, { from: 2019, to: 2024 }],
    [null, 'from', 2, { from: 2020, to: 2024 }],
  ])('%j with its end %j moved by %j is %j', (window, end, by, resized) => {
    expect(resizeWindow(window, end, by, extent)).toEqual(resized);
  });

  it('plays from the first position to the last, keeping its width', () => {
    expect(playFrames({ from: 2021, to: 2022 }, { from: 2020, to: 2023 })).toEqual([
      { from: 2020, to: 2021 },
      { from: 2021, to: 2022 },
      { from: 2022, to: 2023 },
    ]);
  });

  it.each<[YearWindow]>([[null], [{ from: 1000, to: 2200 }]])(
    'grows from the first year when it is everything: %j',
    (window) => {
      expect(playFrames(window, { from: 2020, to: 2022 })).toEqual([
        { from: 2020, to: 2020 },
        { from: 2020, to: 2021 },
        { from: 2020, to: 2022 },
      ]);
    },
  );

  it('never leaves the extent, whatever is done to it', () => {
    const year = fc.integer({ min: yearLimits.from, max: yearLimits.to });
    const span = fc.tuple(year, year).map(([one, other]) => ({
      from: Math.min(one, other),
      to: Math.max(one, other),
    }));
    const by = fc.oneof(fc.integer(), fc.double());
    fc.assert(
      fc.property(fc.option(span), span, by, (window, limits, steps) => {
        const results = [
          moveWindow(window, steps, limits) ?? limits,
          resizeWindow(window, 'from', steps, limits),
          resizeWindow(window, 'to', steps, limits),
          ...playFrames(window, limits),
        ];
        for (const { from, to } of results) {
          expect(from <= to && from >= limits.from && to <= limits.to).toBe(true);
          expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
