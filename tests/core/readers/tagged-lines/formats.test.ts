import { describe, expect, it } from 'vitest';
import { linesOf, namesOf, readFixture, readText, told } from './reading.ts';

describe('tagged lines of other programs are read', () => {
  it.each([
    [
      'endnote-tagged/article.enw',
      [
        'On engines; Ada Lovelace, Charles Babbage; Journal of Tests; 2019; article',
        'On tables; Charles Babbage; -; 1821; thesis',
      ],
    ],
    [
      'endnote-tagged/refer.enw',
      [
        'On engines; Ada Lovelace, Charles Babbage; Journal of Tests; 2019; article',
        'On tables; Charles Babbage; Proceedings of Tests; 1821; -',
      ],
    ],
    [
      'endnote-tagged/chapter.enw',
      ['On engines; Ada Lovelace; The Book of Engines; 2019; chapter'],
    ],
    [
      'endnote-tagged/first-tag-lost.enw',
      ['On engines; Ada Lovelace; -; 2019; article', 'On tables; Charles Babbage; -; 2020; -'],
    ],
    [
      'nbib/article.nbib',
      [
        'On engines that go on and on until the end of the line; Anna M. van der Berg, Guy L. Steele Jr, Engine Group, London; Journal of Tests; 2018; article',
      ],
    ],
    [
      'nbib/short-names.nbib',
      ['On engines; A. Lovelace, M. J. van Raaij, G. L. Steele Jr; Cell; 1993; article'],
    ],
    [
      'nbib/no-number.nbib',
      [
        'On engines; Ada Lovelace, Guy L. Steele Jr.; Journal of Tests; 2020; article',
        'On tables; Charles Babbage; Journal of Tests; 2021; article',
      ],
    ],
    [
      'nbib/book.nbib',
      [
        'The Book of Engines; Ada Lovelace; -; 2009; book',
        'On looms; Charles Babbage; The Book of Engines; 2009; chapter',
      ],
    ],
    [
      'web-of-science/tagged.txt',
      [
        'On engines and on tables; J. Mark Smith, Anna Doe, WEI LI; JOURNAL OF TESTS; 2019; article',
        'On looms; A. Doe; PROCEEDINGS OF LOOMS; 2020; conference-paper',
      ],
    ],
    [
      'web-of-science/tab.txt',
      [
        '"Engines" and others; J. Mark Smith, Anna Doe; JOURNAL OF TESTS; 2019; article',
        'On "looms"; A. Doe; -; 2020; book',
      ],
    ],
  ])('%s', (file, lines) => {
    const reading = readFixture(file);
    expect(linesOf(reading)).toEqual(lines);
    expect(told(reading)).toEqual([]);
  });
});

describe('EndNote', () => {
  it('gives keywords, identifiers and links', () => {
    expect(readFixture('endnote-tagged/article.enw').drafts[0]).toMatchObject({
      keywords: ['engines', 'looms'],
      ids: { doi: '10.1000/abc' },
      links: [
        { label: 'paper', url: 'https://example.org/a' },
        { label: 'pdf', url: 'https://example.org/a.pdf' },
      ],
      source: { line: 1 },
    });
  });

  it.each([
    ['%0 Thesis\n%T x\n%I University of Tests\n%D 2000', null],
    ['%0 Report\n%T x\n%I University of Tests\n%D 2000', null],
    ['%0 Report\n%T x\n%B Reports of Tests\n%I University of Tests\n%D 2000', 'Reports of Tests'],
    ['TY  - THES\nTI  - x\nPB  - University of Tests\nPY  - 2000\nER  - \n', null],
    ['TY  - RPRT\nTI  - x\nPB  - University of Tests\nPY  - 2000\nER  - \n', null],
    ['TY  - RPRT\nTI  - x\nT2  - Reports of Tests\nPY  - 2000\nER  - \n', 'Reports of Tests'],
  ])('takes who issued a thesis or a report for no venue: %j', (text, venue) => {
    expect(readText(text).drafts).toMatchObject([{ venue }]);
  });

  it('gives each author an address where there are as many', () => {
    const { drafts } = readText('%0 Generic\n%A A, B\n%A C, D\n%+ London\n%+ Paris\n%T x\n%D 2000');
    expect(drafts[0]?.authors.map((author) => author.affiliations)).toEqual([
      ['London'],
      ['Paris'],
    ]);
  });
});

