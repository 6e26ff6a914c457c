import { defineReader } from '../reader.ts';
import { readPajek } from './read.ts';

/** Pajek's networks (mrvar.fdv.uni-lj.si/pajek), alone or the first of a project file. */
export const pajek = defineReader({
  id: 'pajek',
  label: 'Pajek network',
  extensions: ['net', 'paj'],
  sniff: (text) =>
    /^(?:\s*(?:%|\*network\b)[^\n]*\n)*\s*\*vertices\s+\d/i.test(text.slice(0, 20_000)) ? 1 : 0,
  read: readPajek,
});
