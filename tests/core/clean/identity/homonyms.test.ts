import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { type Corpus, type Draft, noDecisions, type PersonDecision } from '#core/model';
import { draft, reading } from '../drafts.ts';

/** Forty works by others, in which Weis and Wangs are common and Looms are not. */
const others = Array.from({ length: 40 }, (_, i) => {
  const letter = String.fromCharCode(97 + (i % 26));
  const given = ['Wei', 'Hao', 'Jun', 'Min', 'Tao'][i % 5]!;
  const family = ['Wang', 'Chen', 'Zhao', 'Xu'][i % 4]!;
  return i < 20
    ? [`${given} ${letter.toUpperCase()}${letter}son`, `Q${letter}${letter} ${family}`]
    : [`P${letter}${letter} ${family}`, `${given} O${letter}${letter}`];
});

interface Made {
  readonly names: readonly string[];
  readonly year?: number;
  readonly places?: readonly string[];
  readonly venue?: string;
}
const corpusOf = (
  works: readonly Made[],
  people: readonly PersonDecision[] = [],
  beside: readonly (readonly string[])[] = others,
): Corpus =>
  cleanDrafts(
    [
      reading(
        [...works, ...beside.map((names): Made => ({ names }))].map(
          ({ names, year = 2010, places = [], venue = null }, i): Draft =>
            draft(
              {
                title: `A work with a title of its own, number ${i} of many`,
                year,
                venue,
                authors: names.map((name, j) =>
                  j === 0 && places.length > 0 ? { name, affiliations: places } : { name },
                ),
              },
              i + 1,
            ),
        ),
      ),
    ],
    { decisions: { ...noDecisions, people } },
  );
const firstAuthors = ({ works }: Corpus, count: number) =>
  new Set(works.slice(0, count).map(({ authors }) => authors[0]!.person)).size;

