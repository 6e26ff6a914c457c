import { describe, expect, it } from 'vitest';
import { readReferenceList, readSource } from '#core/readers';

const read = (text: string) => readReferenceList(text, 'pasted');
const titles = (text: string) =>
  read(text).references.map((one) => (typeof one === 'string' ? one : one.title));

describe('a pasted reference list', () => {
  it('in words keeps each reference as it is, without headings and bullets', () => {
    const one = 'Muster, A. (2018). Chairs of oak. Journal of Wood, 3, 12-34.';
    const two = '[2] B. Exempel, "Tables of ash," in Proc. WoodConf, 2019, pp. 1-9.';
    expect(read(`References\n\n- ${one}\n\n${two}\n`)).toEqual({
      references: [one, two],
      diagnostics: [],
    });
  });

  it('of identifiers alone is one', () => {
    expect(read('10.1145/1.2\narXiv:2312.07104\n').references).toHaveLength(2);
  });

  it.each([
    [
      'BibTeX',
      '@article{a, title={Chairs}, author={A. Muster}, year=2018}\n@book{b, title={Tables}}',
    ],
    ['RIS', 'TY  - JOUR\nTI  - Chairs\nER  -\n\nTY  - JOUR\nTI  - Tables\nER  - \n'],
    [
      'CSL-JSON',
      '[{"type":"book","id":"1","title":"Chairs"},{"type":"book","id":"2","title":"Tables"}]',
    ],
    ['CSV', 'title,authors,year\nChairs,A. Muster,2018\nTables,B. Exempel,2019\n'],
  ])('in %s has the fields of its entries', (_, text) => {
    expect(titles(text)).toEqual(['Chairs', 'Tables']);
  });

  it('keeps volume, page and identifiers of an entry', () => {
    const bib =
      '@article{a, title={Chairs}, author={Muster, Ada}, year=2018, journal={J. Wood}, volume=3, pages={12--34}, doi={10.1000/x}}';
    expect(read(bib).references).toEqual([
      {
        text: 'Ada Muster. Chairs. J. Wood. 2018',
        ids: { doi: '10.1000/x' },
        title: 'Chairs',
        firstAuthor: 'Muster',
        year: 2018,
        venue: 'J. Wood',
        volume: '3',
        page: '12–34',
      },
    ]);
  });

  it('stands in the record of the paper itself where that has one', () => {
    const record = {
      message: {
        DOI: '10.1000/own',
        title: ['A Survey'],
        type: 'journal-article',
        reference: [{ DOI: '10.1000/x' }],
      },
    };
    expect(read(JSON.stringify(record)).references).toMatchObject([{ ids: { doi: '10.1000/x' } }]);
  });

  it('that loses an entry says so and keeps the others', () => {
    const { references, diagnostics } = read('@article{a, title={Chairs}}\n@article{b, year=2018}');
    expect(references).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n '],
    ['a network', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n'],
    ['decisions', '{"format":"coterie-decisions","version":1,"people":[],"works":[]}'],
  ])('of %s is none and says so', (_, text) => {
    const { references, diagnostics } = read(text);
    expect(references).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'fatal', file: 'pasted' }]);
  });
});

describe('volume and page', () => {
  const bibtex = '@article{a, title={T}, year=2018, volume={3}, pages={12--34}}';
  const wos = 'FN x\nVR 1.0\nPT J\nAU Muster, A\nTI T\nSO J\nPY 2018\nVL 3\nBP 12\nEP 34\nER\nEF\n';
  const openalex = {
    id: 'https://openalex.org/W1',
    title: 'T',
    publication_year: 2018,
    authorships: [],
    biblio: { volume: '3', first_page: '12' },
  };
  const s2 = {
    paperId: 'a'.repeat(40),
    title: 'T',
    year: 2018,
    authors: [],
    journal: { volume: '3', pages: '12 - 34' },
  };
  const pubmed =
    '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><Volume>3</Volume></JournalIssue><Title>J</Title></Journal><ArticleTitle>T</ArticleTitle><Pagination><MedlinePgn>12-34</MedlinePgn></Pagination></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>';
  it.each([
    ['BibTeX', bibtex, '12–34'],
    ['RIS', 'TY  - JOUR\nTI  - T\nVL  - 3\nSP  - 12\nER  - \n', '12'],
    ['EndNote', '%0 Journal Article\n%T T\n%A A. Muster\n%V 3\n%P 12-34\n', '12-34'],
    ['PubMed', 'PMID- 1\nTI  - T\nVI  - 3\nPG  - 12-34\n', '12-34'],
    ['PubMed XML', pubmed, '12-34'],
    ['Web of Science', wos, '12'],
    [
      'CSL-JSON',
      '[{"type":"article-journal","id":"1","title":"T","volume":3,"page":"12-34"}]',
      '12-34',
    ],
    [
      'Crossref',
      JSON.stringify({
        message: {
          DOI: '10.1000/x',
          title: ['T'],
          type: 'journal-article',
          volume: '3',
          page: '12-34',
        },
      }),
      '12-34',
    ],
    ['OpenAlex', JSON.stringify(openalex), '12'],
    ['Semantic Scholar', JSON.stringify(s2), '12 - 34'],
    [
      'a Scopus table',
      'Authors,Title,Year,Volume,Art. No.,Page start\nMuster A.,T,2018,3,,12\n',
      '12',
    ],
    [
      'a table with article numbers',
      'Authors,Title,Year,Volume,Art. No.,Page start\nMuster A.,T,2018,3,12,\n',
      '12',
    ],
    [
      'references in words',
      'Muster, A. (2018). The chairs of oak. Journal of Wood, 3, 12-34.',
      '12',
    ],
  ])('are read from %s', (_, text, page) => {
    const reading = readSource(new TextEncoder().encode(text), 'list');
    expect(reading).toMatchObject({ kind: 'drafts', drafts: [{ volume: '3', page }] });
  });

  it('of an arXiv address in BibTeX are none', () => {
    const text = '@article{a, title={T}, journal={CoRR}, volume={abs/2312.07104}}';
    const reading = readSource(new TextEncoder().encode(text), 'a.bib');
    expect(JSON.stringify(reading)).not.toContain('volume');
  });
});
