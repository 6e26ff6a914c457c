import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import type { Corpus, Draft } from '#core/model';

/** A corpus of works that have nothing but authors; bold ones are written `*Name*`. */
function corpusOf(works: readonly (readonly string[])[], owner?: string): Corpus {
  const drafts = works.map((names, i): Draft => {
    const authors = names.map((name) =>
      name.startsWith('*') ? { name: name.slice(1, -1), emphasised: true } : { name },
    );
    const source = { file: 'list.md', line: i + 1 };
    return {
      title: `Work ${i}`,
      authors,
      venue: null,
      year: null,
      notes: [],
      links: [],
      ids: {},
      source,
    };
  });
  return cleanDrafts(
    [{ kind: 'drafts', drafts, citations: [], diagnostics: [] }],
    owner === undefined ? {} : { owner },
  );
}
const peopleIn = (corpus: Corpus) => corpus.people.map((person) => person.names.join(' = '));

describe('spellings of one name are one person, and the join says why', () => {
  it.each([
    ['Joseph E. Gonzalez', 'Joseph E Gonzalez', 'a full stop'],
    ['Eric P. Xing', 'Eric. P Xing', 'a full stop'],
    ['Christopher Ré', 'Christopher Re', 'accents'],
    ['Łukasz Żółw', 'Lukasz Zolw', 'accents'],
    ['Wei-Lin Chiang', 'Wei Lin Chiang', 'a hyphen or a space'],
    ['Wei-Lin Chiang', 'Weilin Chiang', 'capital letters and a hyphen or a space'],
    ['Wei-Lin Chiang', 'Wei-lin Chiang', 'capital letters'],
    ['Ameer Haj-Ali', 'Ameer Haj Ali', 'a hyphen or a space'],
    ["Conor O'Neill", 'Conor O’Neill', 'punctuation'],
    ['Ada Lovelace', 'ADA LOVELACE', 'capital letters'],
    ['J. E. Gonzalez', 'J.E. Gonzalez', 'a hyphen or a space'],
    ['José A. Núñez', 'Jose A Nunez', 'a full stop and accents'],
  ])('%s and %s, but for %s', (shown, other, difference) => {
    for (const works of [
      [[shown], [other]],
      [[other], [shown]],
    ]) {
      const corpus = corpusOf(works);
      expect(corpus.people).toHaveLength(1);
      expect(new Set(corpus.people[0]?.names)).toEqual(new Set([shown, other]));
      const [one, two] = works.flat();
      expect(corpus.joins).toMatchObject([
        { evidence: [`${two} and ${one}: the same name but for ${difference}`] },
      ]);
    }
  });

  it.each([
    ['Joseph E. Gonzalez', ['Joseph E Gonzalez', 'Joseph E. Gonzalez']],
    ['Eric P. Xing', ['Eric. P Xing', 'Eric P. Xing']],
    ['Christopher Ré', ['Christopher Re', 'Christopher Ré', 'Christopher Re']],
  ])('%s is the fullest and is shown first', (shown, names) => {
    const corpus = corpusOf(names.map((name) => [name]));
    expect(corpus.people[0]?.name).toBe(shown);
    expect(corpus.people[0]?.names[0]).toBe(shown);
  });
});

