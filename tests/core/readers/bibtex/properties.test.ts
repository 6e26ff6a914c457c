import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBib } from './reading.ts';

const letters: readonly (readonly [string, readonly string[]])[] = [
  ['é', ["\\'e", "\\'{e}", "{\\'e}", "{\\'{e}}", 'é', "\\' e"]],
  ['ö', ['\\"o', '{\\"o}', '\\"{o}', 'ö']],
  ['ø', ['{\\o}', '\\o{}']],
  ['č', ['\\v{c}', '{\\v c}', '\\v c']],
  ['í', ["\\'{\\i}", "{\\'\\i}", "\\'i"]],
  ['&', ['\\&', '&amp;', '{\\&}']],
  ['–', ['--', '\\textendash{}', '{\\textendash}']],
  ['x', ['x', '{x}', '{{x}}', '\\emph{x}']],
];
const letter = fc
  .constantFrom(...letters)
  .chain(([text, ways]) => fc.constantFrom(...ways).map((source) => ({ text, source })));
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((all) => ({
  text: `W${all.map((one) => one.text).join('|')}`,
  source: `W${all.map((one) => one.source).join('|')}`,
}));
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => ({
  text: all.map((one) => one.text).join(' '),
  source: all.map((one) => one.source).join(' \n '),
}));
// “Last, Jr” has a suffix, no given name.
const part = fc
  .stringMatching(/^[A-Z][a-zé]{1,8}$/)
  .filter((text) => !/^(?:[JS]r|Ii|Iv)$/.test(text));
const name = fc.record({
  given: part,
  family: part,
  particle: fc.constantFrom('', 'van ', 'de la '),
});
const person = fc.tuple(name, fc.boolean()).map(([{ given, family, particle }, inverted]) => ({
  name: `${given} ${particle}${family}`,
  family: `${particle}${family}`,
  source: inverted ? `${particle}${family}, ${given}` : `${given} ${particle}${family}`,
}));
const entry = fc.record({
  title: phrase,
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
  year: fc.integer({ min: 1900, max: 2100 }),
  quoted: fc.boolean(),
  round: fc.boolean(),
  gap: fc.constantFrom(
    '',
    '\n',
    '\nsome words\n',
    '\n% @misc{x, title = {no}}\n',
    '\n@comment{x}\n',
  ),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function written({ title, people, year, quoted, round, gap }: Entry, i: number): string {
  const value = (text: string) => (quoted ? `"{${text}}"` : `{${text}}`);
  const authors = `author = {${people.map((one) => one.source).join(' and ')}}`;
  const fields = `k${i},\n title = ${value(title.source)},\n ${authors}, year = ${year}`;
  return `${gap}\n@article${round ? `(${fields})` : `{${fields}}`}\n`;
}

describe('the BibTeX reader', () => {
  it('reads back any entries in any of their spellings, with the line of each', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        let line = 1;
        const sources = entries.map(written);
        const lines = sources.map((source) => {
          const at = line + source.split('\n').findIndex((one) => one.startsWith('@article'));
          line += source.split('\n').length - 1;
          return at;
        });
        const { drafts, diagnostics } = readBib(sources.join(''));
        expect(diagnostics).toEqual([]);
        expect(drafts).toMatchObject(
          entries.map(({ title, people, year }, i) => ({
            title: title.text,
            year,
            authors: people.map((one) => ({ name: one.name, family: one.family })),
            source: { line: lines[i] },
          })),
        );
      }),
    );
  });

  it('keeps the entries before and after any damage, and never throws', () => {
    const scrap = fc.constantFrom(
      '{',
      '}',
      '"',
      '@',
      '\\',
      ',',
      '=',
      '#',
      '$',
      '%',
      '(',
      ')',
      ' and ',
      '\n',
      '@misc{',
      '`',
      '<',
      '&#',
      "\\'",
      '\0',
    );
    const damaged = fc.tuple(entry, fc.array(fc.tuple(fc.nat(), scrap), { maxLength: 12 }));
    fc.assert(
      fc.property(damaged, ([one, hits]) => {
        let middle = written({ ...one, gap: '' }, 1);
        for (const [where, what] of hits) {
          const at = where % (middle.length + 1);
          middle = middle.slice(0, at) + what + middle.slice(at + (where % 3));
        }
        const { drafts } = readBib(
          `@misc{a, title = {Before}}\n${middle}\n\n@misc{z, title = {After}}\n`,
        );
        const titles = drafts.map((draft) => draft.title);
        expect(titles[0]).toBe('Before');
        expect(titles.at(-1)).toBe('After');
      }),
      { numRuns: 500 },
    );
  });
});

describe('to its end, however long', () => {
  it.each([
    ['entries never closed', '@misc{a, title = {x\n'],
    ['entries never closed on one line', '@misc{a, title = {x '],
    ['quotation marks never closed', '@misc{a, title = "{x\n'],
    ['comments never closed', '@comment{ {\n'],
    ['comments never closed on one line', '@comment{ { '],
    ['heads', '@misc{'],
    ['words', '@misc '],
    ['addresses', 'a@b.c (x) '],
    ['commented entries', '% @misc{a, '],
    ['keys', '@misc{a=b=c=d=e'],
    ['commas', '@misc{a,,,,,,,,,,,,,,'],
    ['spaces', '@misc          '],
    ['strings', '@string{a = a # a # a}\n'],
  ])('%s', (_, piece) => {
    readBib(piece.repeat(20_000) + '\n@misc{z, title = {After}}');
  });

  it.each([
    ['braces', '{'],
    ['names', 'a and '],
    ['and', 'and '],
    ['commas', 'a, '],
    ['marks', 'A*†, b and '],
    ['semicolons', 'a; '],
    ['mathematics', '$^{'],
    ['raised', '<sup>\\textsuperscript{'],
    ['groups', '{a b} '],
    ['entities', '&amp'],
    ['tags', '<i '],
  ])('an author field of %s', (_, piece) => {
    const value = piece.repeat(20_000).replaceAll('{', '{ x }{');
    readBib(
      `@misc{a, title = {T}, author = {${piece.includes('{') ? value.replaceAll('{', '') : value}}}`,
    );
    readBib(`@misc{a, title = {T}, author = "${value}"}\n@misc{z, title = {After}}`);
  });
});
