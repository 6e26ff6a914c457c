import { describe, expect, it } from 'vitest';
import { readBib } from './reading.ts';

const good = '@article{good, title = {Good}, year = 2020}';
const titles = (text: string) => readBib(text).drafts.map((draft) => draft.title);
const codes = (text: string) =>
  readBib(text).diagnostics.map((one) => `${one.severity} ${one.code} ${one.line}`);

describe('entries are found however they are written', () => {
  it.each<[string, string, string[]]>([
    ['in parentheses', '@article(a, title = "A (b) } c")', ['A (b) } c']],
    ['in quotation marks with braces', '@misc{a, title = "A {"}quoted{"} b"}', ['A "quoted" b']],
    ['with an umlaut in quotation marks', '@misc{a, title = "M\\"uller", year=2020}', ['Müller']],
    ['on one line', '@misc{a,title={A}}@misc{b,title={B}} @misc{c,title={C}}', ['A', 'B', 'C']],
    ['with white space everywhere', '@ article {\n a ,\n\n Title\n=\n{A\n  b} ,,\n}', ['A b']],
    ['without a key', '@misc{title = {A}}\n@misc{, title = {B}}', ['A', 'B']],
    ['without a comma after the key', '@misc{a\n title = {A}\n}', ['A']],
    [
      'between comments',
      `words a@b.org\n@comment{@misc{a, title={A}}}\n% @misc{b, title={B}}\n${good} tail`,
      ['Good'],
    ],
    ['not in a comment over several lines', `@comment{\n@misc{a, title={A}}\n}\n${good}`, ['Good']],
    ['after a preamble', `@preamble{"\\newcommand{\\x}{y}" # "z"}\n${good}`, ['Good']],
    ['with a field commented out', '@misc{a,\n % title = {B},\n title = {A}}', ['A']],
    ['with escaped braces', '@misc{a, title = {A \\{ b}}\n@misc{b, title={B}}', ['A { b', 'B']],
    [
      'subtitles',
      '@book{a, title={A}, subtitle={B}}\n@book{b, title={A?}, subtitle={B}}',
      ['A: B', 'A? B'],
    ],
    [
      'auxiliary entries are none',
      `@xdata{x, title={X}}\n@control{c, title={Y}}\n${good}`,
      ['Good'],
    ],
    [
      'HTML in a title',
      '@misc{a, title={H<sub>2</sub>O &amp; <i>ice</i> $<$b$>$x$<$/b$>$ <vector>}}',
      ['H2O & ice x <vector>'],
    ],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });
});

describe('one broken entry costs that entry alone', () => {
  it.each([
    ['an open brace', '@misc{a,\n title = {A,\n year = {2020}\n}', 1],
    ['an open quotation mark', '@misc{a,\n title = "A,\n year = 2020\n}', 1],
    ['a brace at the wrong place', '@misc{a, title = {A}}, year = 2020}', 0],
    ['no brace', '@article a, title = {A}', 1],
    ['no value', '@misc{a, title {A}}', 1],
    ['no comma', '@misc{a, title = {A} {B}}', 1],
    ['no title', '@misc{a, year = 2020}', 1],
    ['an open comment', '@comment{ {', 0],
    ['an open string', '@string{ a = {b ', 0],
    ['a stray field', '@misc{a, = }', 1],
  ])('%s', (_, broken, lost) => {
    const before = '@misc{b, title = {Before}}';
    const { drafts, diagnostics } = readBib(`${before}\n\n${broken}\n\n${good}`);
    const kept = drafts.map((draft) => draft.title);
    expect([kept[0], kept.at(-1)]).toEqual(['Before', 'Good']);
    expect(drafts.at(-1)?.source.line).toBe(broken.split('\n').length + 4);
    const errors = diagnostics.filter((one) => one.severity === 'error');
    expect(errors.map((one) => one.line)).toEqual(lost === 0 ? [] : [3]);
  });

  it('a missing bracket at the end is let pass', () => {
    const text = `@misc{a,\n title = {A}\n\n${good}`;
    expect(titles(text)).toEqual(['A', 'Good']);
    expect(codes(text)).toEqual(['warning unclosed-entry 1']);
  });

  it('a missing comma is let pass', () => {
    const text = '@misc{a,\n title = {A}\n year = 2020}';
    expect(readBib(text).drafts).toMatchObject([{ title: 'A', year: 2020 }]);
    expect(codes(text)).toEqual(['warning missing-comma 1']);
  });

  it('a file without entries says so', () => {
    const { diagnostics } = readBib('@string{a = "b"}\n@comment{x}');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'no-papers' }]);
  });
});

describe('what is odd is told', () => {
  it.each([
    [
      'a repeated field: the first wins',
      '@misc{a, title={A}, title={B}}',
      ['warning repeated-field 1'],
    ],
    ['but not where it says the same, or nothing', '@misc{a, title={}, title={A}, title={A}}', []],
    ['a key used twice', '@misc{a, title={A}}\n@misc{A, title={B}}', ['warning duplicate-key 2']],
    ['an undefined string', '@misc{a, title={A}, journal=jacm}', ['warning undefined-string 1']],
    ['an odd year', '@misc{a, title={A}, year={12}}', ['warning bad-year 1']],
    ['a link that is none', '@misc{a, title={A}, url={file:///x}}', ['warning unsafe-link 1']],
    [
      'a missing cross-reference',
      '@misc{a, title={A}, crossref={b}}',
      ['warning missing-crossref 1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(titles(text)[0]).toBe('A');
  });
});
