import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '#core/readers';
import { read } from './structured.ts';

const item = (title: string) => `{"id": "${title}", "type": "book", "title": "${title}"}`;
const pretty = (...titles: string[]) =>
  `[\n${titles.map((title) => `  {\n    "id": "${title}", "type": "book",\n    "title": "${title}"\n  }`).join(',\n')}\n]`;
const outcome = (text: string) => {
  const { drafts, diagnostics } = read(text);
  return [
    drafts.map((draft) => draft.title),
    diagnostics.map((one) => `${one.severity} ${one.code} ${one.line}`),
  ];
};

describe('one broken entry costs that entry alone', () => {
  it.each([
    ['a string that is not closed', `[${item('A')},\n{"id": "B\n},\n${item('C')}]`, 2],
    ['a bracket of the wrong kind', `[${item('A')},\n{"id": [1}, 2],\n${item('C')}]`, 2],
    ['a word that is none', `[${item('A')},\n{"id": B, "title": "B"},\n${item('C')}]`, 2],
    ['a brace that is missing', pretty('A', 'B', 'C').replace('"B"\n  }', '"B"\n  ]'), 6],
    ['a colon behind an entry', `[${item('A')},\n{"id": oops}: 1,\n${item('C')}]`, 2],
    ['a line of NDJSON that is cut', `${item('A')}\n{"id": "B", "ti\n${item('C')}`, 2],
  ])('%s', (_, text, line) => {
    expect(outcome(text)).toEqual([['A', 'C'], [`error syntax ${line}`]]);
  });

  it.each([
    ['a list cut in an entry', `[${item('A')},\n{"id": "B`, ['error cut-short 2']],
    ['a list that is not closed', `[${item('A')}`, ['warning cut-short 1']],
    ['a page that is not closed', `{"items": [${item('A')}]`, ['warning cut-short 1']],
    ['text behind the list', `[${item('A')}]\n<!-- x -->`, ['warning trailing-text 2']],
    ['null among entries', `[${item('A')},\nnull]`, ['warning empty-entry 2']],
    ['a number among entries', `[${item('A')},\n5]`, ['error not-an-entry 2']],
    ['a comma too many', `[${item('A')},]`, []],
    [
      'NaN for a number',
      `[{"id": "A", "type": "book", "title": "A", "volume": NaN}]`,
      ['info mended-json 1'],
    ],
  ])('%s', (_, text, codes) => {
    expect(outcome(text)).toEqual([['A'], codes]);
  });

  it('keeps words that look like NaN inside strings', () => {
    expect(
      outcome('[{"id": "A", "type": "book", "title": "NaN, \\"NaN\\",]", "n": NaN,}]'),
    ).toEqual([['NaN, "NaN",]'], ['info mended-json 1']]);
  });

  it('refuses a file of which nothing can be read, with the line', () => {
    const { diagnostics } = read('[\n{"id": "A", "type": "book", "title": oops}]');
    expect(diagnostics.at(-1)).toMatchObject({ severity: 'fatal', code: 'syntax' });
    expect(diagnostics.at(-1)?.message).toMatch(/line 2/);
  });
});

describe('entries are found wherever they are kept', () => {
  const work = (n: number) => `{"id": "https://openalex.org/W${n}", "title": "W${n}"}`;
  it.each([
    ['an array', `[${work(1)},${work(2)}]`],
    ['a page', `{"meta": {"results": 2}, "results": [${work(1)},${work(2)}], "x": 1}`],
    ['pages one behind the other', `{"results": [${work(1)}]}\n{"results": [${work(2)}]}`],
    ['an array of pages', `[{"results": [${work(1)}]}, {"results": [${work(2)}]}]`],
    ['one object a line', `${work(1)}\n${work(2)}\n`],
  ])('%s', (_, text) => {
    expect(outcome(text)).toEqual([['W1', 'W2'], []]);
  });
});

describe('what is hostile does no harm', () => {
  it('names the entry that nests too deep and keeps the others', () => {
    const deep = `{"id": "D", "type": "book", "title": "D", "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(outcome(`[${item('A')},\n${deep},\n${item('C')}]`)).toEqual([
      ['A', 'C'],
      ['error too-deep 2'],
    ]);
  });

  it('counts in one line what there is too much of to list', () => {
    const { drafts, diagnostics } = read(`[${item('A')}${',5'.repeat(20_000)}]`);
    expect(drafts).toHaveLength(1);
    expect(diagnostics).toHaveLength(5001);
    expect(diagnostics.at(-1)).toMatchObject({ severity: 'error', code: 'and-more' });
  });

  it.each([
    ['openers', '[{"id":'.repeat(100_000)],
    ['broken entries', `[${'{"id": "x\n},'.repeat(50_000)}]`],
    ['numbers', `[${item('A')}${',5'.repeat(300_000)}]`],
    ['entries without line ends', `[${Array(20_000).fill(item('A')).join(',')}]`],
  ])('takes time in proportion to its length: %s', (_, text) => {
    read(text);
  });
});

it('reads any items back as they were written', () => {
  const word = fc
    .stringMatching(/^[a-zA-Zé"\\{}[\],:]{1,8}$/)
    .filter((text) => /[a-z]/i.test(text));
  const name = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
  const items = fc.array(
    fc.record({
      title: word,
      year: fc.integer({ min: 1000, max: 2200 }),
      people: fc.array(fc.record({ given: name, family: name }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const indent = fc.constantFrom(0, 1, 2);
  fc.assert(
    fc.property(items, indent, fc.boolean(), (list, space, wrapped) => {
      const csl = list.map(({ title, year, people }, i) => ({
        id: i,
        type: 'book',
        title,
        author: people,
        issued: { 'date-parts': [[year]] },
      }));
      const { drafts, diagnostics } = read(
        JSON.stringify(wrapped ? { items: csl } : csl, null, space),
      );
      expect(diagnostics).toEqual([]);
      expect(drafts.map((draft) => [draft.title, draft.year, draft.authors])).toEqual(
        list.map(({ title, year, people }) => [
          title,
          year,
          people.map(({ given, family }) => ({ name: `${given} ${family}`, family, given })),
        ]),
      );
    }),
  );
});

it('keeps what stands before and behind a damaged entry', () => {
  const text = pretty('A', 'B', 'C');
  const from = text.indexOf('"id": "B"') + 10;
  const to = text.indexOf('"title": "B"') + 12;
  const damage = fc.record({
    at: fc.integer({ min: from, max: to }),
    length: fc.integer({ min: 0, max: 4 }),
    put: fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '\n', 'x'),
  });
  fc.assert(
    fc.property(damage, ({ at, length, put }) => {
      const end = Math.min(at + length, to);
      const [titles] = outcome(text.slice(0, at) + put + text.slice(end));
      expect(titles).toEqual(expect.arrayContaining(['A', 'C']));
    }),
    { numRuns: 500 },
  );
});

it.each(['csl-json', 'openalex', 'crossref', 'semantic-scholar', 'datacite'] as const)(
  '%s reads any heap of JSON’s pieces to its end',
  (id) => {
    const reader = readers.find((one) => one.id === id)!;
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"',
        '\\',
        '\n',
        ' ',
        '5',
        'null',
        '{"id":',
        '"title": "T"',
      ],
      ...['"DOI": "10.1/x"', '"data": [', '"message": {', '"results": [', '"items": {'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { file } of reader.read(pieces.join(''), 'x').diagnostics) {
          expect(file).toBe('x');
        }
      }),
      { numRuns: 1000 },
    );
  },
);
