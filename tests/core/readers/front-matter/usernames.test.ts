import { describe, expect, it } from 'vitest';
import { readSources } from '#core/readers';

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (title: string, authors: string) =>
  `---\ntitle: "${title}"\nauthors: [${authors}]\ndate: 2020-01-01\npublication: Journal of Looms\n---\n`;
const cite = (title: string, authors: string) =>
  `@article{a, title = {${title}}, author = {${authors}}, year = 2020}`;

/** The names that each page gives, and the codes of what is said of it. */
function told(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([file, text]) => ({
    file: `publication/${file}`,
    bytes: utf8(text),
    within: 'publication',
  }));
  return readSources(sources)
    .filter(({ file }) => file.endsWith('.md'))
    .map(({ reading }) => [
      reading.kind === 'drafts' ? reading.drafts[0]?.authors.map(({ name }) => name) : [],
      reading.diagnostics.map(({ code }) => code),
    ]);
}

describe('a user name of the site as author', () => {
  it('is the person whom the BibTeX beside the page names, and nothing is said of it', () => {
    expect(
      told({
        'looms/index.md': page('On Looms', 'admin, Bo Ox'),
        'looms/cite.bib': cite('On {Looms}', 'Byron, Ada and Ox, Bo'),
      }),
    ).toEqual([[['Ada Byron', 'Bo Ox'], []]]);
  });

  it('is the same person on the pages beside which nothing stands', () => {
    expect(
      told({
        'looms/index.md': page('On Looms', 'admin, Bo Ox'),
        'looms/cite.bib': cite('On Looms', 'Byron, Ada and Ox, Bo'),
        'reeds/index.md': page('On Reeds', 'Cy Crane, admin'),
      }),
    ).toEqual([
      [['Ada Byron', 'Bo Ox'], []],
      [['Cy Crane', 'Ada Byron'], []],
    ]);
  });

  it.each([
    ['the BibTeX is of another work', 'On Reeds', 'Byron, Ada and Ox, Bo'],
    ['it names another number of authors', 'On Looms', 'Byron, Ada'],
  ])('is kept where %s', (_, title, authors) => {
    expect(
      told({
        'looms/index.md': page('On Looms', 'admin, Bo Ox'),
        'looms/cite.bib': cite(title, authors),
      }),
    ).toEqual([[['admin', 'Bo Ox'], ['username']]]);
  });

  it('is kept where two pages tell two people by it', () => {
    expect(
      told({
        'looms/index.md': page('On Looms', 'admin, Bo Ox'),
        'looms/cite.bib': cite('On Looms', 'Byron, Ada and Ox, Bo'),
        'reeds/index.md': page('On Reeds', 'admin, Bo Ox'),
        'reeds/cite.bib': cite('On Reeds', 'Crane, Cy and Ox, Bo'),
      }),
    ).toEqual([
      [['admin', 'Bo Ox'], ['username']],
      [['admin', 'Bo Ox'], ['username']],
    ]);
  });
});
