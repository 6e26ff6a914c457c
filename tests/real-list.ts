import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '#core/clean';

/** The list the explorer opens on, with its citations, under the names it has in the checkout. */
export const realSources = ['data/publications.md', 'data/citations.csv'].map((file) => ({
  file,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '..', file))),
}));

/** The corpus of the real list. */
export const realCorpus = readCorpus(realSources).corpus;
