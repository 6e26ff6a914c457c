import { describe, expect, it } from 'vitest';
import { read } from './structured.ts';

const table = (cells: Readonly<Record<string, string>>) => {
  const line = (all: readonly string[]) => all.map((one) => `"${one}"`).join(',');
  const { drafts, diagnostics } = read(
    `${line(Object.keys(cells))}\n${line(Object.values(cells))}\n`,
  );
  expect(diagnostics).toEqual([]);
  return drafts[0];
};

describe('a table of Web of Science with full names of columns', () => {
  const row = {
    'Publication Type': 'J',
    Authors: 'Doe, J; Roe, R',
    'Author Full Names': 'Doe, Jane; Roe, Richard',
    'Article Title': 'On Looms',
    'Source Title': 'JOURNAL OF TESTS',
    'Author Keywords': 'looms; engines',
    'Keywords Plus': 'CLOTH',
    Addresses: '[Doe, Jane; Roe, Richard] Univ Tests, London; [Roe, Richard] Inst Looms, Paris.',
    Affiliations: 'University of Tests; Institute of Looms',
    ORCIDs: 'Roe, Richard/0000-0002-1825-0097',
    'Cited References': 'ASHKIN A, 1970, PHYS REV LETT, V24, P156, DOI 10.1103/PhysRevLett.24.156',
    'Publication Year': '2019',
    DOI: '10.1000/abc',
    'Pubmed Id': '123',
  };

  it('gives who works where and whose each ORCID is', () => {
    expect(table(row)).toMatchObject({
      title: 'On Looms',
      venue: 'JOURNAL OF TESTS',
      year: 2019,
      ids: { doi: '10.1000/abc', pmid: '123' },
      keywords: ['looms', 'engines'],
      references: [{ firstAuthor: 'ASHKIN', year: 1970, volume: '24', page: '156' }],
      authors: [
        { name: 'Jane Doe', affiliations: ['Univ Tests, London'] },
        {
          name: 'Richard Roe',
          affiliations: ['Univ Tests, London', 'Inst Looms, Paris'],
          ids: { orcid: '0000-0002-1825-0097' },
        },
      ],
    });
    expect(table(row)?.authors[0]?.ids).toBeUndefined();
  });

  it('takes the keywords of the index where authors gave none', () => {
    expect(table({ ...row, 'Author Keywords': '' })?.keywords).toEqual(['CLOTH']);
  });

  it('gives an ORCID to nobody where two could have it', () => {
    const two = 'Doe, Jane/0000-0002-1825-0097; Doe, John/0000-0001-5109-3700';
    const authors = table({
      ...row,
      Authors: 'Doe, J; Doe, J',
      'Author Full Names': 'Doe, Jane; Doe, John',
      ORCIDs: two,
    })?.authors;
    expect(authors?.map((one) => one.ids)).toEqual([undefined, undefined]);
  });
});

it('OpenAlex marks those to write to', () => {
  const authors = table({
    title: 'On Looms',
    'authorships.author.display_name': 'Jane Doe|Richard Roe',
    'authorships.author.id': 'https://openalex.org/A1|https://openalex.org/A2',
    corresponding_author_ids: 'https://openalex.org/A2',
    publication_year: '2019',
  })?.authors;
  expect(authors?.map((one) => one.corresponding)).toEqual([undefined, true]);
});
