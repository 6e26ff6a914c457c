import { describe, expect, it } from 'vitest';
import { entriesIn, told } from './told.ts';

const salt = 'Salt in old marshes of the coast';

describe('a part of an entry', () => {
  it.each([
    [
      'a footnote behind the pages leaves the venue',
      `- Lind M*, Abe R*, Cho K. ${salt}. *Marsh Letters*. 2022;39(7):110-18. *\\*equal contribution*`,
      [salt, 'M Lind, R Abe, K Cho', 'Marsh Letters', 2022],
    ],
    [
      'a journal between guillemets is no title',
      `- M. Lind, R. Abe, *Drying salt*, in «Rivista storica del sale», CXXIX, 2017, 2, pp. 477-503.`,
      ['Drying salt', 'M. Lind, R. Abe', '«Rivista storica del sale»', 2017],
    ],
    [
      'a plain title ends before the first author, however short the name',
      `- \`MARSH 2021\` Few-Shot Counting of Overlapping Reeds, **Kim Wu**, Rui Abe, K. van der Zwaag`,
      [
        'Few-Shot Counting of Overlapping Reeds',
        'Kim Wu, Rui Abe, K. van der Zwaag',
        'MARSH',
        2021,
      ],
    ],
    [
      'a degree in brackets is nobody',
      `- **${salt} and of the plain** (M.Tech. thesis), Mara Lind, Rui Abe, *Marsh Letters*, 2020`,
      [`${salt} and of the plain`, 'Mara Lind, Rui Abe', 'Marsh Letters', 2020],
    ],
    [
      'a known name that is turned round is as sure as it was',
      `- Lind, Mara. Review of *The Marshes Revisited*, by H. L. Cho. *Marsh History* 87, no. 3 (2018): 871–73.`,
      ['Review of The Marshes Revisited, by H. L. Cho', 'Mara Lind', 'Marsh History', 2018],
    ],
  ])('%s', (_, entry, expected) => {
    const other = `- Lind, Mara, and Rui Abe. "Weaving reeds by night." *Marsh Letters* 31, no. 2 (2021): 229–58.\n`;
    const page = `## Publications\n\n${other}${other.replace('by night', 'by day')}${entry}\n`;
    expect(entriesIn(page)[2]).toEqual(expected);
  });
});

describe('a plain title that only a comma parts from its venue ends before', () => {
  it.each<[what: string, where: string, venue: string]>([
    ['a short name and pages', 'LOOMS, pages 34--56, 2020', 'LOOMS'],
    ['a short name, its part and pages', 'LOOMS (Companion Volume), pages 34--56, 2020', 'LOOMS'],
    ['shortened words and a volume', 'Inf. Loom. Manag., volume 57, 2020', 'Inf. Loom. Manag.'],
    [
      'a journal and its volume',
      'The Open Journal of Looms, Volume 6, July 2020',
      'The Open Journal of Looms',
    ],
    ['a short name and two digits', "LOOMS'20 (To Appear)", 'LOOMS'],
  ])('%s', (_, where, venue) => {
    const people = 'Mara Lind and Rui Abe and Kim Cho';
    const page = `## Publications\n\n- ${people}, Reed Corpus: A Resource for Weavers, ${where}\n- ${people}, Drying salt by day, ${where}\n`;
    expect(entriesIn(page)).toEqual([
      ['Reed Corpus: A Resource for Weavers', 'Mara Lind, Rui Abe, Kim Cho', venue, 2020],
      ['Drying salt by day', 'Mara Lind, Rui Abe, Kim Cho', venue, 2020],
    ]);
  });
});

describe('a list of definitions', () => {
  const page = (terms: readonly (readonly [string, string, string])[]) =>
    `<html><body><h1>Papers</h1><dl>${terms.map(([term, ...said]) => `<dt>${term}${said.map((one) => `<dd>${one}`).join('\n')}`).join('\n')}</dl></body></html>`;

  it('whose terms are titles has an item for each, whoever wrote it', () => {
    const text = page([
      [salt, 'Rui Abe, Mara Lind.', '<span>LOOM 2024</span>.'],
      ['Weaving reeds by night', 'Mara Lind.', '<span>REEDS 2022</span>'],
      ['Drying salt by day', 'Mara Lind.', 'PhD thesis, 2023. Advisor: Kim Cho.'],
    ]);
    expect(told(text, 'a.html')).toEqual([
      `${salt} / Rui Abe; Mara Lind / LOOM / 2024`,
      'Weaving reeds by night / Mara Lind / REEDS / 2022',
      'Drying salt by day / Mara Lind / - / 2023',
    ]);
  });

  it('whose terms are years has an item for each definition', () => {
    const said = (title: string) => `Rui Abe, Mara Lind. <b>${title}</b>. <i>Marsh Letters</i>.`;
    const text = page([
      ['2024', said(salt), said('Weaving reeds by night')],
      ['2022', said('Drying salt by day'), said('Who counts the tides?')],
    ]);
    expect(told(text, 'a.html').map((line) => line.split(' / ')[0])).toEqual([
      salt,
      'Weaving reeds by night',
      'Drying salt by day',
      'Who counts the tides?',
    ]);
  });
});
