import { describe, expect, it } from 'vitest';
import { read, told } from '../list-page/told.ts';
import { works } from '../list-page/mixes/works.ts';
import { type Card, cardsOf, dimensions, type Dimension } from './cards/dimensions.ts';
import { type Mark, markOf } from './cards/marks.ts';

/**
 * The made-up works in cards of hundreds of makes: what frames a card, how its classes are
 * named, what stands above, beside and below its title. No reader knows any of them.
 */
const marks: readonly Mark[] = cardsOf(240, 5).map(markOf);

const share = (some: readonly Mark[], of: (mark: Mark) => number) =>
  some.reduce((sum, mark) => sum + of(mark), 0) / some.length;

describe('works in cards are read right, whatever the cards are made of', () => {
  const choices = (Object.keys(dimensions) as Dimension[]).flatMap((key) =>
    dimensions[key].map((value) => [key, value] as const),
  );

  it.each(choices)('%s: %s', (key: Dimension, value: Card[Dimension]) => {
    const some = marks.filter(({ card }) => card[key] === value);
    const of = (field: 'found' | 'titles' | 'authors' | 'years' | 'venues') =>
      share(some, (mark) => mark[field] / works.length);
    expect(some.length).toBeGreaterThan(5);
    for (const field of ['found', 'titles', 'authors', 'years', 'venues'] as const)
      expect([field, of(field) >= 0.97]).toEqual([field, true]);
    expect(share(some, (mark) => mark.invented / works.length)).toBeLessThanOrEqual(0.01);
  });
});

const page = (body: string) => `<html><body>${body}</body></html>`;
const card = (title: string, rest: string) => `<div class="card"><h3>${title}</h3>${rest}</div>`;

describe('boxes that are alike and hold no work each', () => {
  it.each([
    [
      'people',
      card('Ada Byron', '<p>Professor</p><p>Works on looms and their engines.</p>') +
        card('Bo Ox', '<p>PhD student</p><p>Works on marshes and reeds.</p>'),
    ],
    [
      'news',
      card(
        'Ada Byron wins the loom prize of the academy',
        '<span>March 3, 2021</span><p>We are happy that Ada Byron and Bo Ox won the prize.</p>',
      ) +
        card(
          'A new doctoral student joins the group',
          '<span>May 1, 2019</span><p>Welcome, Cy Crane!</p>',
        ),
    ],
    [
      'courses',
      card('Introduction to looms and engines', '<p>Fall 2020</p><p>University of Turin</p>') +
        card('Advanced marsh science for all', '<p>Spring 2021</p><p>University of Turin</p>'),
    ],
    [
      'talks',
      '<h2>Talks</h2>' +
        card(
          'Looms that listen to weavers',
          '<p>Ada Byron, Bo Ox</p><p>Loom Conference, 2019</p>',
        ) +
        card('What reeds remember of floods', '<p>Ada Byron, Cy Crane</p><p>Reeds, 2018</p>'),
    ],
  ])('%s', (_, body) => {
    expect(told(page(body), 'a.html')).toEqual([]);
  });

  it('nor headings of parts of a page', () => {
    const body =
      '<h2>About me</h2><p>I am Ada Byron.</p><p>Loom Institute, 2020</p><h2>My research on looms and reeds</h2><p>Looms, reeds.</p><p>See my talk at Loom Conference, 2019</p>';
    expect(told(page(body), 'a.html')).toEqual([]);
  });

  it('columns of several works are none', () => {
    const column = (head: string, items: readonly string[]) =>
      `<div class="column"><h2>${head}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></div>`;
    const body =
      column('Journal papers', [
        '<b>On looms and engines by steam.</b><br>Ada Byron, Bo Ox. <em>Loom Letters, 2020</em>.',
        '<b>Reeds in old rivers.</b><br>Ada Byron, Cy Crane. <em>Loom Letters, 2019</em>.',
      ]) +
      column('Conference papers', [
        '<b>Towns of steam by night.</b><br>Ada Byron, Cy Crane. <em>Loom Conference, 2018</em>.',
      ]);
    expect(told(page(body), 'a.html')).toEqual([
      'On looms and engines by steam / Ada Byron; Bo Ox / Loom Letters / 2020',
      'Reeds in old rivers / Ada Byron; Cy Crane / Loom Letters / 2019',
      'Towns of steam by night / Ada Byron; Cy Crane / Loom Conference / 2018',
    ]);
  });
});