describe('a missing middle name', () => {
  const many = (...pairs: readonly string[][]) => [...pairs, ['Mary Shelley'], ['Jane Austen']];
  it.each([
    ['an initial', 'Joseph Gonzalez', 'Joseph E. Gonzalez', 'initial'],
    ['a name', 'Cody Yu', 'Cody Hao Yu', 'name'],
  ])('%s is joined where two co-authors are shared', (_, short, long, kind) => {
    const corpus = corpusOf(many([short, 'Ion S', 'Ana B'], [long, 'Ana B', 'Ion S', 'Zoe C']));
    expect(corpus.people).toHaveLength(6);
    expect(corpus.joins).toEqual([
      {
        person: corpus.works[0]?.authors[0]?.person,
        names: [long, short],
        evidence: [
          `${short} lacks the middle ${kind} of ${long}; 2 co-authors in common: Ion S, Ana B`,
        ],
      },
    ]);
  });

  it.each([
    [
      'no co-author is shared',
      [
        ['Joseph Gonzalez', 'Ana B'],
        ['Joseph E. Gonzalez', 'Ion S'],
      ],
    ],
    [
      'one co-author is shared',
      [
        ['Joseph Gonzalez', 'Ana B'],
        ['Joseph E. Gonzalez', 'Ana B'],
      ],
    ],
    [
      'both are on one work',
      [
        ['Joseph Gonzalez', 'Joseph E. Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph Gonzalez', 'Ana B', 'Ion S'],
      ],
    ],
    [
      'the initials differ',
      [
        ['Joseph M. Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph E. Gonzalez', 'Ana B', 'Ion S'],
      ],
    ],
    [
      'the first names differ',
      [
        ['Josef Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph E. Gonzalez', 'Ana B', 'Ion S'],
      ],
    ],
    [
      'the first name is an initial',
      [
        ['J. Gonzalez', 'Ana B', 'Ion S'],
        ['J. E. Gonzalez', 'Ana B', 'Ion S'],
      ],
    ],
    [
      'given names are hyphenated',
      [
        ['Wei Chiang', 'Ana B', 'Ion S'],
        ['Wei-Lin Chiang', 'Ana B', 'Ion S'],
      ],
    ],
    [
      'the suffixes differ',
      [
        ['Joseph E. Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph E. Gonzalez Jr.', 'Ana B', 'Ion S'],
      ],
    ],
  ])('is not joined where %s', (_, works) => {
    const corpus = corpusOf(many(...works));
    expect(corpus.joins).toBeUndefined();
    expect(corpus.people.every((person) => person.names.length === 1)).toBe(true);
  });

  it('is not joined where it fits two people', () => {
    const corpus = corpusOf(
      many(
        ['Joseph Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph E. Gonzalez', 'Ana B', 'Ion S'],
        ['Joseph M. Gonzalez', 'Ana B', 'Ion S'],
      ),
    );
    expect(corpus.joins).toBeUndefined();
  });

  it('does not count whoever is on every work', () => {
    const works = [
      ['Owner', 'Joseph Gonzalez', 'Ana B'],
      ['Owner', 'Joseph E. Gonzalez', 'Ana B'],
      ['Owner', 'Zoe C'],
    ];
    expect(corpusOf(works).joins).toBeUndefined();
  });
});

describe('different people stay apart', () => {
  it.each([
    ['Hao Zhang', 'Han Cai'],
    ['Zhanghao Wu', 'Zhao Wu'],
    ['Jun Wang', 'Jun Yang'],
    ['Hao Zhang', 'Haoyang Zhang'],
    ['Hao Zhang', 'Han Zhang'],
    ['Cheng Yang', 'Cheng Yan'],
    ['Cheng Yang', 'Cheng Yu'],
    ['Tianqi Chen', 'Tianxiang Chen'],
    ['Beidi Chen', 'Bei Chen'],
    ['Ana Li', 'Anna Li'],
    ['Zhang Hao', 'Hao Zhang'],
    ['Pablo Castro', 'Pаblо Cаstrо'],
    ['李明', '李 明'],
    ['かき', 'がき'],
    ['constructor', '__proto__'],
  ])('%s and %s', (one, two) => {
    const corpus = corpusOf([
      [one, 'A B', 'C D'],
      [two, 'A B', 'C D'],
    ]);
    expect(corpus.joins).toBeUndefined();
    expect(corpus.people).toHaveLength(4);
    expect(new Set(corpus.people.map((person) => person.id)).size).toBe(4);
  });

  it('even with one name, where both are on one work', () => {
    const corpus = corpusOf([['Wei Wang', 'Ana B', 'Wei Wang'], ['Wei Wang']]);
    expect(corpus.people.map((person) => person.id)).toEqual([
      'a:wei-wang',
      'a:ana-b',
      'a:wei-wang-2',
    ]);
    expect(corpus.works[1]?.authors[0]?.person).toBe('a:wei-wang');
  });
});

describe('the owner', () => {
  it.each([
    [
      'is in bold most often',
      [['*Ada Lovelace*', 'B C'], ['*Ada Lovelace*'], ['*B C*']],
      undefined,
      'a:ada-lovelace',
    ],
    [
      'is in bold under several spellings',
      [['*Ada Re*', '*B C*'], ['*Ada Ré*'], ['D E']],
      undefined,
      'a:ada-re',
    ],
    ['is nobody where nobody is in bold', [['Ada Lovelace']], undefined, null],
    ['is nobody where two are in bold as often', [['*Ada Lovelace*'], ['*B C*']], undefined, null],
    ['is whom one asks for', [['*Ada Lovelace*', 'B. Ç']], 'b c', 'a:b-c'],
    [
      'is in bold where nobody has the name asked for',
      [['*Ada Lovelace*']],
      'Zoe Q',
      'a:ada-lovelace',
    ],
  ])('%s', (_, works, asked, id) => {
    expect(corpusOf(works, asked).owner).toBe(id);
  });
});

it('takes thousands of names', () => {
  const letters = 'abcdefghijklmnopqrst';
  const works = Array.from({ length: 3000 }, (_, i) => [
    `Wei ${letters[i % 20]}. Zhang`,
    `Wei ${letters[i % 20]}${letters[(i * 7) % 20]} Zhang`,
    `P${i} Q`,
  ]);
  expect(peopleIn(corpusOf(works)).length).toBeGreaterThan(3000);
});
