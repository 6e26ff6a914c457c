import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { decisionsToJson, thesaurusOf } from '#core/exporters';
import { type Decisions, type Draft, noDecisions } from '#core/model';
import { readSource } from '#core/readers';
import { draft, reading } from './drafts.ts';

const ref = (title: string) => ({ title, year: null, ids: {} });
const list: Draft[] = [
  draft({ title: 'One', authors: [{ name: 'Ana Beek' }, { name: 'Wei Wang' }] }, 1),
  draft({ title: 'Two', authors: [{ name: 'Anna Beek' }, { name: 'Wei Wang' }] }, 2),
  draft({ title: 'Three', authors: [{ name: 'Ann Bee' }, { name: 'W. Wang' }] }, 3),
];
const decided = (change: Partial<Decisions>) =>
  cleanDrafts([reading(list)], { decisions: { ...noDecisions, ...change } });
const named = (change: Partial<Decisions>) =>
  decided(change).works.map((work) => work.authors.map(({ person }) => person));

describe('people', () => {
  it('are joined by hand, whatever their names', () => {
    const people = [{ kind: 'join', people: [{ name: 'Ana Beek' }, { name: 'Ann Bee' }] }] as const;
    const corpus = decided({ people });
    expect(corpus.people[0]?.names).toEqual(['Ana Beek', 'Ann Bee']);
    expect(corpus.joins?.[0]?.evidence).toEqual(['Ana Beek and Ann Bee were joined by hand']);
  });

  it('are kept apart by hand: no join, and no question', () => {
    const pair = [{ name: 'Wei Wang' }, { name: 'W. Wang' }] as const;
    expect(decided({}).questions).toHaveLength(1);
    expect(decided({ people: [{ kind: 'apart', people: pair }] }).questions).toBeUndefined();
  });

  it('are split by hand, and a later join undoes it', () => {
    const split = { kind: 'split', names: ['Wei Wang'], works: [ref('Two')] } as const;
    const people = named({ people: [split] });
    expect(people[0]?.[1]).toBe('a:wei-wang');
    expect(people[1]?.[1]).toBe('a:wei-wang-2');
    expect(
      decided({ people: [split] }).questions?.some(
        ({ a, b }) =>
          [a, b].includes('a:wei-wang-2' as typeof a) && [a, b].includes('a:wei-wang' as typeof a),
      ),
    ).toBe(false);
  });

  it('are shown by the name somebody chose', () => {
    const people = [{ kind: 'name', person: { name: 'Ann Bee' }, name: 'Dame Ann Bee' }] as const;
    expect(decided({ people }).people.find(({ names }) => names.includes('Ann Bee'))).toMatchObject(
      {
        name: 'Dame Ann Bee',
        names: ['Dame Ann Bee', 'Ann Bee'],
      },
    );
  });

  it('keep their id under another name, so that what is pinned and linked stays', () => {
    const person = { name: 'Wei Wang' };
    const people = [{ kind: 'name', person, name: 'Wang Wei' }] as const;
    expect(decided({ people }).people[1]).toMatchObject({ id: 'a:wei-wang', name: 'Wang Wei' });
  });

  it('are shown by the name that was chosen last, also once two are one', () => {
    const named = (name: string, shown: string) =>
      ({ kind: 'name', person: { name }, name: shown }) as const;
    const join = { kind: 'join', people: [{ name: 'Ana Beek' }, { name: 'Ann Bee' }] } as const;
    const first = named('Ana Beek', 'A. Beek');
    const last = named('Ann Bee', 'Dame Ann Bee');
    expect(decided({ people: [join, first, last] }).people[0]?.name).toBe('Dame Ann Bee');
    expect(decided({ people: [join, last, first] }).people[0]?.name).toBe('A. Beek');
  });

  it('of one corpus file are joined by hand, and not without', () => {
    const file = { ...decided({}), diagnostics: [] };
    const pair = [{ name: 'Ana Beek' }, { name: 'Ann Bee' }] as const;
    const peopleOf = (decisions: Decisions) =>
      cleanDrafts([{ kind: 'corpus', corpus: file, diagnostics: [] }], { decisions }).people;
    expect(peopleOf(noDecisions)).toHaveLength(5);
    const joined = peopleOf({ ...noDecisions, people: [{ kind: 'join', people: pair }] });
    expect(joined).toHaveLength(4);
    expect(joined[0]).toMatchObject({ id: 'a:ana-beek', names: ['Ana Beek', 'Ann Bee'] });
  });

  it('are never joined where both are on one work', () => {
    const people = [
      { kind: 'join', people: [{ name: 'Ana Beek' }, { name: 'Wei Wang' }] },
    ] as const;
    expect(decided({ people }).people).toHaveLength(5);
  });

  it('are joined or kept apart as the later decision says', () => {
    const people = [{ name: 'Ana Beek' }, { name: 'Ann Bee' }] as const;
    const join = { kind: 'join', people } as const;
    const apart = { kind: 'apart', people } as const;
    expect(decided({ people: [join, apart] }).people).toHaveLength(5);
    expect(decided({ people: [apart, join] }).people).toHaveLength(4);
  });
});

