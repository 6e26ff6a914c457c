import { defineReader } from '../reader.ts';
import { rootOf } from '../network-source/index.ts';
import { readGraphml } from './read.ts';

/** GraphML (graphml.graphdrawing.org), as Gephi, NetworkX, igraph and yEd write it. */
export const graphml = defineReader({
  id: 'graphml',
  label: 'GraphML network',
  extensions: ['graphml', 'xml'],
  sniff: (text) => (rootOf(text) === 'graphml' ? 1 : 0),
  read: readGraphml,
});
