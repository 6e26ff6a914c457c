import { describe, expect, it } from 'vitest';
import { entriesIn, read } from './told.ts';

const titles = (text: string, file = 'list.md') => {
  const reading = read(text, file);
  return reading.kind === 'drafts' ? reading.drafts.map(({ title }) => title) : [];
};

describe('a page of one person need not name its authors', () => {
  it('though it has two works alone, and no heading', () => {
    const text =
      '1. Salt in Old Marshes of the Coast. Preprint (2025). [pdf](https://a.example/1)\n\n2. A pinned theorem for reeds and ropes. Preprint (2022). [pdf](https://a.example/2)\n';
    const both = ['Salt in Old Marshes of the Coast', 'A pinned theorem for reeds and ropes'];
    expect(titles(text, 'papers.md')).toEqual(both);
    expect(titles(`---\ntitle: Home\npermalink: /publications/\n---\n\n${text}`)).toEqual(both);
    expect(titles(text, 'notes.md')).toEqual([]);
  });

  it('where headings are the titles', () => {
    const text =
      '# Salt in Old Marshes of the Coast\n\nMarsh Letters – ML 2018\nNovember 9th, 2018. [link](https://a.example/1)\n\n# Reeds, ropes and slow machines\nEncontro Nacional de Sal e Corda (2019). [link](https://a.example/2)\n';
    expect(entriesIn(`---\npermalink: /publications/\n---\n\n${text}`)).toEqual([
      ['Salt in Old Marshes of the Coast', '', 'Marsh Letters – ML', 2018],
      ['Reeds, ropes and slow machines', '', 'Encontro Nacional de Sal e Corda', 2019],
    ]);
  });

  it('where one has neither year nor venue, among others of its form', () => {
    const text =
      '# Publications\n\n- [Salt models for old marshes](https://a.example/1) - SALT 2022 - [DOI](https://a.example/d)\n- [Reeds and ropes of the coast](https://a.example/2) - REED 2021 - [DOI](https://a.example/e)\n- [Slow machines for small ropes](https://a.example/3) [(Licentiate Thesis)](https://a.example/f)\n- [Marsh words in the old songs](https://a.example/4) (Masters Thesis)\n';
    expect(titles(text)).toEqual([
      'Salt models for old marshes',
      'Reeds and ropes of the coast',
      'Slow machines for small ropes',
      'Marsh words in the old songs',
    ]);
  });
});

describe('what is said of works is none', () => {
  it.each([
    [
      'an abstract',
      '**Abstract**—Salt shows decreasing yields, coupled with a loss of reeds. 2019.',
    ],
    ['what it is about', '*Topics: Reed Detection, Industry 4.0*'],
  ])('%s', (_, line) => {
    const entry =
      '**Salt in Old Marshes of the Coast**  \nMara Lind, Rui Abe  \n*Marsh Letters*, 2019';
    expect(
      titles(`## Publications\n\n${entry}\n\n${line}\n\n${entry.replace('Salt', 'Reeds')}\n`),
    ).toEqual(['Salt in Old Marshes of the Coast', 'Reeds in Old Marshes of the Coast']);
  });

  it('in small letters below an entry with its year, however short', () => {
    const text =
      '## Publications\n\n- **Salt in Old Marshes** Mara Lind, Rui Abe. 2019\n    - A careful survey of reeds is designed for later use\n- **Reeds in Old Marshes** Mara Lind, Kim Cho. 2018\n    - Some ropes are tested with small machines\n';
    expect(entriesIn(text).map((entry) => entry[2])).toEqual([null, null]);
  });
});

describe('what is written in Markdown within HTML', () => {
  it('is read as meant', () => {
    const item = (title: string, year: number) =>
      `  <li markdown="1">\n[${title}](https://a.example/${year}) **Mara Lind**, Rui Abe. ${year} <span class="count"></span>\n\n    - It tells of [reeds](https://b.example).\n  </li>\n`;
    const text = `# Publications\n\n<ol reversed markdown="1">\n${item('Salt in Old Marshes of the Coast', 2024)}\n${item('Reeds and ropes of the coast', 2021)}</ol>\n`;
    expect(entriesIn(text)).toEqual([
      ['Salt in Old Marshes of the Coast', 'Mara Lind, Rui Abe', null, 2024],
      ['Reeds and ropes of the coast', 'Mara Lind, Rui Abe', null, 2021],
    ]);
  });

  it('words before a colon belong to the title, though classes tell the authors', () => {
    const text = `<div class="publication-list">\n<article>\n<h2>Marsh Makers: Insights on Salt</h2>\n<p class="publication-authors">Mara Lind, Rui Abe</p>\n<p class="publication-venue">Marsh Letters 2019</p>\n</article>\n</div>\n`;
    expect(entriesIn(text)).toEqual([
      ['Marsh Makers: Insights on Salt', 'Mara Lind, Rui Abe', 'Marsh Letters', 2019],
    ]);
  });
});

