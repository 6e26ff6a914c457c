// A list of five papers, or of five nodes, in every format that is read. Each
// entry is whole by itself, so that damage can be aimed at one of them.

/** A list taken apart: `head`, the entries with `between` between them, `tail`. */
export interface List {
  readonly file: string;
  readonly head: string;
  readonly entries: readonly string[];
  readonly between: string;
  readonly tail: string;
  /** What alone tells where an entry begins: without it the entry is part of the one before. */
  readonly opening?: string;
  /** An entry is a line: damage that makes several of it damages the list. */
  readonly isLines?: boolean;
}

/** The text of a list. */
export function textOf({ head, entries, between, tail }: List): string {
  return head + entries.join(between) + tail;
}

/** What a list says of a paper. */
export interface Paper {
  readonly n: number;
  readonly title: string;
  /** Family and given names. */
  readonly people: readonly (readonly [string, string])[];
  readonly venue: string;
  readonly year: number;
  readonly doi: string;
}

const written: readonly Omit<Paper, 'n' | 'doi'>[] = [
  {
    title: 'On the Weaving of Difference Engines',
    people: [
      ['Muster', 'Ada'],
      ['Exempel', 'Bo'],
    ],
    venue: 'Journal of Engines',
    year: 2011,
  },
  {
    title: 'Looms and Their Cards: A Short Survey',
    people: [
      ['Öztürk', 'Zoë'],
      ['Muster', 'Ada'],
      ['van der Berg', 'Anna M.'],
    ],
    venue: 'Annals of Silk',
    year: 2013,
  },
  {
    title: 'Counting the Threads in Ribbons',
    people: [
      ['Silva', 'João'],
      ['Exempel', 'Bo'],
    ],
    venue: 'Proceedings of the Weavers',
    year: 2016,
  },
  {
    title: 'How Punched Cards Remember Patterns',
    people: [
      ['Muster', 'Ada'],
      ['Nowak', 'Ewa'],
    ],
    venue: 'Journal of Engines',
    year: 2018,
  },
  {
    title: 'A Calculus of Knots for Ropemakers',
    people: [
      ['Nowak', 'Ewa'],
      ['Silva', 'João'],
      ['Muster', 'Ada'],
    ],
    venue: 'Annals of Silk',
    year: 2021,
  },
];
/** The five papers. */
export const papers = written.map((one, i): Paper => ({
  ...one,
  n: i + 1,
  doi: `10.5555/loom.${i + 1}`,
}));

/** The people of a paper, each as `write` has it. */
export const names = (
  paper: Paper,
  by: string,
  write = (family: string, given: string) => `${given} ${family}`,
) => paper.people.map(([family, given]) => write(family, given)).join(by);
/** `Muster, Ada` */
export const turned = (family: string, given: string) => `${family}, ${given}`;
/** `Muster, A.` */
export const initials = (family: string, given: string) => `${family}, ${given[0]!}.`;

/** A list of the papers, each as `write` has it. */
export const list = (
  file: string,
  head: string,
  write: (paper: Paper) => string,
  between: string,
  tail: string,
): List => ({ file, head, entries: papers.map(write), between, tail });

/** Entries as JSON, a line for each of their keys, in a list. */
export const json = (
  file: string,
  head: string,
  write: (paper: Paper) => unknown,
  tail: string,
): List => list(file, head, (paper) => JSON.stringify(write(paper), null, 2), ',\n', tail);
