import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueOf } from '../../src/app/queue.ts';
import { Assembly, type Part, partsOf } from '../../src/workers/parts.ts';

/** What comes of a message that is sent in parts, as a worker would get it. */
function sent<Message extends object>(message: Message): { parts: number; came: Message | null } {
  const assembly = new Assembly<Message>();
  const parts = [...partsOf(message)];
  const came = parts.map((part) => assembly.add(structuredClone(part)));
  expect(came.slice(0, -1).every((one) => one === null)).toBe(true);
  return { parts: parts.length, came: came.at(-1) ?? null };
}

describe('a message', () => {
  const works = Array.from({ length: 5000 }, (_, id) => ({ id, authors: ['Ada', 'Bo', 'Cy'] }));
  const nodes = Array.from({ length: 3000 }, (_, id) => ({ id }));

  it.each<[string, object]>([
    ['that is short', { type: 'place', job: 3, place: { pins: [['a', 1, 2]], from: null } }],
    ['with a long list', { corpus: { works, people: [] }, job: 1 }],
    [
      'with long lists in a list',
      {
        networks: [
          { nodes, edges: [] },
          { nodes, title: 'B' },
        ],
      },
    ],
    ['with numbers in a row', { positions: new Float32Array([1, 2]), bytes: new Uint8Array(9) }],
    ['with one item longer than a slice', { works: [{ authors: nodes }, { authors: [] }] }],
  ])('%s comes as it was sent', (_, message) => {
    const before = structuredClone(message);
    expect(sent(message).came).toEqual(before);
    expect(message).toEqual(before);
  });

  it('is taken apart where it is long, and only there', () => {
    expect(sent({ corpus: { works: works.slice(0, 400) } }).parts).toBe(1);
    expect(sent({ corpus: { works } }).parts).toBe(11);
    for (const part of partsOf({ corpus: { works } })) {
      expect('items' in part ? part.items.length : 0).toBeLessThanOrEqual(500);
    }
  });

  it('comes as it was sent, whatever it is', () => {
    const long = fc.array(fc.integer(), { minLength: 2001, maxLength: 2500 });
    const message = fc.dictionary(fc.string(), fc.oneof(long, fc.jsonValue()), { maxKeys: 4 });
    fc.assert(
      fc.property(message, (one) => {
        expect(sent(one).came).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  it('may follow another', () => {
    const assembly = new Assembly<object>();
    const parts: Part<object>[] = [...partsOf({ works }), ...partsOf({ works: [1] })];
    expect(parts.map((part) => assembly.add(part)).filter((one) => one !== null)).toEqual([
      { works },
      { works: [1] },
    ]);
  });
});

describe('a queue', () => {
  it('sends in order, one thing of a long row a task, and what waits for nothing at once', () => {
    const out: string[] = [];
    const tasks: (() => void)[] = [];
    const send = queueOf<string>(
      (one) => out.push(one),
      (next) => tasks.push(next),
    );
    send(['a']);
    send(['b1', 'b2', 'b3']);
    send([]);
    send(['c']);
    expect(out).toEqual(['a', 'b1']);
    tasks.shift()!();
    expect(out).toEqual(['a', 'b1', 'b2']);
    tasks.shift()!();
    expect(out).toEqual(['a', 'b1', 'b2', 'b3', 'c']);
    send(['d']);
    expect([out.at(-1), tasks]).toEqual(['d', []]);
  });
});
