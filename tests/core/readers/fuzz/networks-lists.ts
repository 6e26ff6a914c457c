import type { List } from './papers.ts';

/** Labels of nodes, and a tie between the first and the last. */
const harbours = ['Elbe', 'Tamar & Co', 'Łeba', 'Río Negro', 'Severn'];
const nodes = (
  file: string,
  head: string,
  write: (label: string, n: number) => string,
  between: string,
  tail: string,
): List => ({
  file,
  head,
  entries: harbours.map((label, i) => write(label, i + 1)),
  between,
  tail,
});
const escaped = (text: string) => text.replaceAll('&', '&amp;');

/** Five nodes, and a tie between the first and the last, in each format of networks. */
export const networks = {
  'vosviewer-json': nodes(
    'a.json',
    '{"network": {"items": [\n',
    (label, n) => JSON.stringify({ id: n, label, x: n / 10, y: -n / 10, cluster: 1 }, null, 1),
    ',\n',
    '\n], "links": [\n{"source_id": 1, "target_id": 5, "strength": 2}\n]}}\n',
  ),
  'vosviewer-map': nodes(
    'a.txt',
    'id\tlabel\tx\ty\tcluster\tweight<Documents>\n',
    (label, n) => `${n}\t${label}\t0.${n}\t-0.${n}\t1\t${n}`,
    '\n',
    '\n',
  ),
  'vosviewer-ties': {
    isLines: true,
    ...nodes('a.txt', '', (_, n) => `${10 + n}\t${20 + n}\t${n}`, '\n', '\n'),
  },
  gexf: nodes(
    'a.gexf',
    '<?xml version="1.0"?>\n<gexf version="1.3"><graph><nodes>\n',
    (label, n) =>
      `<node id="${n}" label="${escaped(label)}">\n<viz:position x="${n}" y="-${n}"/>\n</node>`,
    '\n',
    '\n</nodes><edges>\n<edge source="1" target="5" weight="2"/>\n</edges></graph></gexf>\n',
  ),
  graphml: nodes(
    'a.graphml',
    '<?xml version="1.0"?>\n<graphml><key id="d0" for="node" attr.name="label"/>\n<graph edgedefault="undirected">\n',
    (label, n) => `<node id="${n}">\n<data key="d0">${escaped(label)}</data>\n</node>`,
    '\n',
    '\n<edge source="1" target="5"/>\n</graph></graphml>\n',
  ),
  pajek: nodes(
    'a.net',
    '*Network Rivers\n*Vertices 5\n',
    (label, n) => `${n} "${label}" 0.${n} 0.${n} ic Red`,
    '\n',
    '\n*Edges\n1 5 2\n',
  ),
  gml: nodes(
    'a.gml',
    'Creator "a test"\ngraph\n[\ndirected 0\n',
    (label, n) =>
      `node\n[\n  id ${n}\n  label "${escaped(label)}"\n  graphics [ x ${n} y ${n} w 3 ]\n]`,
    '\n',
    '\nedge\n[\n  source 1\n  target 5\n  value 2\n]\n]\n',
  ),
  cytoscape: nodes(
    'a.cyjs',
    '{"data": {"name": "Rivers"}, "elements": {"nodes": [\n',
    (label, n) =>
      JSON.stringify({ data: { id: String(n), name: label }, position: { x: n, y: n } }, null, 1),
    ',\n',
    '\n], "edges": [\n{"data": {"source": "1", "target": "5"}}\n]}}\n',
  ),
} as const satisfies Readonly<Record<string, List>>;
