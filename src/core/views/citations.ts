import { mostCitedOutside, outsideNodes, addOutside, stepsBefore } from './outside.ts';
import { addCitations, EdgeWriter, nodesOf } from './shape.ts';
import { defineView } from './view.ts';
import { worksOfList } from './works.ts';

/** Layout units from one year to the next, at the least. */
const leastStep = 180;
/** The room that a paper takes, in square layout units, and how much wider than high all should be. */
const [room, shape] = [6000, 1.6];

/** Years with many papers stand further apart: they would be a tower else. */
function stepOf(papers: number, years: number): number {
  return Math.max(leastStep, Math.round(Math.sqrt(shape * room * papers) / years));
}

/**
 * Papers by year along x, the undated before the first year, with arrows from
 * citing to cited; where asked for, the most cited works outside the list too.
 */
export const citations = defineView({
  id: 'citations',
  shape(relations, { outside = 0 }) {
    const { year: years, citing, worksOfOutside } = relations;
    let [first, last] = [Infinity, -Infinity];
    for (const year of years) {
      if (year === 0) continue;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
    const dated = first <= last;
    // One more for the undated.
    const yearStep = stepOf(years.length, last - first + 2);
    const xOf = (year: number) => (year - (first + last) / 2) * yearStep;
    const anchorX = (year: number) => (dated ? xOf(year === 0 ? first - 1 : year) : 0);
    // Works older than the list crowd together: their years would stretch the axis.
    const outsideX = (year: number) => {
      if (year === 0 || !dated) return anchorX(0);
      return year < first ? xOf(first - stepsBefore(first - year)) : xOf(Math.min(year, last));
    };

    const chosen = mostCitedOutside(relations, outside);
    const edges = new EdgeWriter(citing.length + worksOfOutside.item.length);
    addCitations(edges, relations);
    addOutside(edges, relations, chosen);
    const axis = [];
    for (let year = first; year <= last; year += 1) axis.push({ year, x: xOf(year) });
    return {
      nodes: nodesOf([
        worksOfList(relations, Float32Array.from(years, anchorX)),
        outsideNodes(relations, chosen, outsideX),
      ]),
      edges: edges.finish(),
      axis,
      capped: null,
    };
  },
});
