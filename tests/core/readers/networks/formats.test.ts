import { describe, expect, it } from 'vitest';
import { codesOf, networkOf, refusalOf, told } from './reading.ts';

const gexf = (inner: string) => `<gexf version="1.2">${inner}</gexf>`;
const graphml = (inner: string) => `<graphml>${inner}</graphml>`;
const two = '<nodes><node id="a" label="Ada"/><node id="b" label="Eve"/></nodes>';

describe('GEXF', () => {
  it('takes title, size, place, group and attributes, whatever the prefix', () => {
    const { network, diagnostics } = networkOf(
      gexf(
        '<meta><title>Three people</title></meta><graph><attributes class="node">' +
          '<attribute id="0" title="Modularity Class"/><attribute id="1" title="city"/></attributes>' +
          '<nodes><node id="a" label="Ada"><attvalues><attvalue for="0" value="3"/>' +
          '<attvalue for="1" value="Paris"/></attvalues><ns0:size value="4.5"/>' +
          '<ns0:position x="1.5" y="2" z="0"/></node></nodes></graph>',
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(network.title).toBe('Three people');
    expect(network.nodes[0]).toEqual({
      id: 'n:a',
      label: 'Ada',
      place: [1.5, -2],
      weight: 4.5,
      cluster: '3',
      attributes: [
        { name: 'Modularity Class', value: '3' },
        { name: 'city', value: 'Paris' },
      ],
      line: 1,
    });
  });

  it.each([
    ['directed by default', ' defaultedgetype="directed"', '', 'a>b 1'],
    ['undirected by default', '', '', 'a-b 1'],
    ['directed of its own', '', ' type="directed"', 'a>b 1'],
    ['undirected of its own', ' defaultedgetype="directed"', ' type="undirected"', 'a-b 1'],
    ['weighed by an attribute', '', ' weight="2.5"', 'a-b 2.5'],
  ])('a tie is %s', (_, graph, edge, tie) => {
    const text = `<graph${graph}>${two}<edges><edge source="a" target="b"${edge}/></edges></graph>`;
    expect(told(networkOf(gexf(text)).network).ties).toEqual([tie]);
  });

  it('reads nodes within nodes', () => {
    const inner = '<graph><nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes></graph>';
    expect(told(networkOf(gexf(inner)).network).nodes).toEqual(['b b', 'a a']);
  });
});

describe('GraphML', () => {
  it('finds label, place and group by the names of the keys', () => {
    const keys = ['name', 'x', 'y', 'community', 'born'];
    const { network } = networkOf(
      graphml(
        keys.map((name, i) => `<key id="k${i}" for="node" attr.name="${name}"/>`).join('') +
          '<graph edgedefault="directed"><node id="a">' +
          ['Ada', '1', '2', 'poets', '1815']
            .map((v, i) => `<data key="k${i}">${v}</data>`)
            .join('') +
          '</node></graph>',
      ),
    );
    expect(network.nodes[0]).toMatchObject({
      label: 'Ada',
      place: [1, -2],
      cluster: 'poets',
      attributes: [
        { name: 'community', value: 'poets' },
        { name: 'born', value: '1815' },
      ],
    });
  });

  it('takes label and place from what yEd draws', () => {
    const { network } = networkOf(
      graphml(
        '<graph><node id="n0"><data key="d"><y:ShapeNode>' +
          '<y:Geometry height="20" width="40" x="100" y="50"/>' +
          '<y:NodeLabel>Ada &amp; co</y:NodeLabel></y:ShapeNode></data></node></graph>',
      ),
    );
    expect(network.nodes[0]).toMatchObject({ label: 'Ada & co', place: [120, 60] });
  });

  it('gives up a tie of three ends, and says so', () => {
    const { diagnostics } = networkOf(
      graphml('<graph>\n<node id="a"/>\n<hyperedge><endpoint node="a"/></hyperedge></graph>'),
    );
    expect(codesOf(diagnostics)).toEqual(['error hyperedge 3']);
  });
});

describe('XML', () => {
  it.each([
    ['xml-entity', `<!DOCTYPE gexf [<!ENTITY a "b">]>${gexf('<graph/>')}`],
    ['syntax', gexf('<graph><nodes><node id="a"></nodes></graph>')],
    ['syntax', '<graphml><graph><node id="a"/>'],
    ['too-deep', gexf('<nodes>'.repeat(5000))],
    ['no-nodes', gexf('<graph><nodes/></graph>')],
  ])('is refused with %s', (code, text) => {
    expect(refusalOf(text)).toBe(code);
  });

  it('with a DOCTYPE that declares nothing is read', () => {
    const text = `<!DOCTYPE gexf SYSTEM "http://x/y.dtd">\n<!-- a -->${gexf(`<graph>${two}</graph>`)}`;
    expect(networkOf(text).network.nodes).toHaveLength(2);
  });
});

describe('Pajek', () => {
  it('reads every way to write ties', () => {
    const { network } = networkOf(
      '*Network people\n*Vertices 4 2\n1 "Ada L" 0.1 0.2 0.5 ic Red\n2 Ev&#233;\n\n% no more\n' +
        '*Arcs :1 "cites"\n1 2 3\n*Edges\n2 3\n*Arcslist\n3 1 4\n*Edgeslist\n4 1 2\n',
    );
    expect(network.title).toBe('people');
    expect(network.nodes[0]!.place).toEqual([0.1, 0.2]);
    expect(told(network)).toEqual({
      nodes: ['1 Ada L', '2 Evé', '3 3', '4 4'],
      ties: ['1>2 3', '2-3 1', '3>1 1', '3>4 1', '1-4 1', '2-4 1'],
    });
  });

  it('reads a matrix, and the partition of a project as groups', () => {
    const { network } = networkOf(
      '*Vertices 2\n*Matrix\n0 2.5\n1 0\n*Partition p\n*Vertices 2\n7\n8\n*Partition q\n*Vertices 2\n9\n9\n*Network other\n*Vertices 9',
    );
    expect(told(network).ties).toEqual(['1>2 2.5', '2>1 1']);
    expect(network.nodes.map(({ cluster }) => cluster)).toEqual(['7', '8']);
  });

  it('does not make billions of nodes of a number', () => {
    const { network } = networkOf('*Vertices 99999999999\n*Edges\n1 2\n');
    expect(network.nodes).toHaveLength(10_000);
  });
});

describe('GML', () => {
  it('reads nested and typed values, entities and comments', () => {
    const { network } = networkOf(
      '# made by hand\nVersion 1\ngraph [\n directed 1\n label "People"\n node [ id 0 label "Caf&#233;"' +
        ' born 1815 data [ city "Paris" ] graphics [ x 1 y 2.5 fill "#fff" ] ]\n' +
        ' node [ id 1 ]\n edge [ source 0 target 1 weight 2 ]\n]',
    );
    expect(network.title).toBe('People');
    expect(told(network)).toEqual({ nodes: ['0 Café', '1 1'], ties: ['0>1 2'] });
    expect(network.nodes[0]).toMatchObject({
      place: [1, 2.5],
      attributes: [
        { name: 'born', value: '1815' },
        { name: 'data city', value: 'Paris' },
      ],
    });
  });

  it('is refused where it nests without end', () => {
    expect(refusalOf(`graph [ node [ ${'a [ '.repeat(5000)}`)).toBe('too-deep');
  });
});

describe('Cytoscape', () => {
  const nodes = '{"data": {"id": "a", "label": "Ada"}}, {"data": {"id": 7}}';
  const edge = '{"data": {"source": "a", "target": 7, "weight": 2}}';
  it.each([
    ['two lists', `{"elements": {"nodes": [${nodes}], "edges": [${edge}]}}`],
    ['one list', `{"elements": [${nodes}, ${edge}]}`],
    ['a bare list', `[${edge}, ${nodes}]`],
    ['a list with groups', `[${nodes}, ${edge.replace('{', '{"group": "edges", ')}]`],
  ])('reads %s', (_, text) => {
    expect(told(networkOf(text).network)).toEqual({ nodes: ['a Ada', '7 7'], ties: ['a-7 2'] });
  });
});

it('a broken node of Cytoscape is one error, though its list never ends', () => {
  const text =
    '{"elements": {"nodes": [\n{"data": {"id": "a"}},\n{"data": {"id": "b"\n{"data": {"id": "c"}}\n],' +
    '"edges": [\n{"data": {"source": "a", "target": "c"}}\n]}}';
  const { network, diagnostics } = networkOf(text);
  expect(told(network)).toEqual({ nodes: ['a a', 'c c'], ties: ['a-c 1'] });
  expect(codesOf(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([
    'error syntax 3',
  ]);
});

describe('whatever the format', () => {
  const edges = (lines: readonly string[]) =>
    gexf(`<graph>${two}<edges>\n${lines.join('\n')}\n</edges></graph>`);
  it.each([
    ['an edge to nowhere', '<edge source="a" target="z"/>', 'error unknown-node 2', 0],
    ['an edge without an end', '<edge source="a"/>', 'error no-end 2', 0],
    ['a self-loop', '<edge source="a" target="a"/>', 'info self-loop 1', 0],
    ['no number', '<edge source="a" target="b" weight="NaN"/>', 'warning bad-weight 2', 1],
    ['a negative weight', '<edge source="a" target="b" weight="-2"/>', 'warning bad-weight 2', 1],
    ['hexadecimal', '<edge source="a" target="b" weight="0x10"/>', 'warning bad-weight 2', 1],
  ])('%s costs itself alone', (_, line, code, ties) => {
    const { network, diagnostics } = networkOf(edges([line]));
    expect(codesOf(diagnostics)).toEqual([code]);
    expect(network.edges).toHaveLength(ties);
    expect(network.nodes).toHaveLength(2);
  });

  it('repeated ties add up, either way round', () => {
    const tie = (source: string, target: string) =>
      `<edge source="${source}" target="${target}" weight="2"/>`;
    const { network, diagnostics } = networkOf(edges([tie('a', 'b'), tie('b', 'a')]));
    expect(told(network).ties).toEqual(['a-b 4']);
    expect(codesOf(diagnostics)).toEqual(['info repeated-tie 1']);
  });

  it('ids named like members of objects are ids', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty'];
    const list = names.map((id) => `{"data": {"id": "${id}", "${id}": "x"}}`).join(', ');
    const { network } = networkOf(
      `[${list}, {"data": {"source": "__proto__", "target": "constructor"}}]`,
    );
    expect(told(network)).toEqual({
      nodes: names.map((id) => `${id} ${id}`),
      ties: ['__proto__-constructor 1'],
    });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('a node that is there twice is kept once', () => {
    const { network, diagnostics } = networkOf('*Vertices 2\n1 "Ada"\n1 "Eve"\n2 "Joan"');
    expect(told(network).nodes).toEqual(['1 Ada', '2 Joan']);
    expect(codesOf(diagnostics)).toEqual(['error duplicate-node 3']);
  });

  it('a place that is no place is left to the layout', () => {
    const position = (x: string) => `<node id="${x}"><viz:position x="${x}" y="1"/></node>`;
    const { network } = networkOf(
      gexf(`<graph><nodes>${['NaN', '1e308', '', '5'].map(position).join('')}</nodes></graph>`),
    );
    expect(network.nodes.map(({ place }) => place)).toEqual([null, null, [5, -1]]);
  });
});
