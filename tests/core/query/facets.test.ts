import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { bearersOf, createSearch, facetKey, facetsOf, staysOf } from '#core/query';
import { draft, reading } from '../clean/drafts.ts';

const ada = (...affiliations: string[]) => ({ name: 'Ada Muster', affiliations });
const corpus = cleanDrafts([
  reading([
    draft(
      {
        title: 'Crooked Tables',
        year: 2019,
        keywords: ['Tables', 'Carpentry'],
        authors: [ada('Institute of Wood'), { name: 'Jo Beispiel', affiliations: ['Sawmill Lab'] }],
      },
      1,
    ),
    draft(
      {
        title: 'Straight Chairs',
        year: 2021,
        keywords: ['carpentry.'],
        authors: [ada('Institute of Wood', 'Sawmill Lab')],
      },
      2,
    ),
    draft(
      { title: 'Loose Benches', keywords: ['Carpentry'], authors: [ada('INSTITUTE OF WOOD')] },
      3,
    ),
  ]),
]);
const facets = facetsOf(corpus);

describe('keywords and places of work', () => {
  it('are gathered whatever their case and stops, under the usual spelling', () => {
    expect([...facets.keyword.values()]).toEqual([
      { kind: 'keyword', name: 'Tables', works: [0], people: [] },
      { kind: 'keyword', name: 'Carpentry', works: [0, 1, 2], people: [] },
    ]);
    expect(facets.affiliation.get(facetKey('institute of wood'))).toEqual({
      kind: 'affiliation',
      name: 'Institute of Wood',
      works: [0, 1, 2],
      people: [0],
    });
  });

  it('C, C++ and C# are three', () => {
    expect(new Set(['C', 'C++', 'C#'].map(facetKey)).size).toBe(3);
  });

  it('a place of work leads to who worked there, a keyword to the authors of its papers', () => {
    const lab = facets.affiliation.get('sawmill lab')!;
    expect(bearersOf(corpus, lab)).toEqual([
      'w:crooked-tables',
      'w:straight-chairs',
      'a:ada-muster',
      'a:jo-beispiel',
    ]);
    expect(bearersOf(corpus, facets.keyword.get('tables')!)).toEqual([
      'w:crooked-tables',
      'a:ada-muster',
      'a:jo-beispiel',
    ]);
  });

  it('a person’s places of work come with their years, the latest first', () => {
    expect(staysOf(corpus, corpus.people[0]!.id)).toEqual([
      { name: 'Sawmill Lab', from: 2021, to: 2021, papers: 1 },
      { name: 'Institute of Wood', from: 2019, to: 2021, papers: 3 },
    ]);
  });

  it('every work with a keyword is found under it, and no other', () => {
    const word = fc.constantFrom('oak', 'Oak', 'ash tree', 'Ash-Tree', 'élm', 'elm', '…');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 6 }), (lists) => {
        const made = cleanDrafts([
          reading(
            lists.map((keywords, i) => draft({ title: `Paper ${i} of it`, keywords }, i + 1)),
          ),
        ]);
        const found = facetsOf(made).keyword;
        made.works.forEach((work, w) => {
          const keys = new Set((work.keywords ?? []).map(facetKey).filter((key) => key !== ''));
          for (const [key, { works }] of found) expect(works.includes(w)).toBe(keys.has(key));
          for (const key of keys) expect(found.has(key)).toBe(true);
        });
      }),
    );
  });
});

describe('a search', () => {
  const first = (query: string, kind: string) =>
    createSearch(corpus)
      .search(query)
      .groups.find((group) => group.kind === kind);

  it('finds papers by keyword and says so', () => {
    const hits = first('carpentry', 'work')!.hits;
    expect(hits).toHaveLength(3);
    expect(hits[0]!.via!.text).toMatch(/carpentry/i);
  });

  it('finds people by their place of work', () => {
    expect(first('sawmill', 'person')!.hits.map(({ text, via }) => [text, via?.text])).toEqual([
      ['Ada Muster', 'Sawmill Lab'],
      ['Jo Beispiel', 'Sawmill Lab'],
    ]);
  });
});
