import { describe, expect, it } from 'vitest';
import { readVenueLine } from '../../../../src/core/readers/venue-text/index.ts';

describe('a venue line keeps the name and leaves what belongs to one volume or meeting', () => {
  it.each<[line: string, venue: string | null, year: number | null]>([
    ['J. Loom Rad. 32, 1370 (2025)', 'J. Loom Rad', 2025],
    ['R. Abe, I. Stern & K. van den Cho (Eds.), Handbook of Salt, 2020', 'Handbook of Salt', 2020],
    ['Handbook of Salt, R. Abe, I. Stern (Eds.), 2020', 'Handbook of Salt', 2020],
    [
      'Digital Salt: Looms and Applications, R. Abe, I. Stern (Eds.), 2020',
      'Digital Salt: Looms and Applications',
      2020,
    ],
    ['Self-Aware Salt. Ed. by Rui Abe, Ida Stern, and Kim Cho, 2017', 'Self-Aware Salt', 2017],
    [
      'Salt and Looms 2: weaving, choice and thread, 2010',
      'Salt and Looms 2: weaving, choice and thread',
      2010,
    ],
    [
      '17th Symposium on Salt and Wireless Access – MobiSalt ’19, 2019',
      '17th Symposium on Salt and Wireless Access',
      2019,
    ],
    ['Bielefeld: Salzverlag, 2017', null, 2017],
    ['Submitted for review, 2022', null, 2022],
    ['Submitted (Preprint: )', null, null],
    ['(2024) In R. Abe (Ed.) Salt in Weaving', 'Salt in Weaving', 2024],
    ['In submission', null, null],
    ['Marsh Biology 67(1). 170-174', 'Marsh Biology', null],
    ['Marsh Medicine.Vol 22. 1260-1267', 'Marsh Medicine', null],
    ['Journal of Salt and Looms. 19(2): 260--280, 2019', 'Journal of Salt and Looms', 2019],
    ['for the Conference on Salt, 2019', 'Conference on Salt', 2019],
    ['Advanced Master Thesis, 2019', null, 2019],
    [
      'Late Breaking Report at the 2022 Conference on Looms (COL)',
      'Conference on Looms (COL)',
      2022,
    ],
    ['J. Engine Mech. 1015, A53 (2025)', 'J. Engine Mech', 2025],
    ['G3, 15: 12, 2020', 'G3', 2020],
    ['Looms, Webs, Threads 21(9), 2020', 'Looms, Webs, Threads', 2020],
    ['Looms, Turin, Italy, 2020', 'Looms', 2020],
    ['Q1, 2020', null, 2020],
    ['2021 · Marsh Letters', 'Marsh Letters', 2021],
    ['Workshop on Looms (WoL), in conjunction with SALT23, 2023', 'Workshop on Looms (WoL)', 2023],
    ['Volume 56, Number 3, Marsh Fusion, 2016', 'Marsh Fusion', 2016],
    ['52 Marsh Law Review 1084, 2021', 'Marsh Law Review', 2021],
    ['Marsh Letters. Accepted Author Manuscript, 2017', 'Marsh Letters', 2017],
    ['Reeds, awab254, 2021', 'Reeds', 2021],
    ['edited by Rui Abe, 2020', null, 2020],
    ['Winner of the Best Student Paper Award', null, null],
    ['PhD, 2023', null, 2023],
    ['Conference Proceedings', null, null],
    ['Stem-, Reed- en Marspathologie 18, 2013', 'Stem-, Reed- en Marspathologie', 2013],
    [
      'SALT 2021 Workshop on Tides, Reeds, and Uses of a Marsh (TRUM), 2021',
      'SALT 2021 Workshop on Tides, Reeds, and Uses of a Marsh (TRUM)',
      2021,
    ],
    ['Computers and Reeds. 44 pages, 2019', 'Computers and Reeds', 2019],
    ["'' Salt and Reeds, 630 A129 (2019)", 'Salt and Reeds', 2019],
    ['Annals of Looms, 12(3):1990-1999, 2004', 'Annals of Looms', 2004],
    ['Annals of Looms, Series B, 82(1):1-20, 2020', 'Annals of Looms, Series B', 2020],
    ['Loom Conference 2020, Part I, Turin', 'Loom Conference', 2020],
    ['Annals of Looms 70:101723, 2020', 'Annals of Looms', 2020],
    ['Loom Biology 21(9) e3002278', 'Loom Biology', null],
    ['Looms and Webs. 2020;16(2):12-20', 'Looms and Webs', 2020],
    ['To apper in Journal of Looms', 'Journal of Looms', null],
    ['accepted for publication in Journal of Looms, 2021', 'Journal of Looms', 2021],
    [
      'Proc. of the 9th Loom Conference, Turin, Italy, 12-14 May 2020',
      'Proc. of the 9th Loom Conference',
      2020,
    ],
    [
      'Symposium on Cards, Wheels, and Cogs (SCWC 2020), Vienna, Austria',
      'Symposium on Cards, Wheels, and Cogs (SCWC 2020)',
      2020,
    ],
    [
      'Congress of Looms, Webs, and the Weaving of Both, Turin',
      'Congress of Looms, Webs, and the Weaving of Both',
      null,
    ],
    ["Symposium on Looms (SoL '21), ACM, New York, NY, USA", "Symposium on Looms (SoL '21)", 2021],
    ['The 2021 Conference on Looms (COL)', 'The Conference on Looms (COL)', 2021],
    ['ICE 2023 Workshop on Looms', 'ICE Workshop on Looms', 2023],
    ['TOL, Transactions on Looms, 2022', 'Transactions on Looms (TOL)', 2022],
    [
      'Weaving for All (eds. Byron and Babbage), Oxford University Press, 2015',
      'Weaving for All',
      2015,
    ],
    ['Cambridge University Press, 2009', null, 2009],
    [
      'Springer, European Conference on Looms (ECL), Munich, Germany, Sept. 2018',
      'European Conference on Looms (ECL)',
      2018,
    ],
    ['Journal of Looms (March 2019), 45-67', 'Journal of Looms', 2019],
    ['Looms and Their Webs (NE), 2018', 'Looms and Their Webs (NE)', 2018],
    ['arXiv preprint arXiv:1802.08077, 2018', 'arXiv preprint arXiv:1802.08077', 2018],
    ['18(14): e4', null, null],
    ['NeurIPS Datasets and Benchmarks Track 2021', 'NeurIPS', 2021],
    ['NeurIPS 2021 Datasets and Benchmarks Track', 'NeurIPS', 2021],
    ['EMNLP Industry Track, 2023', 'EMNLP', 2023],
    ['ACM WWW Web Mining Track, 2023', 'ACM WWW', 2023],
    ['The Loom Conference - Research Track, 2023', 'The Loom Conference', 2023],
    ['Conference on Keeping Looms on Track, 2020', 'Conference on Keeping Looms on Track', 2020],
    ['Loom Track, 2020', 'Loom Track', 2020],
  ])('%s', (line, venue, year) => {
    const found = readVenueLine(line);
    expect([found.venue?.replace(/\.$/, '') ?? null, found.year]).toEqual([venue, year]);
  });
});

it('a track is a note', () => {
  expect(readVenueLine('EMNLP Industry Track, 2023').notes).toEqual(['Industry Track']);
});
