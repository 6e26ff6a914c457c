import { describe, expect, it } from 'vitest';
import { entriesIn, read } from './told.ts';

describe('an entry is read by what its parts look like', () => {
  it.each([
    [
      'a key of authors and year, which tells the year where nothing else does',
      '* [LAC+25] Mara Lind, Rui Abe, Kim Cho:\n[Salt in Old Marshes of the Coast](https://a.example/1). In Marsh Letters. preprint.',
      ['Salt in Old Marshes of the Coast', 'Mara Lind, Rui Abe, Kim Cho', 'Marsh Letters', 2025],
    ],
    [
      'a key beside the year of the entry',
      '* [LAC25] M. Lind, R. Abe, K. Cho:\n[Salt in Old Marshes of the Coast](https://a.example/1). In Marsh Letters, 2024.',
      ['Salt in Old Marshes of the Coast', 'M. Lind, R. Abe, K. Cho', 'Marsh Letters', 2024],
    ],
    [
      'the venue behind names with initials',
      '- [On the salt trade](https://a.example/1), M. Lind, R. Abe, Marsh Letters 41(4) (2018)',
      ['On the salt trade', 'M. Lind, R. Abe', 'Marsh Letters', 2018],
    ],
    [
      'names with an ellipsis among them',
      '- Lind, M., Abe, R., Cho, K., ... & Stern, P. (2021). A role for salt in marshes. *Marsh Letters*, 31, 2.',
      ['A role for salt in marshes', 'M. Lind, R. Abe, K. Cho, P. Stern', 'Marsh Letters', 2021],
    ],
    [
      'initials with a word of sentences as family name',
      '1. **Lind M**, Abe R, Cho K, and You H (2019). Salt in old marshes of the coast. *Marsh Letters*, 62, 7.',
      ['Salt in old marshes of the coast', 'M Lind, R Abe, K Cho, H You', 'Marsh Letters', 2019],
    ],
    [
      'a number, then dashes around the year',
      '37 - Lind, M., Abe, R., 2020 - Salt in old marshes of the coast.  \n_Marsh Letters_, 23:1-8.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'Marsh Letters', 2020],
    ],
    [
      'a badge in brackets',
      '- (Saltworks 2018) Mara Lind, Rui Abe, and Kim Cho. **Finding salt with small machines.** In _Marsh Computing_.',
      ['Finding salt with small machines', 'Mara Lind, Rui Abe, Kim Cho', 'Marsh Computing', 2018],
    ],
    [
      'the venue in a link, counted by volumes',
      '- Lind, M., & Abe, R. (2021). Salt in old marshes of the coast. [Marsh Letters](https://a.example/1), 31(13), 28.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'Marsh Letters', 2021],
    ],
    [
      'shortened words of a venue',
      '- Lind, M., Abe, R.: Salt in old marshes of the coast, Hydrol. Marsh Syst. Sci., 26, 1405, 2022.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'Hydrol. Marsh Syst. Sci.', 2022],
    ],
    [
      'a laboratory among people',
      '- Marsh Laboratory, Lind, M., Abe, R. (2023). Salt in old marshes of the coast. *Marsh Letters*, 4.',
      [
        'Salt in old marshes of the coast',
        'Marsh Laboratory, M. Lind, R. Abe',
        'Marsh Letters',
        2023,
      ],
    ],
    [
      'the place where a book came out',
      '- Mara Lind, Rui Abe (Hrsg.), Salz und Macht an alten Küsten, Bielefeld, 2017',
      ['Salz und Macht an alten Küsten', 'Mara Lind, Rui Abe', null, 2017],
    ],
    [
      'full stops in a title that place and year end',
      '- Mara Lind, Rui Abe (Hrsg.), Salz und Macht. Eine Geschichte alter Küsten, Wien, 2017',
      ['Salz und Macht. Eine Geschichte alter Küsten', 'Mara Lind, Rui Abe', null, 2017],
    ],
    [
      'somebody named among those left out',
      '- Lind, M., et al, including **Abe, R.** (2018). Salt in old marshes of the coast. *Marsh Letters*, 9, 7.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'Marsh Letters', 2018],
    ],
    [
      'an owner of two family names in bold',
      '1. Lind RA, Cho BA, **Plex Sulá AI**, Abe J, Omo K. Salt in old marshes of the coast. *Marsh Letters*, 2024.',
      [
        'Salt in old marshes of the coast',
        'RA Lind, BA Cho, AI Plex Sulá, J Abe, K Omo',
        'Marsh Letters',
        2024,
      ],
    ],
    [
      'initials without a space',
      '- **Salt in old marshes of the coast**  \n  M.Lind, R.Abe  \n  *Marsh Letters*, 2018',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', 'Marsh Letters', 2018],
    ],
    [
      'where data are kept, which is no venue',
      '- Lind, M., & Abe, R. (2021). “Salt in old marshes of the coast.” Zenodo.',
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', null, 2021],
    ],
  ])('%s', (_, item, entry) => {
    expect(entriesIn(`## Publications\n\n${item}\n`)).toEqual([entry]);
  });

  it('a section under review is one of works', () => {
    const text =
      '## Under review\n\n- Lind, M., & Abe, R. (under review). Salt in old marshes of the coast. [Preprint](https://a.example/1)\n';
    expect(entriesIn(text)).toEqual([
      ['Salt in old marshes of the coast', 'M. Lind, R. Abe', null, null],
    ]);
  });

  it('a list whose owner is named nowhere has its titles', () => {
    const item = (title: string, year: number) =>
      `1. [${title}](https://a.example/${year}) (${year})`;
    const text = `## Research papers\n\n${item('Waves with walls of salt', 2022)}\n${item('Semigroups of old marshes', 2025)}\n`;
    expect(entriesIn(text)).toEqual([
      ['Waves with walls of salt', '', null, 2022],
      ['Semigroups of old marshes', '', null, 2025],
    ]);
  });
});

