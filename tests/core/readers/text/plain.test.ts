import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain } from '../../../../src/core/readers/text/index.ts';

const character = fc.oneof(
  fc.constantFrom(' ', ' ', '\n', '\u00a0', '\u00ad', '\u0301', '\u200b', '\u3099', '가', '\u11a8'),
  fc.stringMatching(/^[ -~]$/),
  fc.integer({ min: 0x80, max: 0x2fff }).map((code) => String.fromCharCode(code)),
);

it('reads a text that is plain already as it reads any other', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 8 }), (characters) => {
      const text = characters.join('');
      // A zero-width space at the end changes nothing but the way that is taken.
      expect(plain(text)).toBe(plain(`${text}\u200b`));
      expect(plain(plain(text))).toBe(plain(text));
    }),
    { numRuns: 3000 },
  );
});
