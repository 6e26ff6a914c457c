import { initials, type List, list, names, turned } from './papers.ts';

/** Lists that people write, and tables. */
export const byHand = {
  'citation-table': list(
    'a.csv',
    'citing_doi,cited_doi,level,evidence\n',
    (one) => `${one.doi},10.5555/loom.${(one.n % 5) + 1},list,"entry ${one.n}, at the end"`,
    '\n',
    '\n',
  ),
  'venue-table': list(
    'a.csv',
    'venue,names,kind\n',
    (one) => `JE${one.n},"${one.venue} ${one.n}|J. of E. ${one.n}",journal`,
    '\n',
    '\n',
  ),
  thesaurus: list('a.txt', 'label\treplace by\n', (one) => `j${one.n}\t${one.title}`, '\n', '\n'),
  'csv-table': list(
    'a.csv',
    'Title,Authors,Year,Venue,DOI\n',
    (one) => `"${one.title}","${names(one, '; ', turned)}",${one.year},${one.venue},${one.doi}`,
    '\n',
    '\n',
  ),
  'front-matter': {
    opening: '- ',
    ...list(
      'publications.yml',
      '# The list of the loft.\n',
      (one) =>
        [
          `- title: "${one.title}"`,
          '  authors:',
          ...one.people.map(([family, given]) => `    - ${given} ${family}`),
          `  venue: ${one.venue}`,
          `  year: ${one.year}`,
          `  doi: ${one.doi}`,
        ].join('\n'),
      '\n',
      '\n',
    ),
  },
  'reference-strings': {
    isLines: true,
    ...list(
      'refs.txt',
      '',
      (one) =>
        `${names(one, ', ', initials)} (${one.year}). ${one.title}. ${one.venue}, 1${one.n}(2), 30–4${one.n}. https://doi.org/${one.doi}`,
      '\n',
      '\n',
    ),
  },
  html: {
    opening: '<li>',
    ...list(
      'a.html',
      '<!doctype html>\n<html><head><title>Ada Muster</title></head><body>\n<h1>Publications</h1>\n<ul>\n',
      (one) =>
        `<li><b>${one.title}</b><br>\n${names(one, ', ')}<br>\n<i>${one.venue}, ${one.year}</i><br>\n<a href="https://example.org/${one.n}">paper</a></li>`,
      '\n',
      '\n</ul>\n</body></html>\n',
    ),
  },
  markdown: list(
    'a.md',
    '# Publications\n\n',
    (one) =>
      `**${one.title}**  \n${names(one, ', ')}  \n_${one.venue} ${one.year}_  \n[paper](https://example.org/${one.n})`,
    '\n\n',
    '\n',
  ),
} as const satisfies Readonly<Record<string, List>>;