describe('works', () => {
  it('are edited, and what the source says is kept beside', () => {
    const change = { title: 'Uno', year: 2001, venue: 'OSDI', authors: ['Ana Beek', 'Zoe Cole'] };
    const { works, people } = decided({ works: [{ kind: 'edit', work: ref('One'), change }] });
    expect(works[0]).toMatchObject({
      title: 'Uno',
      year: 2001,
      venue: 'v:osdi',
      authors: [{ name: 'Ana Beek' }, { name: 'Zoe Cole' }],
      corrections: [
        { field: 'title', was: 'One' },
        { field: 'year', was: '' },
        { field: 'venue', was: '' },
        { field: 'authors', was: 'Ana Beek, Wei Wang' },
      ],
    });
    expect(people.map(({ name }) => name)).toContain('Zoe Cole');
  });

  it('keep the marks of an author who is called otherwise, and of who takes the place', () => {
    const ids = { orcid: '0000-0002-1825-0097' };
    const source = draft({
      title: 'Four',
      authors: [
        { name: 'Ana Beek', equal: true, ids },
        { name: 'Wei Wang', corresponding: true, affiliations: ['Tests'], ids },
        { name: 'Jo Bell', equal: true },
      ],
    });
    const after = (...authors: string[]) => {
      const works = [{ kind: 'edit', work: ref('Four'), change: { authors } }] as const;
      const decisions = { ...noDecisions, works };
      const { works: made, people } = cleanDrafts([reading([source])], { decisions });
      const idsOf = new Map(people.map((one) => [one.id, one.ids?.orcid]));
      return made[0]!.authors.map(({ person, name, ...marks }) => {
        return [name, marks, idsOf.get(person) !== undefined];
      });
    };
    const wei = { corresponding: true, affiliations: ['Tests'] };
    // Another spelling is the same person.
    expect(after('Wei Wang', 'Ana B. Beek')).toEqual([
      ['Wei Wang', wei, true],
      ['Ana B. Beek', { equal: true }, true],
    ]);
    // Somebody else in the place has its marks, and is nobody who is known.
    expect(after('Ana Beek', 'Xu Li', 'Jo Bell')[1]).toEqual(['Xu Li', wei, false]);
    // Who was added has none.
    expect(after('Ana Beek', 'Wei Wang', 'Jo Bell', 'Xu Li')[3]).toEqual(['Xu Li', {}, false]);
  });

  it('are known by the links that somebody gives, unless the source says what they are', () => {
    const link = (url: string) => ({ links: [{ label: 'paper', url }] });
    const idsWith = (ids: Draft['ids'], url: string) => {
      const works = [{ kind: 'edit', work: ref('One'), change: link(url) }] as const;
      const drafts = [draft({ title: 'One', authors: [{ name: 'Ana Beek' }], ids }, 1)];
      return cleanDrafts([reading(drafts)], { decisions: { ...noDecisions, works } }).works[0]?.ids;
    };
    const url = 'https://arxiv.org/abs/2101.00001';
    expect(idsWith({}, url)).toEqual({ arxiv: '2101.00001' });
    expect(idsWith({ arxiv: '1901.00002' }, url)).toEqual({ arxiv: '1901.00002' });
  });

  it('are left out', () => {
    const corpus = decided({ works: [{ kind: 'omit', work: ref('Two') }] });
    expect(corpus.works.map(({ title }) => title)).toEqual(['One', 'Three']);
  });

  it('are added', () => {
    const work = { title: 'Four', year: 2002, authors: ['Wei Wang'] };
    const { works } = decided({ works: [{ kind: 'add', work }] });
    expect(works[3]).toMatchObject({
      title: 'Four',
      authors: [{ person: 'a:wei-wang' }],
      corrections: [{ field: 'added' }],
    });
  });

  it('of a corpus file are edited too, and keep what else the file says', () => {
    const corpus = cleanDrafts([reading(list)]);
    const file = {
      ...corpus,
      works: corpus.works.map((work) => ({ ...work, note: 'x' })),
    };
    const change = { year: 1999, authors: ['Wei Wang', 'Ana Beek'] };
    const works = [{ kind: 'edit', work: ref('One'), change }] as const;
    const [work] = cleanDrafts([{ kind: 'corpus', corpus: file, diagnostics: [] }], {
      decisions: { ...noDecisions, works },
    }).works;
    expect(work).toMatchObject({ id: 'w:one', year: 1999, note: 'x' });
    expect(work?.authors.map(({ person }) => person)).toEqual(['a:wei-wang', 'a:ana-beek']);
  });

  it('that a newer list no longer has cost nothing', () => {
    expect(decided({ works: [{ kind: 'omit', work: ref('Nought') }] }).works).toHaveLength(3);
  });
});

