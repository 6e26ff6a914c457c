import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import type { NodeKind } from '#core/model';
import { createSearch, worksIn, yearBins, yearExtent } from '#core/query';

const files = ['data/publications.md', 'data/citations.csv'];
const { corpus } = readCorpus(files.map((file) => ({ file, bytes: readFileSync(file) })));
const search = createSearch(corpus);

describe('on the real list', () => {
  it.each<[query: string, kind: NodeKind, first: RegExp]>([
    ['Re', 'person', /^Christopher R(é|e)$/],
    ['stoica', 'person', /^Ion Stoica$/],
    ['stoika', 'person', /^Ion Stoica$/],
    ['stioca', 'person', /^Ion Stoica$/],
    ['oica', 'person', /^Ion Stoica$/],
    ['gonzalez', 'person', /Gonzalez$/],
    ['zheng lianmin', 'person', /^Lianmin Zheng$/],
    ['alpa', 'work', /^Alpa:/],
    ['2312.07104', 'work', /SGLang$/],
    ['neurips 2023', 'work', /./],
    ['neurips', 'venue', /^NeurIPS$/],
  ])('finds for %j the %s %j first', (query, kind, first) => {
    const group = search.search(query).groups.find((one) => one.kind === kind);
    expect(group?.hits[0]?.text).toMatch(first);
  });

  it.each(['xqzvw', 'asdfghjkl', '1999', 'lorem ipsum'])('finds nothing for %j', (query) => {
    expect(search.search(query).total).toBe(0);
  });

  it('finds every person and venue by every spelling and every work by its title', () => {
    const asked = [
      ...[...corpus.people, ...corpus.venues].flatMap(({ id, names }) =>
        names.map((name) => ({ id, name })),
      ),
      ...corpus.works.map(({ id, title }) => ({ id, name: title })),
    ];
    const lost = asked.filter(({ id, name }) => {
      const { groups } = search.search(name, { limit: 100 });
      return !groups.some((group) => group.hits.some((hit) => hit.id === id));
    });
    expect(lost).toEqual([]);
  });

  it('finds for neurips 2023 the works of that venue and year alone', () => {
    const group = search.search('neurips 2023').groups.find((one) => one.kind === 'work');
    const venue = corpus.venues.find((one) => one.names.includes('NeurIPS'))?.id;
    const expected = corpus.works.filter((work) => work.year === 2023 && work.venue === venue);
    expect(group?.hits.map((hit) => hit.id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('shows all works in the years from 2018 to 2024', () => {
    expect(yearExtent(corpus)).toEqual({ from: 2018, to: 2024 });
    const { bins, undated } = yearBins(corpus);
    expect(bins).toHaveLength(7);
    expect(bins.reduce((sum, bin) => sum + bin.count, undated.length)).toBe(18);
    expect(worksIn(corpus, null)).toEqual(new Uint8Array(18).fill(1));
  });
});
