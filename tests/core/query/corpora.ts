import type { Corpus, Identifiers, PersonId, VenueId, WorkId } from '#core/model';

/** A work in few words: `authors` and `venue` are names, joined to people and venues by `spellings`. */
export interface Row {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly venue?: string;
  readonly year?: number | null;
  readonly ids?: Identifiers;
}

const idOf = (prefix: string, name: string) => `${prefix}:${name}`;

/** A corpus made by hand; `spellings` gives further names of a person or venue by its shown one. */
export function corpusOf(
  rows: readonly Row[],
  spellings: Readonly<Record<string, readonly string[]>> = {},
): Corpus {
  const authors = [...new Set(rows.flatMap((row) => row.authors ?? []))];
  const venues = [...new Set(rows.flatMap((row) => (row.venue === undefined ? [] : [row.venue])))];
  const names = (name: string) => [
    name,
    ...(Object.prototype.hasOwnProperty.call(spellings, name) ? (spellings[name] ?? []) : []),
  ];
  return {
    format: 'coterie-corpus',
    version: 1,
    owner: null,
    works: rows.map((row, at) => ({
      id: idOf('w', String(at)) as WorkId,
      title: row.title,
      year: row.year ?? null,
      venue: row.venue === undefined ? null : (idOf('v', row.venue) as VenueId),
      type: 'article',
      authors: (row.authors ?? []).map((name) => ({ person: idOf('a', name) as PersonId, name })),
      links: [],
      ids: row.ids ?? {},
      source: { file: 'list.md', line: at + 1 },
    })),
    people: authors.map((name) => ({
      id: idOf('a', name) as PersonId,
      name,
      names: names(name),
    })),
    venues: venues.map((name) => ({ id: idOf('v', name) as VenueId, name, names: names(name) })),
    citations: [],
    diagnostics: [],
  };
}

/** A list with the difficulties that names bring. */
export const difficult = corpusOf(
  [
    {
      title: 'Alpa: Automating Inter- and Intra-Operator Parallelism',
      authors: ['Lianmin Zheng', 'Ion Stoica', 'Joseph E. Gonzalez'],
      venue: 'OSDI',
      year: 2022,
      ids: { arxiv: '2201.12023' },
    },
    {
      title: 'Efficiently Programming Large Language Models using SGLang',
      authors: ['Lianmin Zheng', 'Ying Sheng', 'Ion Stoica'],
      year: 2023,
      ids: { arxiv: '2312.07104', doi: '10.1145/3600006.3613165' },
    },
    {
      title: 'Judging LLM-as-a-Judge with MT-Bench',
      authors: ['Lianmin Zheng', 'Hao Zhang', 'Ying Sheng'],
      venue: 'NeurIPS',
      year: 2023,
    },
    {
      title: 'Reinforcement and Regret',
      authors: ['Christopher Ré', 'Renée Müller', 'Regina Barzilay', 'Regina Barzilay'],
      venue: 'NeurIPS',
      year: 2022,
    },
    {
      title: 'Regret Again',
      authors: ['Regina Barzilay', 'Søren Åström', 'Sinéad O’Brien'],
      venue: 'Straße der Künste',
      year: 2021,
    },
    { title: '機械学習の研究', authors: ['佐藤健', '김민수', 'Lê Văn Đức'], year: 2020 },
    { title: 'constructor', authors: ['__proto__', 'toString'], venue: 'hasOwnProperty' },
  ],
  {
    'Joseph E. Gonzalez': ['Joey Gonzalez'],
    NeurIPS: ['Advances in Neural Information Processing Systems'],
  },
);
