import { describe, expect, it } from 'vitest';
import { draftOf, readBib } from './reading.ts';

const tex = String.raw;
const namesIn = (field: string) =>
  draftOf(`author = {${field}}`).authors.map((author) => author.name);

describe('names are in display order', () => {
  it.each<[string, string, string[]]>([
    ['last name first', 'Lovelace, Ada', ['Ada Lovelace']],
    ['first name first', 'Donald E. Knuth', ['Donald E. Knuth']],
    ['a particle', 'van der Berg, Jan', ['Jan van der Berg']],
    ['a suffix in the middle', 'Steele, Jr., Guy L.', ['Guy L. Steele Jr.']],
    ['a suffix at the end', 'Steele, Guy L., Jr.', ['Guy L. Steele Jr.']],
    ['a suffix with the family name', 'Steele Jr., Guy L.', ['Guy L. Steele Jr.']],
    [
      'given names that look like suffixes',
      'Rahman, Md and Smith, V. and Ray, Iv',
      ['Md Rahman', 'V. Smith', 'Iv Ray'],
    ],
    ['several', 'Doe, J. and  Roe, R.\n AND Poe, P.', ['J. Doe', 'R. Roe', 'P. Poe']],
    [
      'a corporate author',
      '{Barnes and Noble, Inc.} and Doe, J.',
      ['Barnes and Noble, Inc.', 'J. Doe'],
    ],
    ['a corporate author alone', '{{World Health Organization}}', ['World Health Organization']],
    ['a braced list', '{Doe, J. and Roe, R.}', ['J. Doe', 'R. Roe']],
    ['a braced family name', '{de la Cruz}, Ana', ['Ana de la Cruz']],
    [
      'accents in braces',
      tex`Erd{\H o}s, P{\'a}l and {\'A}lvarez, Jos{\'e}`,
      ['Pál Erdős', 'José Álvarez'],
    ],
    ['accents with spaces', tex`\v Cech, Eduard`, ['Eduard Čech']],
    ['ties', 'Donald~E. Knuth', ['Donald E. Knuth']],
    ['one name alone', 'Madonna', ['Madonna']],
    ['Chinese names', '王, 小明 and 李小龙', ['王小明', '李小龙']],
    ['empty names', 'and and Doe, J. and , and', ['J. Doe']],
    [
      'commas for and',
      'Ada Lovelace, Charles Babbage, Ann Doe',
      ['Ada Lovelace', 'Charles Babbage', 'Ann Doe'],
    ],
    ['semicolons for and', 'Doe, J.; Roe, R.', ['J. Doe', 'R. Roe']],
    [
      'extended names',
      'family=Berg, given=Jan, prefix=van der, suffix=Jr',
      ['Jan van der Berg Jr'],
    ],
    ['HTML and entities', '<i>J&uuml;rgen</i> Doe and O&#39;Neil, A.', ['Jürgen Doe', "A. O'Neil"]],
  ])('%s', (_, field, names) => {
    expect(namesIn(field)).toEqual(names);
  });

  it.each([
    ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
    ['van der Berg, Jan', 'van der Berg', 'Jan'],
    ['Guy L. Steele Jr.', 'Steele', 'Guy L.'],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      'de la Vallée Poussin',
      'Charles Louis Xavier Joseph',
    ],
    ['bell hooks', 'hooks', 'bell'],
  ])('%s keeps its parts', (field, family, given) => {
    expect(draftOf(`author = {${field}}`).authors).toMatchObject([{ family, given }]);
  });

  it('a corporate author has no parts', () => {
    expect(draftOf('author = {{Barnes and Noble}}').authors).toEqual([
      { name: 'Barnes and Noble' },
    ]);
  });
});

describe('a list that is cut short says so', () => {
  it.each(['Doe, J. and others', 'Doe, J. and et al.', 'J. Doe et al.'])('%s', (field) => {
    const { drafts, diagnostics } = readBib(`@misc{a, title = {T}, author = {${field}}}`);
    expect(drafts[0]?.authors.map((one) => one.name)).toEqual(['J. Doe']);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'authors-cut' }]);
  });
});

describe('marks leave the names and tell who contributed equally', () => {
  it.each<[string, string, string[]]>([
    [
      'asterisks',
      'Lovelace*, Ada and Babbage*, Charles and Doe, J.',
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    [
      'after the given name',
      'Lovelace, Ada* and Babbage, Charles* and Doe, J.',
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    [
      'in mathematics',
      tex`Ada Lovelace$^{*}$ and Charles Babbage$^{*,1}$ and J. Doe$^\dagger$`,
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    [
      'raised',
      tex`Ada Lovelace\textsuperscript{*} and Charles Babbage<sup>*</sup> and J. Doe`,
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    ['one asterisk alone', 'Lovelace*, Ada and Doe, J.', []],
  ])('%s', (_, field, equal) => {
    const { authors } = draftOf(`author = {${field}}`);
    expect(authors.filter((one) => one.equal).map((one) => one.name)).toEqual(equal);
    for (const { name } of authors) expect(name).toMatch(/^[\p{L} .]+$/u);
  });

  it('a note says what they mean', () => {
    const field = 'author = {Einstein*†, Albert and Rosen*, Nathan and Doe†, J.}';
    const { authors } = draftOf(
      `${field}, annotation = {* corresponding author, † equal contribution}`,
    );
    expect(authors.map((one) => one.equal ?? false)).toEqual([true, false, true]);
  });

  it('who is set apart is emphasised', () => {
    const { authors } = draftOf(
      tex`author = {\textbf{Lovelace, Ada} and {\bf C. Babbage} and Doe, J.}`,
    );
    expect(authors.map((one) => [one.name, one.emphasised ?? false])).toEqual([
      ['Ada Lovelace', true],
      ['C. Babbage', true],
      ['J. Doe', false],
    ]);
  });
});
