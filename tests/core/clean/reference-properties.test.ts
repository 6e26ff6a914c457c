import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanDrafts, matchReferences } from '#core/clean';
import type { Draft, DraftReference } from '#core/model';
import { draft, reading } from './drafts.ts';

const title = fc.constantFrom('Tables', 'Chairs of Oak and Ash', 'Benches in Public Gardens', 'X');
const family = fc.constantFrom('Muster', 'Müller', 'Mueller', 'van Exempel');
const year = fc.constantFrom(2018, 2019, 2023);
const doi = fc.constantFrom('10.1/a', '10.1/A', '10.1/b');
const number = fc.constantFrom('1', '2');
const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** An object without its undefined keys. */
const known = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

const works = fc.array(
  fc
    .record({
      title,
      family,
      year: some(year),
      doi: some(doi),
      volume: some(number),
      page: some(number),
    })
    .map((one): Partial<Draft> => ({
      title: one.title,
      authors: [{ name: `Ada ${one.family}`, family: one.family, given: 'Ada' }],
      year: one.year ?? null,
      ids: known({ doi: one.doi }),
      ...known({ volume: one.volume, page: one.page }),
    })),
  { minLength: 1, maxLength: 5 },
);
const reference = fc
  .record({
    title: some(title),
    firstAuthor: some(family),
    year: some(year),
    doi: some(doi),
    volume: some(number),
    page: some(number),
  })
  .map(({ doi: id, ...rest }): DraftReference => ({
    text: JSON.stringify(rest),
    ids: known({ doi: id }),
    ...known(rest),
  }));
const low = (text: unknown) => String(text).toLowerCase();

it('whatever is cited, the evidence holds between the reference and the work', () => {
  fc.assert(
    fc.property(works, fc.array(reference, { maxLength: 6 }), (drafts, references) => {
      const list = drafts.map((one, i) => draft(one, i + 1));
      const readings = [reading(list)];
      const corpus = cleanDrafts(readings);
      for (const { match, reference: asked } of matchReferences(readings, references)) {
        if (match === null) continue;
        const work = corpus.works.find(({ id }) => id === match.work)!;
        const all = [work, ...(work.versions ?? [])];
        const years = all.flatMap((one) => one.year ?? []);
        const apart = Math.min(...years.map((one) => Math.abs(one - (asked.year ?? Infinity))));
        switch (match.by) {
          case 'identifier':
            expect(all.map(({ ids }) => low(ids.doi))).toContain(low(asked.ids.doi));
            break;
          case 'volume-and-page':
            expect(years).toContain(asked.year);
            expect([asked.volume, asked.page]).not.toContain(undefined);
            break;
          case 'title-and-year':
            expect(all.map((one) => low(one.title))).toContain(low(asked.title));
            expect(apart).toBeLessThanOrEqual(1);
            break;
          case 'title-and-author':
            expect(all.map((one) => low(one.title))).toContain(low(asked.title));
            expect(asked.firstAuthor).toBeDefined();
            break;
          default:
            match.by satisfies never;
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('every reference is a citation, an outside work or the work itself, once', () => {
  fc.assert(
    fc.property(
      works,
      fc.array(reference, { minLength: 1, maxLength: 6 }),
      (drafts, references) => {
        const citing = { title: 'The One That Cites Them All', references };
        const list = [...drafts.map((one, i) => draft(one, i + 1)), draft(citing, 99)];
        const corpus = cleanDrafts([reading(list)]);
        const entries = corpus.citations.flatMap(({ evidence }) => evidence);
        expect(new Set(entries.map(({ text }) => /entry \d+/.exec(text)![0])).size).toBe(
          entries.length,
        );
        expect(entries.length).toBeLessThanOrEqual(references.length);
        expect(corpus.outside?.every(({ citedBy }) => citedBy.length === 1) ?? true).toBe(true);
        const ids = corpus.outside?.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        // With nothing matched each reference has its place outside.
        if (entries.length === 0) expect(ids.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