describe('what a page has before its entries, and what it calls its links', () => {
  const entry = (title: string) => `*Lind, M., Abe, R.* ${title}. _Marsh Letters, 2017_.\n`;

  it('keys of Pelican, without a rule around them, are its head', () => {
    const text = `Title: Publications\nDate: 2017-04-11 9:51\nAuthor: Mara Lind\n\n${entry('Salt in old marshes')}\n`;
    expect(titles(text)).toEqual(['Salt in old marshes']);
  });

  it('the same keys in each entry are its parts', () => {
    const one = (title: string) => `Title: ${title}\nAuthors: Mara Lind, Rui Abe\nDate: 2017\n`;
    const both = ['Salt in old marshes of the western coast', 'Reeds in old marshes'];
    expect(titles(both.map(one).join('\n'))).toEqual(both);
  });

  it('words that lead to several addresses are labels, in whatever words', () => {
    const one = (title: string, i: number) =>
      `### ${title}\n\n<div><span><a href="https://lind.example">Mara Lind ↗</a><a href="https://id.example/${i}">iD ↗</a></span>\n<span><a href="https://abe.example">Rui Abe ↗</a><a href="https://id.example/${i}9">iD ↗</a></span></div>\n\nMarsh Letters  \n201${i}\n\n<a href="https://a.example/${i}">Herbarium ↗</a>\n`;
    const text = [
      'Salt in Old Marshes of the Coast',
      'Reeds and ropes of the coast',
      'Slow machines for ropes',
    ]
      .map(one)
      .join('\n');
    expect(entriesIn(`# Publications\n\n${text}`)).toEqual([
      ['Salt in Old Marshes of the Coast', 'Mara Lind, Rui Abe', 'Marsh Letters', 2010],
      ['Reeds and ropes of the coast', 'Mara Lind, Rui Abe', 'Marsh Letters', 2011],
      ['Slow machines for ropes', 'Mara Lind, Rui Abe', 'Marsh Letters', 2012],
    ]);
  });

  it('a picture that leads somewhere is a link, though it has no words', () => {
    const reading = read(
      '- Mara Lind, Rui Abe, "Salt in old marshes", *Marsh Letters*, 2019. <a href="https://a.example/1"><img src="pdf.png" alt=""></a>\n',
    );
    expect(reading).toMatchObject({
      drafts: [{ venue: 'Marsh Letters', links: [{ label: 'link', url: 'https://a.example/1' }] }],
    });
  });

  it.each([
    [
      'what kind it is of, in square brackets',
      '[Journal Q2]"Salt in old marshes" Mara Lind, Rui Abe. Marsh Letters. 2019.',
    ],
    [
      'no space behind a full stop',
      '"Salt in old marshes" Mara Lind, Rui Abe.Marsh Letters. 2019.',
    ],
    ['a journal of two letters', 'Lind, M., Abe, R. (2019). "Salt in old marshes", A&A, 603, 126.'],
    [
      'a question and a full stop',
      'Lind, M., Abe, R. (2019). Is salt in old marshes?. __Marsh Letters__ 8',
    ],
  ])('%s', (_, text) => {
    const [found] = entriesIn(`## Publications\n\n- ${text}\n`);
    expect(found?.[0]).toMatch(/alt in old marshes\??$/);
    expect(found?.[1]).toMatch(/^(?:Mara Lind, Rui Abe|M. Lind, R. Abe)$/);
    expect(found?.[2]).toMatch(/^(?:Marsh Letters|A&A)$/);
    expect(found?.[3]).toBe(2019);
  });
});

