/** A network to be written in each format. */
export interface Plan {
  readonly nodes: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  readonly ties: readonly {
    readonly source: number;
    readonly target: number;
    readonly weight: number;
  }[];
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Nodes are numbered from 1; a line for each node and tie, so that damage can be aimed. */
export const writers: readonly (readonly [
  id: string,
  write: (plan: Plan) => {
    head: string[];
    nodes: string[];
    middle: string[];
    ties: string[];
    foot: string[];
  },
  up: boolean,
])[] = [
  [
    'gexf',
    ({ nodes, ties }) => ({
      head: ['<?xml version="1.0"?>', '<gexf version="1.3"><graph><nodes>'],
      nodes: nodes.map(
        ({ label, x, y }, i) =>
          `<node id="${i + 1}" label="${xml(label)}"><viz:position x="${x}" y="${y}"/></node>`,
      ),
      middle: ['</nodes><edges>'],
      ties: ties.map(
        ({ source, target, weight }) =>
          `<edge source="${source}" target="${target}" weight="${weight}"/>`,
      ),
      foot: ['</edges></graph></gexf>'],
    }),
    true,
  ],
  [
    'graphml',
    ({ nodes, ties }) => ({
      head: [
        '<graphml><key id="d0" for="node" attr.name="label"/>',
        ...['x', 'y', 'weight'].map((name) => `<key id="${name}" attr.name="${name}"/>`),
        '<graph edgedefault="undirected">',
      ],
      nodes: nodes.map(
        ({ label, x, y }, i) =>
          `<node id="${i + 1}"><data key="d0">${xml(label)}</data>` +
          `<data key="x">${x}</data><data key="y">${y}</data></node>`,
      ),
      middle: [],
      ties: ties.map(
        ({ source, target, weight }) =>
          `<edge source="${source}" target="${target}"><data key="weight">${weight}</data></edge>`,
      ),
      foot: ['</graph></graphml>'],
    }),
    true,
  ],
  [
    'pajek',
    ({ nodes, ties }) => ({
      head: [`*Vertices ${nodes.length}`],
      nodes: nodes.map(
        ({ label, x, y }, i) => `${i + 1} "${label.replaceAll('"', "'")}" ${x} ${y} ic Red`,
      ),
      middle: ['*Edges'],
      ties: ties.map(({ source, target, weight }) => `${source} ${target} ${weight}`),
      foot: [],
    }),
    false,
  ],
  [
    'gml',
    ({ nodes, ties }) => ({
      head: ['Creator "a test"', 'graph', '[', 'directed 0'],
      nodes: nodes.map(
        ({ label, x, y }, i) =>
          `node [ id ${i + 1} label "${quoted(label)}" graphics [ x ${x} y ${y} w 3 ] ]`,
      ),
      middle: [],
      ties: ties.map(
        ({ source, target, weight }) =>
          `edge [ source ${source} target ${target} value ${weight} ]`,
      ),
      foot: [']'],
    }),
    false,
  ],
  [
    'cytoscape',
    ({ nodes, ties }) => ({
      head: ['{"data": {"name": "a test"}, "elements": {"nodes": ['],
      nodes: nodes.map(({ label, x, y }, i) =>
        JSON.stringify({ data: { id: String(i + 1), name: label }, position: { x, y } }).concat(
          i < nodes.length - 1 ? ',' : '',
        ),
      ),
      middle: ['], "edges": ['],
      ties: ties.map((tie, i) =>
        JSON.stringify({
          data: { ...tie, source: String(tie.source), target: String(tie.target) },
        }).concat(i < ties.length - 1 ? ',' : ''),
      ),
      foot: [']}}'],
    }),
    false,
  ],
  [
    'vosviewer-json',
    ({ nodes, ties }) => ({
      head: ['{"network": {"items": ['],
      nodes: nodes.map((node, i) =>
        JSON.stringify({ id: i + 1, ...node }).concat(i < nodes.length - 1 ? ',' : ''),
      ),
      middle: ['], "links": ['],
      ties: ties.map(({ source, target, weight }, i) =>
        JSON.stringify({ source_id: source, target_id: target, strength: weight }).concat(
          i < ties.length - 1 ? ',' : '',
        ),
      ),
      foot: [']}}'],
    }),
    true,
  ],
];

export const linesOf = (written: ReturnType<(typeof writers)[number][1]>) =>
  [written.head, written.nodes, written.middle, written.ties, written.foot].flat().join('\n');
