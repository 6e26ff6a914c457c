import { defineReader } from '../reader.ts';
import { readCorpusFile } from './read.ts';

/** Coterie's own corpus file, version 1. */
export const coterie = defineReader({
  id: 'coterie',
  label: 'Coterie corpus (JSON)',
  extensions: ['json'],
  sniff(text) {
    return /^\s*\{/.test(text) && /"format"\s*:\s*"coterie-corpus"/.test(text) ? 1 : 0;
  },
  read: readCorpusFile,
});
