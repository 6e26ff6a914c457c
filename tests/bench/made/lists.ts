import type { MadeRecord } from './records.ts';

/** A way in which people write their lists, well or badly. */
export interface MadeList {
  readonly what: string;
  readonly file: 'made.md' | 'made.html';
  write(records: readonly MadeRecord[]): string;
}

const people = ({ authors }: MadeRecord) =>
  authors.map(({ given, family }) => `${given} ${family}`).join(', ');
const bare = (one: MadeRecord) => `${people(one)}. ${one.title}. ${one.venue}, ${one.year}.`;
const set = (one: MadeRecord) =>
  `${people(one)}. **${one.title}**. *${one.venue}*, ${one.year}. [[pdf]](https://doi.org/${one.doi})`;
const list = (
  what: string,
  write: (one: MadeRecord, i: number) => string,
  between = '\n',
): MadeList => ({
  what,
  file: 'made.md',
  write: (records) => records.map(write).join(between),
});

/** Shapes that are usual, and such as wear readers out: crowded, torn apart, without end. */
export const madeLists: readonly MadeList[] = [
  list('bullets, titles in bold', (one) => `- ${set(one)}`),
  list('bullets, nothing set apart', (one) => `- ${bare(one)}`),
  list('crowded: one line each, no blank lines', bare),
  list('all in one paragraph', bare, ' '),
  list(
    'a paragraph for each part',
    (one) => `**${one.title}**\n\n${people(one)}\n\n*${one.venue}*, ${one.year}\n`,
  ),
  list('the same line again and again', () => 'Ada Byron, Bo Ox. On Looms of Steam. Letters 2019.'),
  list('lines of one word', (_, i) => ['loom', 'Engine', 'Ada', '2019', 'of'][i % 5]!),
  list('links without end', () => '<http://example.org/>', ' '),
  list('footnotes without end', () => '(* equal contribution)', ' '),
  {
    what: 'one paper of all the people',
    file: 'made.md',
    write: (records) =>
      `**On Looms and Engines**  \n${records.map(people).join(', ')}  \n*Loom Letters*, 2020`,
  },
  {
    what: 'a table',
    file: 'made.md',
    write: (records) =>
      [
        '| Title | Authors | Venue | Year |\n|---|---|---|---|',
        ...records.map((one) => `| ${one.title} | ${people(one)} | ${one.venue} | ${one.year} |`),
      ].join('\n'),
  },
  {
    what: 'HTML, terms and descriptions',
    file: 'made.html',
    write: (records) =>
      `<dl>${records
        .map((one) => `<dt>${one.title}<dd>${people(one)}. ${one.venue} ${one.year}`)
        .join('\n')}</dl>`,
  },
];
