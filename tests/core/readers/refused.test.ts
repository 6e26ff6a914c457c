import { describe, expect, it } from 'vitest';
import { readers, readSource } from '#core/readers';

const utf8 = (text: string) => new TextEncoder().encode(text);
const list = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*';

describe('what nobody reads is refused, and the refusal says what can be read', () => {
  it.each([
    ['XML', '<?xml version="1.0"?><mets><b>x</b></mets>', /XML/],
    ['records of a catalogue', '<records><record><leader>0</leader></record></records>', /XML/],
    ['other JSON', '[{"title": "**On Engines**"}]', /JSON/],
    ['the answer of a service', '{"message": "Too Many Requests", "code": "429"}', /refuses/],
    ['authors of OpenAlex', '{"results": [{"id": "https://openalex.org/A1"}]}', /JSON/],
    ['other tables', '__colour__,size\nred,3', /nothing in this text/],
    ['a table without a title', 'authors,year\nAda Lovelace,1843', /nothing in this text/],
    ['prose', 'Dear Ada, the engine works. Charles', /nothing in this text/],
  ])('%s', (_, text, word) => {
    const { diagnostics, ...rest } = readSource(utf8(text), 'x.md.txt');
    expect(rest).toEqual({ kind: 'drafts', drafts: [], citations: [] });
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'not-recognised', line: null }]);
    expect(diagnostics[0]?.message).toMatch(word);
    for (const { label } of readers) expect(diagnostics[0]?.message).toContain(label);
  });

  it('Markdown without publications', () => {
    const { diagnostics } = readSource(utf8('# My garden\n\nJust some text about roses.'), 'a.md');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'no-papers' }]);
  });

  it('an empty file, whatever its name', () => {
    const { diagnostics } = readSource(new Uint8Array(), 'a.json');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'empty' }]);
  });
});

describe('every reader', () => {
  it.each(readers.map((reader) => [reader.id, reader] as const))(
    '%s keeps its contract',
    (id, reader) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(reader.label).not.toBe('');
      for (const text of [
        '',
        '{',
        '{"format":"coterie-corpus"}',
        'citing_arxiv,cited_doi',
        '[',
        '[null, 5, "x", [], {}]',
        '{"message": {"items": {"DOI": {}}}}',
        '{"data": [{"attributes": {"type": "dois"}}',
        'title,authors\n"',
        list,
        '\ud800',
        '---\n',
        'TY  - ',
        'PMID- \nFAU -',
        '%0\n%T',
        'FN\nVR\nPT J\nCR ,,\nC1 [',
        'PT\tTI\tAU\tSO\n\t\t',
        '<record><ref-type/><titles>',
        '<PubmedArticle></PubmedArticle>',
        '<dblp><article key="a/b"/>',
      ]) {
        const sure = reader.sniff(text, 'x');
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
        const { diagnostics } = reader.read(text, 'x.y');
        for (const one of diagnostics)
          expect(one).toMatchObject({
            file: 'x.y',
            code: expect.stringMatching(/^[a-z-]+$/) as string,
          });
      }
    },
  );
});

describe('an entry that goes on for ever', () => {
  const read = (fields: string) => {
    const reading = readSource(utf8(`@article{a, ${fields}, year = 2001}`), 'a.bib');
    return reading.kind === 'drafts' ? reading : expect.fail('drafts');
  };

  it.each([
    ['title', `title = {${'long words '.repeat(100_000)}}, author = {Ada Muster}`],
    ['name', `title = {On Chairs}, author = {${'X'.repeat(100_000)} and Bo Exempel}`],
    ['venue', `title = {On Chairs}, author = {Ada Muster}, journal = {${'J x '.repeat(50_000)}}`],
  ])('has its %s cut, and says so', (_, fields) => {
    const { drafts, diagnostics } = read(fields);
    const texts = drafts.flatMap(({ title, venue, authors }) => [
      title,
      venue ?? '',
      ...authors.map(({ name }) => name),
    ]);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(2000);
    expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'too-long', file: 'a.bib', line: 1 },
    ]);
  });

  it('is as long as it may be', () => {
    const title = `${'x'.repeat(1999)}y`;
    const { drafts, diagnostics } = read(`title = {${title}}, author = {Ada Muster}`);
    expect([drafts[0]?.title, diagnostics]).toEqual([title, []]);
  });
});
