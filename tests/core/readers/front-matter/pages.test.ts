import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readerOf, readSource } from '#core/readers';
import { namesOf, read } from '../structured.ts';

/** What a fixture gives. */
function fixture(path: string) {
  return read(readFileSync(`tests/fixtures/front-matter/${path}`, 'utf8'), path);
}

describe('a page with front matter for each publication', () => {
  it('academicpages: the authors stand in the citation', () => {
    const { drafts, diagnostics } = fixture('academicpages/engine.md');
    expect(diagnostics).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: 'Notes on the Analytical Engine',
        authors: [{ name: 'Ada Lovelace', family: 'Lovelace' }, { name: 'Charles Babbage' }],
        venue: 'Scientific Memoirs',
        year: 1843,
        type: 'article',
        ids: { doi: '10.1000/abc' },
        links: [{ label: 'slides', url: 'https://a.example/slides.pdf' }],
      },
    ]);
  });

  it('Hugo in YAML: marks, notes, kinds and links', () => {
    const { drafts, diagnostics } = fixture('hugo/yaml.md');
    expect(drafts).toMatchObject([
      {
        title: 'Weaving Numbers at Scale',
        authors: [
          { name: 'admin' },
          { name: 'Ada Lovelace', emphasised: true, equal: true, corresponding: true },
          { name: 'Charles Babbage', equal: true },
          { name: 'Luigi Menabrea' },
        ],
        venue: 'Symposium on Looms',
        year: 2019,
        notes: ['Oral'],
        type: 'conference-paper',
        keywords: ['looms', 'punched cards'],
        ids: { doi: '10.1000/xyz' },
        links: [
          { label: 'pdf', url: 'https://a.example/p.pdf' },
          { label: 'Blog', url: 'https://a.example/blog' },
        ],
      },
    ]);
    expect(drafts[0]?.authors[3]?.equal).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual(['username', 'unsafe-link']);
  });

  it('Hugo in TOML', () => {
    const { drafts, diagnostics } = fixture('hugo/toml.md');
    expect(diagnostics).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: 'On Punched Cards',
        authors: [{ name: 'Ada Lovelace' }, { name: 'Charles Babbage', emphasised: true }],
        year: 2018,
        type: 'article',
        ids: { arxiv: '2001.00001' },
        links: [{ label: 'pdf' }, { label: 'Slides', url: 'https://a.example/s' }],
      },
    ]);
  });

  it.each([
    [
      'a section',
      'content/publication/_index.md',
      '---\ntitle: Publications\ncms_exclude: true\nview: 2\n---\n',
      /folder/,
    ],
    [
      'a widget',
      'publications.md',
      '+++\nwidget = "publications"\ntitle = "Publications"\n+++\n',
      /folder/,
    ],
    [
      'another page',
      'about.md',
      '---\ntitle: About me\nlayout: default\n---\n',
      /not that of a publication/,
    ],
    [
      'a talk',
      'talk.md',
      '---\ntitle: On Looms\nevent: Symposium\nauthors: [Ada]\nabstract: x\n---\n',
      /not that of a publication/,
    ],
  ])('%s holds no entries, and that is no lost entry', (_, file, text, word) => {
    const { drafts, diagnostics } = read(text, file);
    expect(drafts).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'no-papers' }]);
    expect(diagnostics[0]?.message).toMatch(word);
  });

  it('is known whatever its name, and a list under front matter is not one', () => {
    const page = readFileSync('tests/fixtures/front-matter/hugo/yaml.md', 'utf8');
    const toml = readFileSync('tests/fixtures/front-matter/hugo/toml.md', 'utf8');
    for (const file of ['a.md', 'a.txt', 'a.csv', '']) {
      expect(readerOf(page, file)?.id).toBe('front-matter');
      expect(readerOf(toml, file)?.id).toBe('front-matter');
    }
    const list =
      '---\ntitle: Publications\nauthor: Ada\npermalink: /publications/\n---\n\n**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*';
    expect(readerOf(list, 'a.md')?.id).toBe('markdown');
    const bib =
      '---\ntitle: papers\n---\n@article{a, title = {On Engines}, author = {Ada Lovelace}}';
    expect(readerOf(bib, 'a.md')?.id).toBe('bibtex');
  });

  it('never runs a program in the place of front matter', () => {
    const text = '---js\n{ title: (globalThis.ran = true), citation: "x" }\n---\n';
    readSource(new TextEncoder().encode(text), 'a.md');
    expect('ran' in globalThis).toBe(false);
  });

  it.each([
    ['TOML', '+++\ntitle = "On Engines"\ndoi = [broken\n+++\n', 3],
    ['YAML without a map', '---\npublication: x\ntitle: [a\n---\n', 3],
  ])('%s that is broken is told with its line', (_, text, line) => {
    const { diagnostics } = read(text, 'a.md');
    expect(diagnostics[0]).toMatchObject({ code: 'front-matter' });
    expect(diagnostics[0]!.line).toBeGreaterThanOrEqual(line - 1);
  });
});

