import { type Relations, type Rows, startsOf } from '#core/graph';
import { upTo, type NodePart } from './shape.ts';

/**
 * Every work as a node, in the list's order, so that work i is node i. A work
 * weighs 1 and 1 more for each citation from within the list.
 */
export function worksOfList(relations: Relations, anchorX?: Float32Array): NodePart {
  const { year } = relations;
  return {
    kind: 'work',
    item: upTo(year.length),
    causes: itselfAndCiting(relations),
    year,
    ...(anchorX && { anchorX }),
  };
}

/** For each work itself, then the works that cite it. */
function itselfAndCiting({ year, citing, cited }: Relations): Rows {
  const count = year.length;
  const start = startsOf(cited, count);
  for (let i = 0; i <= count; i += 1) start[i]! += i;
  const item = new Uint32Array(count + cited.length);
  const next = start.slice();
  for (let i = 0; i < count; i += 1) {
    item[next[i]!] = i;
    next[i]! += 1;
  }
  for (let i = 0; i < cited.length; i += 1) {
    const one = cited[i]!;
    item[next[one]!] = citing[i]!;
    next[one]! += 1;
  }
  return { start, item };
}
