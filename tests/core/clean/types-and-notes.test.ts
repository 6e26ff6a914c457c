import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { cleanOne, draft, reading } from './drafts.ts';

describe('the type of a work', () => {
  it.each([
    ['NeurIPS', 'conference-paper', 'NeurIPS'],
    ['IEEE Micro', 'article', 'IEEE Micro'],
    ['IEEE Transactions on Engines', 'article', 'IEEE Transactions on Engines'],
    [
      'Proceedings of the ACM on Journals',
      'conference-paper',
      'Proceedings of the ACM on Journals',
    ],
    ['PhD thesis, University of London', 'thesis', 'PhD thesis, University of London'],
    ['Technical report UCB-7', 'report', 'Technical report UCB-7'],
    ['Preprint', 'preprint', null],
    ['arXiv preprint arXiv:1802.08077', 'preprint', null],
    ['Under review', 'preprint', null],
  ])('at %s is %s', (venue, type, name) => {
    const corpus = cleanOne({ venue });
    expect(corpus.works[0]?.type).toBe(type);
    expect(corpus.venues.map((one) => one.name)).toEqual(name === null ? [] : [name]);
  });

  it.each([
    [{}, 'other'],
    [{ ids: { arxiv: '2312.07104' } }, 'preprint'],
    [{ venue: 'NeurIPS', type: 'dataset' as const }, 'dataset'],
  ])('%j is %s', (change, type) => {
    expect(cleanOne(change).works[0]?.type).toBe(type);
  });
});

describe('notes', () => {
  it.each([
    [['spotlight'], ['spotlight'], undefined],
    [['Best paper award', 'Demo Track'], ['Best paper award'], 'Demo Track'],
    [['oral', 'top 1%'], ['oral', 'top 1%'], undefined],
    [['Best Papers Track'], undefined, 'Best Papers Track'],
    [['to appear'], undefined, undefined],
    [['Findings'], undefined, 'Findings'],
  ])('%j', (notes, awards, track) => {
    const { works, diagnostics } = cleanOne({ notes });
    expect([works[0]?.awards, works[0]?.track]).toEqual([awards, track]);
    expect(diagnostics).toEqual([]);
  });

  it('that mean nothing known are told', () => {
    expect(cleanOne({ notes: ['with cake'] }).diagnostics).toMatchObject([
      { severity: 'info', code: 'unknown-note', line: 1 },
    ]);
  });
});

it('joins spellings of one venue, the commonest shown', () => {
  const names = ['NeurIPS', 'Neurips', 'Neurips', 'NEURIPS', 'OSDI'];
  const corpus = cleanDrafts([
    reading(names.map((venue, i) => draft({ title: `T${i}`, venue }, i + 1))),
  ]);
  expect(corpus.venues).toEqual([
    { id: 'v:neurips', name: 'Neurips', names: ['Neurips', 'NeurIPS', 'NEURIPS'] },
    { id: 'v:osdi', name: 'OSDI', names: ['OSDI'] },
  ]);
});
