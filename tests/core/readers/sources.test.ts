import { describe, expect, it } from 'vitest';
import { readerOf, readSource } from '#core/readers';

const utf8 = (text: string) => new TextEncoder().encode(text);
const list = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*';

describe('a source is known by its content, whatever its name', () => {
  it.each([['list.md'], ['list.txt'], ['list.json'], ['list.csv'], ['list'], ['']])(
    '%s',
    (file) => {
      const reading = readSource(utf8(list), file);
      expect(reading).toMatchObject({
        kind: 'drafts',
        drafts: [{ title: 'On Engines' }],
        diagnostics: [],
      });
      const table = readSource(utf8('citing_arxiv,cited_arxiv\n2001.00001,2001.00002'), file);
      expect(table).toMatchObject({ kind: 'drafts', citations: [{ level: '' }], diagnostics: [] });
    },
  );
});

describe('BibTeX is known by its content, whatever its name', () => {
  const entry = '@article{a, title = {On **Engines**}, author = {Lovelace, Ada}, year = 2020}';
  const title = 'On **Engines**';
  it.each([
    ['an entry', entry],
    ['an entry without a key', entry.replace('a,', '')],
    ['under empty front matter', `---\n---\n\n${entry}`],
    ['under front matter with keys', `---\ntitle: papers\nlayout: bib\n---\n${entry}`],
    ['after definitions', `@string{acm = "ACM"}\n\n${entry}`],
    ['after comments', `% Encoding: UTF-8\n%% # papers\n${entry}`],
    ['after prose', `My papers, see below.\n\n${entry}`],
    ['a broken entry before it', `@article{b, title = {x\n\n${entry}`],
  ])('%s', (_, text) => {
    for (const file of ['a.bib', 'a.md', 'a.txt', 'a.json', 'a.csv', '']) {
      expect(readSource(utf8(text), file)).toMatchObject({ kind: 'drafts', drafts: [{ title }] });
    }
  });

  it.each([
    ['a list that shows how to cite its papers', `${list}\n\n\`\`\`\n${entry}\n\`\`\`\n`],
    ['a page', `<html><body><p>x</p><pre>\n${entry}\n</pre></body></html>`],
    ['JSON', `{"title": "x",\n"bibtex":\n"\n@article{a, title = {x}}"}`],
    ['a program', '@dataclass\nclass A:\n  @app.route("/")\n  def b(self): pass\n@cached(1)\n'],
    ['RIS', 'TY  - JOUR\nTI  - On Engines\nER  - '],
  ])('%s is not BibTeX', (_, text) => {
    for (const file of ['a.md', 'a.txt']) expect(readerOf(text, file)?.id).not.toBe('bibtex');
  });
});