describe('what other entries say of one', () => {
  const others = (shape: (title: string, people: string, venue: string) => string) =>
    [
      shape('Salt in old marshes of the coast', 'Mara Lind, Rui Abe', 'Marsh Letters'),
      shape('Reeds and ropes, a history', 'Mara Lind, Kim Cho', 'Journal of Ropes'),
      shape('Slow machines for small ropes', 'Rui Abe, Mara Lind', 'Marsh Letters'),
      shape('The keeper of the western lighthouse', 'Mara Lind', 'Coastal Chronicle'),
    ].join('\n');
  const last = ['The keeper of the western lighthouse', 'Mara Lind', 'Coastal Chronicle', 2019];

  it.each([
    ['the venue before her', (t: string, p: string, v: string) => `- **${t}** | ${v}, 2019 | ${p}`],
    ['the venue behind her', (t: string, p: string, v: string) => `- **${t}** — ${p} — ${v}, 2019`],
    ['commas', (t: string, p: string, v: string) => `- **${t}**, ${p}, *${v}*, 2019`],
  ])('who wrote alone is whom the others name: %s', (_, shape) => {
    expect(entriesIn(`## Publications\n\n${others(shape)}\n`)[3]).toEqual(last);
  });
});

describe('a section of talks is none of works', () => {
  it('though conferences are named with them', () => {
    const work =
      '- [Salt in old marshes](https://a.example/1), with Rui Abe. *Marsh Letters*, 2019.\n';
    const text = `# Papers\n\n${work}\n# Conferences and Talks\n\n- Reeds in old marshes.\n    - Marsh Meeting, Phoenix, October 2023.\n`;
    expect(titles(text)).toEqual(['Salt in old marshes']);
  });
});

describe('a title ends where its line of the source does', () => {
  it('if that line ends in a comma and begins with it', () => {
    const text =
      '## Publications\n\nMara Lind, Rui Abe,\nSalt in old marshes of the coast,\nMarsh Letters, Volume 49, 2026\n\nMara Lind, Kim Cho,\nReeds and ropes of the coast,\nSleep, Volume 8, Issue 6, June 2025\n';
    expect(entriesIn(text)).toEqual([
      ['Salt in old marshes of the coast', 'Mara Lind, Rui Abe', 'Marsh Letters', 2026],
      ['Reeds and ropes of the coast', 'Mara Lind, Kim Cho', 'Sleep', 2025],
    ]);
  });

  it.each([
    [
      'communities among names',
      'Lind, M., Society for Old Salt, Abe, R. and the REED-SALT Consortium, 2024.',
      'M. Lind, Society for Old Salt, R. Abe, REED-SALT Consortium',
    ],
    ['a name without initials before the year', '**Lind, MA.**, Abe (2024)', 'MA Lind, Abe'],
    [
      'a name set apart as one',
      '**Lind, Mara**, Abe, Rui and Cho, Kim. 2024.',
      'Mara Lind, Rui Abe, Kim Cho',
    ],
  ])('%s', (_, names, people) => {
    const [found] = entriesIn(
      `## Publications\n\n- ${names} Salt in old marshes of the coast. *Marsh Letters*, 8.\n`,
    );
    expect(found).toEqual(['Salt in old marshes of the coast', people, 'Marsh Letters', 2024]);
  });

  it.each([
    ['(Oral, Accepted at SALT 2024)', 'SALT'],
    ['(Best Paper Award at SALT 2024)', 'SALT'],
    ['Published as part of Salt Symposium 2024', 'Salt Symposium'],
  ])('where it was received is where it appeared: %s', (line, venue) => {
    const text = `## Publications\n\n**Salt in old marshes of the coast**  \nMara Lind, Rui Abe  \n*${line}*  \n[pdf](https://a.example/1)\n`;
    expect(entriesIn(text)).toEqual([
      ['Salt in old marshes of the coast', 'Mara Lind, Rui Abe', venue, 2024],
    ]);
  });

  it.each([
    ['[On salt (highlighted in Reeds)](https://a.example/1)', 'On salt'],
    ['[On salt in marshes] (https://a.example/1)', 'On salt in marshes'],
    ['[[J4] On salt in marshes](https://a.example/1)', 'On salt in marshes'],
  ])('what is no part of a title: %s', (title, expected) => {
    const long = title.replace('On salt', 'On the salt of the sea');
    const text = `## Publications\n\n- ${long}. Mara Lind, Rui Abe. *Marsh Letters*, 2024.\n`;
    expect(titles(text)).toEqual([expected.replace('On salt', 'On the salt of the sea')]);
  });
});
