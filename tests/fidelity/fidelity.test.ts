import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from './entries.ts';
import { foldedName } from './folded.ts';
import { halfOf } from './half.ts';
import { main } from './main.ts';
import { measureFolder, sumOf } from './measure.ts';
import { referenceScores } from './references.ts';
import { scoreOf } from './score.ts';
import { f1Of, precisionOf, recallOf } from './tally.ts';

const entry = (
  title: string,
  authors = 'Ada Muster, Bo Exempel',
  more: Partial<Entry> = {},
): Entry => ({
  title,
  authors: authors.split(', ').map((name) => ({ name, person: name })),
  year: 2021,
  venues: ['TestConf'],
  links: ['https://example.org/a'],
  ids: [],
  line: 1,
  ...more,
});

const looms = entry('On the Weaving of Looms');
const cards = entry('Punched Cards Considered Helpful');

describe('scores', () => {
  it('a right reading has everything right and no mistakes', () => {
    const { tallies, mistakes } = scoreOf([looms, cards], [looms, cards]);
    expect(mistakes).toEqual([]);
    for (const tally of Object.values(tallies)) {
      expect([precisionOf(tally), recallOf(tally)]).toEqual([1, 1]);
    }
  });

  it('case, width, punctuation and how initials are spaced are no mistakes', () => {
    const read = entry('ON THE WEAVING, OF LOOMS.', 'Ada Muster, Ｂｏ Exempel');
    expect(scoreOf([looms], [read]).mistakes).toEqual([]);
    expect(foldedName('J. A. Doe')).toBe(foldedName('JA Doe'));
    expect(foldedName('J. A. Doe')).not.toBe(foldedName('J. Doe'));
  });

  it.each<[string, Entry, string]>([
    ['a title with a letter wrong', entry('On the Weaving of Looma'), 'titles'],
    ['authors in another order', entry(looms.title, 'Bo Exempel, Ada Muster'), 'authors'],
    ['an author left out', entry(looms.title, 'Ada Muster'), 'authors'],
    ['an accent lost', entry(looms.title, 'Ada Müster, Bo Exempel'), 'authors'],
    ['another year', entry(looms.title, undefined, { year: 2020 }), 'years'],
    ['no year', entry(looms.title, undefined, { year: null }), 'years'],
    ['another venue', entry(looms.title, undefined, { venues: ['Test'] }), 'venues'],
    ['a link lost', entry(looms.title, undefined, { links: [] }), 'links'],
  ])('%s is one mistake in one field', (_, read, field) => {
    const { tallies, mistakes } = scoreOf([looms], [read]);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]!.what).toMatch(new RegExp(`^${field}`));
    expect(tallies.works).toEqual({ right: 1, read: 1, truth: 1 });
  });

  it('a venue is right under any of its names', () => {
    const truth = entry(looms.title, undefined, { venues: ['NeurIPS', 'NIPS'] });
    const read = entry(looms.title, undefined, { venues: ['N', 'nips'] });
    expect(scoreOf([truth], [read]).mistakes).toEqual([]);
  });

  it.each([
    ['https://doi.org/10.5555/A.1', 'doi:10.5555/a.1'],
    ['http://dx.doi.org/10.5555/a.1', 'doi:10.5555/a.1'],
    ['https://arxiv.org/pdf/2101.00001.pdf', 'arxiv:2101.00001'],
    ['https://arxiv.org/abs/2101.00001v2', 'arxiv:2101.00001'],
  ])('the link %s is there where the identifier %s is', (url, id) => {
    const linked = entry(looms.title, undefined, { links: [url] });
    const known = entry(looms.title, undefined, { links: [], ids: [id] });
    expect(scoreOf([linked], [known]).mistakes).toEqual([]);
    expect(scoreOf([known], [linked]).mistakes).toEqual([]);
    const other = entry(looms.title, undefined, { links: [], ids: [`${id}9`] });
    expect(scoreOf([linked], [other]).mistakes).toHaveLength(1);
  });

  it('works missed and invented are told, a work read twice is invented once', () => {
    const { tallies, mistakes } = scoreOf([looms, cards], [looms, { ...looms }, entry('News')]);
    expect(tallies.works).toEqual({ right: 1, read: 3, truth: 2 });
    expect(mistakes.map(({ what }) => what.split(':')[0])).toEqual([
      'missed',
      'invented',
      'invented',
    ]);
  });

  it('two people read as one cost precision, one read as two recall', () => {
    const as = (title: string, person: string) => ({
      ...entry(title),
      authors: [{ name: 'A. Muster', person }],
    });
    const apart = [as('Alpha and others', 'a'), as('Beta and more', 'b'), as('Gamma of all', 'a')];
    const joined = apart.map(({ title }) => as(title, 'a'));
    const merged = scoreOf(apart, joined).tallies;
    expect([precisionOf(merged.pairs), recallOf(merged.pairs)]).toEqual([1 / 3, 1]);
    expect(precisionOf(merged.sameAsRead)).toBeCloseTo(5 / 9);
    const split = scoreOf(joined, apart).tallies;
    expect([precisionOf(split.pairs), recallOf(split.pairs)]).toEqual([1, 1 / 3]);
    expect(recallOf(split.sameAsTruth)).toBeCloseTo(5 / 9);
  });
});