describe('a card of a web page', () => {
  it('has what stands beside its text, though no space parts it', () => {
    const card =
      '<article><div><h3>Salt in old marshes of the coast</h3><p>Mara Lind, Rui Abe.</p></div><aside><strong>Marsh Letters · 2021</strong><span>Lead author</span></aside></article>';
    const reading = read(
      `<!doctype html><html><body><h2>Publications</h2>${card}${card.replace('old', 'new')}</body></html>`,
      'list.html',
    );
    expect(reading).toMatchObject({
      drafts: [
        { title: 'Salt in old marshes of the coast', venue: 'Marsh Letters', year: 2021 },
        { title: 'Salt in new marshes of the coast', venue: 'Marsh Letters', year: 2021 },
      ],
    });
  });
});

describe('Markdown as site generators take it', () => {
  const item = '- Mara Lind, Rui Abe. Salt in old marshes of the coast. *Marsh Letters*, 2020.';
  const entry = ['Salt in old marshes of the coast', 'Mara Lind, Rui Abe', 'Marsh Letters', 2020];

  it.each([
    ['a list right below a heading in HTML', `<h2 id="p">Publications</h2>  \n${item}\n`],
    [
      'Markdown in an element that says so',
      `## Publications\n\n<div class="pub" markdown="1">\nLind, M., **Abe, R.** (2020). Salt in old marshes of the coast. *Marsh Letters*, 3.\n</div>\n`,
    ],
    ['TOML front matter', `+++\ntitle = "Publications"\n+++\n\n${item}\n`],
    [
      'a year where items have numbers',
      `## Publications\n\n- 2020. Mara Lind, Rui Abe. *Salt in old marshes of the coast*. Marsh Letters.\n`,
    ],
  ])('%s', (name, text) => {
    const people = name.startsWith('Markdown') ? 'M. Lind, R. Abe' : entry[1];
    expect(entriesIn(text)).toEqual([[entry[0], people, entry[2], entry[3]]]);
  });

  it('TOML front matter without a list is a file for each publication', () => {
    expect(read('+++\ntitle = "On Salt"\n+++\n\nAn abstract.\n').diagnostics).toMatchObject([
      { severity: 'fatal', code: 'unknown-shape' },
    ]);
  });
});

describe('what may be an entry and was not read is told', () => {
  const good = '- Mara Lind, Rui Abe. **Salt in old marshes**. *Marsh Letters*, 2020.';
  const errors = (text: string) =>
    read(text).diagnostics.flatMap((one) =>
      one.severity === 'error' ? [[one.code, one.line]] : [],
    );

  it('with its line', () => {
    const odd =
      '- 2021 // Marsh Letters // *old coasts and the salt they kept* // editorial by the guild (Lind, Abe)';
    expect(errors(`## Publications\n\n${good}\n${odd}\n`)).toEqual([['unknown-shape', 4]]);
  });

  it.each([
    [
      'a way to more',
      '- The full list is on [Google Scholar of the salt and marsh group](https://a.example), 2020.',
    ],
    [
      'a sentence',
      'In 2021 we moved to the old house of salt on the coast, and we still like it there very much.',
    ],
    ['a talk', '## Talks\n\n- 2021: *Salt and what it did to coasts*, Guild of Marshes, Turin'],
    ['a course', '## Teaching\n\n- 2021: *Introduction to marshes and salt*, with Rui Abe'],
  ])('%s is none', (_, item) => {
    expect(errors(`## Publications\n\n${good}\n\n${item}\n`)).toEqual([]);
  });
});
