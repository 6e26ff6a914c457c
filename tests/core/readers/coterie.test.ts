import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import { readSource } from '#core/readers';

import { corpus, other, work } from './coterie-corpus.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readJson = (json: unknown) =>
  readSource(utf8(typeof json === 'string' ? json : JSON.stringify(json)), 'c.json');
const convert = (text: string) =>
  corpusToJson(readCorpus([{ file: 'c.json', bytes: utf8(text) }]).corpus);

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
