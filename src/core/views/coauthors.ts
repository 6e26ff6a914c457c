import { pairsOf, type Pairs, rowCount } from '#core/graph';
import type { EdgeColumns } from './columns.ts';
import { edgeNumber, nodesOf, upTo } from './shape.ts';
import { type Counting, defineView } from './view.ts';

/** Authors joined by the papers they share; person i is node i. */
export const coauthors = defineView({
  id: 'coauthors',
  shape({ authors, worksOfPerson }, { counting }) {
    const pairs = pairsOf(authors);
    const sizeOf = (work: number) => authors.start[work + 1]! - authors.start[work]!;
    const { capped: works, most } = pairs;
    return {
      nodes: nodesOf([
        { kind: 'person', item: upTo(rowCount(worksOfPerson)), causes: worksOfPerson },
      ]),
      edges: tiesOf(pairs, counting, sizeOf),
      axis: null,
      capped: works === 0 ? null : { works, authors: most },
    };
  },
});

function tiesOf(
  { count, low, high, start, work }: Pairs,
  counting: Counting,
  sizeOf: (work: number) => number,
): EdgeColumns {
  const share = new Float32Array(work.length);
  for (let i = 0; i < work.length; i += 1) {
    share[i] = counting === 'full' ? 1 : 1 / (sizeOf(work[i]!) - 1);
  }
  const kind = new Uint8Array(count).fill(edgeNumber('co-authors'));
  return { count, source: low, target: high, kind, causes: { start, work, share } };
}
