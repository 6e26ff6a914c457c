import { describe, expect, it } from 'vitest';
import { readCorpus } from '#core/clean';
import { type NodeId, noDecisions } from '#core/model';
import { words } from '#core/words';
import { LensState } from '../../src/app/state/lens.svelte.ts';
import { ListState } from '../../src/app/state/list.svelte.ts';
import { ShownState } from '../../src/app/state/shown.svelte.ts';
import type { ReadReply, ReadRequest } from '../../src/workers/protocol.ts';
import { indicesOf, resultOf } from '../../src/workers/result.ts';

const list = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*';
const net = '*Network Rivers\n*Vertices 2\n1 "Elbe" 0.1 0.2\n2 "Rhine" 0.3 0.4\n*Edges\n1 2 3\n';
const other = '*Network Hills\n*Vertices 1\n1 "Brocken"\n';

/** What is shown once these sources are open, read as the worker reads them. */
async function opened(...texts: readonly string[]) {
  let answer: (reply: ReadReply) => void = () => undefined;
  const openReader = () => ({
    post: ({ job, sources }: ReadRequest) => {
      const result = resultOf(job, readCorpus(sources ?? []));
      answer(result);
      for (const reply of indicesOf(result)) if (reply) answer(reply);
    },
    listen: (listener: (reply: ReadReply) => void) => (answer = listener),
    fail: () => undefined,
    close: () => undefined,
  });
  const state = new ListState(openReader, (next) => next());
  const lens = new LensState();
  const shown = new ShownState(state, lens);
  const sources = texts.map((text, i) => ({
    file: `f${i}`,
    bytes: new TextEncoder().encode(text),
  }));
  const ok = await state.open(
    { sources, owner: null, decisions: noDecisions, taken: false, without: [] },
    () => undefined,
  );
  return { ok, list: state, lens, shown };
}

describe('what is on the stage', () => {
  it('is the network where there are no papers, whatever the link says', async () => {
    const { ok, lens, shown } = await opened(net);
    expect(ok).toBe(true);
    for (const link of ['', 'view=citations', 'network=9', 'years=2020&hide-owner=true']) {
      lens.fromLink(link);
      expect([shown.view, shown.placed, shown.title]).toEqual(['network', 'network-1', 'Rivers']);
      expect(shown.columns?.nodes.label).toEqual(['Elbe', 'Rhine']);
      expect(shown.placementKey).toEqual({ view: 'network-1', hideOwner: false, seed: 1 });
    }
    expect(shown.choices.map(({ label }) => label)).toEqual([words.network.view]);
    expect(shown.hasOwnPlaces).toBe(true);
  });

  it('is the papers where there are any, and each network one more view', async () => {
    const { lens, shown } = await opened(list, net, other);
    expect([shown.view, shown.number]).toEqual(['everything', 0]);
    expect(shown.choices.map(({ value }) => value)).toEqual([
      ...['everything', 'coauthors', 'citations'],
      ...['network-1', 'network-2'],
    ]);
    shown.show('network-2');
    expect([shown.view, shown.title, lens.toLink()]).toEqual(['network', 'Hills', 'network=2']);
    expect(shown.hasOwnPlaces).toBe(false);
    shown.show('coauthors');
    expect([shown.view, lens.toLink()]).toEqual(['coauthors', 'view=coauthors']);
  });

  it('searches what it shows', async () => {
    const { shown } = await opened(list, net);
    const found = (query: string) =>
      shown.search!.search(query).groups.flatMap(({ hits }) => hits.map(({ text }) => text));
    expect([found('lovelace'), found('rhine')]).toEqual([['Ada Lovelace'], []]);
    shown.show('network-1');
    expect([found('lovelace'), found('rhine')]).toEqual([[], ['Rhine']]);
  });

  it('is brought in for whoever is visited', async () => {
    const { shown } = await opened(list, net, other);
    shown.bringIn('n:2' as NodeId);
    expect(shown.title).toBe('Rivers');
    shown.bringIn('a:ada-lovelace' as NodeId);
    expect(shown.number).toBe(0);
    shown.bringIn('n:77' as NodeId);
    expect(shown.number).toBe(0);
  });

  it('nothing replaces what was open where a source holds neither', async () => {
    const { ok, list: state } = await opened('Dear Ada, the engine works.');
    expect(ok).toBe(false);
    expect(state.refused[0]?.code).toBe('not-recognised');
  });
});
