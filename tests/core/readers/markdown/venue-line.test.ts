import { describe, expect, it } from 'vitest';
import { only, read } from './reading.ts';

describe('the venue line', () => {
  const entry = (line: string) => `**On Engines**  \nAda Lovelace, Charles Babbage  \n${line}`;
  it.each([
    [
      '<span style="color:green; font-style:italic">NeurIPS 2023 (Datasets and Benchmarks Track)</span>',
      'NeurIPS',
      2023,
      ['Datasets and Benchmarks Track'],
    ],
    [
      '<span style="color:green; font-style:italic">IEEE Micro 2019 (Best paper award)</span>',
      'IEEE Micro',
      2019,
      ['Best paper award'],
    ],
    ['<span style="color:green; font-style:italic">Preprint 2023/span>', 'Preprint', 2023, []],
    ['<span>Preprint 2023<span>', 'Preprint', 2023, []],
    ['*ICML 2021 (long talk)*', 'ICML', 2021, ['long talk']],
    ['ICML 2021 (oral, best paper award)', 'ICML', 2021, ['oral', 'best paper award']],
    ['ICML 2021, spotlight', 'ICML', 2021, ['spotlight']],
    ['ICML 2021 [oral]', 'ICML', 2021, ['oral']],
    ["_OSDI'22_", 'OSDI', 2022, []],
    [
      '_In Proceedings of the 2015 Conference on Engines (CE), 2015._',
      'Proceedings of the 2015 Conference on Engines (CE)',
      2015,
      [],
    ],
    ['*Journal of Engines, vol. 12, no. 3, pp. 1000–1010, 2019*', 'Journal of Engines', 2019, []],
    ['*Journal of Engines, 12(3):45-60, 2019*', 'Journal of Engines', 2019, []],
    ['*Journal of Engines (2019)*', 'Journal of Engines', 2019, []],
    ['2019 Engine Symposium', 'Engine Symposium', 2019, []],
    ['*Journal of Engines, in press*', 'Journal of Engines', null, ['in press']],
    ['*Journal of Engines*, 10000', 'Journal of Engines', null, []],
    ['*Under review*', 'Under review', null, []],
  ])('%s', (line, venue, year, notes) => {
    expect(only(entry(line))).toMatchObject({ venue, year, notes });
  });

  it('stands after the authors, in italics', () => {
    const text =
      '<b>[On Engines](https://arxiv.org/abs/1802.08077)</b> <br>\n<b>Ada Lovelace</b>, Charles Babbage. <i>Notes on Engines (NE), 2018.</i>';
    expect(only(text)).toMatchObject({
      venue: 'Notes on Engines (NE)',
      year: 2018,
      ids: { arxiv: '1802.08077' },
      authors: [{ name: 'Ada Lovelace', emphasised: true }, { name: 'Charles Babbage' }],
    });
  });

  it('is not needed where a heading names the year', () => {
    const text =
      '## 2018\n\n**On Engines** <br>\n**Ada Lovelace**, Charles Babbage.\n\n## Talks\n\nNone.\n\n# Older\n\n**On Looms**  \nAda Lovelace, Charles Babbage';
    const { drafts } = read(text);
    expect(drafts.map((draft) => [draft.title, draft.year, draft.venue])).toEqual([
      ['On Engines', 2018, null],
      ['On Looms', null, null],
    ]);
  });
});
