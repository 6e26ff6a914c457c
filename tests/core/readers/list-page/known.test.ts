import { describe, expect, it } from 'vitest';
import { askedOf, knownNames, nobodyKnown } from '../../../../src/core/readers/list-page/known.ts';

const known = (...names: string[]) => knownNames(new Set(names));

describe('the names that a page knows', () => {
  it.each([
    ['Ada Byron', 0],
    ['Ada Byron On Looms', 'Ada Byron'.length],
    ['Ada de Byron On Looms', 0],
    ['Bo van der Ox, Looms', 'Bo van der Ox,'.length],
    ['Bo van der Ox Looms', 'Bo van der Ox'.length],
  ])('stand at the start of "%s" for %i letters', (text, length) => {
    expect(known('Ada Byron', 'Bo van der Ox').atStart(text)).toBe(length);
  });

  it('hold for what was asked before, where the others answer the same', () => {
    const asked = askedOf(nobodyKnown);
    asked.has('Ada Byron');
    asked.atStart('Looms of Steam');
    expect(asked.become(known('Bo Ox'))).toBe(true);
    expect(asked.has('Bo Ox')).toBe(true);
  });

  it.each([
    ['a name', (asked: ReturnType<typeof askedOf>) => asked.has('Bo Ox')],
    ['a start', (asked: ReturnType<typeof askedOf>) => asked.atStart('Bo Ox On Looms')],
  ])('do not hold where the others know %s that was asked for', (_, ask) => {
    const asked = askedOf(nobodyKnown);
    ask(asked);
    expect(asked.become(known('Bo Ox'))).toBe(false);
  });
});
