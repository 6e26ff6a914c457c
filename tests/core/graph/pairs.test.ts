import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCorpus, mostPaired, pairsOf, rowsOf } from '#core/graph';
import { viewOf } from '#core/views';
import { corpusOf } from '../corpora.ts';

const rowsFrom = (lists: readonly (readonly number[])[]) =>
  rowsOf(lists.length, (i, add) => lists[i]!.forEach((one) => add(one)));

/** The pairs as a person would write them down: each with its papers, as they are met. */
function byHand(lists: readonly (readonly number[])[]): [string, number[]][] {
  const pairs = new Map<string, number[]>();
  lists.forEach((list, work) => {
    const sorted = [...list].sort((a, b) => a - b);
    sorted.forEach((low, i) => {
      for (const high of sorted.slice(i + 1)) {
        const key = `${low} ${high}`;
        pairs.set(key, [...(pairs.get(key) ?? []), work]);
      }
    });
  });
  return [...pairs];
}

describe('pairs of authors', () => {
  it('are those that share a paper, with every such paper, as they are met', () => {
    const papers = fc.array(fc.uniqueArray(fc.nat(40), { maxLength: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(papers, (lists) => {
        const { count, low, high, start, work, capped } = pairsOf(rowsFrom(lists));
        const found = Array.from({ length: count }, (_, i) => [
          `${low[i]} ${high[i]}`,
          [...work.slice(start[i], start[i + 1])],
        ]);
        expect(found).toEqual(byHand(lists));
        expect(capped).toBe(0);
      }),
    );
  });

  it('of thousands of authors are those of the first, and it is told', () => {
    const many = Array.from({ length: 3000 }, (_, i) => i);
    const { count, capped, most, high } = pairsOf(rowsFrom([many, [0, 2999]]));
    expect([capped, most]).toEqual([1, mostPaired]);
    expect(count).toBe((mostPaired * (mostPaired - 1)) / 2 + 1);
    expect(high.filter((one) => one >= mostPaired)).toEqual(Uint32Array.of(2999));
  });

  it('of many papers of many authors are fewer still', () => {
    const many = Array.from({ length: mostPaired }, (_, i) => i);
    const { most, capped } = pairsOf(rowsFrom(Array.from({ length: 1000 }, () => many)));
    expect([most, capped]).toEqual([mostPaired / 2, 1000]);
  });
});

describe('the view of co-authors', () => {
  it('says how many papers have too many authors to pair them all', () => {
    const authors = Array.from({ length: mostPaired + 5 }, (_, i) => `Author ${i}`);
    const graph = linkCorpus(
      corpusOf([
        { title: 'Large', authors },
        { title: 'Small', authors: authors.slice(0, 2) },
      ]),
    );
    const shape = viewOf('coauthors').shape(graph, { counting: 'fractional' });
    expect(shape.capped).toEqual({ works: 1, authors: mostPaired });
    // The share is that of all authors, the paired ones or not.
    expect(shape.edges.causes.share[2]).toBeCloseTo(1 / (mostPaired + 4), 9);
    expect(viewOf('everything').shape(graph, { counting: 'full' }).capped).toBeNull();
  });
});
