import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, namesOf, read } from './structured.ts';

describe('tables are read by their header', () => {
  it('Scopus', () => {
    const { drafts, codes } = fixture('csv-table/scopus.csv');
    expect(codes).toEqual([]);
    expect(drafts).toEqual([
      {
        title: 'On Engines',
        authors: [
          {
            name: 'Fengyuan Liu',
            family: 'Liu',
            given: 'Fengyuan',
            ids: { scopus: '60410297700' },
            affiliations: ['Hunan University, China'],
          },
          {
            name: 'Jean-Paul van der Berg',
            family: 'van der Berg',
            given: 'Jean-Paul',
            ids: { scopus: '58862216200' },
            affiliations: ['Leiden, Netherlands', 'Delft, Netherlands'],
          },
        ],
        venue: 'Digital Health',
        year: 2026,
        notes: [],
        links: [{ label: 'paper', url: 'https://a.example/1' }],
        ids: { doi: '10.1177/x' },
        keywords: ['looms', 'engines'],
        references: [
          {
            text: 'The burden of pain, Lancet Rheumatol, 5, (2023)',
            ids: {},
            title: 'The burden of pain',
            year: 2023,
            venue: 'Lancet Rheumatol',
            volume: '5',
          },
          {
            text: 'Cheng M.; Xue Y., Global, and national burden, Spine (Phila Pa 1976), 50, 3, pp. E128-E139, (2025)',
            ids: {},
            title: 'Global, and national burden',
            firstAuthor: 'Cheng',
            year: 2025,
            venue: 'Spine (Phila Pa 1976)',
            volume: '50',
            page: 'E128',
          },
          {
            text: 'Paine T., The American crisis, (2010)',
            ids: {},
            title: 'The American crisis',
            firstAuthor: 'Paine',
            year: 2010,
          },
        ],
        type: 'conference-paper',
        source: { file: 'csv-table/scopus.csv', line: 2 },
      },
    ]);
  });

  it.each([
    [
      'dimensions.csv',
      {
        ids: { doi: '10.1145/abc', pmid: '123' },
        type: 'conference-paper',
        references: [
          {
            ids: { doi: '10.1016/j.aj' },
            firstAuthor: 'Tucker',
            year: 2009,
            volume: '85',
            venue: 'Am J Hum Genet',
          },
          { ids: {}, firstAuthor: 'Roemer', year: 1990, volume: '16', venue: 'Magn Reson' },
        ],
        source: { line: 3 },
      },
    ],
    [
      'lens.csv',
      {
        ids: { doi: '10.1145/abc' },
        type: 'article',
        venue: 'Journal of Looms',
        keywords: ['Weaving'],
      },
    ],
    [
      'openalex.csv',
      {
        ids: { doi: '10.1145/abc', openalex: 'W1' },
        links: [],
        keywords: ['looms', 'engines'],
        references: [{ ids: { openalex: 'W2' } }, { ids: { openalex: 'W3' } }],
      },
    ],
    [
      'vis.csv',
      {
        ids: { doi: '10.1109/visual.1990.1' },
        venue: 'Vis',
        year: 1990,
        type: 'conference-paper',
        keywords: ['looms', 'engines'],
        references: [
          { ids: { doi: '10.1109/visual.1989.1' } },
          { ids: { doi: '10.1109/visual.1989.2' } },
        ],
      },
    ],
  ])('%s', (file, expected) => {
    const { drafts, codes } = fixture(`csv-table/${file}`);
    expect(codes).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ title: 'On Engines', ...expected });
    expect(namesOf(drafts[0])).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });

  it('keeps identifiers and affiliations with their authors', () => {
    expect(fixture('csv-table/openalex.csv').drafts[0]?.authors).toMatchObject([
      { ids: { orcid: '0000-0002-1825-0097', openalex: 'A1' } },
      { ids: { openalex: 'A2' } },
    ]);
    expect(fixture('csv-table/dimensions.csv').drafts[0]?.authors).toMatchObject([
      { affiliations: ['Analytical Society, London', 'Royal (Old) Mint'] },
      { affiliations: ['Cambridge'] },
    ]);
    expect(fixture('csv-table/lens.csv').drafts[0]).not.toHaveProperty('references');
  });
});

describe('a row that is wrong costs that row alone', () => {
  it.each([
    ['a quote that never closes', '"Lost,x,2019', 'unclosed-quote'],
    ['neither title nor DOI', ',Ada Lovelace,2019', 'no-title'],
  ])('%s', (_, row, code) => {
    const text = `title,authors,year\nFirst,"Lovelace, Ada",1843\n${row}\nLast,"Babbage, C.",1822`;
    const { drafts, diagnostics } = read(text);
    expect(drafts.map((draft) => [draft.title, draft.source.line])).toEqual([
      ['First', 2],
      ['Last', 4],
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'error', code, line: 3 }]);
  });

  it('takes time in proportion to its length where quotes never close', () => {
    const text = `title,authors,year\n${'"a,"b\n'.repeat(60_000)}`;
    read(text);
  });
});

it.each([
  ['2019-05-04', 2019],
  ['20190504', 2019],
  ['4/5/2019', 2019],
  ['2019/05', 2019],
  ['2019.0', 2019],
  ['May 2019', 2019],
  ['soon', null],
])('the year of %s is %s', (cell, year) => {
  expect(read(`title,date,authors\nOn Engines,${cell},x`).drafts[0]?.year).toBe(year);
});

it('reads Web of Science references and older ones of Scopus', () => {
  const cell =
    'Tucker T, 2009, AM J HUM GENET, V85, P142, DOI 10.1016/j.aj; ' +
    'Chen, C., Li, D., Detecting, and visualizing (2006) J Am Soc, 57 (3), pp. 359-377';
  const { drafts } = read(`title,authors,references\nOn Engines,Ada Lovelace,"${cell}"`);
  expect(drafts[0]?.references).toMatchObject([
    {
      firstAuthor: 'Tucker',
      year: 2009,
      venue: 'AM J HUM GENET',
      volume: '85',
      page: '142',
      ids: { doi: '10.1016/j.aj' },
    },
    {
      firstAuthor: 'Chen',
      title: 'Detecting, and visualizing',
      year: 2006,
      venue: 'J Am Soc',
      volume: '57',
      page: '359',
    },
  ]);
});

it('reads any table back as it was written', () => {
  const title = fc.stringMatching(/^[A-Z][a-z",;\n\té']{0,12}z$/);
  const name = fc.stringMatching(/^[A-Z][a-zé]{2,8}$/);
  const rows = fc.array(
    fc.tuple(
      title,
      fc.array(fc.tuple(name, name), { maxLength: 3 }),
      fc.integer({ min: 1000, max: 2200 }),
    ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(',', '\t', ';'), (table, mark) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = table.map(([one, people, year]) =>
        [one, people.map(([given, family]) => `${family}, ${given}`).join('; '), String(year)]
          .map(quote)
          .join(mark),
      );
      const { drafts, diagnostics } = read(
        `${['title', 'authors', 'year'].join(mark)}\n${lines.join('\n')}`,
      );
      expect(diagnostics).toEqual([]);
      expect(drafts.map((draft) => [draft.title, namesOf(draft), draft.year])).toEqual(
        table.map(([one, people, year]) => [
          one.replace(/\s+/g, ' '),
          people.map(([given, family]) => `${given} ${family}`),
          year,
        ]),
      );
    }),
  );
});
