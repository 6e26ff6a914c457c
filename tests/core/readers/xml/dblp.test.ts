import { describe, expect, it } from 'vitest';
import { fixture, namesOf, read } from '../structured.ts';

const record = (inner: string, key = 'conf/x/Y20') =>
  `<dblp><inproceedings key="${key}">${inner}<title>On looms.</title><year>2020</year></inproceedings></dblp>`;

describe('DBLP in XML', () => {
  it("reads a person's page, the owner set apart and namesakes by their numbers", () => {
    const { drafts, codes } = fixture('dblp/person.xml');
    expect(codes).toEqual([]);
    const file = 'dblp/person.xml';
    const owner = { name: 'Wei Wang', emphasised: true };
    expect(drafts).toEqual([
      {
        title: 'Looms for k-Clocks: Is O(n2) Enough?',
        authors: [
          { ...owner, ids: { orcid: '0000-0002-1825-0097', dblp: 'w/WeiWang1' } },
          { name: 'Jürgen Müller', ids: { dblp: '165/9' } },
        ],
        venue: 'OSDI',
        year: 2020,
        notes: [],
        links: [{ label: 'paper', url: 'https://www.example.org/osdi20/wang' }],
        ids: { dblp: 'conf/osdi/WangM20' },
        page: '1-15',
        type: 'conference-paper',
        source: { file, line: 7 },
      },
      {
        title: 'On Engines',
        authors: [
          { ...owner, ids: { dblp: 'w/WeiWang1' } },
          { name: 'Wei Wang', ids: { dblp: 'homonym:Wei Wang 0002' } },
        ],
        venue: 'CoRR',
        year: 2023,
        notes: [],
        links: [],
        ids: { arxiv: '2312.07104', dblp: 'journals/corr/abs-2312-07104' },
        type: 'preprint',
        source: { file, line: 16 },
      },
      {
        title: '14th Symposium on Tests',
        authors: [{ ...owner, ids: { dblp: 'w/WeiWang1' } }],
        venue: null,
        year: 2020,
        notes: [],
        links: [],
        ids: { dblp: 'conf/osdi/2020' },
        type: 'book',
        source: { file, line: 23 },
      },
    ]);
  });

  it('knows a number given in one place in all places of the file', () => {
    const { drafts } = read(
      `<dblp><article key="journals/a/B1"><author>Li Li 0003</author><title>A</title></article>` +
        `<article key="journals/a/B2"><author pid="1/2-3">Li Li 0003</author><title>B</title></article></dblp>`,
    );
    expect(drafts.map((one) => one.authors[0]?.ids)).toEqual([
      { dblp: '1/2-3' },
      { dblp: '1/2-3' },
    ]);
  });

  it.each([
    [
      'a cite',
      '<cite>conf/a/B1</cite><cite>...</cite>',
      { references: [{ text: '', ids: { dblp: 'conf/a/B1' } }] },
    ],
    ['the year of the volume', '<crossref>conf/x/2021</crossref>', { year: 2020 }],
    [
      'a DOI',
      '<ee>https://doi.org/10.1000/ABC</ee>',
      { ids: { doi: '10.1000/abc', dblp: 'conf/x/Y20' }, links: [] },
    ],
    ['software', '<author>Ada Doe</author>', { title: 'On looms' }],
    ['no safe link', '<ee>javascript:alert(1)</ee>', { links: [] }],
  ])('gives %s', (_, inner, wanted) => {
    expect(read(record(inner)).drafts).toMatchObject([wanted]);
  });

  it('takes no home page for a work', () => {
    const home = '<www key="homepages/a/B"><author>Ada Doe</author><title>Home Page</title></www>';
    const { drafts, diagnostics } = read(
      `<dblp>${home}${record('<author>Ada Doe</author>').slice(6)}`,
    );
    expect(drafts.map(namesOf)).toEqual([['Ada Doe']]);
    expect(diagnostics).toEqual([]);
    expect(read(`<dblp>${home}</dblp>`).diagnostics).toMatchObject([{ code: 'no-papers' }]);
  });
});
