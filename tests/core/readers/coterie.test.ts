import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import { readSource } from '#core/readers';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readJson = (json: unknown) =>
  readSource(utf8(typeof json === 'string' ? json : JSON.stringify(json)), 'c.json');
const convert = (text: string) =>
  corpusToJson(readCorpus([{ file: 'c.json', bytes: utf8(text) }]).corpus);

const work = {
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
const other = { ...work, id: 'w:on-looms', title: 'On Looms', venue: null, year: null };
const corpus = {
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
  diagnostics: [
    { severity: 'error', code: 'no-title', message: 'lost RÃ©', file: 'list.md', line: 9 },
  ],
};

describe('a corpus file', () => {
  it('comes back as it is', () => {
    const reading = readJson(corpus);
    expect(reading).toEqual({ kind: 'corpus', corpus, diagnostics: [] });
  });

  it('gives the same bytes each time it is converted', () => {
    const first = convert(JSON.stringify(corpus));
    expect(first).toBe(`${JSON.stringify(corpus, null, 2)}\n`);
    expect(convert(first)).toBe(first);
  });

  it('keeps unknown keys everywhere, after the known ones', () => {
    const more = { note: { deep: [1, { x: null }] } };
    const rich = {
      ...more,
      ...corpus,
      works: [
        {
          ...more,
          ...work,
          authors: work.authors.map((one) => ({ ...more, ...one })),
          links: work.links.map((one) => ({ ...more, ...one })),
          ids: { ...more, ...work.ids },
          source: { ...more, ...work.source },
        },
        other,
      ],
      people: corpus.people.map((one) => ({ ...more, ...one })),
      venues: corpus.venues.map((one) => ({ ...more, ...one })),
      citations: corpus.citations.map((one) => ({
        ...more,
        ...one,
        evidence: one.evidence.map((item) => ({ ...more, ...item })),
      })),
      joins: corpus.joins.map((one) => ({ ...more, ...one })),
      diagnostics: corpus.diagnostics.map((one) => ({ ...more, ...one })),
    };
    const text = convert(JSON.stringify(rich));
    expect(JSON.parse(text)).toEqual(rich);
    expect(Object.keys(JSON.parse(text) as object).at(-1)).toBe('note');
    expect(text.split('"note"')).toHaveLength(15);
    expect(convert(text)).toBe(text);
  });

  it('keeps its order of keys canonical whatever order they came in', () => {
    const reversed = Object.fromEntries(Object.entries(corpus).reverse());
    expect(convert(JSON.stringify(reversed))).toBe(convert(JSON.stringify(corpus)));
  });

  it('survives letters that end lines elsewhere', () => {
    const text = convert(
      JSON.stringify({ ...corpus, works: [{ ...work, title: 'a\u0085b\u2028c' }], citations: [] }),
    );
    expect((JSON.parse(text) as typeof corpus).works[0]?.title).toBe('a\u0085b\u2028c');
    expect(convert(text)).toBe(text);
  });

  it('gives the owner that is asked for, and nothing else changes', () => {
    const bytes = utf8(JSON.stringify(corpus));
    const { corpus: got } = readCorpus([{ file: 'c.json', bytes }], { owner: 'C Babbage' });
    expect(got).toEqual({ ...corpus, owner: 'a:charles-babbage' });
  });
});

describe('a corpus file is refused', () => {
  it.each([
    ['of a newer version', { ...corpus, version: 2 }, 'newer-version', /newer version/],
    ['without works', { ...corpus, works: undefined }, 'invalid-corpus', /works/],
    ['with works that are no list', { ...corpus, works: {} }, 'invalid-corpus', /works/],
    ['with an owner of the wrong kind', { ...corpus, owner: 3 }, 'invalid-corpus', /owner/],
    ['that is cut short', JSON.stringify(corpus).slice(0, 300), 'syntax', /not valid JSON/],
    [
      'that is nested without end',
      `{"format":"coterie-corpus","x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'too-deep',
      /deep/,
    ],
    ['that is other JSON', { format: 'other' }, 'not-recognised', /Coterie corpus/],
  ])('%s', (_, json, code, message) => {
    const { diagnostics, ...rest } = readJson(json);
    expect(rest).toEqual({ kind: 'drafts', drafts: [], citations: [] });
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code, file: 'c.json' }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

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

it('reads any JSON in the place of any part without throwing, and converting twice changes nothing', () => {
  const paths = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 });
  const put = (value: unknown, path: readonly number[], change: unknown): unknown => {
    const [step, ...rest] = path;
    if (step === undefined || typeof value !== 'object' || value === null) return change;
    const copy = structuredClone(value) as Record<string, unknown>;
    const keys = Object.keys(copy);
    const key = keys[step % Math.max(1, keys.length)];
    if (key !== undefined) copy[key] = put(copy[key], rest, change);
    return copy;
  };
  fc.assert(
    fc.property(paths, fc.jsonValue({ maxDepth: 3 }), (path, change) => {
      const text = convert(JSON.stringify(put(corpus, path, change)));
      expect(convert(text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
