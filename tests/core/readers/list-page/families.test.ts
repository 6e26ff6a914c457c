import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

/** The drafts of a page, and what is said about it. */
function page(text: string, file: string) {
  const reading = readSource(new TextEncoder().encode(text), file);
  return reading.kind === 'drafts' ? reading : { drafts: [], diagnostics: reading.diagnostics };
}

/** What a page gives, an entry a line: title / authors / venue / year. */
function told(text: string, file: string): readonly string[] {
  return page(text, file).drafts.map(({ title, authors, venue, year }) =>
    [title, authors.map((author) => author.name).join('; '), venue ?? '-', year ?? '-'].join(' / '),
  );
}

describe('names that a page keeps back', () => {
  const item = (more: string) =>
    `<ul><li><div class="title">Slow Rivers of Glass</div><div class="author">Ada Lovelace, <em>Mary Shelley</em>, ${more}</div><div class="periodical"><em>Glass Letters</em>, 2021</div></li></ul>`;
  it.each([
    [
      'until a click',
      `and <span class="more-authors" title="click to view 2 more authors" onclick="e.attr('title', ''); var t = e.text() == '2 more authors' ? 'Grete Olsson-Vik, Ha Eun Chae' : '2 more authors';">2 more authors</span>`,
    ],
    ['until one points at it', '<span title="Grete Olsson-Vik, Ha Eun Chae">et al.</span>'],
    ['in data', '<a href="#" data-authors="Grete Olsson-Vik and Ha Eun Chae">and 2 more</a>'],
  ])('%s', (_, more) => {
    expect(told(item(more), 'a.html')).toEqual([
      'Slow Rivers of Glass / Ada Lovelace; Mary Shelley; Grete Olsson-Vik; Ha Eun Chae / Glass Letters / 2021',
    ]);
  });

  it('what shows words of its own keeps them, and its link', () => {
    const more = 'Ha Eun Chae</div><div><a href="https://a.example/p" title="Read Me Now">pdf</a>';
    const { drafts } = page(item(more), 'a.html');
    expect(drafts[0]?.authors.map((one) => one.name)).toEqual([
      'Ada Lovelace',
      'Mary Shelley',
      'Ha Eun Chae',
    ]);
    expect(drafts[0]?.links).toMatchObject([{ url: 'https://a.example/p' }]);
  });
});

describe('names behind words that announce them', () => {
  it.each([
    ['Together with Abena Osei-Wolff and Kjartan Hrafnsson.'],
    ['(long version), jointly with Abena Osei-Wolff and Kjartan Hrafnsson.'],
    ['((Short) stories), together with Abena Osei-Wolff and Kjartan Hrafnsson.'],
    ['In collaboration with Abena Osei-Wolff and Kjartan Hrafnsson.'],
    ['Co-authored with Abena Osei-Wolff and Kjartan Hrafnsson.'],
  ])('%s', (names) => {
    const text = `# Papers\n\n* **Weighted Quilts over Looms** ${names} *Loom Letters*, 2022.\n* **Seams and Their Doubles** (with Abena Osei-Wolff). *Loom Letters*, 2021.\n`;
    expect(told(text, 'a.md')).toEqual([
      'Weighted Quilts over Looms / Abena Osei-Wolff; Kjartan Hrafnsson / Loom Letters / 2022',
      'Seams and Their Doubles / Abena Osei-Wolff / Loom Letters / 2021',
    ]);
  });

  it('a paragraph for each part, bullets that are letters', () => {
    const entry = (title: string, names: string) =>
      `<p><span>• </span><span class="s">${title}</span></p><p><span>((Short) stories)</span></p><p><span>Together with ${names}. In <a href="https://a.example/3">Proc. LOOM 2022</a>, 17:1-17:19, 2022.</span></p>`;
    const text =
      entry('Weighted quilts over looms', 'Abena Osei-Wolff and Kjartan Hrafnsson') +
      entry('Another quilt of wool', 'Abena Osei-Wolff');
    expect(told(text, 'a.html')).toEqual([
      'Weighted quilts over looms / Abena Osei-Wolff; Kjartan Hrafnsson / Proc. LOOM / 2022',
      'Another quilt of wool / Abena Osei-Wolff / Proc. LOOM / 2022',
    ]);
  });
});

describe('names with where somebody works', () => {
  it.each([
    [
      'with Chukwuemeka Obi-Nwosu (Lagos Business School) and Théophile Kervadec (Paris School of Economics)',
      'Chukwuemeka Obi-Nwosu; Théophile Kervadec',
    ],
    [
      'with Solveig Bråten (University of Oslo), Ada Stone (MIT) and Bob Byron (INSEE)',
      'Solveig Bråten; Ada Stone; Bob Byron',
    ],
    ['with Th. Kervadec (Paris School of Economics)', 'Th. Kervadec'],
  ])('%s', (names, expected) => {
    const title = 'Who Reads the Print? Complexity, Costs and Choice';
    expect(
      told(`# Working papers\n\n* [${title}](https://a.example/1), 2020, ${names}.\n`, 'a.md'),
    ).toEqual([`${title} / ${expected} / - / 2020`]);
  });

  it('a remark or the short name of a venue is no place of work', () => {
    const text =
      '# Papers\n\n* **Slow Rivers of Glass**. Ada Stone, Bob Byron (SIGLOOM), 2020.\n* Stone, A., Byron, B. (Accepted with revisions). On the rivers of sand. *Loom Letters*.\n';
    expect(told(text, 'a.md')).toEqual([
      'Slow Rivers of Glass / Ada Stone; Bob Byron / SIGLOOM / 2020',
      'On the rivers of sand / A. Stone; B. Byron / Loom Letters / -',
    ]);
  });
});

