import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { corpusToJson } from '#core/exporters';
import { networkOf, told } from './reading.ts';

const map =
  'id\tlabel\tx\ty\tcluster\tweight<Links>\tweight<Documents>\tscore<Avg. year>\n' +
  '1\tAda\t0.5\t-1\t2\t1\t40\t1843.5\n' +
  '2\tEve\t1\t0\t1\t2\t7\t1900\n' +
  '3\tJoan\t-1\t0\t1\t1\t9\t1999\n';
const ties = '1\t2\t3\n2\t3\n3\t9\t1\n';

const read = (...sources: readonly (readonly [file: string, text: string])[]) =>
  readCorpus(sources.map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })));

describe('a VOSviewer map in two files', () => {
  it.each([
    [
      'the map first',
      [
        ['a map.txt', map],
        ['a network.txt', ties],
      ] as const,
    ],
    [
      'the network first',
      [
        ['a network.txt', ties],
        ['a map.txt', map],
      ] as const,
    ],
    [
      'comma separated',
      [
        ['m.csv', map.replaceAll('\t', ',')],
        ['n.csv', ties.replaceAll('\t', ',')],
      ] as const,
    ],
  ])('is one network by its ids: %s', (_, sources) => {
    const { networks, corpus, networkLost } = read(...sources);
    expect(networks.map(told)).toEqual([
      { nodes: ['1 Ada', '2 Eve', '3 Joan'], ties: ['1-2 3', '2-3 1'] },
    ]);
    expect(corpus.works).toEqual([]);
    expect(networkLost).toBe(1);
    expect(corpus.diagnostics).toMatchObject([{ code: 'unknown-node', line: 3 }]);
  });

  it('keeps each pair apart', () => {
    const other = map.replaceAll(/^(\d)/gm, '10$1').replaceAll('Ada', 'Zoe');
    const { networks } = read(
      ['b map.txt', other],
      ['a map.txt', map],
      ['a network.txt', ties],
      ['b network.txt', '101\t102\t5\n102\t103\t6\n'],
    );
    expect(networks.map((one) => [told(one).nodes[0], one.edges.length])).toEqual([
      ['101 Zoe', 2],
      ['1 Ada', 2],
    ]);
  });

  it('goes by the names of the files where the ids are the same', () => {
    const { networks } = read(
      ['b map.txt', map],
      ['a map.txt', map.replace('Ada', 'Zoe')],
      ['a network.txt', '1\t2\t5\n'.repeat(2)],
      ['b network.txt', '1\t2\t5\n2\t3\t6\n'],
    );
    expect(networks.map((one) => [told(one).nodes[0], one.edges.length])).toEqual([
      ['1 Ada', 2],
      ['1 Zoe', 1],
    ]);
  });

  it('the map alone has no ties, and says what is missing', () => {
    const { networks, corpus } = read(['map.txt', map]);
    expect(networks[0]).toMatchObject({ title: 'map', weightName: 'Documents' });
    expect(networks[0]!.nodes[0]).toMatchObject({
      place: [0.5, 1],
      weight: 40,
      cluster: '2',
      attributes: [
        { name: 'Links', value: '1' },
        { name: 'Documents', value: '40' },
        { name: 'Avg. year', value: '1843.5' },
      ],
    });
    expect(corpus.diagnostics.map(({ code }) => code)).toEqual(['no-ties']);
  });

  it('the network alone has numbers for names', () => {
    const { networks, corpus } = read(['network.txt', '1\t2\t3\n2\t30\t1\n']);
    expect(networks.map(told)).toEqual([
      { nodes: ['1 1', '2 2', '30 30'], ties: ['1-2 3', '2-30 1'] },
    ]);
    expect(corpus.diagnostics.map(({ code }) => code)).toEqual(['no-map']);
  });

  it('is not joined to a map that knows few of its ids', () => {
    const { networks } = read(['map.txt', map], ['network.txt', '1\t20\t3\n21\t30\t1\n']);
    expect(networks).toHaveLength(2);
  });
});

describe('VOSviewer JSON', () => {
  it('takes items, links, clusters, weights, scores and the title', () => {
    const { network, diagnostics } = networkOf(
      JSON.stringify({
        network: {
          items: [
            { id: 1, label: 'Ada', x: 1, y: 2, cluster: 1, weights: { Links: 1, Citations: 5 } },
            { id: 2, label: 'Eve', cluster: 2, scores: { Year: 1900 }, description: '<b>Eve</b>' },
          ],
          links: [{ source_id: 2, target_id: 1, strength: 1.5 }],
          clusters: [{ cluster: 1, label: 'Poets' }],
        },
        config: { parameters: { scale: 2 } },
        info: { title: 'Two people' },
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(network).toMatchObject({ title: 'Two people', weightName: 'Citations' });
    expect([...network.clusterNames]).toEqual([['1', 'Poets']]);
    expect(told(network)).toEqual({ nodes: ['1 Ada', '2 Eve'], ties: ['1-2 1.5'] });
    expect(network.nodes.map(({ place, weight }) => [place, weight])).toEqual([
      [[1, -2], 5],
      [null, null],
    ]);
    expect(network.nodes[1]!.attributes).toEqual([
      { name: 'Year', value: '1900' },
      { name: 'description', value: 'Eve' },
    ]);
  });
});

describe('papers beside networks', () => {
  const list = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*';
  it('stay papers, and the networks networks', () => {
    const { corpus, networks, read: entries, lost } = read(['list.md', list], ['map.txt', map]);
    expect(corpus.works.map(({ title }) => title)).toEqual(['On Engines']);
    expect(networks).toHaveLength(1);
    expect([entries, lost]).toEqual([1, 0]);
  });

  it('leave a corpus file exact', () => {
    const corpusFile = corpusToJson(read(['list.md', list]).corpus);
    const { corpus } = read(['corpus.json', corpusFile], ['n.txt', ties], ['m.txt', map]);
    expect(corpusToJson({ ...corpus, diagnostics: [] })).toBe(corpusFile);
  });

  it('a table of publications with an id and a label is no map', () => {
    const table = 'id,label,title,authors,year\n1,a,On Engines,Ada Lovelace,2020\n';
    expect(read(['table.csv', table]).networks).toEqual([]);
  });
});
