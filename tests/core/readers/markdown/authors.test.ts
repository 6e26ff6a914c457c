import { describe, expect, it } from 'vitest';
import { equals, names, only, read } from './reading.ts';

describe('authors', () => {
  const entry = (authors: string) => `**On Engines**  \n${authors}  \n*OSDI 2020*`;
  it.each([
    ['Ada Lovelace \\*, Charles Babbage \\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\ \\*, Charles Babbage \\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace*, Charles Babbage*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace†, Charles Babbage†, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace‡, Charles Babbage ‡, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace#, Charles Babbage#, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    [
      'Ada Lovelace<sup>*</sup>, Charles Babbage<sup>*</sup>, Mary Somerville',
      'Ada Lovelace|Charles Babbage',
    ],
    [
      '**Ada Lovelace**<sup>1,\\*</sup>, Charles Babbage<sup>2,\\*</sup>, Mary Somerville<sup>2</sup>',
      'Ada Lovelace|Charles Babbage',
    ],
    [
      'Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville (\\*equal contribution)',
      'Ada Lovelace|Charles Babbage',
    ],
    [
      'Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville (\\*\\=equal contribution).',
      'Ada Lovelace|Charles Babbage',
    ],
    [
      'Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville† (\\* equal contribution, † corresponding author)',
      'Ada Lovelace|Charles Babbage',
    ],
    ['Ada Lovelace\\*, Charles Babbage, Mary Somerville (\\*corresponding author)', ''],
    ['Ada Lovelace\\*, Charles Babbage, Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage and Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage, and Mary Somerville.', ''],
    ['Ada Lovelace, Charles Babbage & Mary Somerville', ''],
    ['Ada Lovelace; Charles Babbage; Mary Somerville', ''],
    ['Ada Lovelace,\u00a0Charles\u00a0Babbage, Mary\u200b Somer\u00adville', ''],
    ['[Ada Lovelace](https://ada.example/), Charles Babbage, Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage,\nMary Somerville', ''],
  ])('%s', (line, equal) => {
    const draft = only(entry(line));
    expect(names(draft)).toEqual(['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']);
    expect(equals(draft).join('|')).toBe(equal);
    expect(draft.links).toEqual([]);
  });

  it.each([
    ['**Ada Lovelace**, Charles Babbage'],
    ['<b>Ada Lovelace</b>, Charles Babbage'],
    ['<u>Ada Lovelace</u>, Charles Babbage'],
    ['__Ada Lovelace__ \\*, Charles Babbage \\*'],
    ['**Ada Lovelace\\***, Charles Babbage\\*'],
    ['**<u>Ada Lovelace</u>**, Charles Babbage'],
  ])('%s sets the first author apart', (line) => {
    const { authors } = only(entry(line));
    expect(authors.map((author) => author.emphasised === true)).toEqual([true, false]);
  });

  it.each([
    ['Joseph E. Gonzalez, Daniel Y Fu', ['Joseph E. Gonzalez', 'Daniel Y Fu']],
    ['Henry Briggs, Jr., Ada Lovelace', ['Henry Briggs, Jr.', 'Ada Lovelace']],
    ["Conor O'Neill, Ameer Haj-Ali", ["Conor O'Neill", 'Ameer Haj-Ali']],
    ['Lovelace, A., Babbage, C.', ['A. Lovelace', 'C. Babbage']],
    ['佐藤 花子, 李 明', ['佐藤 花子', '李 明']],
    ['Øyvind Åse, Łukasz Żółw, Ngô Bảo Châu', ['Øyvind Åse', 'Łukasz Żółw', 'Ngô Bảo Châu']],
  ])('%s are written as they stand', (line, expected) => {
    expect(names(only(entry(line)))).toEqual(expected);
  });

  it('says that a list is cut short', () => {
    const { drafts, diagnostics } = read(entry('Ada Lovelace, Charles Babbage, et al.'));
    expect(names(drafts[0]!)).toEqual(['Ada Lovelace', 'Charles Babbage']);
    expect(diagnostics.map((one) => [one.severity, one.code, one.line])).toEqual([
      ['warning', 'authors-cut', 1],
    ]);
  });
});