describe('what stands in a card', () => {
  const other = card(
    'Reeds in old rivers',
    '<p>Ada Byron, Cy Crane</p><p><i>Loom Letters</i>, 2019</p>',
  );
  const [, second] = ['', 'Reeds in old rivers / Ada Byron; Cy Crane / Loom Letters / 2019'];

  it.each([
    [
      'a title with a comma, whose first words look like a name',
      card(
        'No Thing, Nothing: Weaving in Rain',
        '<p>A Byron, <b>B Ox</b></p><p><i>Looms</i>, 2020</p>',
      ),
      'No Thing, Nothing: Weaving in Rain / A Byron; B Ox / Looms / 2020',
    ],
    [
      'keywords in capitals are no venue',
      `<div class="card"><span class="a">LoomCon 2020</span><h3>Weaving in Rain</h3><p>Ada Byron, Bo Ox</p><div><span>GRPO</span> <span>RIS</span></div></div>`,
      'Weaving in Rain / Ada Byron; Bo Ox / LoomCon / 2020',
    ],
    [
      'what stands behind the names is no name',
      card(
        'Weaving in Rain',
        '<p>Ada Byron, Bo Ox, et al. <span>Lead author</span></p><p><i>Looms</i>, 2020</p>',
      ),
      'Weaving in Rain / Ada Byron; Bo Ox / Looms / 2020',
    ],
    [
      'the words of a picture in a link that has others are none of the title',
      `<div class="card"><a href="https://a.example"><img alt="Loom"><h3>Weaving in Rain</h3></a><p>Ada Byron, Bo Ox</p><p><i>Looms</i>, 2020</p></div>`,
      'Weaving in Rain / Ada Byron; Bo Ox / Looms / 2020',
    ],
  ])('%s', (_, first, expected) => {
    expect(told(page(first + other), 'a.html')).toEqual([expected, second]);
  });

  it.each([
    [
      'elements of one line, with nothing between',
      (title: string, people: string, where: string, year: string) =>
        `<div class="k1"><span class="t2">${title}</span> <span class="p3">${people}</span> <span class="w4">${where}</span> <span class="y5">${year}</span></div>`,
    ],
    [
      'lines below a heading that no box holds',
      (title: string, people: string, where: string, year: string) =>
        `<h3>${title}</h3><p>${people}</p><div><span>Marshes</span> <span>Floods</span></div><p>${where}, ${year}</p>`,
    ],
  ])('may be %s', (_, entry) => {
    const body =
      entry('Salt, Rope and Credit', 'Ada Byron, Cy Crane', 'Journal of Looms', '2021') +
      entry(
        'Do sedges remember the flood?',
        'Ada Byron, Bo Ox, Cy Crane',
        'Marsh Ecology',
        '2020',
      ) +
      entry('Peat cores from the estuary', 'Bo Ox, Ada Byron', 'Annals of Reeds', '2016');
    expect(told(page(`<h1>Publications</h1>${body}`), 'a.html')).toEqual([
      'Salt, Rope and Credit / Ada Byron; Cy Crane / Journal of Looms / 2021',
      'Do sedges remember the flood? / Ada Byron; Bo Ox; Cy Crane / Marsh Ecology / 2020',
      'Peat cores from the estuary / Bo Ox; Ada Byron / Annals of Reeds / 2016',
    ]);
  });

  it('are no sections in a language that is not known, each with a list below', () => {
    const items = (...titles: readonly string[]) =>
      `<ul>${titles.map((title) => `<li>A. Byron, B. Ox, <em>${title}</em>, <em>Journal of Looms</em>, 2020, pp. 1-9.</li>`).join('')}</ul>`;
    const body = `<h2>Kirjat</h2>${items('Salt in old marshes', 'Weaving reeds by night')}<h2>Muut tekstit</h2>${items('Drying salt by day', 'Who counts the tides?')}<h2>Sekalaista</h2>${items('Peat cores from the estuary', 'Do sedges remember?')}`;
    const titles = told(page(`<h1>Publications</h1>${body}`), 'a.html');
    expect(titles.map((line) => line.split(' / ')[0])).toEqual([
      'Salt in old marshes',
      'Weaving reeds by night',
      'Drying salt by day',
      'Who counts the tides?',
      'Peat cores from the estuary',
      'Do sedges remember?',
    ]);
  });

  it('an award is a note, and links keep their labels', () => {
    const body = card(
      'Weaving in Rain',
      '<p>Ada Byron, Bo Ox</p><p><i>Looms</i>, 2020 <b>Best Paper Award</b></p><div><a href="https://a.example/p">PDF</a> <a href="https://a.example/c">Code</a></div>',
    );
    expect(read(page(body + other), 'a.html')).toMatchObject({
      drafts: [
        {
          venue: 'Looms',
          notes: ['Best Paper Award'],
          links: [
            { label: 'PDF', url: 'https://a.example/p' },
            { label: 'Code', url: 'https://a.example/c' },
          ],
        },
        { notes: [] },
      ],
    });
  });
});
