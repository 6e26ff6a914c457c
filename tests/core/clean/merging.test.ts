import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { type Corpus, type DraftCitation, noDecisions, type Reading } from '#core/model';
import { draft, reading } from './drafts.ts';

describe('a corpus file among other sources', () => {
  const base: Corpus = cleanDrafts([
    reading([draft({ venue: 'OSDI', year: 2020, ids: { arxiv: '2001.00001' } })]),
  ]);
  const kept = {
    ...base,
    extra: 1,
    people: base.people.map((one) => ({ ...one, orcid: 'x' })),
    works: base.works.map((one) => ({ ...one, note: 'y', track: 'Z' })),
  };
  const file: Reading = { kind: 'corpus', corpus: kept, diagnostics: [] };

  it('keeps what it says, and a list adds to it', () => {
    const corpus = cleanDrafts([
      file,
      reading([
        draft({
          title: 'On Looms',
          authors: [{ name: 'Ada Lovelace' }, { name: 'B C' }],
          venue: 'Osdi',
        }),
      ]),
    ]);
    expect(corpus).toMatchObject({ extra: 1 });
    expect(corpus.works[0]).toEqual(kept.works[0]);
    expect(corpus.works[1]).toMatchObject({ id: 'w:on-looms', venue: 'v:osdi' });
    expect(corpus.people).toEqual([kept.people[0], { id: 'a:b-c', name: 'B C', names: ['B C'] }]);
    expect(corpus.works[1]?.authors[0]?.person).toBe('a:ada-lovelace');
  });

  it('takes the citations of a table', () => {
    const more = reading([draft({ title: 'On Looms', ids: { arxiv: '2001.00002' } })]);
    const table: DraftCitation = {
      citing: { arxiv: '2001.00002' },
      cited: { arxiv: '2001.00001' },
      level: 'full',
      text: 'x',
      source: { file: 't.csv', line: 2 },
    };
    const corpus = cleanDrafts([file, more, reading([], [table])]);
    expect(corpus.citations).toEqual([
      { citing: 'w:on-looms', cited: 'w:on-engines', evidence: [{ level: 'full', text: 'x' }] },
    ]);
  });

  it('gains versions, identifiers, links and places of work from an entry of the same work', () => {
    const link = { label: 'code', url: 'https://example.org/code' };
    const same = draft(
      {
        authors: [{ name: 'Ada Lovelace', affiliations: ['London'] }],
        venue: 'Proc. of OSDI',
        year: 2021,
        ids: { arxiv: '2001.00001', doi: '10.1/engines' },
        links: [link],
        source: { file: 'other.bib', line: 7 },
      },
      7,
    );
    const [work] = cleanDrafts([file, reading([same])]).works;
    const [own] = kept.works;
    expect(work).toEqual({
      ...own,
      ids: { arxiv: '2001.00001', doi: '10.1/engines' },
      links: [link],
      authors: [{ ...own!.authors[0], affiliations: ['London'] }],
      versions: [
        {
          title: 'On Engines',
          year: 2021,
          venue: 'Proc. of OSDI',
          ids: same.ids,
          links: [link],
          source: same.source,
        },
      ],
    });
    // With the list it came from it is as it was.
    const again = cleanDrafts([
      file,
      reading([draft({ venue: 'OSDI', year: 2020, ids: { arxiv: '2001.00001' } })]),
    ]);
    expect(again.works).toEqual(kept.works);
  });

  describe('that asks whether two of its people are one', () => {
    const asking: Corpus = {
      ...cleanDrafts([
        reading([
          draft({ authors: [{ name: 'Ada Lovelace' }] }),
          draft({ title: 'On Looms', authors: [{ name: 'Ann Lovelace' }] }, 2),
        ]),
      ]),
      questions: [
        { a: 'a:ada-lovelace', b: 'a:ann-lovelace', score: 0.4, evidence: ['x'], against: ['y'] },
      ] as unknown as Corpus['questions'] & object,
    };
    const source: Reading = { kind: 'corpus', corpus: asking, diagnostics: [] };
    const list = reading([draft({ title: 'On Steam', authors: [{ name: 'Ada Lovelace' }] }, 3)]);
    const [ada, ann] = [{ name: 'Ada Lovelace' }, { name: 'Ann Lovelace' }];

    it('still asks it beside a list', () => {
      expect(cleanDrafts([source, list]).questions).toEqual(asking.questions);
    });

    it('asks it once where the file comes twice', () => {
      expect(cleanDrafts([source, list, source]).questions).toEqual(asking.questions);
    });

    it.each(['join', 'apart'] as const)('asks it no more once that is decided: %s', (kind) => {
      const decisions = { ...noDecisions, people: [{ kind, people: [ada, ann] as const }] };
      expect(cleanDrafts([source, list], { decisions }).questions).toBeUndefined();
      expect(cleanDrafts([source], { decisions }).questions).toBeUndefined();
    });
  });

  it('twice is the same as once', () => {
    const corpus = cleanDrafts([file, file]);
    expect(corpus.people).toEqual(kept.people);
    expect(corpus.works).toEqual(kept.works);
    expect(corpus.venues).toEqual(kept.venues);
  });

  it('keeps apart whom another file calls by the same id', () => {
    const other: Reading = {
      kind: 'corpus',
      corpus: {
        ...kept,
        people: [{ ...kept.people[0]!, name: 'Zoe Q', names: ['Zoe Q'] }],
        works: [
          {
            ...kept.works[0]!,
            title: 'Other',
            ids: {},
            authors: [{ person: kept.people[0]!.id, name: 'Zoe Q' }],
          },
        ],
      },
      diagnostics: [],
    };
    const corpus = cleanDrafts([file, other]);
    expect(corpus.people.map((one) => [one.id, one.name])).toEqual([
      ['a:ada-lovelace', 'Ada Lovelace'],
      ['a:zoe-q', 'Zoe Q'],
    ]);
    expect(corpus.works.map((work) => [work.id, work.authors[0]?.person])).toEqual([
      ['w:on-engines', 'a:ada-lovelace'],
      ['w:other', 'a:zoe-q'],
    ]);
  });
});
