import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import { readSource } from '#core/readers';
import { corpus, other, work } from './coterie-corpus.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readJson = (json: unknown) => readSource(utf8(JSON.stringify(json)), 'c.json');
const convert = (text: string) =>
  corpusToJson(readCorpus([{ file: 'c.json', bytes: utf8(text) }]).corpus);

describe('what does not hold in a corpus file is left out and told', () => {
  const first = (change: object) => ({ ...corpus, works: [{ ...work, ...change }, other] });
  it.each([
    ['a work without a title', first({ title: 3 }), 'error', 'invalid-part', /works\[0\].*title/],
    [
      'a work of an unknown type',
      first({ type: 'poem' }),
      'error',
      'invalid-part',
      /works\[0\].*type/,
    ],
    ['a work with an id of another kind', first({ id: 'a:x' }), 'error', 'invalid-part', /w:/],
    ['a year out of range', first({ year: 12 }), 'error', 'invalid-part', /year/],
    [
      'an author nobody lists',
      first({ authors: [{ person: 'a:x', name: 'X' }] }),
      'warning',
      'unknown-reference',
      /a:x/,
    ],
    ['a venue nobody lists', first({ venue: 'v:x' }), 'warning', 'unknown-reference', /v:x/],
    [
      'an unsafe link',
      first({ links: [{ label: 'x', url: 'javascript:1' }] }),
      'warning',
      'unsafe-link',
      /javascript/,
    ],
    [
      'an unsafe link of a version',
      first({ versions: [{ ...work.versions[0], links: [{ label: 'x', url: 'javascript:2' }] }] }),
      'warning',
      'unsafe-link',
      /javascript:2/,
    ],
    ['keywords that are no list', first({ keywords: 'x' }), 'error', 'invalid-part', /keywords/],
    ['versions that are none', first({ versions: [3] }), 'error', 'invalid-part', /versions/],
    [
      'a question about nobody',
      { ...corpus, questions: [{ a: 'a:x', b: 'a:y', score: 1, evidence: [], against: [] }] },
      'warning',
      'unknown-reference',
      /a:x/,
    ],
    [
      'an outside work without text',
      { ...corpus, outside: [{ ...corpus.outside[0], text: 3 }] },
      'warning',
      'invalid-part',
      /outside\[0\].*text/,
    ],
    [
      'an outside work cited by nobody here',
      { ...corpus, outside: [{ ...corpus.outside[0], citedBy: ['w:x'] }] },
      'warning',
      'unknown-reference',
      /o:on-cards/,
    ],
    [
      'a question that asks nothing',
      { ...corpus, questions: ['who'] },
      'warning',
      'invalid-part',
      /questions\[0\]/,
    ],
    [
      'a citation of nothing',
      { ...corpus, citations: [{ citing: 'w:on-looms', cited: 'w:x', evidence: [] }] },
      'warning',
      'unknown-reference',
      /w:x/,
    ],
    [
      'a citation without evidence',
      { ...corpus, citations: [{ citing: 'w:on-looms', cited: 'w:on-engines' }] },
      'warning',
      'invalid-part',
      /citations\[0\]/,
    ],
    [
      'a person twice',
      { ...corpus, people: [...corpus.people, corpus.people[0]] },
      'warning',
      'duplicate-id',
      /a:ada-lovelace/,
    ],
    [
      'a work twice',
      { ...corpus, works: [...corpus.works, work] },
      'error',
      'duplicate-id',
      /w:on-engines/,
    ],
    ['an owner nobody lists', { ...corpus, owner: 'a:x' }, 'warning', 'unknown-reference', /a:x/],
    [
      'a join of nobody',
      { ...corpus, joins: [{ person: 'a:x', names: [], evidence: [] }] },
      'warning',
      'unknown-reference',
      /a:x/,
    ],
  ])('%s', (_, json, severity, code, message) => {
    const reading = readJson(json);
    expect(reading.kind).toBe('corpus');
    expect(reading.diagnostics[0]).toMatchObject({ severity, code, file: 'c.json' });
    expect(reading.diagnostics[0]?.message).toMatch(message);
    const text = convert(JSON.stringify(json));
    expect(convert(text)).toBe(text);
  });

  it('does not touch prototypes', () => {
    const json = JSON.stringify(corpus).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"x":1},',
    );
    const text = convert(json);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(convert(text)).toBe(text);
  });
});
