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
}
const corpusOf = (works: readonly Made[], people: readonly PersonDecision[] = []): Corpus =>
  cleanDrafts(
    [
      reading(
        [...works, ...others.map((names): Made => ({ names }))].map(
          ({ names, year = 2010, places = [] }, i): Draft =>
            draft(
              {
                title: `A work with a title of its own, number ${i} of many`,
                year,
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

describe('a name that another version writes out', () => {
  const title = 'On the Analytical Engine and Its Many Looms';
  const versions = (one: string, other: string) =>
    [one, other].map((name, i) =>
      draft({
        title,
        year: 2010,
        ids: { doi: '10.9999/1' },
        authors: [{ name }, { name: 'Ana Beek' }],
        source: { file: `${i}.bib`, line: 1 },
      }),
    );
  const elsewhere = draft(
    { title: 'Another Work on Kilns', authors: [{ name: 'J. Wang' }, { name: 'Zoe Cole' }] },
    9,
  );
  const namesakes = ['Jie', 'Jia', 'Jing', 'Jin'].map((given, i) =>
    draft({ title: `Kilns, Part ${'ABCD'[i]}`, authors: [{ name: `${given} Wang` }] }, 20 + i),
  );

  it.each([
    ['abbreviated first', versions('J. Wang', 'Jun Wang')],
    ['written out first', versions('Jun Wang', 'J. Wang')],
  ])('is theirs there, and says nothing of an initial that many could have: %s', (_, two) => {
    const corpus = cleanDrafts([reading([...two, elsewhere, ...namesakes])]);
    const [work, other] = corpus.works;
    const person = corpus.people.find(({ id }) => id === work?.authors[0]?.person);
    expect([...person!.names].sort()).toEqual(['J. Wang', 'Jun Wang']);
    expect(other?.authors[0]?.person).not.toBe(person?.id);
    expect(corpus.joins?.[0]?.evidence).toEqual([
      `Jun Wang and J. Wang stand at the same place among the authors of “${title}”`,
    ]);
  });

  it('is theirs elsewhere too where it is hardly anybody else’s', () => {
    const corpus = cleanDrafts([reading([...versions('Jun Wang', 'J. Wang'), elsewhere])]);
    expect(corpus.works[1]?.authors[0]?.person).toBe(corpus.works[0]?.authors[0]?.person);
  });
});

describe('the owner of a list', () => {
  const list = Array.from({ length: 8 }, (_, i) => [
    'Yu Loom',
    `Ana ${'bcdefghi'[i]!.toUpperCase()}eek`,
  ]);
  it('is who abbreviates the name on the one work that is left', () => {
    const drafts = [...list, ['Y. Loom', 'Zoe Cole']].map((names, i) =>
      draft(
        { title: `Work number ${i} of the list`, authors: names.map((name) => ({ name })) },
        i + 1,
      ),
    );
    const { people, joins } = cleanDrafts([reading(drafts)]);
    expect(people.find(({ name }) => name === 'Yu Loom')?.names).toEqual(['Yu Loom', 'Y. Loom']);
    expect(joins?.[0]?.evidence).toEqual([
      'Y. Loom abbreviates Yu Loom; Yu Loom is on nearly every other work of the list',
    ]);
  });

  it('is not whoever is on a work with them', () => {
    const drafts = [...list.slice(1), ['Yu Loom', 'Y. Loom']].map((names, i) =>
      draft(
        { title: `Work number ${i} of the list`, authors: names.map((name) => ({ name })) },
        i + 1,
      ),
    );
    expect(cleanDrafts([reading(drafts)]).joins).toBeUndefined();
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
