import { describe, expect, it } from 'vitest';
import { namesOf, read } from '../structured.ts';

describe('the fields of a data file as themes have them', () => {
  it.each([
    ['authors: "I. Stone, A. Roper Pol"', ['I. Stone', 'A. Roper Pol']],
    [
      'authors: "S Lisa, X Lu, TA de Jong, SJ van der Molen"',
      ['S Lisa', 'X Lu', 'TA de Jong', 'SJ van der Molen'],
    ],
    ['authors: "Lovelace A, Babbage CE, Moss FR 3rd"', ['A Lovelace', 'CE Babbage', 'FR Moss 3rd']],
    ['authors: "[Loom Collaboration] (incl. A. Lovelace)"', ['Loom Collaboration', 'A. Lovelace']],
    ['authors: Loom Consortium, including A. Lovelace', ['Loom Consortium', 'A. Lovelace']],
    [
      'authors: "Lovelace, A., Babbage, C. and M. Somerville"',
      ['A. Lovelace', 'C. Babbage', 'M. Somerville'],
    ],
  ])('%s', (authors, expected) => {
    const { drafts } = read(`- title: On Engines\n  ${authors}\n  year: 2020\n`, 'a.yml');
    expect(drafts.map(namesOf)).toEqual([expected]);
  });

  it('marks and their meaning below the authors, a month in the journal, links in the text', () => {
    const { drafts } = read(
      '- title: On Engines\n  authors: |\n    Lovelace A#, Babbage CE#, **Frost A<sup>\\*</sup>**<br>\n    <sup>\\#</sup> Co-first authors <br>\n    <sup>\\*</sup> Co-corresponding authors\n  journal: __Nature of Looms__ 2020 June <br>\n  abstract: |\n    On looms.\n    <br>**[Preprint](https://a.example/p)**\n',
      'a.yml',
    );
    expect(drafts).toMatchObject([
      {
        authors: [
          { name: 'A Lovelace', equal: true },
          { name: 'CE Babbage', equal: true },
          { name: 'A Frost', corresponding: true, emphasised: true },
        ],
        venue: 'Nature of Looms',
        year: 2020,
        links: [{ label: 'Preprint', url: 'https://a.example/p' }],
      },
    ]);
  });

  it('a link that is shown as the venue', () => {
    const { drafts } = read(
      '- title: On Engines\n  authors: Ada Lovelace, Charles Babbage\n  link:\n    url: https://a.example/1\n    display: Engine Matters 22, 703 (2023)\n',
      'a.yml',
    );
    expect(drafts).toMatchObject([
      { venue: 'Engine Matters', year: 2023, links: [{ url: 'https://a.example/1' }] },
    ]);
  });
});

it('a field that is an address is a link, whatever it is called; a picture is none', () => {
  const { drafts } = read(
    '- title: On Engines\n  authors: [Ada Lovelace]\n  paper: https://a.example/p\n  image: https://a.example/i\n  figure1: https://a.example/f.png\n',
    'a.yml',
  );
  expect(drafts).toMatchObject([{ links: [{ label: 'paper', url: 'https://a.example/p' }] }]);
});

describe('the links of an entry', () => {
  const pdf = { label: 'pdf', url: 'https://a.example/p.pdf' };
  const code = { label: 'code', url: 'https://a.example/c' };
  it.each([
    [
      'a map of names and addresses',
      'links:\n    pdf: https://a.example/p.pdf\n    code: https://a.example/c',
      [pdf, code],
    ],
    [
      'a list of maps of one name',
      'links:\n    - pdf: https://a.example/p.pdf\n    - code: https://a.example/c',
      [pdf, code],
    ],
    [
      'a list of maps with keys',
      'links:\n    - name: pdf\n      url: https://a.example/p.pdf',
      [pdf],
    ],
    ['a list of addresses', 'links: [https://a.example/p.pdf]', [{ ...pdf, label: 'link' }]],
    [
      'a relative address is left out',
      'links:\n    pdf: /files/p.pdf\n    code: https://a.example/c',
      [code],
    ],
  ])('%s', (_, field, links) => {
    const { drafts } = read(
      `- title: On Engines\n  authors: [Ada Lovelace]\n  ${field}\n`,
      'a.yml',
    );
    expect(drafts.map((draft) => draft.links)).toEqual([links]);
  });
});