describe('PubMed', () => {
  it('gives ORCIDs, places of work, headings and identifiers', () => {
    expect(readFixture('nbib/article.nbib').drafts[0]).toEqual({
      title: 'On engines that go on and on until the end of the line',
      authors: [
        {
          name: 'Anna M. van der Berg',
          family: 'van der Berg',
          given: 'Anna M.',
          ids: { orcid: '0000-0002-1825-0097' },
          affiliations: ['London, UK', 'Paris'],
        },
        { name: 'Guy L. Steele Jr', family: 'Steele', given: 'Guy L.' },
        { name: 'Engine Group, London' },
      ],
      venue: 'Journal of Tests',
      year: 2018,
      notes: [],
      links: [],
      ids: { doi: '10.1000/abc', pmid: '123' },
      keywords: ['Engines', 'Crystallography, X-Ray', 'HIV/AIDS'],
      type: 'article',
      source: { file: 'list.txt', line: 2 },
    });
    expect(readFixture('nbib/book.nbib').drafts.map((draft) => draft.ids)).toEqual([
      { pmid: '1', isbn: '9780306406157' },
      { pmid: '2' },
    ]);
  });
});

const references = [
  {
    text: 'ASHKIN A, 1970, PHYS REV LETT, V24, P156, DOI 10.1103/PhysRevLett.24.156',
    ids: { doi: '10.1103/physrevlett.24.156' },
    firstAuthor: 'ASHKIN',
    year: 1970,
    venue: 'PHYS REV LETT',
    volume: '24',
    page: '156',
  },
  { text: '[Anonymous], 1999, GUIDE ENGINES', ids: {}, year: 1999, venue: 'GUIDE ENGINES' },
];

describe('Web of Science', () => {
  it('gives who works where, ORCIDs, keywords and references', () => {
    const { drafts } = readFixture('web-of-science/tagged.txt');
    const england = 'Univ Tests, London, England';
    expect(drafts[0]?.authors).toEqual([
      {
        name: 'J. Mark Smith',
        family: 'Smith',
        given: 'J. Mark',
        ids: { orcid: '0000-0002-1825-0097' },
        affiliations: [england],
      },
      {
        name: 'Anna Doe',
        family: 'Doe',
        given: 'Anna',
        affiliations: [england, 'Inst Looms, Paris, France'],
      },
      { name: 'WEI LI', family: 'LI', given: 'WEI' },
    ]);
    expect(drafts[0]).toMatchObject({
      keywords: ['engines', 'difference engines'],
      ids: { doi: '10.1000/abc', pmid: '15072036' },
      references,
    });
  });

  it.each([
    ['"Engines" and "looms"', '"Engines" and "looms"'],
    ['"Engines and looms"', 'Engines and looms'],
    ['"On ""looms"" here"', 'On "looms" here'],
    ['On "looms"', 'On "looms"'],
  ])('takes the cell %s of a table for %s', (cell, title) => {
    const { drafts } = readText(`PT\tAU\tTI\tSO\nJ\tA, B\t${cell}\tX\n`);
    expect(drafts[0]?.title).toBe(title);
  });

  it.each([
    ['WEAVER, BMD', 'B. M. D. WEAVER'],
    ['Weaver, BMD', 'B. M. D. Weaver'],
    ['LOOM, WEI', 'WEI LOOM'],
  ])('takes %s for %s', (name, shown) => {
    const { drafts } = readText(`FN X\nVR 1.0\nPT J\nAU ${name}\nTI On looms\nPY 1990\nER\n\nEF\n`);
    expect(namesOf(drafts[0])).toEqual([shown]);
  });

  it('gives the same from a table', () => {
    const { drafts } = readFixture('web-of-science/tab.txt');
    expect(drafts[0]?.authors.map((author) => author.affiliations)).toEqual([
      ['Univ Tests'],
      ['Univ Tests', 'Inst Looms'],
    ]);
    expect(drafts[0]?.references).toEqual([
      {
        text: 'ASHKIN A, 1970, PHYS REV LETT, V24, P156',
        ids: {},
        firstAuthor: 'ASHKIN',
        year: 1970,
        venue: 'PHYS REV LETT',
        volume: '24',
        page: '156',
      },
      references[1],
    ]);
    expect(drafts[0]?.keywords).toEqual(['engines', 'looms']);
  });
});