describe('networks are known by their content', () => {
  const ids = [
    ...['gexf', 'graphml', 'pajek', 'gml', 'cytoscape'],
    ...['vosviewer-json', 'vosviewer-map', 'vosviewer-ties'],
  ];
  it.each([
    [
      'a page that shows a network',
      '<html><body><pre>&lt;gexf>\n<gexf><graph></pre></body></html>',
    ],
    ['another XML', '<?xml version="1.0"?>\n<PubmedArticleSet></PubmedArticleSet>'],
    ['a picture', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><graph/></svg>'],
    ['CSL', '[{"id": "a", "type": "book", "title": "On Engines", "author": []}]'],
    ['Crossref', '{"message": {"items": [{"DOI": "10.1/x", "title": ["On Engines"]}]}}'],
    ['DataCite', '{"data": [{"id": "10.1/x", "attributes": {"titles": [{"title": "x"}]}}]}'],
    ['a table of citations', 'citing_arxiv,cited_arxiv\n2001.00001,2001.00002'],
    ['a table of publications', 'id,title,label,authors,year\n1,On Engines,x,Ada Lovelace,2020'],
    ['a list', list],
    ['a list about graphs', `# graph [1]\n\n${list}`],
    ['years', '2019\n2020, 2021\nOn Engines\nAda Lovelace'],
  ])('%s is none', (_, text) => {
    for (const file of ['a.gexf', 'a.net', 'a.txt', 'a.json', '']) {
      expect(ids).not.toContain(readerOf(text, file)?.id);
    }
  });
});

describe('tagged lines are known by their content, whatever their name', () => {
  const files = ['list.ris', 'list.md', 'list.txt', 'list.csv', 'list.bib', 'list.json', ''];
  it.each([
    ['ris', 'TY  - JOUR\nTI  - On Engines\nAU  - Lovelace, Ada\nER  - '],
    ['ris', 'Provider: X\n\nTY  - JOUR\nTI  - **On Engines**\nAU  - Lovelace, Ada\nER  - '],
    ['ris', 'TI  - On Engines\nAU  - Lovelace, Ada\nER  - \n'],
    ['nbib', '\nPMID- 1\nOWN - NLM\nTI  - On Engines\nAU  - Lovelace A'],
    ['nbib', 'TI  - On Engines\nFAU - Lovelace, Ada\nDP  - 2019'],
    ['endnote-tagged', '%0 Journal Article\n%T On Engines\n%A __Lovelace__, Ada'],
    ['endnote-tagged', '%A Ada Lovelace\n%T On Engines\n%J Journal\n%D 2019'],
    ['web-of-science', 'FN Clarivate\nVR 1.0\nPT J\nAU Lovelace, A\nTI On Engines\nER\n\nEF'],
    ['web-of-science', 'PT J\nAU Lovelace, A\nTI On Engines\nER\n'],
    ['web-of-science', 'PT\tAU\tTI\tSO\tCR\nJ\tLovelace, A\tOn Engines\tX\t'],
  ])('%s', (id, text) => {
    for (const file of files) {
      expect(readerOf(text, file)?.id).toBe(id);
      const reading = readSource(utf8(text), file);
      expect(reading.kind === 'drafts' && reading.drafts).toHaveLength(1);
    }
  });

  it.each([
    [
      'a list that shows one in RIS',
      `${list}\n\n\`\`\`\nTY  - JOUR\nTI  - x\n\`\`\`\n${'Some words.\n\n'.repeat(9)}`,
      'markdown',
    ],
    ['TeX', '%A comment\n\\documentclass{article}\n%T too\n', undefined],
    ['BibTeX', '@article{a, title = {TY  - JOUR}, note = {\nPMID- 1\n}}', 'bibtex'],
    ['prose', 'PT is short for part.\nTI is a firm.\nER - a series', undefined],
    ['a table of other things', 'PT\tNA\tXX\n1\t2\t3', undefined],
  ])('not %s', (_, text, id) => {
    for (const file of files) expect(readerOf(text, file)?.id).toBe(id);
  });
});

describe('a web page is known by its content, whatever its name', () => {
  const item =
    '<li>Ada Lovelace, Charles Babbage. <b>On Difference Engines</b>. <i>OSDI</i>, 2020</li>';
  it.each([
    ['a page', `<!DOCTYPE html>\n<html><body><ul>${item}</ul></body></html>`],
    ['a page without a doctype', `<HTML><BODY><UL>${item}</UL></BODY></HTML>`],
    ['a page in XHTML', `<?xml version="1.0"?>\n<!DOCTYPE html><html><body>${item}</body></html>`],
    [
      'a page that was saved',
      `<!-- saved from url=(0022)https://a.example/x -->\n<html>${item}</html>`,
    ],
    [
      'a page that shows BibTeX',
      `<html><ul>${item}</ul><pre>\n@article{a, title = {x}}\n</pre></html>`,
    ],
  ])('%s', (_, text) => {
    for (const file of ['a.html', 'a.md', 'a.txt', 'a.bib', 'a.json', 'a.csv', '']) {
      expect(readerOf(text, file)?.id).toBe('html');
      expect(readSource(utf8(text), file)).toMatchObject({
        drafts: [{ title: 'On Difference Engines', venue: 'OSDI', year: 2020 }],
        diagnostics: [],
      });
    }
  });

  it.each([
    ['Markdown with tags', `<div>\n\n- **On Engines**  \n  Ada Lovelace\n\n</div>`, 'markdown'],
    ['Markdown under front matter', `---\ntitle: x\n---\n<ul>${item}</ul>`, 'markdown'],
  ])('%s is not one', (_, text, id) => {
    for (const file of ['a.md', 'a.html', '']) expect(readerOf(text, file)?.id).toBe(id);
  });
});

describe('structured lists are known by their content, whatever their name', () => {
  const work = '"title": "On Engines"';
  it.each([
    ['csl-json', `[{"id": "a", "type": "book", ${work}}]`],
    ['csl-json', `{"id": "a", "type": "book", ${work}}\n{"id": "b", "type": "book", ${work}}`],
    ['csl-json', `[{"DOI": "10.1/x", ${work}, "issued": {"date-parts": [[1843]]}}]`],
    ['openalex', `{"results": [{"id": "https://openalex.org/W1", ${work}}]}`],
    ['openalex', `{"id": "https://openalex.org/W1", ${work}, "type": "article"}`],
    ['crossref', '{"message": {"DOI": "10.1/x", "title": ["On Engines"], "type": "book"}}'],
    ['crossref', '{"message": {"items": [{"DOI": "10.1/x", "title": ["E"], "member": "1"}]}}'],
    ['semantic-scholar', `{"data": [{"paperId": "a", ${work}}]}`],
    ['semantic-scholar', `{"data": [{"citedPaper": {${work}}}]}`],
    ['datacite', `{"data": {"type": "dois", "attributes": {"titles": [{${work}}]}}}`],
    ['datacite', `{"titles": [{${work}}], "creators": []}`],
    ['csv-table', 'title,authors,year\nOn Engines,Ada Lovelace,1843'],
    ['csv-table', '"Title"\t"Authors"\n**On Engines**\t[Ada](https://a.example)'],
    ['citation-table', 'citing_doi,cited_doi,title,year\n10.1145/x,10.1145/y,a,1843'],
    ['coterie', `{"format":"coterie-corpus","works":[{${work}}]}`],
    ['endnote-xml', '<xml><records><record><ref-type name="Book">6</ref-type></record>'],
    ['endnote-xml', '<?xml version="1.0"?><records><record><titles><title>**x**</title>'],
    ['pubmed-xml', '<?xml version="1.0"?><!DOCTYPE x><PubmedArticleSet><PubmedArticle>'],
    ['pubmed-xml', '<MedlineCitation><Article><ArticleTitle>[x](https://a.example)'],
    ['dblp', '<?xml version="1.0"?><dblp><article key="journals/a/B1"><author>A B</author>'],
    ['dblp', '<dblpperson name="A B" pid="1/2"><r><book key="books/a/B"><title>- x</title>'],
    ['dblp', '<article key="journals/a/B1"><author>A B</author><title>__x__</title></article>'],
  ])('%s', (id, text) => {
    for (const file of ['list.md', 'list.csv', 'list.json', 'list']) {
      expect(readerOf(text, file)?.id).toBe(id);
    }
  });
});

describe('references, pages and YAML lists are known by their content, whatever their name', () => {
  const reference = 'Lovelace, A. (1843). Notes on engines. Scientific Memoirs, 3(2), 1–9.';
  it.each([
    ['reference-strings', `${reference}\n\n${reference}\n`],
    ['reference-strings', `[1] ${reference}\n[2] ${reference}\n`],
    [
      'front-matter',
      '---\ntitle: On Engines\npublication: "*OSDI*"\nauthors:\n- Ada\n---\n\n**Text**',
    ],
    ['front-matter', '+++\ntitle = "On Engines"\npublication = "*OSDI*"\n+++\n'],
    ['front-matter', '- title: On Engines\n  authors: Ada Lovelace\n'],
  ])('%s', (id, text) => {
    for (const file of ['list.md', 'list.txt', 'list.csv', 'list.json', 'list.bib', '']) {
      expect(readerOf(text, file)?.id).toBe(id);
    }
  });
});
