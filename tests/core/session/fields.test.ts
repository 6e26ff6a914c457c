import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { decisionsToJson } from '#core/exporters';
import { noDecisions } from '#core/model';
import { readSource } from '#core/readers';
import {
  changeBetween,
  fieldsOf,
  namesIn,
  noFields,
  problemsOf,
  withWork,
  workOf,
} from '#core/session';
import { draft, reading } from '../clean/drafts.ts';

const fields = { ...noFields, title: 'On Small Graphs' };
const link = (url: string, label = '') => ({ ...fields, links: [{ label, url }] });

describe('what is wrong with the fields of a work', () => {
  it.each([
    ['a title alone', fields, []],
    ['no title', noFields, ['no-title']],
    ['a title of spaces and unseen characters', { ...fields, title: ' \u200b\n' }, ['no-title']],
    ['a year', { ...fields, year: ' 2021 ' }, []],
    ['no year', { ...fields, year: '' }, []],
    ['a year of two digits', { ...fields, year: '21' }, ['bad-year']],
    ['a year in words', { ...fields, year: 'in press' }, ['bad-year']],
    ['a year and a month', { ...fields, year: '2021-03' }, ['bad-year']],
    ['a year before there were any', { ...fields, year: '0999' }, ['bad-year']],
    ['a year far ahead', { ...fields, year: '2201' }, ['bad-year']],
    ['a web address', link('https://example.org/a'), []],
    ['an address without a scheme', link('example.org/a'), ['bad-link']],
    ['an address that does harm', link('javascript:alert(1)'), ['bad-link']],
    ['an address with a password', link('https://me:it@example.org'), ['bad-link']],
    ['a link row that nobody filled', link(''), []],
    ['a link that has a name alone', link('', 'paper'), ['no-link']],
  ])('%s', (_, given, codes) => {
    expect(problemsOf(given).map(({ code }) => code)).toEqual(codes);
  });

  it('is told in the order of the form, each link by its place', () => {
    const links = [
      { label: 'a', url: 'https://example.org' },
      { label: 'b', url: 'nowhere' },
    ];
    expect(problemsOf({ ...noFields, year: 'x', links })).toEqual([
      { field: 'title', code: 'no-title', at: 0 },
      { field: 'year', code: 'bad-year', at: 0 },
      { field: 'links', code: 'bad-link', at: 1 },
    ]);
  });
});

describe('the fields of a work', () => {
  it('are kept with even spaces, without empty rows, links under a name', () => {
    expect(
      workOf({
        title: '  On\nSmall  Graphs ',
        year: ' 2021',
        venue: ' ',
        authors: ['Ada  Muster', ' ', 'Jo Beispiel'],
        links: [
          { label: '', url: ' https://www.example.org/a ' },
          { label: ' paper ', url: 'https://example.org/b' },
          { label: '', url: '' },
        ],
      }),
    ).toEqual({
      title: 'On Small Graphs',
      year: 2021,
      venue: null,
      authors: ['Ada Muster', 'Jo Beispiel'],
      links: [
        { label: 'example.org', url: 'https://www.example.org/a' },
        { label: 'paper', url: 'https://example.org/b' },
      ],
    });
  });

  it('of a work in the list changed in nothing are no change', () => {
    const corpus = cleanDrafts([
      reading([
        draft({ title: 'One', year: 2001, venue: 'Proc. of OSDI 2001' }, 1),
        draft({ title: 'Two', year: null, authors: [{ name: 'Ada Muster' }] }, 2),
      ]),
    ]);
    for (const work of corpus.works) {
      const shown = fieldsOf(work, corpus.venues);
      expect(problemsOf(shown)).toEqual([]);
      expect(changeBetween(shown, shown)).toEqual({});
    }
  });

  it('changed are told alone', () => {
    const before = { ...fields, authors: ['A. B.', 'C. D.'], year: '2001' };
    const after = { ...before, authors: ['C. D.', 'A. B.'], year: '' };
    expect(changeBetween(before, after)).toEqual({ authors: ['C. D.', 'A. B.'], year: null });
  });

  it('without problems survive the file of decisions, whatever was typed', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 4 });
    const typed = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 60 }),
      year: fc.oneof(fc.integer({ min: 900, max: 2300 }).map(String), fc.string()),
      venue: fc.string({ unit: 'binary', maxLength: 40 }),
      authors: texts,
      links: fc.array(fc.record({ label: fc.string(), url: fc.oneof(fc.webUrl(), fc.string()) }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(typed, (given) => {
        fc.pre(problemsOf(given).length === 0);
        const decisions = withWork(noDecisions, { kind: 'add', work: workOf(given) });
        const bytes = new TextEncoder().encode(decisionsToJson(decisions));
        expect(readSource(bytes, 'x.json')).toEqual({
          kind: 'decisions',
          decisions,
          diagnostics: [],
        });
      }),
    );
  });
});

describe('names that are typed', () => {
  it.each([
    ['Ada Muster', ['Ada Muster']],
    ['Ada Muster, Jo Beispiel and Bo Exempel', ['Ada Muster', 'Jo Beispiel', 'Bo Exempel']],
    ['Ada Muster, Jo Beispiel, & Bo Exempel', ['Ada Muster', 'Jo Beispiel', 'Bo Exempel']],
    ['Muster, Ada', ['Ada Muster']],
    ['Muster, Ada; Beispiel, Jo', ['Ada Muster', 'Jo Beispiel']],
    ['Ada Muster\nJo Beispiel\n', ['Ada Muster', 'Jo Beispiel']],
    ['van der Berg, Jo', ['Jo van der Berg']],
    ['佐藤 花子', ['佐藤 花子']],
    ['ACME Research', ['ACME Research']],
    [' ;, ', []],
    ['', []],
  ])('%j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