it('letters with a hyphen after a name are a person, with a full stop given names', () => {
  const item = (title: string, names: string) =>
    `* *${title}*\\\n  ${names}, Loom Letters, 2023.\n`;
  const text =
    item('Proximal Maps of Sorted Looms', 'Bahar Stone, K-L') +
    item('Heavy Balls on Light Looms', 'Stone, K.-L., Byron, A.') +
    item('Long Walks with Small Looms', 'Ó Súilleabháin, C., Byron, A.');
  expect(told(`# Papers\n\n${text}`, 'a.md')).toEqual([
    'Proximal Maps of Sorted Looms / Bahar Stone; K-L / Loom Letters / 2023',
    'Heavy Balls on Light Looms / K.-L. Stone; A. Byron / Loom Letters / 2023',
    'Long Walks with Small Looms / C. Ó Súilleabháin; A. Byron / Loom Letters / 2023',
  ]);
});

describe('statuses and what was done there', () => {
  it.each([
    [
      'Stone, A. and Byron, B. (under review at *Journal of Looms: Threads, Attitudes, and the Social Life of Machines*). When regret binds.',
      'When regret binds / A. Stone; B. Byron / - / -',
    ],
    [
      'Stone, A., and Byron, B. (in preparation for *Loom Teaching*). Grading the yarn in pairs.',
      'Grading the yarn in pairs / A. Stone; B. Byron / - / -',
    ],
    [
      '**Steering with the hip**. Ada Stone, Bob Byron. In preparation. 2022.',
      'Steering with the hip / Ada Stone; Bob Byron / - / 2022',
    ],
    [
      '**Steering with the hip**. Ada Stone, Bob Byron, poster presentation at the Loom Spring Meeting, 2022.',
      'Steering with the hip / Ada Stone; Bob Byron / Loom Spring Meeting / 2022',
    ],
    [
      '**Steering with the hip**. Ada Stone, Bob Byron. Poster at the Loom Days, 2022.',
      'Steering with the hip / Ada Stone; Bob Byron / Loom Days / 2022',
    ],
  ])('%s', (line, expected) => {
    const other = '* Stone, A. and Byron, B. (2019). On seams of wool. *Loom Letters*, 19, 7.\n';
    expect(told(`# Papers\n\n* ${line}\n${other}`, 'a.md')[0]).toBe(expected);
  });

  it('a number that can be no year is told with its line', () => {
    const { drafts, diagnostics } = page(
      '# Papers\n\n* **Steering with the hip**. Ada Stone, Bob Byron, *Loom Letters*, 1122.\n',
      'a.md',
    );
    expect(drafts).toMatchObject([{ venue: 'Loom Letters', year: null }]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'bad-year', line: 3 }]);
  });
});

describe('links in a list below an entry are its own', () => {
  const here = 'https://a.example/p';
  const news = 'https://a.example/n';
  it.each([
    [
      'Markdown',
      'a.md',
      `* Stone, A. and Byron, B. (2019). On seams of wool. *Loom Letters*, 19, 7.\n  * Free preprint [here](${here})\n  * Told again in a [university post](${news}).\n* Stone, A. and Byron, B. (2018). On seams of silk. *Loom Letters*, 18, 7.\n`,
    ],
    [
      'a list inside the item',
      'a.html',
      `<ul><li>Stone, A. and Byron, B. (2019). On seams of wool. <i>Loom Letters</i>, 19, 7.<ul><li>Free preprint <a href="${here}">here</a></li><li>Told in a <a href="${news}">post</a></li></ul></li><li>Stone, A. and Byron, B. (2018). On seams of silk. <i>Loom Letters</i>, 18, 7.</li></ul>`,
    ],
    [
      'a list between items',
      'a.html',
      `<ul><li>Stone, A. and Byron, B. (2019). On seams of wool. <i>Loom Letters</i>, 19, 7.</li><ul><li>Free preprint <a href="${here}">here</a></li><li>Told in a <a href="${news}">post</a></li></ul><li>Stone, A. and Byron, B. (2018). On seams of silk. <i>Loom Letters</i>, 18, 7.</li></ul>`,
    ],
  ])('%s', (_, file, text) => {
    const { drafts } = page(text, file);
    expect(drafts.map((one) => [one.title, one.links.map((link) => link.url)])).toEqual([
      ['On seams of wool', [here, news]],
      ['On seams of silk', []],
    ]);
  });
});
