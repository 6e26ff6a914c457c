import { describe, expect, it } from 'vitest';
import { mendedNames } from '../../../../src/core/readers/list-page/mended-names.ts';
import { entriesIn } from './told.ts';

describe('slips of the pen in lists of names', () => {
  it.each([
    ['Lind, M. Abe, R., & Cho, K.', 'Lind, M.,Abe, R., & Cho, K.'],
    ['Lind, M,. Abe, R.', 'Lind, M., Abe, R.'],
    ['Lind, M., & Abe. R. Salt and reeds', 'Lind, M., & Abe, R. Salt and reeds'],
    ['Lind, M., . . . Abe, R.', 'Lind, M., …     Abe, R.'],
  ])('%s', (text, mended) => {
    expect(mendedNames(text)).toBe(mended);
    expect(mended).toHaveLength(text.length);
  });

  it.each([
    ['names with their initials ahead', 'M. Lind, A. Muntean, O. M. Richardson, and R. Abe'],
    ['two initials', 'Lind, M. E., Abe, R. and Cho, K.'],
    ['a title behind the names', 'Lind, M., & Abe, R. Salt, brine and reeds.'],
    ['whole names', 'Mara Lind, Rui Abe & Kim Cho. Salt.'],
  ])('%s stay as they are', (_, text) => {
    expect(mendedNames(text)).toBe(text);
  });

  it.each([
    [
      'no comma between two people',
      '- Lind, M. Abe, R., Cho, K. and Stern, I. (2022). Salt in old marshes of the coast. *Marsh Letters*, 3.',
      [
        'Salt in old marshes of the coast',
        'M. Lind, R. Abe, K. Cho, I. Stern',
        'Marsh Letters',
        2022,
      ],
    ],
    [
      'dots with spaces for those left out',
      '- Lind, M., Abe, R., . . . Cho, K. *Salt in old marshes of the coast*. Marsh Letters, (2020).',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe, K. Cho', 'Marsh Letters', 2020],
    ],
    [
      'marks that are plus signs',
      '- Lind+, M., Abe+, R., & Cho, K.. (2017). Salt in old marshes of the coast. Marsh Letters. [+Shared first authorship]',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe, K. Cho', 'Marsh Letters', 2017],
    ],
    [
      'a bracket around the year that is never closed',
      '- Lind, M., Abe, R., & Cho, K. (2017. Salt in old marshes of the coast. Marsh Letters from the Coast.',
      [
        'Salt in old marshes of the coast',
        'M. Lind, R. Abe, K. Cho',
        'Marsh Letters from the Coast',
        2017,
      ],
    ],
    [
      'a book behind a question',
      '- Lind, M., Abe, R. and Cho, K. (2022). How many marshes should there be? In: Salt for all: a guide to marshes.',
      ['How many marshes should there be?', 'M. Lind, R. Abe, K. Cho', null, 2022],
    ],
  ])('%s', (_, item, entry) => {
    const [title, authors, , year] = entry;
    const found = entriesIn(`## Publications\n\n${item}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ 0: title, 1: authors, 3: year });
    if (entry[2] !== null) expect(found[0]![2]).toBe(entry[2]);
  });
});

it('a heading inside a block of HTML stays one', () => {
  const page =
    '<div class="citation">\n  <h3 class="item">Salt first: on the weight of old marshes</h3>\n  <p>\n    <em>SALT 2024</em><br>\n    Mara Lind, Rui Abe\n  </p>\n</div>\n';
  expect(entriesIn(`---\ntitle: Papers\n---\n\n${page}`)).toEqual([
    ['Salt first: on the weight of old marshes', 'Mara Lind, Rui Abe', 'SALT', 2024],
  ]);
});
