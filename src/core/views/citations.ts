import { ColumnsBuilder } from './builder.ts';
import { addOutside, mostCitedOutside, stepsBefore } from './outside.ts';
import type { View } from './view.ts';
import { addCitations, addWorks } from './works.ts';

/** Layout units from one year to the next. */
const yearStep = 180;

/**
 * Papers by year along x, the undated before the first year, with arrows from
 * citing to cited; where asked for, the most cited works outside the list too.
 */
export const citations = {
  id: 'citations',
  project(graph, { outside = 0 }) {
    const years = graph.corpus.works.flatMap((work) => (work.year === null ? [] : [work.year]));
    const first = years.reduce((least, year) => Math.min(least, year), Infinity);
    const last = years.reduce((most, year) => Math.max(most, year), -Infinity);
    const xOf = (year: number) => (year - (first + last) / 2) * yearStep;
    const anchorX = (year: number | null) => (years.length === 0 ? 0 : xOf(year ?? first - 1));

    const builder = new ColumnsBuilder();
    addWorks(builder, graph, anchorX);
    addCitations(builder, graph);
    // Works older than the list crowd together: their years would stretch the axis.
    const outsideX = (year: number | null) => {
      if (year === null || years.length === 0) return anchorX(null);
      return year < first ? xOf(first - stepsBefore(first - year)) : xOf(Math.min(year, last));
    };
    addOutside(builder, graph, mostCitedOutside(graph, outside), outsideX);
    const axis = [];
    for (let year = first; year <= last; year += 1) axis.push({ year, x: xOf(year) });
    return builder.finish(axis);
  },
} as const satisfies View;
