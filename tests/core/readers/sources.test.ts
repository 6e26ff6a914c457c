import { describe, expect, it } from 'vitest';
import { readers, readSource } from '#core/readers';

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

describe('what nobody reads is refused, and the refusal says what can be read', () => {
  it.each([
    ['BibTeX', '@article{a, title = {**On Engines**}, year = 2020}', /BibTeX/],
    [
      'BibTeX under empty front matter',
      '---\n---\n\n@article{a, title = {{On __Engines__}}}',
      /BibTeX/,
    ],
    ['RIS', 'TY  - JOUR\nTI  - On Engines\nER  - ', /RIS/],
    ['PubMed', 'PMID- 1\nTI  - On Engines', /PubMed/],
    ['EndNote', '%0 Journal Article\n%T On Engines', /EndNote/],
    ['XML', '<?xml version="1.0"?><gexf><b>x</b></gexf>', /XML/],
    ['other JSON', '[{"title": "**On Engines**"}]', /JSON/],
    ['other tables', 'title,__authors__\nOn Engines,Ada Lovelace', /nothing in this text/],
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
        list,
        '\ud800',
        '---\n',
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
