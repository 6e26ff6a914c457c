import { describe, expect, it } from 'vitest';
import { readText } from './reading.ts';

describe('Web of Science', () => {
  it.each([
    [
      'Costa de Beauregard O., 1977, Physical Review D (Particles and Fields), V15',
      {
        firstAuthor: 'Costa de Beauregard',
        year: 1977,
        venue: 'Physical Review D (Particles and Fields)',
        volume: '15',
      },
    ],
    [
      'Robinson F. N. H., 1975, PHYS REP, V16C, DOI 10.1016/0370-1573(75)90057-5',
      {
        firstAuthor: 'Robinson',
        year: 1975,
        venue: 'PHYS REP',
        volume: '16C',
        ids: { doi: '10.1016/0370-1573(75)90057-5' },
      },
    ],
    [
      'LOSURDO C, 1973, NUOVO CIMENTO B, VB 13, P217',
      {
        firstAuthor: 'LOSURDO',
        year: 1973,
        venue: 'NUOVO CIMENTO B',
        volume: 'B 13',
        page: '217',
      },
    ],
    [
      'JAMES RP, 1968, P NATL ACAD SCI USA, V61, P1149',
      {
        firstAuthor: 'JAMES',
        year: 1968,
        venue: 'P NATL ACAD SCI USA',
        volume: '61',
        page: '1149',
      },
    ],
    ['BREAZEALE MA, COMMUNICATION', { firstAuthor: 'BREAZEALE' }],
    ['M.Abramowitz, 1970, HDB', { firstAuthor: 'Abramowitz', year: 1970, venue: 'HDB' }],
    ['Jauch J M, 1955, THEORY', { firstAuthor: 'Jauch', year: 1955, venue: 'THEORY' }],
    [
      'van Raaij MJ, 1996, CELL, pCH2',
      { firstAuthor: 'van Raaij', year: 1996, venue: 'CELL', page: 'CH2' },
    ],
    ['*WHO, 2003, GUIDE', { firstAuthor: 'WHO', year: 2003, venue: 'GUIDE' }],
    [
      'Smith, JM, 2001, NATURE, P2',
      { firstAuthor: 'Smith', year: 2001, venue: 'NATURE', page: '2' },
    ],
    ['Doe J, 1999, V3, P4', { firstAuthor: 'Doe', year: 1999, volume: '3', page: '4' }],
    ['1999, GUIDE ENGINES', { year: 1999, venue: 'GUIDE ENGINES' }],
    [
      'Vaswani A, 2017, NEURIPS, V30, DOI [10.48550/arXiv.1706.03762, 10.1000/b]',
      {
        firstAuthor: 'Vaswani',
        year: 2017,
        venue: 'NEURIPS',
        volume: '30',
        ids: { arxiv: '1706.03762' },
      },
    ],
    [
      'Devlin J., 2018, ARXIV PREPRINT, DOI arXiv:1810.04805',
      {
        firstAuthor: 'Devlin',
        year: 2018,
        venue: 'ARXIV PREPRINT',
        ids: { arxiv: '1810.04805' },
      },
    ],
    [
      'Lipp R, 1998, STAT MED, DOI 10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      {
        firstAuthor: 'Lipp',
        year: 1998,
        venue: 'STAT MED',
        ids: { doi: '10.1002/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-2' },
      },
    ],
  ])('takes the reference %s apart', (text, parts) => {
    const entry = `FN x\nVR 1.0\nPT J\nAU A, B\nTI x\nPY 2000\nCR ${text}\nER\n\nEF\n`;
    expect(readText(entry).drafts[0]?.references).toEqual([{ text, ids: {}, ...parts }]);
  });
});
