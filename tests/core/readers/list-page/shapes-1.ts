import type { Expected } from './expected.ts';

const looms = 'On the Weaving of Looms';
const cards = 'Punched Cards Considered Helpful';

/** What some pages of tests/fixtures/list-page hold, in order. */
export const someShapes: readonly (readonly [file: string, entries: readonly Expected[]])[] = [
  [
    'quoted-ieee.md',
    [
      [
        'On the weaving of looms by steam',
        'A. Lovelace, C. Babbage!, M. Somerville',
        'Proc. OSDI',
        2021,
        '',
        'pdf|code',
      ],
      [
        'Punched cards considered helpful',
        'C. Babbage!, A. Lovelace',
        'Journal of Engines',
        2019,
        '',
        'pdf',
      ],
      ['Is calculation mechanical?', 'M. Somerville, C. Babbage!', 'Proc. SOSP', 2018, '', ''],
    ],
  ],
  [
    'ordered-breaks.html',
    [
      [
        looms,
        'Ada Lovelace!, Charles Babbage, Mary Somerville',
        'Symposium on Engines',
        2021,
        '',
        'PDF|Code',
      ],
      [
        'Cards, Holes and Their Punching',
        'Charles Babbage, Ada Lovelace!',
        'Journal of Engines',
        2019,
      ],
    ],
  ],
  [
    'table-columns.md',
    [
      [looms, 'Ada Lovelace!, Charles Babbage', 'OSDI', 2021, '', 'pdf'],
      [cards, 'Charles Babbage, Ada Lovelace!, Mary Somerville', 'SOSP', 2019, '', 'paper'],
      ['Notes on the Engine', 'Ada Lovelace!', "Taylor's Scientific Memoirs", 2018, '', 'doi'],
    ],
  ],
  [
    'picture-table.html',
    [
      [
        'Weaving Algebraical Patterns: Looms as Engines',
        'Ada Lovelace!, Charles Babbage, Mary Somerville',
        'OSDI',
        2021,
        'Oral Presentation',
        'paper|project page|arXiv|video',
      ],
      [
        'Punched Cards for Fun and Profit',
        'Charles Babbage=, Ada Lovelace!=, Luigi Menabrea',
        'SOSP',
        2019,
        '',
        'paper',
      ],
    ],
  ],
  [
    'jemdoc.html',
    [
      [
        looms,
        'Ada Lovelace, Charles Babbage',
        'International Conference on Engines (ICE)',
        2021,
        '',
        'paper',
      ],
      [
        cards,
        'Charles Babbage, Mary Somerville, Ada Lovelace',
        'Symposium on Operating Engines (SOE)',
        2019,
        'Best paper award',
        'paper',
      ],
    ],
  ],
  [
    'heading-titles.md',
    [
      [looms, 'Ada Lovelace!, Charles Babbage, Mary Somerville', 'OSDI', 2021, '', 'Paper|Slides'],
      [cards, 'Charles Babbage, Ada Lovelace!', 'SOSP', 2019, 'Best Paper Award', 'Paper'],
    ],
  ],
  [
    'apa-linked.md',
    [
      ['On the weaving of looms', 'A. Lovelace, C. Babbage', 'Journal of Engines', 2021],
      [
        'The mechanism of the heavens and of the engine',
        'M. Somerville, A. Lovelace!, C. Babbage',
        'Annals of Calculation',
        2021,
      ],
      [
        'Notes by the translator',
        'A. Lovelace!',
        'Proceedings of the First Conference on Engines',
        2019,
      ],
    ],
  ],
  [
    'italic-title.md',
    [
      [looms, 'A. Lovelace!, C. Babbage', 'OSDI', 2021],
      [cards, 'C. Babbage, A. Lovelace!, M. Somerville', 'Journal of Engines', 2019],
      ['Poetical science: a programme', 'A. Lovelace!', 'preprint', 2018],
    ],
  ],
  [
    'in-venue.md',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'OSDI', 2021],
      [cards, 'Charles Babbage, Ada Lovelace!, Mary Somerville', 'SOSP', 2019, '', 'PDF'],
      [
        'Can Engines Compose Music? A Study of Pitched Sounds',
        'Ada Lovelace!, Mary Somerville',
        "Proceedings of the 12th Conference on Engines (CE '18)",
        2018,
      ],
    ],
  ],
  [
    'kinds.md',
    [
      [looms, 'A. Lovelace!, C. Babbage', 'IEEE Transactions on Engines', 2021, '', 'Link'],
      [cards, 'C. Babbage, A. Lovelace!, M. Somerville', 'Annals of Engines', 2019, '', 'Link'],
      [
        'Can Engines Compose Music',
        'M. Somerville, A. Lovelace!',
        'Conference on Poetical Science (CPS)',
        2018,
        'Best Student Paper',
      ],
    ],
  ],
  [
    'venue-tag.md',
    [
      [looms, 'Ada Lovelace!, Charles Babbage, Mary Somerville', 'OSDI', 2021, '', 'paper'],
      [cards, 'Charles Babbage, Ada Lovelace!', 'SOSP', 2019, '', 'paper|Project'],
      ['Can Engines Compose Music?', 'Ada Lovelace!', 'Arxiv', null, '', 'paper'],
    ],
  ],
  [
    'paper-boxes.md',
    [
      [
        'Weaving Algebraical Patterns with Looms',
        'Ada Lovelace!, Charles Babbage, Mary Somerville',
        'OSDI',
        2021,
        '',
        'paper|Project',
      ],
      [cards, 'Charles Babbage, Ada Lovelace!', 'SOSP', 2019, '', 'paper|Project'],
    ],
  ],
  [
    'rendered-bibliography.html',
    [
      [
        looms,
        'Ada Lovelace!, Charles Babbage, Mary Somerville',
        'Symposium on Engines and Looms',
        2021,
        '',
        'PDF|Code',
      ],
      [cards, 'Charles Babbage=, Ada Lovelace!=', 'Journal of Engines', 2019, '', 'PDF'],
    ],
  ],
  [
    'hugo-cites.html',
    [
      [looms, 'Ada Lovelace, Charles Babbage', 'Symposium on Engines', 2021, '', 'PDF'],
      [
        cards,
        'Charles Babbage, Ada Lovelace, Mary Somerville',
        'Journal of Engines',
        2019,
        '',
        'DOI',
      ],
    ],
  ],
  [
    'definition-list.html',
    [
      ['On the weaving of looms', 'A. Lovelace, C. Babbage', 'Journal of Engines', 2021],
      [
        'On a method of expressing by signs the action of machinery',
        'C. Babbage',
        'Philosophical Transactions',
        1826,
        '',
        'doi',
      ],
    ],
  ],
];
