import { describe, expect, it } from 'vitest';
import { fixture, namesOf, read } from './structured.ts';

describe('CSL-JSON', () => {
  it('writes names in display order and keeps their parts', () => {
    const { drafts, codes } = fixture('csl-json/names.json');
    expect(codes).toEqual([]);
    expect(drafts.map(namesOf)).toEqual([
      ['World Health Organization'],
      ['Ludwig van Beethoven', 'Anna van der Berg', 'Guy L. Steele Jr.'],
      ['毛泽东', 'Only'],
      ['Ada Lovelace'],
      [],
    ]);
    expect(drafts[1]?.authors[1]).toMatchObject({ family: 'van der Berg', given: 'Anna' });
    expect(drafts.map((draft) => draft.source.line)).toEqual([2, 3, 7, 8, 9]);
  });

  it('finds the year in dates of every shape, one item a line', () => {
    const { drafts, codes } = fixture('csl-json/dates.ndjson');
    expect(codes).toEqual([]);
    expect(drafts.map((draft) => [draft.title, draft.year])).toEqual([
      ['parts', 2013],
      ['raw', 2019],
      ['extended', 2004],
      ['literal', null],
      ['text', 2019],
      ['number', 2019],
      ['far', null],
      ['range', 2019],
    ]);
  });

  it.each([
    ['article-journal', '"container-title": ["Nature"]', 'article', 'Nature'],
    ['paper-conference', '"event-title": "OSDI"', 'conference-paper', 'OSDI'],
    ['article', '"publisher": "arXiv"', 'preprint', null],
    ['article', '"container-title": "Nature"', undefined, 'Nature'],
    ['thesis', '"publisher": "Cambridge"', 'thesis', null],
  ])('a %s with %s is a %s in %s', (type, more, workType, venue) => {
    const { drafts } = read(`[{"id": "a", "type": "${type}", "title": "On Engines", ${more}}]`);
    expect(drafts[0]?.type).toBe(workType);
    expect(drafts[0]?.venue).toBe(venue);
  });

  it.each([
    ['book', ['Mary Somerville']],
    ['chapter', []],
  ])('of a %s without authors has the editors %j', (type, names) => {
    const { drafts } = read(
      `[{"id": "a", "type": "${type}", "title": "T", "editor": [{"family": "Somerville", "given": "Mary"}]}]`,
    );
    expect(drafts.map(namesOf)).toEqual([names]);
  });

  it('takes identifiers and keywords from where programs put them', () => {
    const { drafts } = read(
      '[{"id": "a", "type": "book", "title": "T", "DOI": "https://doi.org/10.48550/arXiv.2001.00001",' +
        '"note": "DOI: 10.1145/ABC\\nmore", "PMID": 123, "keyword": "looms, engines",' +
        '"URL": "https://a.example/?a=1&copy=2"}]',
    );
    expect(drafts[0]?.ids).toEqual({ arxiv: '2001.00001', doi: '10.1145/abc', pmid: '123' });
    expect(drafts[0]?.keywords).toEqual(['looms', 'engines']);
    expect(drafts[0]?.links).toEqual([{ label: 'paper', url: 'https://a.example/?a=1&copy=2' }]);
  });
});

it('OpenAlex: identifiers, affiliations, venue before repository, references', () => {
  const { drafts, codes } = fixture('openalex/page.json');
  expect(codes).toEqual([['warning', 'unsafe-link', 4]]);
  expect(drafts).toEqual([
    {
      title: 'On Engines & Looms',
      authors: [
        {
          name: 'Ada Lovelace',
          corresponding: true,
          ids: { orcid: '0000-0002-1825-0097', openalex: 'A5' },
          affiliations: ['Analytical Society', 'London'],
        },
        { name: 'Charles Babbage', affiliations: ['Cambridge'] },
      ],
      venue: 'OSDI',
      year: 2020,
      notes: [],
      links: [{ label: 'paper', url: 'https://arxiv.org/abs/2001.00001' }],
      ids: { arxiv: '2001.00001', doi: '10.1145/abc', pmid: '123', openalex: 'W1' },
      keywords: ['looms', 'engines', 'Weaving'],
      references: [{ text: '', ids: { openalex: 'W2' } }],
      type: 'conference-paper',
      source: { file: 'openalex/page.json', line: 4 },
    },
    expect.objectContaining({ title: 'Preprint', venue: null, type: 'preprint', authors: [] }),
  ]);
});

