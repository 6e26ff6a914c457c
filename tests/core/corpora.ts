import { cleanDrafts } from '#core/clean';
import type { Corpus, Draft } from '#core/model';

/** A work of a small corpus: the rest of a draft is made up. */
export interface Sketch {
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue?: string;
  readonly year?: number;
  readonly arxiv?: string;
}

/** A corpus of a few works; the first author of all is its owner where `owner` says so. */
export function corpusOf(
  sketches: readonly Sketch[],
  owner?: string,
  cites: [string, string][] = [],
): Corpus {
  const drafts = sketches.map(({ title, authors, venue, year, arxiv }, i): Draft => ({
    title,
    authors: authors.map((name) => ({ name })),
    venue: venue ?? null,
    year: year ?? null,
    notes: [],
    links: [],
    ids: arxiv === undefined ? {} : { arxiv },
    source: { file: 'list.md', line: i + 1 },
  }));
  const citations = cites.map(([citing, cited], i) => ({
    citing: { arxiv: citing },
    cited: { arxiv: cited },
    level: 'full reference list',
    text: `entry ${i}`,
    source: { file: 'citations.csv', line: i + 2 },
  }));
  return cleanDrafts(
    [{ kind: 'drafts', drafts, citations, diagnostics: [] }],
    owner === undefined ? {} : { owner },
  );
}
