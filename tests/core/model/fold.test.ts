import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#core/model';

it.each([
  ['Ré', 're'],
  ['RE', 're'],
  ['İREM Çağlar', 'irem caglar'],
  ['Søren Łuk-Ðorđe', 'soren luk-dorde'],
  ['Straße', 'strasse'],
  ['ﬁne ½ ＡＢ', 'fine 1⁄2 ab'],
  ['ΟΔΟΣ', 'οδος'],
  ['Всеволод', 'всеволод'],
  ['がくせい', 'がくせい'],
])('%s is %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('folds Latin letter by letter as it folds any text', () => {
  const letter = fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      // An accent at the end goes, and changes nothing but the way that is taken.
      expect(fold(text)).toBe(fold(`${text}x\u0323`).slice(0, -1));
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});