it('Crossref: markup, subtitle, the book before its series, references', () => {
  const { drafts, codes } = fixture('crossref/work.json');
  expect(codes).toEqual([]);
  expect(drafts).toEqual([
    {
      title: 'Weaving with n looms: A survey',
      authors: [
        {
          name: 'Ada Lovelace',
          family: 'Lovelace',
          given: 'Ada',
          ids: { orcid: '0000-0002-1825-0097' },
          affiliations: ['London'],
        },
        { name: 'Guy L. Steele Jr.', family: 'Steele', given: 'Guy L.' },
        { name: 'The Looms Consortium' },
      ],
      venue: 'Engines 2020',
      year: 2020,
      notes: [],
      links: [],
      ids: { doi: '10.1007/978-3-1_2', isbn: '9783642321566' },
      references: [
        {
          text: '',
          ids: { doi: '10.1002/(sici)1522(199911)42:5<952::aid>3.0.co;2-s' },
          title: 'Arrays',
          firstAuthor: 'van Roemer',
          year: 1990,
          venue: 'Magn. Reson.',
          volume: '16',
          page: '192',
        },
        { text: 'Webb, A. In Techniques. 2002.', ids: {} },
      ],
      type: 'chapter',
      source: { file: 'crossref/work.json', line: 1 },
    },
  ]);
});

it('Semantic Scholar: external identifiers, venues, nested references, an empty paper', () => {
  const { drafts, codes } = fixture('semantic-scholar/page.json');
  expect(codes).toEqual([['error', 'no-title', 8]]);
  expect(drafts).toEqual([
    {
      title: 'On Engines',
      authors: [{ name: 'Ada Lovelace', ids: { s2: '97' } }],
      venue: 'OSDI',
      year: 2020,
      notes: [],
      links: [
        { label: 'Semantic Scholar', url: 'https://www.semanticscholar.org/paper/e9' },
        { label: 'pdf', url: 'https://a.example/x.pdf' },
      ],
      ids: {
        doi: '10.1145/abc',
        arxiv: '2001.00001',
        pmid: '123',
        dblp: 'conf/osdi/L20',
        s2: 'e945ca4fdcf45b1a118f1462db7afa12629a131f',
      },
      keywords: ['Weaving'],
      references: [{ text: '', ids: {}, title: 'Looms', firstAuthor: 'Jacquard', year: 1801 }],
      type: 'conference-paper',
      source: { file: 'semantic-scholar/page.json', line: 2 },
    },
  ]);
});

it('DataCite: main title, creators, organisations, related works', () => {
  const { drafts, codes } = fixture('datacite/page.json');
  expect(codes).toEqual([]);
  expect(drafts).toEqual([
    {
      title: 'Engines',
      authors: [
        {
          name: 'Ada Lovelace',
          family: 'Lovelace',
          given: 'Ada',
          ids: { orcid: '0000-0002-1825-0097' },
          affiliations: ['London', 'Cambridge'],
        },
        { name: 'Charles Babbage', family: 'Babbage', given: 'Charles' },
        { name: 'Looms, Inc.' },
      ],
      venue: 'Journal of Engines',
      year: 2020,
      notes: [],
      links: [{ label: 'paper', url: 'https://zenodo.org/1' }],
      ids: { doi: '10.5281/zenodo.1' },
      keywords: ['looms'],
      references: [
        { text: '', ids: { doi: '10.1145/abc' } },
        { text: '', ids: { arxiv: '2001.00001' } },
      ],
      type: 'software',
      source: { file: 'datacite/page.json', line: 2 },
    },
  ]);
});
