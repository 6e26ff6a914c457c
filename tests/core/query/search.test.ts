import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeKind } from '#core/model';
import { createSearch, type Hit, type SearchResults } from '#core/query';
import { corpusOf, difficult } from './corpora.ts';

const search = createSearch(difficult);

function textsOf(results: SearchResults, kind: NodeKind): string[] {
  return hitsOf(results, kind).map((hit) => hit.text);
}

function hitsOf(results: SearchResults, kind: NodeKind): readonly Hit[] {
  return results.groups.find((group) => group.kind === kind)?.hits ?? [];
}

function marked({ text, marks }: Pick<Hit, 'text' | 'marks'>): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}

describe('search', () => {
  it.each<[query: string, kind: NodeKind, first: string]>([
    ['Re', 'person', 'Christopher Ré'],
    ['RÉ', 'person', 'Christopher Ré'],
    ['stoica', 'person', 'Ion Stoica'],
    ['stoika', 'person', 'Ion Stoica'],
    ['stioca', 'person', 'Ion Stoica'],
    ['tsoica', 'person', 'Ion Stoica'],
    ['oica', 'person', 'Ion Stoica'],
    ['stiocaa', 'person', 'Ion Stoica'],
    ['muller', 'person', 'Renée Müller'],
    ['Müller', 'person', 'Renée Müller'],
    ['mueller', 'person', 'Renée Müller'],
    ['mul', 'person', 'Renée Müller'],
    ['soren', 'person', 'Søren Åström'],
    ['astrom', 'person', 'Søren Åström'],
    ['aastroem', 'person', 'Søren Åström'],
    ["o'brien", 'person', 'Sinéad O’Brien'],
    ['obrien', 'person', 'Sinéad O’Brien'],
    ['duc le', 'person', 'Lê Văn Đức'],
    ['佐藤', 'person', '佐藤健'],
    ['佐藤健', 'person', '佐藤健'],
    ['健', 'person', '佐藤健'],
    ['민수', 'person', '김민수'],
    ['gonzalez', 'person', 'Joseph E. Gonzalez'],
    ['gonzales', 'person', 'Joseph E. Gonzalez'],
    ['joey', 'person', 'Joseph E. Gonzalez'],
    ['zheng lianmin', 'person', 'Lianmin Zheng'],
    ['l zheng', 'person', 'Lianmin Zheng'],
    ['hao zheng', 'person', 'Hao Zhang'],
    ['lianmin zheng alpa', 'person', 'Lianmin Zheng'],
    ['alpa', 'work', 'Alpa: Automating Inter- and Intra-Operator Parallelism'],
    ['学習', 'work', '機械学習の研究'],
    ['mtbench', 'work', 'Judging LLM-as-a-Judge with MT-Bench'],
    ['llm as a judge', 'work', 'Judging LLM-as-a-Judge with MT-Bench'],
    ['neurips 2023', 'work', 'Judging LLM-as-a-Judge with MT-Bench'],
    ['2022 neurips', 'work', 'Reinforcement and Regret'],
    ['2312.07104', 'work', 'Efficiently Programming Large Language Models using SGLang'],
    ['arXiv:2312.07104v2', 'work', 'Efficiently Programming Large Language Models using SGLang'],
    [
      'https://arxiv.org/pdf/2312.07104v2.pdf',
      'work',
      'Efficiently Programming Large Language Models using SGLang',
    ],
    [
      'https://doi.org/10.1145/3600006.3613165',
      'work',
      'Efficiently Programming Large Language Models using SGLang',
    ],
    ['neurips', 'venue', 'NeurIPS'],
    ['neural information', 'venue', 'NeurIPS'],
    ['strasse', 'venue', 'Straße der Künste'],
  ])('finds for %j the %s %j first', (query, kind, first) => {
    expect(textsOf(search.search(query), kind)[0]).toBe(first);
  });

  it.each([
    '',
    '   ',
    '.*',
    '(((',
    '[a-z]+$',
    '\\',
    'xqzvw',
    'qqqqqq',
    'asdfghjkl',
    'zheng xqzvw',
    '2024',
    '2312.07105',
    'valueOf',
    'á́́́'.repeat(5000),
    'a'.repeat(10_000),
    '\ud800',
  ])('finds nothing for %j', (query) => {
    expect(search.search(query)).toEqual({ groups: [], total: 0 });
  });

  it.each<[string, NodeKind]>([
    ['__proto__', 'person'],
    ['toString', 'person'],
    ['constructor', 'work'],
    ['hasOwnProperty', 'venue'],
  ])('takes %j for a name like any other', (query, kind) => {
    expect(textsOf(search.search(query), kind)).toEqual([query]);
  });

  it('reads no further than 256 characters of a long query', () => {
    const words = Array.from({ length: 5000 }, () => 'alpa').join(' ');
    expect(search.search(words).total).toBe(1);
    expect(textsOf(search.search(`alpa${' '.repeat(300)}nonsense`), 'work')).toHaveLength(1);
  });

  it('ranks the word itself before its start, its inside and its slips, then by papers', () => {
    const names = ['Marina Alm', 'Tamar Ito', 'Mar Vega', 'Marta Ek', 'Maro Ek'];
    const corpus = corpusOf([
      { title: 'One', authors: names },
      { title: 'Two', authors: ['Marta Ek', 'Tamar Ito'] },
    ]);
    expect(textsOf(createSearch(corpus).search('mar'), 'person')).toEqual([
      'Mar Vega',
      'Marta Ek',
      'Marina Alm',
      'Maro Ek',
      'Tamar Ito',
    ]);
  });

  it('puts what slips of the pen reach after what holds the letters inside', () => {
    const corpus = corpusOf([{ title: 'One', authors: ['Ana Roica', 'Ana Oicca'] }]);
    expect(textsOf(createSearch(corpus).search('oica'), 'person')).toEqual([
      'Ana Roica',
      'Ana Oicca',
    ]);
  });

  it('puts a name that is the whole query before one that only holds it', () => {
    const corpus = corpusOf([
      { title: 'On Graph Search', authors: ['A'] },
      { title: 'Graph Search', authors: ['A'] },
    ]);
    expect(textsOf(createSearch(corpus).search('search graph'), 'work')[0]).toBe('Graph Search');
  });

  it('forgives slips only where nothing begins as typed', () => {
    expect(textsOf(search.search('zheng'), 'person')).toEqual(['Lianmin Zheng']);
  });

  it('never takes one year for another', () => {
    const results = search.search('neurips 2023');
    expect(textsOf(results, 'work')).toEqual(['Judging LLM-as-a-Judge with MT-Bench']);
  });

  it.each<[query: string, kind: NodeKind]>([
    ['neurips', 'venue'],
    ['stoica', 'person'],
    ['alpa', 'work'],
  ])('puts the group with the best hit for %j first: %s', (query, kind) => {
    expect(search.search(query).groups[0]?.kind).toBe(kind);
  });

  it.each<[query: string, kind: NodeKind, marks: string[]]>([
    ['Re', 'person', ['Ré']],
    ['muller', 'person', ['Müller']],
    ['mull', 'person', ['Müll']],
    ['mueller', 'person', ['Müller']],
    ['oica', 'person', ['oica']],
    ['stioca', 'person', ['Stoica']],
    ['佐藤', 'person', ['佐藤']],
    ['zheng lian', 'person', ['Lian', 'Zheng']],
    ['obri', 'person', ['O’Brien']],
    ['stras', 'venue', ['Straß']],
    ['straße der', 'venue', ['Straße', 'der']],
    ['学習の', 'work', ['学習の']],
    ['mtbench', 'work', ['MT-Bench']],
  ])('marks for %j in the first %s %j', (query, kind, marks) => {
    const [first] = hitsOf(search.search(query), kind);
    expect(first && marked(first)).toEqual(marks);
  });

  it('marks an accent written as a character of its own together with its letter', () => {
    const corpus = corpusOf([{ title: 'One', authors: ['Christopher Re\u0301 Jr'] }]);
    const [hit] = hitsOf(createSearch(corpus).search('re'), 'person');
    expect(hit && marked(hit)).toEqual(['Re\u0301']);
  });

  it.each<[query: string, kind: NodeKind, via: string, marks: string[]]>([
    ['joey', 'person', 'Joey Gonzalez', ['Joey']],
    ['2312.07104', 'work', '2312.07104', ['2312', '07104']],
    ['osdi', 'work', 'OSDI', ['OSDI']],
    [
      'neural information',
      'venue',
      'Advances in Neural Information Processing Systems',
      ['Neural', 'Information'],
    ],
  ])('says for %j that the %s was found via %j', (query, kind, text, marks) => {
    const [first] = hitsOf(search.search(query), kind);
    expect(first?.marks).toEqual([]);
    expect(first?.via?.text).toBe(text);
    expect(first?.via && marked(first.via)).toEqual(marks);
  });

  it('tells the facts of a hit', () => {
    expect(hitsOf(search.search('alpa'), 'work')[0]?.detail).toEqual({
      kind: 'work',
      year: 2022,
      venue: 'OSDI',
      authors: 3,
      cited: 0,
    });
    expect(hitsOf(search.search('barzilay'), 'person')[0]?.detail).toEqual({
      kind: 'person',
      papers: 2,
      from: 2021,
      to: 2022,
    });
  });

  it('flags what is refused and puts it last, group by group', () => {
    const results = search.search('re', { accept: (id) => id !== 'a:Christopher Ré' });
    const people = hitsOf(results, 'person').map((hit) => [hit.text, hit.visible]);
    expect(people).toEqual([
      ['Regina Barzilay', true],
      ['Renée Müller', true],
      ['Christopher Ré', false],
    ]);
    expect(results.groups.map((group) => group.kind)).toEqual(['person', 'work']);
    const none = search.search('re', { accept: (id) => id.startsWith('w:') });
    expect(none.groups.map((group) => group.kind)).toEqual(['work', 'person']);
  });

  it('gives no more hits than asked for and says how many there are', () => {
    const results = search.search('re', { limit: 1 });
    const people = results.groups.find((group) => group.kind === 'person');
    expect(people?.hits.map((hit) => hit.text)).toEqual(['Christopher Ré']);
    expect(people?.total).toBe(3);
  });

  it('answers any query with marks that are sorted, apart and within the text', () => {
    const letters = [...'aeiorszlünmé佐藤健ß김 .-’\u0301A2🎉\ud800'];
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (names, query) => {
        const corpus = corpusOf(names.map((name) => ({ title: name, authors: [name] })));
        for (const { hits } of createSearch(corpus).search(query).groups) {
          for (const hit of hits) {
            let end = -1;
            for (const [from, to] of hit.marks) {
              expect(from).toBeGreaterThan(end);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(hit.text.length);
              end = to;
            }
          }
        }
      }),
    );
  });

  it('finds every name by each of its words', () => {
    const letter = fc.constantFrom(...'abcdeéøüßñz佐藤健の김');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.join(' ');
        const one = createSearch(corpusOf([{ title: 'Title', authors: [name] }]));
        for (const asked of words) expect(textsOf(one.search(asked), 'person')).toEqual([name]);
        expect(textsOf(one.search([...words].reverse().join(' ')), 'person')).toEqual([name]);
      }),
    );
  });
});