describe('the files', () => {
  const decisions: Decisions = {
    ...noDecisions,
    people: [
      { kind: 'join', people: [{ name: 'Ana Beek' }, { name: 'Anna Beek', works: [ref('Two')] }] },
      { kind: 'split', names: ['Wei Wang'], works: [ref('Two')] },
    ],
    works: [{ kind: 'edit', work: ref('One'), change: { year: null } }],
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('of decisions are read back as they were', () => {
    const read = readSource(bytes(decisionsToJson(decisions)), 'x.json');
    expect(read).toEqual({ kind: 'decisions', decisions, diagnostics: [] });
  });

  it('of decisions of a newer version are refused as such', () => {
    const json = decisionsToJson(noDecisions).replace('"version": 1', '"version": 2');
    expect(readSource(new TextEncoder().encode(json), 'd.json')).toMatchObject({
      drafts: [],
      diagnostics: [{ code: 'newer-version', message: expect.stringContaining('version 2') }],
    });
  });

  it('of decisions keep the good ones beside a bad one', () => {
    const people = [{ kind: 'marry' }, ...decisions.people];
    const read = readSource(bytes(JSON.stringify({ ...decisions, people })), 'x.json');
    expect(read).toMatchObject({ decisions, diagnostics: [{ code: 'bad-decision' }] });
  });

  it('of VOSviewer are a thesaurus of the spellings, and read back as joins', () => {
    const joined = cleanDrafts([reading(list)], { decisions });
    const text = thesaurusOf(joined);
    expect(text).toBe('label\treplace by\nAnna Beek\tAna Beek\n');
    const again = cleanDrafts([reading(list), readSource(bytes(text), 'names.txt')]);
    expect(again.people.find(({ name }) => name === 'Ana Beek')?.names).toEqual([
      'Ana Beek',
      'Anna Beek',
    ]);
  });

  it('of VOSviewer tell of a line that is not two names', () => {
    const read = readSource(bytes('label\treplace by\nAnna Beek\n'), 'names.txt');
    expect(read.diagnostics).toMatchObject([{ code: 'bad-line', line: 2 }]);
  });
});
