import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import type { DraftCitation } from '#core/model';
import { draft, reading } from './drafts.ts';

describe('citations', () => {
  const works = [
    draft({ title: 'A', ids: { arxiv: '2001.00001' } }),
    draft({ title: 'B', ids: { doi: '10.1145/b' } }, 2),
  ];
  const row = (citing: object, cited: object, text: string, line: number): DraftCitation => ({
    citing,
    cited,
    level: 'full',
    text,
    source: { file: 't.csv', line },
  });
  const a = { arxiv: '2001.00001' };
  const b = { doi: '10.1145/B' };

  it('of one pair merge their evidence', () => {
    const rows = [row(a, b, 'one', 2), row(a, b, 'two', 3), row(a, b, 'one', 4)];
    expect(cleanDrafts([reading(works, rows)]).citations).toEqual([
      {
        citing: 'w:a',
        cited: 'w:b',
        evidence: [
          { level: 'full', text: 'one' },
          { level: 'full', text: 'two' },
        ],
      },
    ]);
  });

  it('of one pair that very many rows name keep all that is said, in its order', () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `place ${i % 15_000}`);
    const rows = texts.map((text, i) => row(a, b, text, i + 2));
    const [only] = cleanDrafts([reading(works, rows)]).citations;
    expect(only!.evidence.map(({ text }) => text)).toEqual([...new Set(texts)]);
  });

  it.each([
    ['2001.99999', row({ arxiv: '2001.99999' }, b, 'x', 5), 'unmatched-citation'],
    ['10.1145/none', row(a, { doi: '10.1145/none' }, 'x', 5), 'unmatched-citation'],
    ['itself', row(a, a, 'x', 5), 'self-citation'],
  ])('of %s are told and left out', (word, citation, code) => {
    const corpus = cleanDrafts([reading(works, [citation])]);
    expect(corpus.citations).toEqual([]);
    expect(corpus.diagnostics).toMatchObject([
      { severity: 'warning', code, file: 't.csv', line: 5 },
    ]);
    expect(corpus.diagnostics[0]?.message).toContain(word);
  });
});
