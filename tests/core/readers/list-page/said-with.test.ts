import { describe, expect, it } from 'vitest';
import { entriesIn } from './told.ts';

/** Pages whose owner names only those with whom a paper was written. */
describe('an entry that says with whom it was written', () => {
  const letters = 'Marsh Letters';
  it.each([
    [
      'behind a title in bold',
      '**Salt and the price of reeds** (with Mara Lind)  \n*Marsh Letters*, 2020, 36(4): 871–896.',
    ],
    [
      'behind a link',
      '[Salt and the price of reeds](https://a.example/s) (with Mara Lind), 2020. *Marsh Letters* 36.',
    ],
    [
      'in brackets behind venue and year',
      '*Salt and the price of reeds*, 12 Marsh Letters 36 (2020) (with Mara Lind)',
    ],
    [
      'in a sentence at the end',
      '"Salt and the price of reeds," *Marsh Letters* 128 (2020): 402–451. With Mara Lind.',
    ],
    [
      'in a sentence before the prize',
      '"Salt and the price of reeds," *Marsh Letters* (2020). With Mara Lind. **Winner of the Reed Prize.**',
    ],
    [
      'in brackets before the title',
      '(2) (with Mara Lind) **Salt and the price of reeds.** In: *Marsh Letters* 38 (2020), 501-517.',
    ],
    [
      'as joint work',
      '**Salt and the price of reeds**, joint work with Mara Lind, *Marsh Letters*, 2020',
    ],
    [
      'with a title of hers',
      '*Salt and the price of reeds*, *Marsh Letters* (2020) (with Prof. Mara Lind)',
    ],
  ])('%s', (_, entry) => {
    const other = (title: string) =>
      entry
        .replace('Salt and the price of reeds', title)
        .replace('Mara Lind', 'Rui Abe-Sato and Jun Okafor');
    const page = `# Publications\n\n${entry}\n\n${other('Drying reeds by night and day')}\n`;
    const [year] = entry.includes('2020') ? [2020] : [null];
    expect(entriesIn(page)).toEqual([
      ['Salt and the price of reeds', 'Mara Lind', letters, year],
      ['Drying reeds by night and day', 'Rui Abe-Sato, Jun Okafor', letters, year],
    ]);
  });

  it('in a bullet of work in progress, with nothing else', () => {
    const page =
      '## Papers\n\n- Banks and the price of reeds (with J. Lind)\n- Who counts the tides? (with J. Lind and R. Abe)\n';
    expect(entriesIn(page).map(([title, people]) => [title, people])).toEqual([
      ['Banks and the price of reeds', 'J. Lind'],
      ['Who counts the tides?', 'J. Lind, R. Abe'],
    ]);
  });

  it('on a line of its own, below a title in bold that follows the venue of another', () => {
    const entry = (title: string, names: string) =>
      `**${title}**\n\nwith ${names}\n\n*Review of Marsh Studies*, forthcoming\n\n`;
    const page = `## Papers\n\n${entry('Hidden Salt', 'Mara Lind')}${entry('Drying reeds by night', 'Rui Abe and Jun Okafor')}${entry('Who counts the tides?', 'Mara Lind')}`;
    expect(entriesIn(page).map(([title, people, venue]) => [title, people, venue])).toEqual([
      ['Hidden Salt', 'Mara Lind', 'Review of Marsh Studies'],
      ['Drying reeds by night', 'Rui Abe, Jun Okafor', 'Review of Marsh Studies'],
      ['Who counts the tides?', 'Mara Lind', 'Review of Marsh Studies'],
    ]);
  });

  it('but not where words of the title are no names', () => {
    const page =
      '## Papers\n\n- Mara Lind, Rui Abe. **Living with Tides.** *Marsh Letters*, 2020.\n';
    expect(entriesIn(page)).toEqual([['Living with Tides', 'Mara Lind, Rui Abe', letters, 2020]]);
  });
});
