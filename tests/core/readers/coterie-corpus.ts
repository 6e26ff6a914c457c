/** A small corpus file that holds to the contract, with every kind of key. */
export const work = {
  id: 'w:on-engines',
  title: 'On Engines',
  year: 1843,
  venue: 'v:notes',
  type: 'article',
  authors: [
    { person: 'a:ada-lovelace', name: 'Ada Lovelace', equal: true },
    {
      person: 'a:charles-babbage',
      name: 'C. Babbage',
      corresponding: true,
      affiliations: ['Dorset Street'],
    },
  ],
  awards: ['best paper'],
  track: 'Engines Track',
  links: [{ label: 'paper', url: 'https://a.example/p' }],
  ids: { arxiv: '2312.07104', doi: '10.1/x', pmid: '7' },
  keywords: ['engines', 'cards'],
  versions: [
    {
      title: 'On Engines (draft)',
      year: 1842,
      venue: null,
      ids: { arxiv: '2312.07104' },
      links: [{ label: 'pdf', url: 'https://a.example/draft' }],
      source: { file: 'other.md', line: 1 },
    },
  ],
  corrections: [{ field: 'year', was: '1844' }],
  source: { file: 'list.md', line: 3 },
};
export const other = { ...work, id: 'w:on-looms', title: 'On Looms', venue: null, year: null };
export const corpus = {
  format: 'coterie-corpus',
  version: 1,
  owner: 'a:ada-lovelace',
  works: [work, other],
  people: [
    { id: 'a:ada-lovelace', name: 'Ada Lovelace', names: ['Ada Lovelace'] },
    {
      id: 'a:charles-babbage',
      name: 'C. Babbage',
      names: ['C. Babbage', 'C Babbage'],
      ids: { orcid: '0' },
    },
  ],
  venues: [{ id: 'v:notes', name: 'Notes', names: ['Notes'] }],
  citations: [
    { citing: 'w:on-looms', cited: 'w:on-engines', evidence: [{ level: 'full', text: 'entry 1' }] },
  ],
  joins: [
    { person: 'a:charles-babbage', names: ['C. Babbage', 'C Babbage'], evidence: ['a full stop'] },
  ],
  questions: [
    { a: 'a:ada-lovelace', b: 'a:charles-babbage', score: 0.1, evidence: ['why'], against: [] },
  ],
  outside: [
    {
      id: 'o:on-cards',
      text: 'Jacquard, On Cards, 1804',
      title: 'On Cards',
      firstAuthor: 'Jacquard',
      year: 1804,
      ids: { doi: '10.1/cards' },
      citedBy: ['w:on-looms'],
    },
  ],
  diagnostics: [
    { severity: 'error', code: 'no-title', message: 'lost RÃ©', file: 'list.md', line: 9 },
  ],
};