describe('works of one name', () => {
  const apart: readonly Made[] = [
    { names: ['Wei Wang', 'Ana Beek', 'Ion Stoica'] },
    { names: ['Wei Wang', 'Ana Beek', 'Ion Stoica'] },
    { names: ['Wei Wang', 'Zoe Cole', 'Bo Dahl'] },
    { names: ['Wei Wang', 'Zoe Cole', 'Bo Dahl'] },
  ];
  it('are two people’s where the name is common and nobody leads across, which is asked', () => {
    const corpus = corpusOf(apart);
    expect(firstAuthors(corpus, 4)).toBe(2);
    const names = corpus.people.filter(({ name }) => name === 'Wei Wang').map(({ id }) => id);
    expect(corpus.questions?.filter(({ a, b }) => names.includes(a) && names.includes(b))).toEqual([
      expect.objectContaining({ against: ['no co-author in common'] }),
    ]);
  });

  it.each<[string, readonly Made[]]>([
    ['a co-author of both', [{ names: ['Wei Wang', 'Ana Beek', 'Zoe Cole'] }]],
    [
      'works of both with each other',
      [{ names: ['Ana Beek', 'Zoe Cole'] }, { names: ['Ion Stoica', 'Bo Dahl'] }],
    ],
  ])('are one person’s where they are led across by %s', (_, more) => {
    expect(firstAuthors(corpusOf([...apart, ...more]), 4)).toBe(1);
  });

  it('are two people’s where one co-author of both leads across, and initials of a common name are all there is', () => {
    const more = { names: ['W. Wang', 'Ana Beek', 'Zoe Cole'] };
    const short = apart.map(({ names }) => ({ names: ['W. Wang', ...names.slice(1)] }));
    expect(firstAuthors(corpusOf([...short, more]), 4)).toBe(2);
  });

  it('are one person’s where the place of work is the same', () => {
    const places = ['Department of Looms, University of Ghent, Belgium'];
    expect(firstAuthors(corpusOf(apart.map((one) => ({ ...one, places }))), 4)).toBe(1);
  });

  it('are one person’s where the name is rare', () => {
    const rare = apart.map(({ names }) => ({ names: ['Wilma Loom', ...names.slice(1)] }));
    expect(firstAuthors(corpusOf(rare), 4)).toBe(1);
  });

  it.each([
    [
      'two people’s, where many anywhere bear the name and both write much at one time',
      'Tao Deng',
      5,
      0,
      2,
    ],
    ['one person’s, where they write little', 'Tao Deng', 2, 0, 1],
    ['one person’s, who has moved on', 'Tao Deng', 5, 10, 1],
    ['one person’s, where few anywhere bear the name', 'Tao Quastrow', 5, 0, 1],
  ])(
    'of whom nobody else in the list has the family name are %s',
    (_, name, works, later, people) => {
      const years = Array.from({ length: works }, (_unused, i) => 2005 + i);
      const corpus = corpusOf([
        ...years.map((year) => ({ names: [name, 'Ana Beek', 'Ion Stoica'], year })),
        ...years.map((year) => ({ names: [name, 'Zoe Cole', 'Bo Dahl'], year: year + later })),
      ]);
      expect(firstAuthors(corpus, 2 * works)).toBe(people);
    },
  );

  it.each([
    [
      'one person’s, who has moved on and came back once',
      [2001, 2002, 2003, 2004, 2009],
      [2006, 2007, 2008, 2010, 2011],
      1,
    ],
    [
      'two people’s, who write at one time',
      [2001, 2002, 2003, 2004, 2012],
      [2001, 2002, 2003, 2004, 2012],
      2,
    ],
  ])('of a common name that are %s', (_, here, there, people) => {
    const corpus = corpusOf([
      ...here.map((year) => ({ names: ['Tao Deng', 'Ana Beek', 'Ion Stoica'], year })),
      ...there.map((year) => ({ names: ['Tao Deng', 'Zoe Cole', 'Bo Dahl'], year })),
    ]);
    expect(firstAuthors(corpus, 10)).toBe(people);
  });

  it.each([
    ['one person’s in the same venue', 'Journal of Looms', 1],
    ['two people’s in another venue', 'Journal of Kilns', 2],
  ])('of a common name that say little by their years are %s', (_, venue, people) => {
    const corpus = corpusOf([
      ...[2003, 2006, 2009].map((year) => ({
        names: ['Tao Deng', 'Ana Beek', 'Ion Stoica'],
        year,
        venue: 'Journal of Looms',
      })),
      ...[2004, 2007, 2010].map((year) => ({
        names: ['Tao Deng', 'Zoe Cole', 'Bo Dahl'],
        year,
        venue,
      })),
    ]);
    expect(firstAuthors(corpus, 6)).toBe(people);
  });

  it('are one person’s where nearly every work of the list is theirs', () => {
    const own = [2001, 2002, 2003, 2004, 2005].flatMap((year): Made[] => [
      { names: ['T. Deng', 'Ana Beek', 'Ion Stoica'], year },
      { names: ['T. Deng', 'Zoe Cole', 'Bo Dahl'], year },
    ]);
    const guests = [{ names: ['Ida Ek'] }, { names: ['Cy Ley', 'Ida Ek'] }];
    expect(firstAuthors(corpusOf(own), 10)).toBe(2);
    expect(firstAuthors(corpusOf([...own, ...guests], [], []), 10)).toBe(1);
  });

  it('go to the circle that fits best, not to the largest', () => {
    // The last work knows one of the large circle, and both of the small one.
    const corpus = corpusOf([
      ...[1, 2, 3, 4, 5, 6].map(() => ({ names: ['Wei Wang', 'Ana Beek', 'Ion Stoica'] })),
      ...[1, 2, 3].map(() => ({ names: ['Wei Wang', 'Zoe Cole', 'Bo Dahl', 'Cy Ley'] })),
      { names: ['Wei Wang', 'Ana Beek', 'Wei Oaa', 'Wei Obb'] },
      { names: ['Zoe Cole', 'Wei Oaa'] },
      { names: ['Bo Dahl', 'Wei Obb'] },
    ]);
    const first = (at: number) => corpus.works[at]!.authors[0]!.person;
    expect(first(0)).not.toBe(first(6));
    expect(first(9)).toBe(first(0));
  });

  it('are one person’s in a short list, which cannot say what is common', () => {
    const corpus = cleanDrafts([
      reading(
        apart.map(({ names }, i) =>
          draft({ title: `Work ${i}`, authors: names.map((name) => ({ name })) }, i + 1),
        ),
      ),
    ]);
    expect(firstAuthors(corpus, 4)).toBe(1);
  });

  it('are joined by hand', () => {
    const ref = (at: number) => ({
      title: `A work with a title of its own, number ${at} of many`,
      year: 2010,
      ids: {},
    });
    const corpus = corpusOf(apart, [
      {
        kind: 'join',
        people: [
          { name: 'Wei Wang', works: [ref(0)] },
          { name: 'Wei Wang', works: [ref(2)] },
        ],
      },
    ]);
    expect(firstAuthors(corpus, 4)).toBe(1);
  });
});

it('one co-author will do for a name that is hardly anybody else’s in a long list', () => {
  const two: readonly Made[] = [
    { names: ['W. Loom', 'Ana Beek'] },
    { names: ['Wilma Loom', 'Ana Beek', 'Bo Dahl'] },
  ];
  expect(firstAuthors(corpusOf(two), 2)).toBe(1);
  const common = two.map(({ names }) => ({
    names: [names[0]!.replace('Loom', 'Wang'), ...names.slice(1)],
  }));
  expect(firstAuthors(corpusOf(common), 2)).toBe(2);
});
