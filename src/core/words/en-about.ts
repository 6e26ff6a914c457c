import { count } from './count.ts';

/** The words for what a source says of a work or a person beside names, titles and years. */
export const about = {
  keywords: 'Keywords',
  keyword: 'Keyword',
  affiliations: 'Places of work',
  affiliation: 'Place of work',
  affiliationOf: (n: number) => `Place of work ${n}`,
  versions: 'Versions',
  shownVersion: 'shown here',
  corresponding: 'corresponding author',
  identifiers: 'Identifiers',
  ids: {
    doi: 'DOI',
    arxiv: 'arXiv',
    pmid: 'PubMed',
    openalex: 'OpenAlex',
    s2: 'Semantic Scholar',
    dblp: 'dblp',
    isbn: 'ISBN',
    orcid: 'ORCID',
    scopus: 'Scopus',
  },
  people: (n: number) => count(n, 'person', 'people'),
  facetHint: {
    keyword: 'Show the papers with this keyword',
    affiliation: 'Show who worked here, and their papers',
  },
  absent: {
    keyword: 'No paper of this list has this keyword.',
    affiliation: 'Nobody in this list worked here.',
  },
} as const;
