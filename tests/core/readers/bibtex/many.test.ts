import { expect, it } from 'vitest';
import { readBib } from './reading.ts';

const some = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i));

it('takes an entry with very many fields, and tells which of them stand twice', () => {
  const fields = some(5000, (i) => `x${i} = {${i}}`);
  const { drafts, diagnostics } = readBib(
    `@article{a, ${fields.join(', ')}, title = {On Looms}, X4000 = {other}, year = 1843,\n YEAR = {1844}}`,
  );
  expect(drafts).toMatchObject([{ title: 'On Looms', year: 1843 }]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'the field x4000 stands twice; the first was taken',
    'the field year stands twice; the first was taken',
  ]);
});

it('fills in an empty field by the one that follows, and knows it for repeated after that', () => {
  const { drafts, diagnostics } = readBib(
    '@article{a, title = { }, title = {On Looms}, title = {On Cards}}',
  );
  expect(drafts).toMatchObject([{ title: 'On Looms' }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['repeated-field']);
});

it('joins very many pieces, and names the macros that nothing defines', () => {
  const pieces = some(5000, (i) => (i % 2 === 0 ? `{p${i} }` : `m${i}`));
  const { drafts, diagnostics } = readBib(
    `@misc{a, title = {T}, note = {Best of} # ${pieces.join(' # ')}, booktitle = "A" # { and } # b}`,
  );
  expect(drafts).toMatchObject([{ venue: 'A and b' }]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'no @string defines m1, m3, m5, m7, m9; the name itself was taken',
    'no @string defines b; the name itself was taken',
  ]);
});

it('takes very many addresses, each once', () => {
  const urls = some(5000, (i) => `https://a.example/${i % 2500}`);
  const { drafts } = readBib(`@misc{a, title = {T}, url = {${urls.join(' ')}}}`);
  expect(drafts[0]?.links).toHaveLength(2500);
});

it('reads the same name as the same, with accents in TeX and between lines', () => {
  const name = String.raw`B{\"o}rk, J{\'o}n`;
  const { drafts } = readBib(
    some(3, (i) => `@misc{k${i}, title = {T${i}},\n author = {${name}\n  and\n ${name}}}`).join(
      '\n',
    ),
  );
  const author = { name: 'Jón Börk', family: 'Börk', given: 'Jón' };
  expect(drafts.map(({ authors }) => authors)).toEqual(
    some(3, () => '').map(() => [author, author]),
  );
});
