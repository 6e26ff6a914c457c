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

  it('puts a title that holds the word before a work that has it for a venue', () => {
    const corpus = corpusOf([
      { title: 'Graph Search', authors: ['A'], venue: 'OSDI' },
      { title: 'Ten Years of OSDI', authors: ['A'] },
    ]);
    expect(textsOf(createSearch(corpus).search('osdi'), 'work')).toEqual([
      'Ten Years of OSDI',
      'Graph Search',
    ]);
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
});
