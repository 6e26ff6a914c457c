import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanDrafts, readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import { draft, reading } from './drafts.ts';

it('turns any drafts into a corpus whose references all hold, and whose file reads back the same', () => {
  const word = fc.string({
    unit: fc.constantFrom('A', 'b', 'é', '.', '-', ' ', '李', "'"),
    minLength: 1,
    maxLength: 6,
  });
  const name = fc.tuple(word, word).map(([a, b]) => `X${a} ${b}y`);
  const drafts = fc.array(
    fc.record({
      title: word,
      authors: fc.array(fc.record({ name, emphasised: fc.boolean() }), {
        minLength: 1,
        maxLength: 4,
      }),
      venue: fc.option(word),
      year: fc.option(fc.integer({ min: 1000, max: 2200 })),
      notes: fc.array(word, { maxLength: 2 }),
      ids: fc.constantFrom({}, { arxiv: '2001.00001' }, { doi: '10.1145/b' }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(drafts, (list) => {
      const corpus = cleanDrafts([reading(list.map((one, i) => draft(one, i + 1)))]);
      const people = new Set(corpus.people.map((one) => one.id));
      const venues = new Set(corpus.venues.map((one) => one.id));
      expect(people.size).toBe(corpus.people.length);
      expect(new Set(corpus.works.map((work) => work.id)).size).toBe(corpus.works.length);
      for (const work of corpus.works) {
        const authors = work.authors.map((one) => one.person);
        expect(authors.every((id) => people.has(id))).toBe(true);
        expect(new Set(authors).size).toBe(authors.length);
        expect(work.venue === null || venues.has(work.venue)).toBe(true);
      }
      const json = corpusToJson(corpus);
      const again = readCorpus([{ file: 'c.json', bytes: new TextEncoder().encode(json) }]);
      expect(again.corpus.diagnostics).toEqual(corpus.diagnostics);
      expect(corpusToJson(again.corpus)).toBe(json);
    }),
  );
});
