import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../../../src/core/readers/text/index.ts';

it('reads a piece once, wherever it stands', () => {
  const read: string[] = [];
  const shout = remembered((piece) => {
    read.push(piece);
    return { shouted: piece.toUpperCase() };
  });
  const first = shout('ada and bob', 0, 3);
  expect(first).toEqual({ shouted: 'ADA' });
  expect(shout('bob and ada', 8, 11)).toBe(first);
  expect(shout('adam', 0, 4)).toEqual({ shouted: 'ADAM' });
  expect(shout('', 0, 0)).toEqual({ shouted: '' });
  expect(read).toEqual(['ada', 'adam', '']);
});

it('never takes one piece for another, however many there are', () => {
  const same = remembered((piece) => piece);
  for (let i = 0; i < 60_000; i += 1) {
    const piece = `name ${(i * 7919) % 50_000}`;
    if (same(`<${piece}>`, 1, piece.length + 1) !== piece) expect.fail(piece);
  }
  fc.assert(
    fc.property(fc.string(), fc.nat(5), fc.nat(5), (text, start, more) => {
      expect(same(text, start, start + more)).toBe(text.slice(start, start + more));
    }),
  );
});
