import { describe, expect, it } from 'vitest';
import { entriesIn } from './told.ts';

const salt = 'Salt in old marshes of the coast';

describe('slips and turns', () => {
  it.each([
    [
      'editors behind the names',
      `- Lind, M., Abe, R., and Cho, K., editors (2009). *${salt}*. Springer.`,
      [salt, 'M. Lind, R. Abe, K. Cho', null, 2009],
    ],
    [
      'brackets around those left out',
      `- Lind M […] Abe R, Cho KJ: ‘${salt}’, *Reeds*, 2021.`,
      [salt, 'M Lind, R Abe, KJ Cho', 'Reeds', 2021],
    ],
    [
      'whole names, each turned',
      `- De Lind, Mara, de Lind, Rui & Cho, Kim (2014). [${salt}](https://a.example). *Reeds*.`,
      [salt, 'Mara De Lind, Rui de Lind, Kim Cho', 'Reeds', 2014],
    ],
    [
      'half of a link behind the title',
      `- Lind, M. & Abe, R. (2010). ${salt}](lind.pdf). *Reeds* 24, 980-996.`,
      [salt, 'M. Lind, R. Abe', 'Reeds', 2010],
    ],
    [
      'a family name that is a common word, and quotes of two kinds',
      `- Mara Lind, Rui Abe, and Kim You \`\`${salt}.’’ Reeds 8, 135--137, 2011`,
      [salt, 'Mara Lind, Rui Abe, Kim You', 'Reeds', 2011],
    ],
    [
      'what leads to a meeting in italics',
      `- Mara Lind, Rui Abe. ${salt}. Poster presented at *the Workshop: Marshes in Spring*, Turin, Italy, May 2015.`,
      [salt, 'Mara Lind, Rui Abe', 'Workshop: Marshes in Spring', 2015],
    ],
    [
      'a link that says again where it lies',
      `- Lind, M., & Abe, R. (2021). *${salt}*. arXiv preprint arXiv:2108.09810.\n  [arXiv:2108.09810](https://arxiv.org/abs/2108.09810)`,
      [salt, 'M. Lind, R. Abe', 'arXiv preprint arXiv:2108.09810', 2021],
    ],
    [
      'a space before the full stop of an initial, and a comma left out',
      `- Lind, M., <ins>Abe, R</ins> ., Cho, K. El Ox, B., & Ray, T. (2024). ${salt}. Reeds (In Press).`,
      [salt, 'M. Lind, R. Abe, K. Cho, B. El Ox, T. Ray', 'Reeds', 2024],
    ],
    [
      'editors whose full stops end no name',
      `- Lind, M., & Abe, R. (2017). ${salt}. In Cho, D.B., Ox, S.B., & Ray, F.M. (Eds.). Reeds in Weaving. New York: Oxford University Press.`,
      [salt, 'M. Lind, R. Abe', 'Reeds in Weaving', 2017],
    ],
    [
      'a line of the source that was full',
      `- Lind, M., Abe, R. (2017, March). ${salt}. Poster presented at the International Meeting of the Marsh Salt\n  Association for Reeds, Turin.`,
      [
        salt,
        'M. Lind, R. Abe',
        'International Meeting of the Marsh Salt Association for Reeds',
        2017,
      ],
    ],
    [
      'a label in brackets behind the title',
      `- **${salt}** [[thesis](https://a.example/t.pdf)]<br>Mara Lind.<br>Reeds, 2016.`,
      [salt, 'Mara Lind', 'Reeds', 2016],
    ],
  ])('%s', (_, item, entry) => {
    expect(entriesIn(`## Publications\n\n${item}\n`)).toEqual([entry]);
  });

  it('a talk that says so is no work', () => {
    const text = `## Publications\n\nLind, M., & Abe, R. (2013). ${salt}. Talk given at 'Marshes XIV', Turin.\n\nLind, M., & Abe, R. (2013). ${salt}. *Reeds*, 4.\n`;
    expect(entriesIn(text)).toEqual([[salt, 'M. Lind, R. Abe', 'Reeds', 2013]]);
  });

  it('titles underlined as far as they reach are headings', () => {
    const entry = (title: string) =>
      `${title}\n${'-'.repeat(title.length)}\n\nM. Lind, **R. Abe**,\nand K. Cho,  \n*Reeds*, Volume 8, Issue 1.\n\n`;
    expect(entriesIn(`2015\n====\n\n${entry(salt)}${entry('Drying salt by day')}`)).toEqual([
      [salt, 'M. Lind, R. Abe, K. Cho', 'Reeds', 2015],
      ['Drying salt by day', 'M. Lind, R. Abe, K. Cho', 'Reeds', 2015],
    ]);
  });
});
