import { describe, expect, it } from 'vitest';
import { formOf, likeness, noForm } from '../../../../src/core/readers/list-page/form.ts';
import { sampleOf } from '../../../../src/core/readers/list-page/sample.ts';
import { pageOf } from '../../../../src/core/readers/markdown/blocks.ts';
import { entriesIn, read, told } from './told.ts';

describe('the form of a page, told by the entries that are sure', () => {
  const entry = (shape: string, seams: readonly string[], paragraph: object | null = null) => ({
    shape,
    seams,
    behind: ['bold'],
    draft: { venue: `Marsh Letters ${seams.length}`, authors: [] },
    joint: false,
    paragraph,
    lines: 2,
    joined: 3,
    head: 'bold',
    score: 9,
  });

  it('tells only of a long page how many neighbours make an entry', () => {
    const entries = Array.from({ length: 20 }, () => entry('bold-first', []));
    expect(formOf(entries)).toMatchObject({ joins: null, steady: null });
    const form = formOf(entries, true);
    expect(form.joins).toEqual(new Set([3]));
    expect(form.steady).toEqual({ joined: 3, heads: new Set(['bold']), floor: 7.5 });
    const mixed = entries.map((one, i) => (i % 4 === 0 ? { ...one, joined: 1 } : one));
    expect(formOf(mixed, true)).toMatchObject({ joins: new Set([1, 3]), steady: null });
    expect(formOf(entries.slice(1), true)).toMatchObject({ joins: null, steady: null });
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
    expect(form.behind).toEqual(new Map([['bold', 1]]));
    expect(form.venues).toEqual(new Set(['marsh letters']));
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

describe('an entry outside of the sections of works', () => {
  const paper = (title: string, year: number) =>
    `- Mara Lind, Rui Abe. ${title}. *Marsh Letters*, ${year}.`;
  const papers = [
    paper('Salt in old marshes', 2019),
    paper('Reeds and brine of the north', 2018),
    paper('Tides by night', 2017),
  ].join('\n');
  const weak = '- Lightning Salt & Blind Salt Lightning, [Marsh Meeting 2008](https://a.example/1)';

  it('has to be surer than one within, and is told', () => {
    const reading = read(`# Lind\n\n## Salt Cons\n\n${weak}\n\n## Papers\n\n${papers}\n`);
    expect(reading.kind === 'drafts' && reading.drafts.map((draft) => draft.title)).toEqual([
      'Salt in old marshes',
      'Reeds and brine of the north',
      'Tides by night',
    ]);
    expect(reading.diagnostics).toMatchObject([
      { severity: 'warning', code: 'unknown-shape', line: 5 },
    ]);
  });

  it('stays where it is sure, and where the page has no sections of works', () => {
    expect(
      entriesIn(`# Lind\n\n## Salt Cons\n\n${paper('Dunes', 2016)}\n\n## Papers\n\n${papers}\n`),
    ).toHaveLength(4);
    expect(entriesIn(`# Lind\n\n## Salt\n\n${weak}\n${papers}\n`)).toHaveLength(4);
  });
});

describe('a page that names nobody', () => {
  const items = [
    '- On the salt of marshes. Journal of Marsh Studies 12(3), 2019, pp. 3-20.',
    '- Brine and its discontents. In Proceedings of the Salt Society, 2018.',
    '- Reeds, briefly. Marsh Quarterly, 2015.',
    '- "What is a marsh?" Salt Review 7 (2012): 1-30.',
  ];
  const entries = [
    ['On the salt of marshes', '', 'Journal of Marsh Studies', 2019],
    ['Brine and its discontents', '', 'Proceedings of the Salt Society', 2018],
    ['Reeds, briefly', '', 'Marsh Quarterly', 2015],
    ['What is a marsh?', '', 'Salt Review', 2012],
  ];

  it('is the list of its owner, where that explains most of it', () => {
    expect(entriesIn(`## Publications\n\n${items.join('\n')}\n`)).toEqual(entries);
  });

  it('is none in a section of other things, nor where most is something else', () => {
    expect(entriesIn(`## Travels\n\n${items.join('\n')}\n`)).toEqual([]);
    const other = (year: number) =>
      `- In ${year} we moved to the marsh, which we had wanted for long`;
    const others = [2011, 2012, 2013, 2014].map(other).join('\n');
    expect(entriesIn(`## Papers\n\n${items.slice(0, 2).join('\n')}\n${others}\n`)).toEqual([]);
  });
});

it('a box of MkDocs opens with its heading', () => {
  const page =
    '# Publications\n\n!!! quote "Articles"\n    - Lind, M., Abe, R., & Cho, K. (2023). Salt in old marshes. *Marsh Letters*, 3(1).\n\n??? note "Talks"\n    - Lind, M., & Abe, R. (2020). Why is there salt? *Marsh Meeting*.\n';
  expect(entriesIn(page)).toEqual([
    ['Salt in old marshes', 'M. Lind, R. Abe, K. Cho', 'Marsh Letters', 2023],
  ]);
});

describe('a long page is read as its parts are', () => {
  const families = ['Lind', 'Abe', 'Cho', 'Stern', 'Bloom', 'Kelly', 'Marsh', 'Reed'];
  const given = ['Mara', 'Rui', 'Kim', 'Ida', 'Ada', 'Bea', 'Jon'];
  const person = (i: number) => `${given[i % 7]!} ${families[i % 8]!}`;
  const title = (i: number) => `Salt in old marshes of coast number ${i + 1}`;
  const venue = (i: number) => `*Marsh Letters*, ${1990 + (i % 30)}`;
  const people = (i: number) => `${person(i)}, ${person(i + 3)}`;

  it.each([
    [
      'a paragraph for each part',
      (i: number) => `**${title(i)}**\n\n${people(i)}\n\n${venue(i)}\n\n`,
    ],
    [
      'some with a paragraph more',
      (i: number) =>
        `**${title(i)}**\n\n${people(i)}\n\n${venue(i)}\n\n${i % 5 === 0 ? '[pdf](https://a.example/1)\n\n' : ''}`,
    ],
    ['items', (i: number) => `- ${people(i)}. **${title(i)}**. ${venue(i)}.\n`],
    [
      'items, an odd one among them',
      (i: number) =>
        i === 131
          ? `- “${title(i)}”, ${people(i)}. ${venue(i)}.\n`
          : `- ${people(i)}. **${title(i)}**. ${venue(i)}.\n`,
    ],
    ['lines', (i: number) => `${people(i)}. ${title(i)}. Marsh Letters, ${1990 + (i % 30)}.\n`],
  ])('%s', (_, write) => {
    const all = Array.from({ length: 260 }, (_, i) => write(i));
    const whole = entriesIn(`# Papers\n\n${all.join('')}`);
    const parts = [0, 65, 130, 195].flatMap((from) =>
      entriesIn(`# Papers\n\n${all.slice(from, from + 65).join('')}`),
    );
    expect(whole).toHaveLength(260);
    expect(whole).toEqual(parts);
  });

  it('a sample is the page itself where nothing is long, else windows of its long rows', () => {
    const page = (count: number) => {
      const text = Array.from({ length: count }, (_, i) => `Part ${i}`).join('\n\n');
      return pageOf(text, 'a.md', 1).page;
    };
    const short = page(240);
    expect(sampleOf(short)).toBe(short);
    const texts = sampleOf(page(1000)).children.map((child) =>
      child.kind === 'piece' ? child.lines[0]!.runs[0]!.text : '',
    );
    expect(texts).toHaveLength(120);
    expect([texts[0], texts[39], texts[40], texts[80], texts[119]]).toEqual([
      'Part 0',
      'Part 39',
      'Part 480',
      'Part 960',
      'Part 999',
    ]);
  });
});
