// The real list as the command line reads it: what the page must show is counted from it.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The lists the explorer opens on, as the command line is given them. */
export const realLists = ['data/publications.md', 'data/citations.csv'] as const;

/** Standard output of the built command. */
export function coterie(...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, 'dist', 'cli', 'coterie.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

interface Work {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly venue: string | null;
  readonly authors: readonly { readonly person: string }[];
}

interface Corpus {
  readonly owner: string;
  readonly works: readonly Work[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  readonly citations: readonly { readonly citing: string; readonly cited: string }[];
}

/** The real list in the format that everything outside relies on. */
export const corpus = JSON.parse(coterie('convert', ...realLists, '-o', '-')) as Corpus;

/** The papers of a span of years, with how many people and venues they have. */
export function within(from: number, to: number) {
  const works = corpus.works.filter(({ year }) => year !== null && year >= from && year <= to);
  const people = new Set(works.flatMap(({ authors }) => authors.map(({ person }) => person)));
  const venues = new Set(works.flatMap(({ venue }) => (venue === null ? [] : [venue])));
  return { works, people: people.size, venues: venues.size };
}

/** The id of the person, paper or venue of that name. */
export function idOf(name: string): string {
  const found =
    [...corpus.people, ...corpus.venues].find((one) => one.name === name) ??
    corpus.works.find((one) => one.title === name);
  if (!found) throw new Error(`not in the list: ${name}`);
  return found.id;
}
