import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBib } from './reading.ts';

const fixture = (file: string) => readBib(readFileSync(`tests/fixtures/bibtex/${file}`, 'utf8'));

it('reads a personal page’s file under front matter (al-folio)', () => {
  const { drafts, diagnostics } = fixture('al-folio.bib');
  expect(drafts).toEqual([
    {
      title: 'Notes on the Analytical Engine',
      authors: [
        { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada', equal: true },
        { name: 'Charles Babbage', family: 'Babbage', given: 'Charles', equal: true },
        { name: 'Luigi Federico Menabrea', family: 'Menabrea', given: 'Luigi Federico' },
      ],
      venue: 'Sci. Mem.',
      year: 1843,
      notes: ['Best Notes'],
      links: [
        { label: 'url', url: 'https://example.org/notes' },
        { label: 'html', url: 'https://example.org/notes.html' },
        { label: 'code', url: 'https://example.org/code' },
        { label: 'slides', url: 'https://example.org/slides.pdf' },
        { label: 'doi', url: 'https://doi.org/10.1000/notes' },
      ],
      ids: { doi: '10.1000/notes' },
      volume: '3',
      type: 'article',
      source: { file: 'a.bib', line: 6 },
    },
  ]);
  expect(diagnostics).toMatchObject([{ code: 'unsafe-link', line: 6 }]);
});

it('reads what DBLP, arXiv, Google Scholar and JabRef export', () => {
  const { drafts } = fixture('exported.bib');
  expect(
    drafts.map((one) => [
      one.title,
      one.authors.map(({ name }) => name),
      one.venue,
      one.year,
      one.type,
      one.ids,
    ]),
  ).toEqual([
    [
      'ENGINE: A GPU-free Machine',
      ['Ada Lovelace', 'Charles Babbage'],
      '14th USENIX Test Conference, TEST 2020, Online, November 4-6, 2020',
      2020,
      'conference-paper',
      { dblp: 'conf/test/LovelaceB20' },
    ],
    [
      'On Engines and Their Notes',
      ['Ada Lovelace', 'Charles Babbage'],
      null,
      2023,
      'preprint',
      { arxiv: '2312.07104' },
    ],
    ['A note on notes', ['Charles Babbage'], 'arXiv', 2021, 'preprint', { arxiv: '2101.00001' }],
  ]);
});
