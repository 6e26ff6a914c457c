import { describe, expect, it } from 'vitest';
import { fixture, namesOf, read } from '../structured.ts';

describe('PubMed in XML', () => {
  const { drafts, codes } = fixture('pubmed-xml/article.xml');

  it('gives all an article says of itself', () => {
    expect(codes).toEqual([]);
    expect(drafts).toEqual([
      {
        title: 'Looms of E. coli in H2O & ice: p < 0.05',
        authors: [
          {
            name: 'Anna M. van der Berg',
            family: 'van der Berg',
            given: 'Anna M.',
            equal: true,
            corresponding: true,
            ids: { orcid: '0000-0002-1825-0097' },
            affiliations: ['Tests & Co, London, UK', 'Paris'],
          },
          {
            name: 'Guy L. Steele Jr',
            family: 'Steele',
            given: 'Guy L.',
            ids: { orcid: '0000-0001-5109-371X' },
          },
          { name: 'J. M. Smith', family: 'Smith', given: 'J. M.' },
          { name: 'Engine Group, London' },
        ],
        venue: 'Journal of Tests',
        year: 1998,
        notes: [],
        links: [{ label: 'full text', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC77/' }],
        ids: { doi: '10.1000/abc', pmid: '123' },
        keywords: ['engines', 'Crystallography, X-Ray'],
        references: [
          {
            text: 'Doe J, Roe R. On the weaving of cloth. J Weaving. 1843 May;12(3):45-9.',
            ids: { pmid: '99' },
            title: 'On the weaving of cloth',
            firstAuthor: 'Doe',
            year: 1843,
            venue: 'J Weaving',
            volume: '12',
            page: '45',
          },
          { text: 'Anon. A pamphlet, doi: 10.1000/xyz.', ids: { doi: '10.1000/xyz' } },
        ],
        type: 'article',
        source: { file: 'pubmed-xml/article.xml', line: 4 },
      },
    ]);
  });

  it('gives books under their editors and chapters in their books', () => {
    const books = fixture('pubmed-xml/book.xml');
    expect(books.codes).toEqual([]);
    expect(
      books.drafts.map((one) => [one.title, namesOf(one), one.venue, one.year, one.type, one.ids]),
    ).toEqual([
      [
        'The Book of Engines',
        ['Ada Lovelace'],
        null,
        2009,
        'book',
        { pmid: '1', isbn: '9780306406157' },
      ],
      ['On looms', ['Charles Babbage'], 'The Book of Engines', 2009, 'chapter', { pmid: '2' }],
    ]);
  });

  it('reads the inner element alone, with the address where older files have it', () => {
    const text =
      '<MedlineCitationSet><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>On looms' +
      '</ArticleTitle><AuthorList><Author><LastName>Doe</LastName><Affiliation>Paris.' +
      '</Affiliation></Author></AuthorList></Article><MedlineJournalInfo><MedlineTA>J T' +
      '</MedlineTA></MedlineJournalInfo></MedlineCitation></MedlineCitationSet>';
    expect(read(text).drafts).toMatchObject([
      {
        title: 'On looms',
        venue: 'J T',
        ids: { pmid: '7' },
        authors: [{ name: 'Doe', affiliations: ['Paris'] }],
      },
    ]);
  });
});
