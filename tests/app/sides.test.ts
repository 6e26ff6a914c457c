import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { linkCorpus } from '#core/graph';
import type { PersonId } from '#core/model';
import { circlesOf, sideOf } from '../../src/app/state/sides.ts';
import { draft, reading } from '../core/clean/drafts.ts';

const jo = 'a:jo-beispiel' as PersonId;
const by = (title: string, year: number | null, venue: string | null, ...names: string[]) =>
  draft({ title, year, venue, authors: names.map((name) => ({ name })) }, 1);
const corpus = cleanDrafts([
  reading([
    by('Moss', 2012, 'Journal of Roofs', 'Jo Beispiel', 'Nils Holm', 'Frida Vik'),
    by('Slate', 2013, 'Journal of Roofs', 'Jo Beispiel', 'Nils Holm'),
    by('Tables', 2021, 'OSDI', 'jo beispiel', 'Ada Muster'),
    by('Chairs', null, null, 'Jo Beispiel', 'Ada Muster', 'Zoe Cole'),
    by('Stools', 2024, 'OSDI', 'Zoe Cole', 'Jo Beispiel'),
    by('Alone', 2020, null, 'Jo Beispiel'),
  ]),
]);
const graph = linkCorpus(corpus);
const works = (...titles: string[]) => corpus.works.filter(({ title }) => titles.includes(title));

describe('what is known of somebody from some of their works', () => {
  const side = sideOf(graph, jo, works('Moss', 'Slate', 'Tables', 'Chairs'));

  it('are the works, the newest first, and those without a year last', () => {
    expect(side.works.map(({ title }) => title)).toEqual(['Tables', 'Slate', 'Moss', 'Chairs']);
    expect(side.years).toEqual([2012, 2021]);
  });

  it('are co-authors, venues and spellings, the most frequent first', () => {
    expect(side.coauthors.map(({ name, papers }) => [name, papers])).toEqual([
      ['Nils Holm', 2],
      ['Ada Muster', 2],
      ['Frida Vik', 1],
      ['Zoe Cole', 1],
    ]);
    expect(side.venues.map(({ name, papers }) => [name, papers])).toEqual([
      ['Journal of Roofs', 2],
      ['OSDI', 1],
    ]);
    expect(side.spellings.map(({ name, papers }) => [name, papers])).toEqual([
      ['Jo Beispiel', 3],
      ['jo beispiel', 1],
    ]);
  });

  it('is nothing where there are no works', () => {
    expect(sideOf(graph, jo, [])).toEqual({
      works: [],
      years: null,
      coauthors: [],
      venues: [],
      spellings: [],
      affiliations: [],
    });
  });
});

describe('circles of works', () => {
  it('are works that share co-authors, straight or over others, the largest first', () => {
    expect(circlesOf(jo, corpus.works).map((circle) => circle.map(({ title }) => title))).toEqual([
      ['Tables', 'Chairs', 'Stools'],
      ['Moss', 'Slate'],
      ['Alone'],
    ]);
  });
});
