import { describe, expect, it } from 'vitest';
import { cleanDrafts, passes } from '#core/clean';
import { linkCorpus } from '#core/graph';
import { corpusOfField, madeField } from '#core/made';
import { groupsOf } from '#core/metrics';
import { draft, reading } from './drafts.ts';

function expectRising(numbers: readonly number[]): void {
  numbers.forEach((one, i) => expect(one).toBeGreaterThanOrEqual(numbers[i - 1] ?? 0));
}

describe('what follows from a reading', () => {
  it('tells how far it is as well, and comes to the same whether somebody listens or not', () => {
    const corpus = corpusOfField(madeField({ papers: 2000, seed: 1 }), 'made-up');
    const heard: number[] = [];
    const listen = (from: number) => (share: number) => heard.push(from + share / 2);
    const graph = linkCorpus(corpus, listen(0));
    expect(groupsOf(graph, listen(0.5))).toEqual(groupsOf(linkCorpus(corpus)));
    expectRising(heard);
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
    expect(heard.filter((share) => share > 0.65 && share < 0.95).length).toBeGreaterThan(1);
  });

  it.each(['versions', 'venues', 'people', 'works', 'references'] as const)(
    'is cleaned pass by pass: %s is not silent to its end',
    (id) => {
      const references = [{ text: '', ids: {}, title: 'Nothing of the kind that anybody wrote' }];
      const drafts = Array.from({ length: 300 }, (_, i) =>
        draft({ title: `On Engine ${i}`, venue: 'Looms', references }, i),
      );
      const heard: number[] = [];
      cleanDrafts([reading(drafts)], {}, (share) => heard.push(share));
      const before = passes.findIndex((pass) => pass.id === id);
      const effort = (to: number) => passes.slice(0, to).reduce((sum, one) => sum + one.effort, 0);
      const [from, to] = [before, before + 1].map((at) => effort(at) / effort(passes.length));
      expect(heard.filter((one) => one > from! && one < to!).length).toBeGreaterThan(1);
    },
  );
});
