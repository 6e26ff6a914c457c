import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';

const source = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(file)) });
const list = source('data/publications.md');
const table = source('data/citations.csv');
const { corpus } = readCorpus([list, table]);

describe('the real list, written and read again', () => {
  it('gives the same bytes each time, and the same ids without the table', () => {
    const json = corpusToJson(corpus);
    expect(corpusToJson(readCorpus([list, table]).corpus)).toBe(json);
    expect(readCorpus([list]).corpus.works.map((work) => work.id)).toEqual(
      corpus.works.map((work) => work.id),
    );
    expect(corpus.works[0]?.id).toBe(
      'w:efficiently-programming-large-language-models-using-sglang',
    );
  });

  it('comes back from its own file as it was', () => {
    const json = corpusToJson(corpus);
    const again = readCorpus([{ file: 'out.json', bytes: new TextEncoder().encode(json) }]);
    expect(again.corpus).toEqual(corpus);
    expect(corpusToJson(again.corpus)).toBe(json);
    expect([again.read, again.lost]).toEqual([18, 0]);
  });

  it.each([
    ['Ion Stoica', 'a:ion-stoica'],
    ['christopher re', 'a:christopher-re'],
    ['Joseph Gonzalez', 'a:joseph-e-gonzalez'],
    ['a:ying-sheng', 'a:ying-sheng'],
  ])('belongs to %s when asked', (owner, id) => {
    expect(readCorpus([list], { owner }).corpus.owner).toBe(id);
    const json = new TextEncoder().encode(corpusToJson(corpus));
    expect(readCorpus([{ file: 'out.json', bytes: json }], { owner }).corpus.owner).toBe(id);
  });

  it('says when the asked owner is nobody', () => {
    const { corpus: other } = readCorpus([list], { owner: 'Ada Lovelace' });
    expect(other.owner).toBe('a:lianmin-zheng');
    expect(other.diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'unknown-owner' }),
    );
  });

  it('keeps 17 of 18 when one entry loses its authors, and says which', () => {
    const text = readFileSync('data/publications.md', 'utf8');
    const broken = text.replace(/(\*\*TensorIR[^\n]*\n)[^\n]*\n/, '$1');
    const result = readCorpus([{ file: 'x.md', bytes: new TextEncoder().encode(broken) }]);
    expect([result.read, result.lost]).toEqual([17, 1]);
    expect(result.corpus.diagnostics.filter((one) => one.severity === 'error')).toMatchObject([
      { code: 'no-authors', file: 'x.md', line: 85 },
    ]);
  });
});
