import type { Expected } from './expected.ts';

const looms = 'On the Weaving of Looms';
const cards = 'Punched Cards Considered Helpful';

/** What the other pages of tests/fixtures/list-page hold, in order. */
export const otherShapes: readonly (readonly [file: string, entries: readonly Expected[]])[] = [
  [
    'legend.md',
    [
      [looms, 'Luigi Menabrea=, Ada Lovelace!=, Charles Babbage@', 'arXiv', 2021, '', 'paper'],
      [
        cards,
        'Charles Babbage@, Ada Lovelace!@, Luigi Menabrea, Mary Somerville',
        'SOSP',
        2019,
        'Best Paper',
        'paper',
      ],
    ],
  ],
  [
    'coloured-awards.md',
    [
      [
        looms,
        'Ada Lovelace!, Charles Babbage',
        'Symposium on Engines (SoE)',
        2021,
        'Oral|Top 1%',
        'paper|bibtex',
      ],
      [
        cards,
        'Charles Babbage, Ada Lovelace!, Mary Somerville',
        'Journal of Engines (JoE)',
        2019,
        '',
        'paper',
      ],
    ],
  ],
  [
    'cjk.md',
    [
      ['基于织机的计算方法研究', '李明!, 王小红, 张伟', '计算机学报', 2021],
      ['穿孔卡片的若干问题', '王小红, 李明!', '软件学报', 2019],
    ],
  ],
  [
    'bibtex-beside.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'OSDI', 2021, '', 'pdf'],
      [cards, 'Charles Babbage, Ada Lovelace, Mary Somerville', 'SOSP', 2019, '', 'pdf'],
    ],
  ],
  [
    'acm-plain.html',
    [
      [
        looms,
        'Ada Lovelace, Charles Babbage',
        "Proceedings of the 3rd Symposium on Engines (SoE '21)",
        2021,
      ],
      [cards, 'Charles Babbage, Ada Lovelace, Mary Somerville', 'Journal of Engines', 2019],
      [
        'Engines That Compose: Pitched Sounds and Their Science',
        'Mary Somerville',
        'Conference on Poetical Science',
        2018,
      ],
    ],
  ],
  [
    'commented-out.html',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'SoE', 2021, '', 'paper'],
      [cards, 'Charles Babbage, Ada Lovelace', 'SOSP', 2019, '', 'paper'],
    ],
  ],
  [
    'by-line.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'OSDI', 2021, '', 'paper'],
      [cards, 'Charles Babbage, Ada Lovelace, Mary Somerville', 'SOSP', 2019, '', 'paper'],
      ['Poetical Science', 'Ada Lovelace', 'Annals of Engines', 2018, '', 'paper'],
    ],
  ],
  [
    'nested-bullets.md',
    [
      [
        looms,
        'Ada Lovelace, Charles Babbage, Mary Somerville',
        'Symposium on Engines (SoE)',
        2021,
        '',
        'paper|code',
      ],
      [cards, 'Charles Babbage, Ada Lovelace', 'Journal of Engines', 2019, '', 'paper'],
    ],
  ],
  [
    'labelled.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'Symposium on Engines', 2021, '', 'paper'],
      [
        cards,
        'Charles Babbage, Ada Lovelace, Mary Somerville',
        'Journal of Engines',
        2019,
        '',
        'paper',
      ],
    ],
  ],
  [
    'abstracts.md',
    [
      [looms, 'Charles Babbage, Mary Somerville', null, 2021, '', 'paper'],
      [
        'Punched Cards and the Wages of Weavers',
        'Charles Babbage',
        'Journal of Engines',
        2019,
        '',
        'paper',
      ],
    ],
  ],
  [
    'homepage.md',
    [
      [looms, 'Ada Lovelace!, Charles Babbage, Mary Somerville', 'OSDI', 2021, '', 'pdf'],
      [cards, 'Charles Babbage, Ada Lovelace!', 'SOSP', 2019, '', 'pdf'],
    ],
  ],
  [
    'year-first.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'Journal of Engines', 2021],
      ['On Tides and Engines', 'Mary Somerville, Ada Lovelace', 'Annals of Engines', 2021],
      [cards, 'Charles Babbage, Ada Lovelace', 'Philosophical Transactions', 2019],
    ],
  ],
  [
    'year-headings.html',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'Symposium on Engines', 2021, '', 'paper'],
      [
        'On Tides and Engines',
        'Mary Somerville, Ada Lovelace',
        'Under submission',
        2021,
        '',
        'paper',
      ],
      [
        cards,
        'Charles Babbage, Ada Lovelace',
        'Philosophical Transactions of the Royal Society',
        2019,
        '',
        'paper',
      ],
    ],
  ],
  [
    'semicolons.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'Journal of Engines', 2021],
      [cards, 'Charles Babbage, Ada Lovelace, Mary Somerville', 'Annals of Engines', 2019],
    ],
  ],
  [
    'kramdown.md',
    [
      [looms, 'Ada Lovelace!, Charles Babbage', 'Symposium on Engines', 2021, '', 'code'],
      [
        cards,
        'Charles Babbage, Ada Lovelace!, Mary Somerville',
        'Journal of Engines',
        2021,
        '',
        'pdf',
      ],
    ],
  ],
  [
    'sites-spans.html',
    [
      [looms, 'Ada Lovelace!, Charles Babbage', 'Symposium on Engines', 2021, '', 'link'],
      [
        cards,
        'Charles Babbage, Ada Lovelace!, Mary Somerville',
        'Journal of Engines',
        2019,
        '',
        'link',
      ],
    ],
  ],
  [
    'bare-lines.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage, Mary Somerville', 'OSDI', 2021],
      [cards, 'Charles Babbage, Ada Lovelace', 'SOSP', 2019],
    ],
  ],
  [
    'colon-authors.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'SoE', 2021],
      [cards, 'Charles Babbage, Ada Lovelace, Mary Somerville', 'J. Engines', 2019],
      [
        'Engines: What They Are and What They Are Not',
        'Mary Somerville, Ada Lovelace',
        'SOSP',
        2018,
      ],
    ],
  ],
  [
    'footnote-per-entry.md',
    [
      [looms, 'Ada Lovelace=, Charles Babbage=, Mary Somerville@', 'OSDI', 2021],
      [cards, 'Charles Babbage=, Ada Lovelace=, Luigi Menabrea@', 'SOSP', 2019],
    ],
  ],
];
