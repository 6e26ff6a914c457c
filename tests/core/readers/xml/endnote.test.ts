import { describe, expect, it } from 'vitest';
import { fixture, read } from '../structured.ts';

describe('EndNote in XML', () => {
  it('turns names that stand as indexes write them', () => {
    const author = (name: string) => `<author><style>${name}</style></author>`;
    const authors = ['Looms A.B.', 'van Berg C.'].map(author).join('');
    const { drafts } = read(
      `<xml><records><record><contributors><authors>${authors}</authors></contributors>` +
        '<titles><title>On looms</title></titles></record></records></xml>',
    );
    expect(drafts[0]?.authors.map(({ name }) => name)).toEqual(['A. B. Looms', 'C. van Berg']);
  });

  it('gives all a record says, whatever its styles', () => {
    const { drafts, codes } = fixture('endnote-xml/records.xml');
    expect(codes).toEqual([]);
    const file = 'endnote-xml/records.xml';
    expect(drafts).toEqual([
      {
        title: 'On the growth of E. coli & others',
        authors: [
          { name: 'Ada M. Lovelace', family: 'Lovelace', given: 'Ada M.' },
          { name: 'Guy L. Steele Jr.', family: 'Steele', given: 'Guy L.' },
          { name: 'Engine Group, London' },
        ],
        venue: 'Journal of Tests',
        year: 2019,
        notes: [],
        links: [{ label: 'paper', url: 'https://example.org/a' }],
        ids: { doi: '10.1000/abc', pmid: '123' },
        keywords: ['engines', 'looms'],
        type: 'article',
        source: { file, line: 2 },
      },
      {
        title: 'On looms',
        authors: [
          {
            name: 'Charles Babbage Jr.',
            family: 'Babbage',
            given: 'Charles',
            affiliations: ['1 Dorset Street, London'],
          },
        ],
        venue: 'The Book of Engines',
        year: 1843,
        notes: [],
        links: [],
        ids: {},
        type: 'chapter',
        source: { file, line: 21 },
      },
      {
        title: 'The Book of Engines',
        authors: [{ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }],
        venue: null,
        year: 1843,
        notes: [],
        links: [],
        ids: { isbn: '9780306406157' },
        type: 'book',
        source: { file, line: 27 },
      },
    ]);
  });

  it.each([
    ['Conference Paper', 'Proceedings of Tests', 'conference-paper'],
    ['Thesis', null, 'thesis'],
    ['Report', null, 'report'],
    ['Report', 'Proceedings of Tests', 'report'],
    ['Journal Article', 'Proceedings of Tests', 'article'],
    ['Journal Article', 'arXiv', 'preprint'],
    ['Carving', 'Proceedings of Tests', 'other'],
  ])('a %s in %s is a %s', (name, venue, type) => {
    const { drafts } = read(
      `<xml><records><record><ref-type name="${name}">1</ref-type><titles><title>On looms</title>` +
        `<secondary-title>${venue ?? ''}</secondary-title></titles><publisher>Press</publisher>` +
        '</record></records></xml>',
    );
    expect(drafts).toMatchObject([{ venue, type }]);
  });
});