describe('a YAML list', () => {
  it('by years: keeps the items around a broken one, and the year of the key', () => {
    const { drafts, diagnostics } = fixture('jekyll/publications.yml');
    expect(drafts.map(({ title, year, source }) => [title, year, source.line])).toEqual([
      ['On Engines', 2020, 3],
      ['On Cards', 2019, 9],
      ['On Wheels and Gears', 2018, 18],
    ]);
    expect(drafts.map(namesOf)).toEqual([
      ['A. Lovelace', 'C. Babbage', 'L. Menabrea'],
      ['Joseph Jacquard', 'Anna van der Berg'],
      ['Ada Lovelace'],
    ]);
    expect(drafts[1]?.authors[0]).toMatchObject({
      ids: { orcid: '0000-0002-1825-0097' },
      affiliations: ['Lyon'],
    });
    expect(diagnostics).toMatchObject([{ severity: 'error', line: 7 }]);
  });

  it.each([
    ['a root list', '- title: On Engines\n  authors: [Ada Lovelace]\n  year: 1843\n'],
    [
      'after a start of document',
      '---\n- title: On Engines\n  authors: [Ada Lovelace]\n  year: 1843\n',
    ],
    ['under one key', 'papers:\n- title: On Engines\n  authors: [Ada Lovelace]\n  year: 1843\n'],
    [
      'years and kinds',
      '1843:\n  journals:\n    - title: On Engines\n      authors: Ada Lovelace\n',
    ],
  ])('%s', (_, text) => {
    for (const file of ['papers.yml', 'papers.txt', 'papers.md', '']) {
      expect(readerOf(text, file)?.id).toBe('front-matter');
      const { drafts } = read(text, file);
      expect(drafts).toMatchObject([
        { title: 'On Engines', year: 1843, authors: [{ name: 'Ada Lovelace' }] },
      ]);
    }
  });

  it.each([
    ['a settings file', 'title: My page\nauthor: Ada\nplugins:\n  - jekyll-feed\n'],
    ['a menu', 'main:\n  - title: Papers\n    url: /papers\n'],
    ['a workflow', 'on: push\njobs:\n  build:\n    steps:\n      - name: x\n        run: y\n'],
  ])('%s is none', (_, text) => {
    expect(readerOf(text, 'a.yml')?.id).not.toBe('front-matter');
  });
});

describe('hostile YAML', () => {
  const item = '- title: On Engines\n  authors: [Ada Lovelace]\n';
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((one, i) => `${one}: &${one} [${Array(9).fill(`*${'abcdefg'[i]!}`).join(',')}]`),
  ].join('\n');
  it.each([
    [
      'aliases that multiply',
      `---\n${bomb}\ntitle: On Engines\nauthors: *h\ndoi: 10.1000/x\n---\n`,
    ],
    [
      'an alias of itself',
      '---\ntitle: On Engines\nauthors: &a [*a, Ada Lovelace]\ndoi: 10.1000/x\n---\n',
    ],
    [
      'magic keys',
      '---\n__proto__: {polluted: 1}\nconstructor: x\ntitle: On Engines\ndoi: 10.1000/x\n---\n',
    ],
    ['deep brackets', `${item}- title: ${'['.repeat(50_000)}\n  authors: x\n${item}`],
    ['deep dashes', `${item}- title: x\n  authors:\n    ${'- '.repeat(20_000)}x\n${item}`],
    ['many items', item.repeat(5000)],
    [
      'tags of programs',
      '- title: !!js/function "function(){}"\n  authors: !!python/object:os.system [Ada]\n',
    ],
  ])('%s', (_, text) => {
    const reading = readSource(new TextEncoder().encode(text), 'a.yml');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    if (reading.kind !== 'drafts') throw new Error('drafts');
    if (/deep/.test(_))
      expect(reading.drafts.filter((one) => one.title === 'On Engines')).toHaveLength(2);
    else expect(reading.drafts.length).toBeGreaterThanOrEqual(1);
  });
});
