import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftReference } from '#core/model';
import { createMatcher } from '../../../src/core/clean/references/match.ts';
import type { Item } from '../../../src/core/clean/state.ts';
import { draft } from './drafts.ts';

const itemOf = (versions: readonly Draft[]): Item => ({
  draft: versions[0]!,
  kept: null,
  versions,
  also: [],
  corrections: [],
  type: 'article',
  awards: [],
  track: null,
  venue: null,
  people: [],
});
const authorsOf = (families: readonly string[]) =>
  families.map((family) => ({ name: `Ada ${family}`, family, given: 'Ada' }));

const title = fc.constantFrom(
  'Editorial',
  'Benches in Gardens',
  'Benches in Gardens of the Public',
);
const family = fc.constantFrom('Muster', 'Müller', 'Mueller', 'van Exempel');
const year = fc.constantFrom(null, 2018, 2019, 2021, 2030);
const version = fc
  .record({ title, families: fc.array(family, { maxLength: 3 }), year })
  .map((one) => draft({ title: one.title, authors: authorsOf(one.families), year: one.year }));
const items = fc
  .array(fc.array(version, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map(itemOf));
const reference = fc
  .record({ title, firstAuthor: fc.option(family), year })
  .map(({ title: named, firstAuthor, year: of }): DraftReference => ({
    text: named,
    title: named,
    ids: {},
    ...(firstAuthor === null ? {} : { firstAuthor }),
    ...(of === null ? {} : { year: of }),
  }));

describe('works of one title', () => {
  it('are matched by index as they are one by one', () => {
    fc.assert(
      fc.property(items, reference, (works, one) => {
        expect(createMatcher(works, 0)(one)).toEqual(createMatcher(works, Infinity)(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('are few to look at, however many there are', () => {
    let looks = 0;
    const works = Array.from({ length: 2000 }, (_, i) => {
      const letters = [i, i / 16, i / 256].map((at) => 'bcdfghjklmnpqrst'[at & 15]!);
      const families = [`Mu${letters.join('a')}`];
      const one = itemOf([draft({ title: 'Editorial', authors: authorsOf(families), year: 2019 })]);
      return Object.defineProperty({ ...one }, 'draft', {
        get: () => {
          looks += 1;
          return one.draft;
        },
      });
    });
    const match = createMatcher(works);
    const cited = works.map(({ versions: [one] }, i): DraftReference => {
      const { title: named, authors } = one!;
      return { text: `${i}`, title: named, firstAuthor: authors[0]!.family!, year: 2019, ids: {} };
    });
    expect(cited.map((one) => match(one)?.item)).toEqual(works.map((_, i) => i));
    expect(looks).toBeLessThan(10 * works.length);
  });
});
