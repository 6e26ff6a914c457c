import { describe, expect, it } from 'vitest';
import { entriesIn, read } from './told.ts';

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
    [
      'a badge and a colon before the title',
      '- **SALT 2024**: Salt models for old marshes. Mara Lind, Rui Abe, Kim Cho.',
      ['Salt models for old marshes', 'Mara Lind, Rui Abe, Kim Cho', 'SALT', 2024],
    ],
    [
      'a venue and its year before a title in italics',
      '- SALT 2021, *Salt models for old marshes*, M. Lind, R. Abe',
      ['Salt models for old marshes', 'M. Lind, R. Abe', 'SALT', 2021],
    ],
    [
      'a title in italics that holds a full stop',
      '- Mara Lind, Rui Abe, *On the brine of reeds. A history*, Berlin 2018.',
      ['On the brine of reeds. A history', 'Mara Lind, Rui Abe', null, 2018],
    ],
    [
      'a question before the proceedings',
      '- Lind, M., Abe, R. (2021). Why do salt models fail?. In Proceedings of the Salt Society (**SALT**), 2021.',
      [
        'Why do salt models fail?',
        'M. Lind, R. Abe',
        'Proceedings of the Salt Society (SALT)',
        2021,
      ],
    ],
    [
      'names on two lines, of which one ends in a comma',
      '[**Signal fusion from falling salt**](https://a.example/1)\n<br>\nMara Lind, Rui Abe, \nKim Cho (2022) <br>\n[PDF](https://a.example/1.pdf)',
      ['Signal fusion from falling salt', 'Mara Lind, Rui Abe, Kim Cho', null, 2022],
    ],
    [
      'the number of a book in brackets, and others in Spanish',
      '- Mara Lind, Rui Abe y otros autores. Gestión de la sal (ISBN 978-84-18971-29-7). Revista de la Sal, 2021.',
      ['Gestión de la sal', 'Mara Lind, Rui Abe', 'Revista de la Sal', 2021],
    ],
    [
      'a year that nothing parts from the title',
      '- Lind, M., & Abe, R. 2021 A multi-method approach to salt. *Marsh Letters*.',
      ['A multi-method approach to salt', 'M. Lind, R. Abe', 'Marsh Letters', 2021],
    ],
    [
      'a year that begins a title whose own year is told',
      '- Lind, M., & Abe, R. 2001 A marsh odyssey. *Marsh Letters*, 2019.',
      ['2001 A marsh odyssey', 'M. Lind, R. Abe', 'Marsh Letters', 2019],
    ],
    [
      'how far it has come, where a venue stands',
      '- Lind, M., & Abe, R., 2022. Near-field effects of salt. *Submitted for review.*',
      ['Near-field effects of salt', 'M. Lind, R. Abe', null, 2022],
    ],
    [
      'shortened words of a venue, a long one among them',
      '- M. Lind and R. Abe, “Random salt,” ACM Trans. Multimed. Salt. Commun. Appl. (**TOMS**), vol. 15, no. 4, 2020.',
      ['Random salt', 'M. Lind, R. Abe', 'ACM Trans. Multimed. Salt. Commun. Appl. (TOMS)', 2020],
    ],
  ])('%s', (_, item, entry) => {
    expect(entriesIn(`## Publications\n\n${item}\n`)).toEqual([entry]);
  });
});

describe('PubMed’s own format', () => {
  const below =
    'Author information:\n(1)Department of Marsh Biology, Leiden, The Netherlands.\n(2)Reed Institute, Wien, Austria.\n\nReeds emit volatiles. We show that salt, A. Byron and B. Ox notwithstanding, changes this.\n\nDOI: [10.1000/1](https://doi.org/10.1000/1)\nPMID: [32000000](https://pubmed.ncbi.nlm.nih.gov/32000000/)\n';
  const entry = ['Brine volatiles in old reeds', 'M Lind, R Abe, P Stern', 'Plant Salt', 2019];

  it.each([
    [
      'with its number',
      '1: Plant Salt. 2019 Mar 5;180(5):11-20. doi: 10.1000/1. Epub 2018 Feb 20.',
    ],
    ['as an item', '1. Plant Salt. 2019 Mar 5;180(5):11-20.'],
  ])('%s', (_, cited) => {
    const page = `# Publications\n\n${cited}\n\nBrine volatiles in old reeds.\n\nLind M(1), Abe R(2)(10), Stern P(1).\n\n${below}`;
    expect(entriesIn(page)).toEqual([entry]);
  });

  it('below headings that are the titles', () => {
    const page = `# Brine volatiles in old reeds.\n\nPlant Salt. 2019 Mar 5;180(5):11-20.\n\nLind M(1), Abe\nR(2), Stern P(1).\n\n${below}`;
    expect(read(page)).toMatchObject({
      drafts: [
        {
          title: entry[0],
          venue: entry[2],
          links: [{ url: 'https://doi.org/10.1000/1' }, { label: '32000000' }],
        },
      ],
    });
    expect(entriesIn(page)).toEqual([entry]);
  });
});
