import { defineReader } from '../reader.ts';
import { readGml } from './read.ts';

const prolog =
  /^(?:\s*(?:#[^\n]*|(?:creator|version|date|comment|label)\b[^\n]*)\n)*\s*graph\s*\[/i;

/** GML, the Graph Modelling Language (Himsolt 1997), as Gephi, igraph, NetworkX and yEd write it. */
export const gml = defineReader({
  id: 'gml',
  label: 'GML network',
  extensions: ['gml'],
  sniff: (text) => (prolog.test(text.slice(0, 20_000)) ? 1 : 0),
  read: readGml,
});