it('lists of papers inside items of a year', () => {
  const { drafts } = read(
    '- 2018:\n  title: 2018\n  papers:\n    - a:\n      title: On Engines --- Best paper award\n      authors:\n        - Ada Lovelace\n        - Charles Babbage\n      where: Symposium on Looms 2018\n    - b:\n      title: On Cards\n      authors: [Ada Lovelace]\n',
    'a.yml',
  );
  expect(drafts).toMatchObject([
    { title: 'On Engines', venue: 'Symposium on Looms', year: 2018 },
    { title: 'On Cards', venue: null, year: 2018 },
  ]);
});

describe('keys by other names', () => {
  it.each([
    [
      'paper_title: On Engines',
      'author_list: Ada Lovelace',
      'published_in: Looms',
      'pub_year: 2020',
    ],
    [
      'title: On Engines',
      'authors: Ada Lovelace',
      'journal_name: Looms',
      'publication_date: 2020-03',
    ],
    ['name: On Engines', 'authors: Ada Lovelace', 'venue: Looms', 'year: 2020'],
    [
      'title: On Engines',
      'authors: Ada Lovelace',
      'conference: Looms, 2020.',
      'conference_short: L.',
    ],
    [
      'title: On Engines',
      'authors: Ada Lovelace',
      'journal: https://a.example/journal',
      'conference: Looms, 2020.',
    ],
  ])('%s, %s, %s, %s', (...keys) => {
    const { drafts } = read(`- ${keys.join('\n  ')}\n`, 'a.yml');
    expect(drafts).toMatchObject([
      { title: 'On Engines', authors: [{ name: 'Ada Lovelace' }], venue: 'Looms', year: 2020 },
    ]);
  });

  it('a name and an author are not yet a work', () => {
    const { drafts } = read(
      '- name: Paper theme\n  author: Ada\n  url: https://a.example\n',
      'a.yml',
    );
    expect(drafts).toEqual([]);
  });

  it('a second DOI is a link, the own one is none', () => {
    const { drafts } = read(
      '- title: On Engines\n  authors: Ada Lovelace\n  doi: 10.5555/a\n  url: https://doi.org/10.5555/a\n  preprint: https://doi.org/10.5555/b\n',
      'a.yml',
    );
    expect(drafts).toMatchObject([
      { ids: { doi: '10.5555/a' }, links: [{ url: 'https://doi.org/10.5555/b' }] },
    ]);
  });
});

it('the year that citation and venue agree on goes before the date of the page', () => {
  const { drafts } = read(
    '---\ntitle: "On Engines"\nvenue: "Looms 2019"\ndate: 2020-01-02\ncitation: "Ada Lovelace. 2019. On Engines. Looms 2019."\n---\n',
    'a.md',
  );
  expect(drafts).toMatchObject([{ title: 'On Engines', venue: 'Looms', year: 2019 }]);
});

describe('a page whose front matter holds the list', () => {
  const page = (body: string) =>
    [
      '---',
      'layout: papers',
      'items:',
      '  - title: On Engines',
      '    coauthor: Charles Babbage and Mary Somerville',
      '    journal: Journal of Looms, Series A, 168 (2019), 120-163.',
      '  - title: On Looms',
      '    authors: [A. Lovelace]',
      '    year: 2020',
      '  - title: On Cogs',
      '    coauthor: false',
      '    arxiv: https://arxiv.org/abs/2001.00001',
      '---',
      body,
    ].join('\n');

  it('is read as a data file, with the lines of the page', () => {
    const { drafts } = read(
      page('<!-- shown by the layout -->\n{% include list.html %}\n<br />'),
      'a.md',
    );
    expect(drafts).toMatchObject([
      { title: 'On Engines', venue: 'Journal of Looms, Series A', year: 2019, source: { line: 4 } },
      { title: 'On Looms', year: 2020, source: { line: 7 } },
      { title: 'On Cogs', source: { line: 10 } },
    ]);
    expect(drafts.map(namesOf)).toEqual([
      ['Charles Babbage', 'Mary Somerville'],
      ['A. Lovelace'],
      [],
    ]);
  });

  it('is not, where the body has a list of its own', () => {
    const { drafts } = read(
      page('- **Of Cogs**, A. Lovelace, C. Babbage. Annals of Looms, 2001.'),
      'a.md',
    );
    expect(drafts.map(({ title }) => title)).toEqual(['Of Cogs']);
  });
});
