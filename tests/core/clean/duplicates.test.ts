import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { draft, reading } from './drafts.ts';

describe('the same work twice', () => {
  const arxiv = { arxiv: '2312.07104' };
  const first = draft({
    venue: 'OSDI',
    year: 2020,
    links: [{ label: 'paper', url: 'https://a.example/' }],
  });
  it.each([
    ['by title, year, venue and authors', { venue: 'OSDI', year: 2020 }, {}, 1],
    ['by title and arXiv id', { ids: arxiv, venue: 'SOSP' }, { ids: arxiv }, 1],
    ['but for capital letters', { title: 'ON ENGINES', venue: 'OSDI', year: 2020 }, {}, 1],
    ['in another year', { venue: 'OSDI', year: 2021 }, {}, 2],
    ['by other authors', { venue: 'OSDI', year: 2020, authors: [{ name: 'B C' }] }, {}, 2],
    [
      'with another DOI',
      { venue: 'OSDI', year: 2020, ids: { doi: '10.1145/1' } },
      { ids: { doi: '10.1145/2' } },
      2,
    ],
  ])('%s', (_, second, change, count) => {
    const link = { label: 'code', url: 'https://b.example/' };
    const corpus = cleanDrafts([
      reading([{ ...first, ...change }]),
      reading([draft({ ...second, links: [link] }, 9)]),
    ]);
    expect(corpus.works).toHaveLength(count);
    if (count === 1) {
      expect(corpus.works[0]?.links).toEqual([...first.links, link]);
      expect(corpus.diagnostics).toMatchObject([
        { severity: 'info', code: 'duplicate-work', line: 9 },
      ]);
    }
  });
});
