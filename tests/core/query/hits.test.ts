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

describe('what a search says of its hits', () => {
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
    ['ben', 'work', ['Ben']],
    ['jud', 'work', ['Jud', 'Jud']],
    ['inter', 'work', ['Inter']],
    ['mt', 'work', ['MT']],
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
