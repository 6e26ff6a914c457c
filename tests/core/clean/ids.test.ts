import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDrafts, slug } from '#core/clean';
import { createIds } from '../../../src/core/clean/slug.ts';
import { fold } from '#core/model';
import { draft, reading } from './drafts.ts';

describe('ids', () => {
  it.each([
    ['Learning to Optimize', 'learning-to-optimize'],
    ['  Ré & Łukasz: “Œuvre”!  ', 're-lukasz-oeuvre'],
    ["GPU Kernel's View", 'gpu-kernels-view'],
    ['深度学习研究', '深度学习研究'],
    ['がき', 'がき'],
  ])('%s is %s', (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it('are cut at a hyphen and told apart by their content', () => {
    const long = `${'word '.repeat(20)}one`;
    expect(slug(long)).toMatch(/^(word-)+[0-9a-z]+$/);
    expect(slug(long)).not.toBe(slug(`${long}s`));
    expect(slug('!!!')).not.toBe(slug('???'));
  });

  it('are short, whole and stable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const id = slug(text);
        expect(id).toBe(slug(text));
        expect(id.length).toBeGreaterThan(0);
        expect(id.length).toBeLessThanOrEqual(60);
        expect(id).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
      }),
    );
  });

  it('that collide are numbered in order', () => {
    const works = ['A B', 'a-b', 'A: B'].map((title, i) => draft({ title, year: 2000 + i }, i + 1));
    expect(cleanDrafts([reading(works)]).works.map((work) => work.id)).toEqual([
      'w:a-b',
      'w:a-b-2',
      'w:a-b-3',
    ]);
  });
});

it('folds twice as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
  expect(fold('Ørsted Straße Łódź Æon ŒUVRE Ré ﬁ')).toBe('orsted strasse lodz aeon oeuvre re fi');
});

describe('ids of many things', () => {
  const texts = fc.constantFrom('A', 'a', 'A 2', 'A 3', 'A-2-2', 'A 02', 'B', 'B 10');
  const taken = fc.array(fc.constantFrom('x:a', 'x:a-2', 'x:a-4', 'x:b-2'), { maxLength: 3 });

  it('are what trying one number after the other comes to, asked for by number or not', () => {
    fc.assert(
      fc.property(taken, fc.array(texts, { maxLength: 30 }), (before, wanted) => {
        const newId = createIds('x:', before);
        const used = new Set<string>(before);
        const tried = (text: string) => {
          const first = `x:${slug(text)}`;
          let id = first;
          for (let i = 2; used.has(id); i += 1) id = `${first}-${i}`;
          used.add(id);
          return id;
        };
        const numbers = [...new Set(wanted)];
        const given = wanted.map((text, i) =>
          i % 3 === 0 ? newId(text) : newId(text, numbers.indexOf(text)),
        );
        expect(given).toEqual(wanted.map(tried));
      }),
    );
  });
});
