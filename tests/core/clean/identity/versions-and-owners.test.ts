import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { draft, reading } from '../drafts.ts';

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

  it('says nothing elsewhere of an initial that fits somebody else of the list', () => {
    const another = draft({ title: 'Of Bells', authors: [{ name: 'Jade Wang' }] }, 30);
    const corpus = cleanDrafts([reading([...versions('Jun Wang', 'J. Wang'), elsewhere, another])]);
    expect(corpus.works[1]?.authors[0]?.person).not.toBe(corpus.works[0]?.authors[0]?.person);
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

  it.each([
    ['a name that fits somebody else as well', 'Hao-Yu Loom', 'H.-Y. Loom', 1],
    ['a name with a letter too many', 'Marianne Loom', 'Mariannne Loom', 1],
    ['another first name', 'Hao-Yu Loom', 'Hao-Min Loom', 2],
  ])('where every other work is theirs, is %s', (_, owner, other, people) => {
    const drafts = [
      ...Array.from({ length: 12 }, (_unused, i) =>
        i < 3 ? [owner, 'Hui-Yi Loom', 'Ana Beek'] : [owner, `Ana ${'bcdefghijklm'[i]}eek`],
      ),
      [other, 'Ana Beek'],
    ].map((names, i) =>
      draft(
        {
          title: `A work of the list on looms and kilns, part ${'abcdefghijklm'[i]}`,
          authors: names.map((name) => ({ name })),
        },
        i + 1,
      ),
    );
    const corpus = cleanDrafts([reading(drafts)]);
    const of = (at: number) => corpus.works[at]!.authors[0]!.person;
    expect(new Set([of(0), of(12)]).size).toBe(people);
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
