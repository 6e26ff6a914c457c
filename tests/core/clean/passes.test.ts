import { describe, expect, it } from 'vitest';
import { cleanWithReport, passes, readCorpus, switches } from '#core/clean';
import { linkCorpus } from '#core/graph';
import { noDecisions } from '#core/model';
import { corpusToJson } from '#core/exporters';
import { realSources } from '../../real-list.ts';
import { draft, reading } from './drafts.ts';

const by = (...names: readonly string[]) => ({ authors: names.map((name) => ({ name })) });

/** Two entries of one paper, spellings of one person and of one venue, spoilt letters. */
const list = reading([
  draft({ title: 'On Looms', venue: 'NeurIPS (oral)', year: 2020, ...by('José Núñez', 'Bo Ox') }),
  draft({ title: 'On Looms', venue: 'NeurIPS', year: 2020, ...by('José Núñez', 'Bo Ox') }, 2),
  draft(
    { title: 'On Cards', venue: 'NIPS 2021', year: 2021, ...by('José A. NÃºÃ±ez', 'BO OX') },
    3,
  ),
  draft({ title: 'On Steam', venue: 'Proc. of NeurIPS', ...by('J. Nunez', 'Bo Ox', 'Cy Ley') }, 4),
]);
const venues = [{ name: 'NeurIPS', names: ['NIPS'], kind: 'conference' as const }];

describe('each pass of cleaning can be switched off', () => {
  it('every pass can be switched off but the one that makes the works', () => {
    expect(switches).toEqual(passes.map(({ id }) => id).filter((id) => id !== 'works'));
  });

  it.each(switches)('%s: what is left is a whole corpus', (id) => {
    const { corpus, passes: reports } = readCorpus(realSources, { without: [id] });
    expect(reports.find((one) => one.id === id)).toEqual({ id, changes: 0, off: true });
    expect(corpus.works).toHaveLength(18);
    expect(corpus.works.flatMap((work) => work.authors)).toHaveLength(185);
    // It reads back as it is, and can be linked: every reference in it holds.
    const bytes = new TextEncoder().encode(corpusToJson(corpus));
    const again = readCorpus([{ file: 'corpus.json', bytes }]);
    expect(again.lost).toBe(0);
    expect(corpusToJson(again.corpus)).toBe(corpusToJson(corpus));
    expect(linkCorpus(corpus).corpus).toBe(corpus);
  });

  it('without people, every name is a person, whatever was decided', () => {
    const join = { kind: 'join', people: [{ name: 'J. Nunez' }, { name: 'Bo Ox' }] } as const;
    const decisions = { ...noDecisions, people: [join] };
    const { corpus } = cleanWithReport([list], { decisions, without: ['people'] });
    expect(corpus.people.map(({ name }) => name)).toContain('J. Nunez');
    expect(corpus.people.map(({ names }) => names)).toEqual([
      ['José Núñez'],
      ['Bo Ox', 'BO OX'],
      ['José A. Núñez'],
      ['J. Nunez'],
      ['Cy Ley'],
    ]);
    expect(corpus.questions).toBeUndefined();
  });

  it('without venues, every name as it is written is a venue', () => {
    const { corpus } = cleanWithReport([list], { venues, without: ['venues'] });
    expect(corpus.venues.map(({ name }) => name)).toEqual([
      'NeurIPS',
      'NIPS 2021',
      'Proc. of NeurIPS',
    ]);
  });
});

it('each pass reports how much it did', () => {
  const decisions = {
    ...noDecisions,
    works: [
      { kind: 'omit', work: { title: 'On Steam', year: null, ids: {} } },
      { kind: 'edit', work: { title: 'On Cards', year: 2021, ids: {} }, change: { year: 2022 } },
      { kind: 'add', work: { title: 'On Rails' } },
    ],
  } as const;
  const { passes: reports } = cleanWithReport([list], { venues, decisions });
  expect(reports.map(({ id }) => id)).toEqual(passes.map(({ id }) => id));
  expect(Object.fromEntries(reports.map(({ id, changes }) => [id, changes]))).toEqual({
    mend: 1,
    notes: 1,
    versions: 1,
    corrections: 2,
    venues: 1,
    people: 2,
    works: 3,
    owner: 0,
    citations: 0,
    references: 0,
  });
});
