import type { Corpus } from '#core/model';

/** A span of years, both ends inside; `from` never exceeds `to`. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The years a picture is narrowed to; null is everything, works without a year included. */
export type YearWindow = YearSpan | null;

/** Years outside this span are slips of the pen, not years; its ends also stand for an open end. */
export const yearLimits: YearSpan = { from: 1000, to: 2200 };

/** Whether a work's year can be placed on a time axis. */
export function isYear(year: number | null): year is number {
  return (
    year !== null && Number.isInteger(year) && year >= yearLimits.from && year <= yearLimits.to
  );
}

/** The first and last year of a corpus; null when no work has one. */
export function yearExtent(corpus: Corpus): YearSpan | null {
  return extentOf(corpus.works.map(({ year }) => year ?? 0));
}

/** The same of years by themselves, 0 for none. */
export function extentOf(years: ArrayLike<number>): YearSpan | null {
  let from = Infinity;
  let to = -Infinity;
  for (let i = 0; i < years.length; i += 1) {
    const year = years[i]!;
    if (!isYear(year)) continue;
    if (year < from) from = year;
    if (year > to) to = year;
  }
  return from <= to ? { from, to } : null;
}

const spanPattern = /^(\d{4})?\s*(?::|-|–|—|\.\.)\s*(\d{4})?$/;

/**
 * Reads `2020:2024`, `2020:`, `:2024` or `2020` as people type it; `-`, `–` and `..` stand for
 * the colon, swapped ends are put in order. Nothing, or a lone `:`, is everything (null); an open
 * end is an end of `yearLimits`. Undefined where the text names no years.
 */
export function parseYears(text: string): YearWindow | undefined {
  const asked = text.trim();
  if (asked === '' || asked === ':') return null;
  if (/^\d{4}$/.test(asked)) return ordered(Number(asked), Number(asked));
  const ends = spanPattern.exec(asked);
  if (ends === null || (ends[1] === undefined && ends[2] === undefined)) return undefined;
  const from = ends[1] === undefined ? yearLimits.from : Number(ends[1]);
  const to = ends[2] === undefined ? yearLimits.to : Number(ends[2]);
  return ordered(from, to);
}

function ordered(one: number, other: number): YearWindow | undefined {
  if (!isYear(one) || !isYear(other)) return undefined;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** The inverse of `parseYears`: `2020:2024`, `2020:`, `:2024`, `2020`, or nothing for everything. */
export function formatYears(window: YearWindow): string {
  if (window === null) return '';
  if (window.from === window.to) return String(window.from);
  const from = window.from <= yearLimits.from ? '' : String(window.from);
  const to = window.to >= yearLimits.to ? '' : String(window.to);
  return from === '' && to === '' ? '' : `${from}:${to}`;
}
