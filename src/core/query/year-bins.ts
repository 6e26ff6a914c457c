import type { Corpus, WorkId } from '#core/model';
import { isYear, yearExtent, type YearWindow } from './years.ts';

/** One year of the timeline. */
export interface YearBin {
  readonly year: number;
  /** How many works appeared; 0 in a gap. */
  readonly count: number;
  /** In the corpus's order. */
  readonly works: readonly WorkId[];
}

/** The works of a corpus by year. */
export interface YearBins {
  /** Every year from the first to the last, gaps included; empty when no work has a year. */
  readonly bins: readonly YearBin[];
  /** Works without a year, or with one that cannot be (see `yearLimits`). */
  readonly undated: readonly WorkId[];
}

/** Counts the works of every year, gaps included. */
export function yearBins(corpus: Corpus): YearBins {
  const undated: WorkId[] = [];
  const extent = yearExtent(corpus);
  const years: WorkId[][] =
    extent === null ? [] : Array.from({ length: extent.to - extent.from + 1 }, () => []);
  const first = extent?.from ?? 0;
  for (const { id, year } of corpus.works) {
    const works = isYear(year) ? years[year - first] : undefined;
    (works ?? undated).push(id);
  }
  const bins = years.map((works, at) => ({ year: first + at, count: works.length, works }));
  return { bins, undated };
}

/**
 * Which works are visible: one byte a work of `corpus.works`, 1 for visible. A work without a
 * year is visible only when the window is everything (null).
 */
export function worksIn(corpus: Corpus, window: YearWindow): Uint8Array {
  return yearsIn(
    corpus.works.map(({ year }) => year ?? 0),
    window,
  );
}

/** The same of years by themselves, 0 for none. */
export function yearsIn(years: ArrayLike<number>, window: YearWindow): Uint8Array {
  const mask = new Uint8Array(years.length);
  if (window === null) return mask.fill(1);
  const { from, to } = window;
  for (let i = 0; i < mask.length; i += 1) {
    const year = years[i]!;
    if (year >= from && year <= to && isYear(year)) mask[i] = 1;
  }
  return mask;
}
