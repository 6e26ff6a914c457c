import { describe, expect, it } from 'vitest';
import { formOf, likeness, noForm } from '../../../../src/core/readers/list-page/form.ts';
import { entriesIn, told } from './told.ts';

describe('the form of a page, told by the entries that are sure', () => {
  const entry = (shape: string, seams: readonly string[], paragraph: object | null = null) => ({
    shape,
    seams,
    paragraph,
    lines: 2,
  });

  it('counts shapes, seams and paragraphs that are one entry', () => {
    const shared = {};
    const form = formOf([
      entry('bold-first', ['a'], {}),
      entry('bold-first', ['a'], {}),
      entry('bold-first', ['b'], {}),
      entry('line-last', ['c'], shared),
      entry('line-last', ['c'], shared),
    ]);
    expect(form.favour.get('bold-first')).toBeCloseTo(0.6);
    expect(form.alone).toBeCloseTo(0.75);
    expect(likeness(form, ['a', 'c'])).toBeCloseTo(0.4);
    expect(likeness(form, ['never seen'])).toBe(0);
    expect(likeness(noForm, ['a'])).toBe(0);
  });

  it('a paragraph that might be two entries is one where all others are', () => {
    const paragraphs = [
      'Mara Lind, Rui Abe:<br><b>Salt looms for real-time weaving,</b><br>Salt Conference, Beijing, 1990',
      'Kim Cho, Ida Stern and Mara Lind:<br><b>Marsh processing by machine,</b><br>Marsh Journal Vol. 15 (1991)',
      'Rui Abe, Mara Lind:<br><b>Reeds and brine by night,</b><br>in: Marsh Letters, Vol. 32, 1991, pp. 541-548',
      'Mara Lind:<br><b>The salt description formalism,</b><br>Forschungsberichte der Informatik Nr.91-15, TU Wien, 1991, 41pp.',
    ];
    const page = `<html><body><h1>Publications</h1><p>${paragraphs.join('<p>')}</body></html>`;
    expect(told(page, 'list.html')).toEqual([
      'Salt looms for real-time weaving / Mara Lind; Rui Abe / Salt Conference / 1990',
      'Marsh processing by machine / Kim Cho; Ida Stern; Mara Lind / Marsh Journal / 1991',
      'Reeds and brine by night / Rui Abe; Mara Lind / Marsh Letters / 1991',
      'The salt description formalism / Mara Lind / Forschungsberichte der Informatik / 1991',
    ]);
  });
});

describe('what a page says of its own parts', () => {
  it('its title says that it lists works, though no heading does', () => {
    const item = (title: string, year: number) =>
      `* Dec ${year}: [${title}](https://a.example/${year}), SALT ${year + 1}.`;
    const list = [item('Salt in Old Marshes of the Coast', 2021), item('Loss of Brine', 2020)].join(
      '\n',
    );
    const entries = [
      ['Salt in Old Marshes of the Coast', '', 'SALT', 2022],
      ['Loss of Brine', '', 'SALT', 2021],
    ];
    expect(entriesIn(`---\ntitle: "Publications"\n---\n\n${list}\n`)).toEqual(entries);
    expect(entriesIn(`+++\ntitle = "Publications"\n+++\n\n${list}\n`)).toEqual(entries);
    expect(entriesIn(`---\ntitle: "Salt"\n---\n\n${list}\n`)).toEqual([]);
  });

  it('a whole entry may stand in a heading, and a section does not', () => {
    const page =
      '## Publications and talks of the marsh group\n\n#### Mara\\ Lind, Rui\\ Abe, and Kim\\ Cho (2017). Salt in old marshes of the coast. Marsh Letters, 37(2): 49--53, 2017.\n';
    expect(entriesIn(page)).toEqual([
      ['Salt in old marshes of the coast', 'Mara Lind, Rui Abe, Kim Cho', 'Marsh Letters', 2017],
    ]);
  });

  it('a section on one thing may hold papers, and one on the owner holds none', () => {
    const item =
      '- M. Lind. Simulating the brine of old marshes. Jan 2021. [arXiv](https://arxiv.org/abs/2101.00001).\n- M. Lind, R. Abe. Salt in old marshes of the coast. *Marsh Letters*, 2020.\n';
    expect(entriesIn(`# Bibliography\n\n## About SALT\n\n${item}`)).toHaveLength(2);
    expect(entriesIn(`# Bibliography\n\n## About me\n\n${item}`)).toEqual([]);
  });

  it('a line in bold and underlined names a section', () => {
    const page =
      '<b><u>PAPERS</u></b>\n\n- Mara Lind, Rui Abe. **Salt in old marshes**. *Marsh Letters*, 2019.\n\n___\n<br>\n<b><u>HONOURS AND AWARDS</u></b>\n<p>\n<b>Merit Scholarship for Young Weavers</b>, Canada, 2015\n<br>\n<b>Salt Without Borders</b>, Brazil, 2015\n</p>\n';
    expect(entriesIn(page)).toEqual([
      ['Salt in old marshes', 'Mara Lind, Rui Abe', 'Marsh Letters', 2019],
    ]);
  });
});

describe('where the parts of an entry begin and end', () => {
  it.each([
    [
      'who wrote it together with the owner, before the title',
      '- Zusammen mit Rui Abe et al.: [**„Salz und Macht an alten Küsten“**](https://a.example/1), in: *Zeitschrift für Salz*, 11(1), 2021.',
      ['Salz und Macht an alten Küsten', 'Rui Abe', 'Zeitschrift für Salz', 2021],
    ],
    [
      'a conference behind a comma that begins with its ordinal',
      '- M. Lind, R. Abe, and K. Cho, The effect of salt on old marshes, 12th Salt Engineering Conference (SEC), May 2014.',
      [
        'The effect of salt on old marshes',
        'M. Lind, R. Abe, K. Cho',
        '12th Salt Engineering Conference (SEC)',
        2014,
      ],
    ],
    [
      'a journal that is shortened to its first letter',
      '- M. Lind, R. Abe, Salt in old marshes of the coast, J. Marsh Communication, vol. 132, p. 21-31, 2021.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'J. Marsh Communication', 2021],
    ],
    [
      'names without spaces, and others in one word',
      '- K.Cho, M.Lind,R.ABE,etal. Salt in old marshes of the coast, SALT 2021, pp. 3906-3914.',
      ['Salt in old marshes of the coast', 'K. Cho, M. Lind, R. ABE', 'SALT', 2021],
    ],
    [
      'a venue between the title and authors that a class tells',
      '[**Reed-Based Weaving**](https://a.example/1) | <span class="conf">Techniques du Sel 2023</span>  \n<span class="authors">Mara Lind, Rui Abe</span>',
      ['Reed-Based Weaving', 'Mara Lind, Rui Abe', 'Techniques du Sel', 2023],
    ],
    [
      'a paragraph of wrapped lines, whose first is no title',
      'Rui Abe, Kim\nCho-Stern, **Mara Lind**, Ida Bloom, Jeffrey F\nKelly (2019) [The grand salt of old\nmarshes.](https://a.example/1) Marsh Letters 42 (5),\n861-875, Citations: 21',
      [
        'The grand salt of old marshes',
        'Rui Abe, Kim Cho-Stern, Mara Lind, Ida Bloom, Jeffrey F Kelly',
        'Marsh Letters',
        2019,
      ],
    ],
  ])('%s', (_, item, entry) => {
    expect(entriesIn(`## Publications\n\n${item}\n`)).toEqual([entry]);
  });
});
