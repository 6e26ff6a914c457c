import { defineReader } from '../reader.ts';
import { rootOf } from '../network-source/index.ts';
import { readGexf } from './read.ts';

/** GEXF 1.1 to 1.3, as Gephi and NetworkX write it (gexf.net). */
export const gexf = defineReader({
  id: 'gexf',
  label: 'GEXF network',
  extensions: ['gexf'],
  sniff: (text) => (rootOf(text) === 'gexf' ? 1 : 0),
  read: readGexf,
});