it('references are scored by words of their marked fields', () => {
  const [one, other] = referenceScores(
    '<dataset><sequence><author>Muster, A. &amp; Exempel, B.</author><date>(2001).</date>' +
      '<title>On the weaving of looms by steam.</title><journal>Journal of Looms</journal>' +
      '</sequence></dataset>',
  );
  const half = one!.references === 1 ? one! : other!;
  expect(Object.values(half.tallies).map(f1Of)).toEqual([1, 1, 1]);
});

describe('folders', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coterie-fidelity-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bib = '@article{a, title={On Looms}, author={Muster, Ada}, year=2021, journal={Looms}}';
  const truth = JSON.stringify({
    works: [
      { title: 'On Looms', year: 2021, venue: 'v:l', authors: [{ name: 'Ada Muster' }] },
      { title: 'Not there' },
    ],
    venues: [{ id: 'v:l', name: 'Looms', names: ['Looms'] }],
  });

  it.each(['list.truth.json', 'list.bib.truth.json'])('finds the input of %s', (name) => {
    writeFileSync(join(folder, 'list.bib'), bib);
    writeFileSync(join(folder, name), truth);
    const measured = measureFolder(folder);
    expect(measured.map((one) => one.format)).toEqual(['bibtex']);
    expect(measured[0]!.mistakes.map(({ what }) => what)).toEqual(['missed: Not there']);
    expect(sumOf(measured).authors).toEqual({ right: 1, read: 1, truth: 1 });
  });

  it('each input is of one half, and that for good', () => {
    writeFileSync(join(folder, 'list.bib'), bib);
    writeFileSync(join(folder, 'list.bib.truth.json'), truth);
    const halves = ([1, 2] as const).map((half) => measureFolder(folder, half).length);
    expect(halves).toEqual([1, 0]);
    const names = Array.from({ length: 200 }, (_, i) => halfOf(`list-${i}.md`));
    const first = names.filter((half) => half === 1).length;
    expect(first).toBeGreaterThan(80);
    expect(first).toBeLessThan(120);
  });

  it.each([
    ['no truth at all', { 'list.bib': bib }, 'no X.truth.json'],
    ['a truth without its input', { 'list.truth.json': truth }, 'has no input'],
    ['a truth that is no JSON', { 'list.bib': bib, 'list.truth.json': '{' }, 'is no JSON'],
    ['a truth without works', { 'list.bib': bib, 'list.truth.json': '{}' }, 'no list of works'],
  ])('%s is wrong use and never a score', (_, files, message) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const error = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(main([folder])).toBe(2);
    expect(error.mock.calls.join()).toContain(message);
    error.mockRestore();
  });
});
