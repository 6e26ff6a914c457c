import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../../../src/core/clean/identity/likeness.ts';
import { partsOf } from '../../../../src/core/clean/identity/names.ts';

const like = (a: string, b: string) => likenessOf(partsOf(a), partsOf(b));

describe('two names that could be one person’s', () => {
  it.each([
    ['Joseph E Gonzalez', 'Joseph E. Gonzalez', 'same'],
    ['Weilin Chiang', 'Wei-Lin Chiang', 'same'],
    ['Jörg Müller', 'Joerg Mueller', 'transliterated'],
    ['Søren Åberg', 'Soeren Aaberg', 'transliterated'],
    ['Jörg von Clark', 'Joerg von Clark', 'transliterated'],
    ['Jörg Daniel Schmidt', 'Joerg Schmidt', 'middle'],
    ['Joseph Gonzalez', 'Joseph E. Gonzalez', 'middle'],
    ['Ludwig van Beethoven', 'Ludwig Beethoven', 'middle'],
    ['Cody Yu', 'Cody Hao Yu', 'middle'],
    ['J. Gonzalez', 'Joseph E. Gonzalez', 'initials'],
    ['J. E. Gonzalez', 'Joseph Gonzalez', 'initials'],
    ['W.-L. Chiang', 'Wei-Lin Chiang', 'initials'],
    ['W. L. Chiang', 'Wei-Lin Chiang', 'initials'],
    ['W. Chiang', 'Wei-Lin Chiang', 'initials'],
    ['J. Mueller', 'Jan Müller', 'initials'],
    ['AM Weber', 'A. M. Weber', 'same'],
    ['AM Weber Jr', 'A. M. Weber Jr.', 'same'],
    ['AM Weber', 'Anna Weber', 'initials'],
    ['Ana DE LA Cruz', 'Ana de la Cruz', 'same'],
    ['DA Weber', 'D. A. Weber', 'same'],
    ['MJ Ruiz', 'Marta J. Ruiz', 'initials'],
    ['Th. Weber', 'Thomas Weber', 'initials'],
    ['Chr. A. Weber', 'Christa Weber', 'initials'],
    ['J. Gonzalez', 'J. E. Gonzalez', 'both-initials'],
    ['A. Weber', 'AM Weber', 'both-initials'],
    ['T. Weber', 'Th. Weber', 'both-initials'],
    ['Matt Zaharia', 'Matthew Zaharia', 'nickname'],
    ['Gabriel García', 'Gabriel García Márquez', 'double-family'],
    ['Mary Smith', 'Mary Smith-Jones', 'double-family'],
    ['Zhang Hao', 'Hao Zhang', 'swapped'],
    ['Christos Kozyrakis', 'Christos Kozirakis', 'typo'],
    ['Johnathan Sterne', 'Jonhathan Sterne', 'typo'],
  ])('%s and %s: %s', (a, b, likeness) => {
    expect([like(a, b), like(b, a)]).toEqual([likeness, likeness]);
  });

  it.each([
    ['John Doe', 'Jack Doe'],
    ['Cheng Yang', 'Cheng Yan'],
    ['Cheng Yan', 'Cheng Yu'],
    ['J. M. Gonzalez', 'Joseph E. Gonzalez'],
    ['Joseph M. Gonzalez', 'Joseph E. Gonzalez'],
    ['Wei Chiang', 'Wei-Lin Chiang'],
    ['Ana Li', 'Anna Li'],
    ['AM Weber', 'Mia Weber'],
    ['AM Weber', 'Anna B. Weber'],
    ['Th. Weber', 'Tom Weber'],
    ['Ch. Weber', 'Thomas Weber'],
    ['Joseph Gonzalez', 'Joseph Gonzalez Jr.'],
    ['Pablo Castro', 'Pаblо Cаstrо'],
    ['李明', '王明'],
    ['Plato', 'Platon'],
  ])('never %s and %s', (a, b) => {
    expect([like(a, b), like(b, a)]).toEqual([null, null]);
  });

  it('does not depend on which comes first', () => {
    const word = fc.constantFrom(
      'Wei',
      'W.',
      'Wei-Lin',
      'W.-L.',
      'Lin',
      'van',
      'Chiang',
      'Müller',
      'Jr.',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(like(a, b)).toBe(like(b, a));
      }),
    );
  });
});
