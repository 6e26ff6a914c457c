import { describe, expect, it } from 'vitest';
import { cleanDrafts } from '#core/clean';
import { draft, reading } from '../drafts.ts';

const letters = 'bcdfghjklmnpqrstvwz';
/** A different family name for each number. */
const familyOf = (n: number): string =>
  ['Q', n % 19, Math.floor(n / 19) % 19, Math.floor(n / 361)]
    .map((part) => (part === 'Q' ? 'Q' : `${letters[Number(part)]}a`))
    .join('');
/** So many people, by their whole names or by an initial. */
const collaboration = (size: number, isWhole: boolean) =>
  Array.from({ length: size }, (_, i) => ({
    name: `${isWhole ? 'Waldemar' : 'W.'} ${familyOf(i)}`,
  }));
const works = (count: number, authors: number) =>
  Array.from({ length: count }, (_, i) =>
    draft(
      {
        title: `Search number ${'abcdefghij'[i]} of a collaboration`,
        year: 2010 + i,
        authors: collaboration(authors, i % 2 === 0),
      },
      i + 1,
    ),
  );
const crowdCode = 'many-authors';

describe('works by hundreds', () => {
  it('say who works with whom by their first two hundred, and that they do', () => {
    const { people, diagnostics } = cleanDrafts([reading(works(4, 300))]);
    expect(people).toHaveLength(300);
    expect(diagnostics.filter(({ code }) => code === crowdCode)).toMatchObject([
      {
        severity: 'info',
        line: 1,
        message: '4 works have up to 300 authors: the first 200 of them say who works with whom',
      },
    ]);
  });

  it('are not spoken of where everybody is looked at', () => {
    const { people, diagnostics } = cleanDrafts([reading(works(4, 200))]);
    expect(people).toHaveLength(200);
    expect(diagnostics.filter(({ code }) => code === crowdCode)).toEqual([]);
  });
});
