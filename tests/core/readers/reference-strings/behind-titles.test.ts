import { describe, expect, it } from 'vitest';
import { parseReference } from '#core/readers';

describe('what stands behind a title and has no mark of its own', () => {
  it.each([
    [
      'a journal that nothing but its year tells',
      'Lovelace A. K., Babbage C. D. On small looms. Math Sbornik, 1844.',
      { title: 'On small looms', venue: 'Math Sbornik' },
    ],
    [
      'a book by its publisher and place',
      'Lovelace A. K., Babbage C. D. On small looms. Cambridge University Press, Cambridge, 1844.',
      { title: 'On small looms', type: 'book' },
    ],
    [
      'a journal behind two strokes',
      'Lovelace A. K. Small looms // Scientific Memoirs. 1843. No. 4. P. 1-9.',
      { title: 'Small looms', venue: 'Scientific Memoirs', year: 1843 },
    ],
  ])('%s', (_, text, expected) => {
    expect(parseReference(text)).toMatchObject(expected);
  });
});
