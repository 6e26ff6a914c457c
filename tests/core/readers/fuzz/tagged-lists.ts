import { type List, list, names, turned } from './papers.ts';

/** Lists whose fields are marked by tags. */
export const tagged = {
  bibtex: list(
    'a.bib',
    '% a list\n@string{eng = {Journal of Engines}}\n\n',
    (one) =>
      [
        `@article{key${one.n},`,
        `  title = {${one.title}},`,
        `  author = {${names(one, ' and ', turned)}},`,
        `  journal = ${one.venue === 'Journal of Engines' ? 'eng' : `"${one.venue}"`},`,
        `  year = ${one.year},`,
        `  doi = {${one.doi}}`,
        '}',
      ].join('\n'),
    '\n\n',
    '\n',
  ),
  ris: list(
    'a.ris',
    '',
    (one) =>
      [
        'TY  - JOUR',
        `TI  - ${one.title}`,
        ...one.people.map(([family, given]) => `AU  - ${family}, ${given}`),
        `JO  - ${one.venue}`,
        `PY  - ${one.year}`,
        `DO  - ${one.doi}`,
        'ER  - ',
      ].join('\n'),
    '\n\n',
    '\n',
  ),
  'endnote-tagged': list(
    'a.enw',
    '',
    (one) =>
      [
        '%0 Journal Article',
        `%T ${one.title}`,
        ...one.people.map(([family, given]) => `%A ${family}, ${given}`),
        `%J ${one.venue}`,
        `%D ${one.year}`,
        `%R ${one.doi}`,
      ].join('\n'),
    '\n\n',
    '\n',
  ),
  nbib: list(
    'a.nbib',
    '',
    (one) =>
      [
        `PMID- ${1000 + one.n}`,
        `DP  - ${one.year} May`,
        `TI  - ${one.title}.`,
        ...one.people.map(([family, given]) => `FAU - ${family}, ${given}`),
        `JT  - ${one.venue}`,
        `LID - ${one.doi} [doi]`,
      ].join('\n'),
    '\n\n',
    '\n',
  ),
  'web-of-science': list(
    'a.txt',
    'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    (one) =>
      [
        'PT J',
        `AF ${names(one, '\n   ', turned)}`,
        `TI ${one.title}`,
        `SO ${one.venue.toUpperCase()}`,
        'DT Article',
        `PY ${one.year}`,
        `DI ${one.doi}`,
        'ER',
      ].join('\n'),
    '\n\n',
    '\n\nEF\n',
  ),
} as const satisfies Readonly<Record<string, List>>;
