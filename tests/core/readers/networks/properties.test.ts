import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers, readSource } from '#core/readers';
import { networkOf, told } from './reading.ts';
import { linesOf, writers, type Plan } from './writers.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcéüñłжк漢'), minLength: 1, maxLength: 6 });
const label = fc
  .array(fc.oneof(word, fc.constantFrom('&', 'a<b', 'node', '[x]', '*Arcs', "d'or", '%')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => `Q${words.join(' ')}`.normalize('NFC'));
const number = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 8);
const plan: fc.Arbitrary<Plan> = fc
  .array(fc.record({ label, x: number, y: number }), { minLength: 2, maxLength: 8 })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      ties: fc.uniqueArray(
        fc
          .record({
            source: fc.integer({ min: 1, max: nodes.length }),
            target: fc.integer({ min: 1, max: nodes.length }),
            weight: fc.integer({ min: 1, max: 800 }).map((n) => n / 8),
          })
          .filter(({ source, target }) => source < target),
        { minLength: 1, maxLength: 10, selector: ({ source, target }) => `${source} ${target}` },
      ),
    }),
  );

describe('what is written in a format is read back', () => {
  it.each(writers)('%s', (_, write, up) => {
    fc.assert(
      fc.property(plan, fc.constantFrom('\n', '\r\n'), (wanted, eol) => {
        const text = linesOf(write(wanted)).replaceAll('\n', eol);
        const { network, diagnostics } = networkOf(text);
        expect(diagnostics).toEqual([]);
        expect(told(network)).toEqual({
          nodes: wanted.nodes.map((node, i) => `${i + 1} ${node.label}`),
          ties: wanted.ties.map(({ source, target, weight }) => `${source}-${target} ${weight}`),
        });
        // `+ 0` makes no difference of 0 and -0.
        expect(network.nodes.map(({ place }) => place?.map((part) => part + 0))).toEqual(
          wanted.nodes.map(({ x, y }) => [x + 0, (up ? -y : y) + 0]),
        );
      }),
      { numRuns: 120 },
    );
  });
});

describe('damage to one node leaves the others', () => {
  const sound: Plan = {
    nodes: ['first', 'damaged', 'third', 'last'].map((own, i) => ({ label: own, x: i, y: 2 * i })),
    ties: [
      { source: 1, target: 3, weight: 2 },
      { source: 2, target: 3, weight: 3 },
      { source: 3, target: 4, weight: 4 },
    ],
  };
  // XML that is not well-formed is refused whole, so these are the formats of lines and lists.
  const others = writers.filter(([id]) => id !== 'gexf' && id !== 'graphml');
  it.each(others)('%s', (_, write) => {
    const written = write(sound);
    const victim = written.nodes[1]!;
    const cut = fc.tuple(
      fc.nat(victim.length),
      fc.nat(20),
      fc.constantFrom('', '?', '"', '{', '}'),
    );
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        const broken = victim.slice(0, at) + put + victim.slice(at + length);
        const nodes = written.nodes.with(1, broken);
        const { network, diagnostics } = networkOf(linesOf({ ...written, nodes }));
        const { nodes: found } = told(network);
        expect(found).toContain('1 first');
        expect(found).toContain('3 third');
        expect(found).toContain('4 last');
        expect(found.length === 4 || diagnostics.length > 0).toBe(true);
        expect(told(network).ties).toContain('1-3 2');
        expect(told(network).ties).toContain('3-4 4');
      }),
      { numRuns: 200 },
    );
  });
});

it('nothing in any text makes a reader of networks throw or hold a tie to nowhere', () => {
  const ids = new Set([...writers.map(([id]) => id), 'vosviewer-map', 'vosviewer-ties']);
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<gexf><graph>', '<node id="a">', '</node>', '<edge source="a" target="a"/>', '&x;'],
      ...['<graphml>', '<data key="', '<![CDATA[', '*Vertices 3', '*Arcs', '1 2 x', '*Matrix'],
      ...['graph [', 'node [ id 1', ']', 'label "', '{"network": {"items": [', '{"id": 1}', ']}}'],
      ...['id,label,x,y,weight<a>', '1\t2\t3', '{"elements": [', '{"data": {"id": {}}}'],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      for (const reader of readers.filter((one) => ids.has(one.id))) {
        const reading = reader.read(pieces.join('\n'), 'x');
        const fatal = reading.diagnostics.some((one) => one.severity === 'fatal');
        expect(fatal).toBe(reading.kind !== 'network');
        if (reading.kind !== 'network') continue;
        const { nodes, edges } = reading.network;
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        for (const { source, target, weight } of edges) {
          expect(nodes[source] && nodes[target] && source !== target && weight > 0).toBe(true);
        }
      }
    }),
  );
});

it('what is read does not depend on the name of the file', () => {
  const wanted: Plan = {
    nodes: [
      { label: 'Ada', x: 0, y: 0 },
      { label: 'Eve', x: 1, y: 1 },
    ],
    ties: [{ source: 1, target: 2, weight: 1 }],
  };
  for (const [, write] of writers) {
    const bytes = new TextEncoder().encode(linesOf(write(wanted)));
    for (const file of ['a.json', 'a.xml', 'a.txt', 'a.csv', 'a.md', 'a.bib', 'a.net', '']) {
      expect(readSource(bytes, file).kind).toBe('network');
    }
  }
});
