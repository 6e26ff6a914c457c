import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { noDecisions } from '#core/model';
import { Storage, type Kept } from '../../src/app/state/storage.ts';

const kept: Kept = {
  document: {
    sources: [{ file: 'a.md', bytes: new Uint8Array([1, 2]) }],
    owner: 'Ada',
    decisions: noDecisions,
    taken: true,
    without: ['people'],
    pins: { everything: { 'a:ada': [1, 2] } } as Kept['document']['pins'],
    places: { 'everything/1': new Float32Array([1, 2]) },
  },
  steps: { past: [], future: [] },
  served: 'data/publications.md',
};
const { owner, decisions, taken, without, pins } = kept.document;
const step = { label: 'Hid Ada', value: { owner, decisions, taken, without, pins } };

const of = (change: object) => ({ ...kept, document: { ...kept.document, ...change } });

afterEach(() => new Storage().clear());

describe('what the browser keeps', () => {
  it('comes back as it was', async () => {
    expect(await new Storage().save(kept)).toBe(true);
    expect(await new Storage().load()).toEqual(kept);
  });

  it('comes back as it was, however large its sources are', async () => {
    const bytes = new Uint8Array(3 << 20).fill(7, 1 << 20);
    const sources = [{ file: 'big.bib', bytes, within: 'lists' }, ...kept.document.sources];
    expect(await new Storage().save(of({ sources }))).toBe(true);
    const back = (await new Storage().load())!.document.sources;
    expect(back.map(({ file, within }) => [file, within])).toEqual([
      ['big.bib', 'lists'],
      ['a.md', undefined],
    ]);
    expect(Buffer.compare(back[0]!.bytes, bytes)).toBe(0);
  });

  it('comes back with the steps that can be taken back and done again', async () => {
    const steps = { past: [step, { ...step, label: 'Joined' }], future: [step] };
    await new Storage().save({ ...kept, steps });
    expect((await new Storage().load())?.steps).toEqual(steps);
  });

  it.each([
    ['are none', 7],
    ['hold one that is none', [step, { label: 'Joined' }]],
    ['hold one without a name', [{ value: step.value }]],
    ['hold one of nobody’s decisions', [{ label: 'x', value: { ...step.value, decisions: {} } }]],
  ])('comes back without steps where those %s', async (_, past) => {
    const steps = { past, future: [step] } as unknown as Kept['steps'];
    await new Storage().save({ ...kept, steps });
    const loaded = await new Storage().load();
    expect(loaded?.document).toEqual(kept.document);
    expect(loaded?.steps).toEqual({ past: [], future: [step] });
  });

  it('comes back as a page of before kept it, in one piece', async () => {
    await new Storage().load();
    const { document, served } = kept;
    await (await openDB('coterie', 1)).put('kept', { document, served }, 'session');
    expect(await new Storage().load()).toEqual(kept);
  });

  it('is written without its sources where they are kept already', async () => {
    const database = await openDB('coterie', 1);
    const storage = new Storage();
    await storage.save(kept);
    const { sources } = kept.document;
    await database.put('kept', { ...(await database.get('kept', 'sources')), mark: 1 }, 'sources');
    await storage.save(of({ owner: 'Bo', sources }));
    expect(await database.get('kept', 'sources')).toMatchObject({ mark: 1 });
    expect((await new Storage().load())?.document.owner).toBe('Bo');
    // Others take their place.
    const others = [{ file: 'b.md', bytes: new Uint8Array([3]) }];
    await storage.save(of({ sources: others }));
    expect((await new Storage().load())?.document.sources).toEqual(others);
  });

  it('goes on from what was loaded without writing its sources again', async () => {
    await new Storage().save(kept);
    const database = await openDB('coterie', 1);
    await database.put('kept', { ...(await database.get('kept', 'sources')), mark: 1 }, 'sources');
    const storage = new Storage();
    const loaded = (await storage.load())!;
    await storage.save({ ...loaded, document: { ...loaded.document, owner: 'Bo' } });
    expect(await database.get('kept', 'sources')).toMatchObject({ mark: 1 });
  });

  it('is never the sources of one window with the changes of another', async () => {
    const [one, other] = [new Storage(), new Storage()];
    const others = of({ sources: [{ file: 'b.md', bytes: new Uint8Array([3]) }], owner: 'Bo' });
    await one.save(kept);
    await other.save(others);
    expect(await new Storage().load()).toEqual(others);
    await one.save(kept);
    expect(await new Storage().load()).toEqual(kept);
  });

  it('is passed over where its sources are those of another session', async () => {
    await new Storage().save(kept);
    const database = await openDB('coterie', 1);
    await database.put('kept', { of: 'other', sources: kept.document.sources }, 'sources');
    expect(await new Storage().load()).toBe(null);
  });

  it('is nothing at first, and after it was cleared', async () => {
    expect(await new Storage().load()).toBe(null);
    await new Storage().save(kept);
    await new Storage().clear();
    expect(await new Storage().load()).toBe(null);
  });

  it.each([
    ['text', 'nonsense'],
    ['no document', { ...kept, document: null }],
    ['a document without sources', of({ sources: undefined })],
    ['a source without bytes', of({ sources: [{ file: 'a' }] })],
    ['no decisions', of({ decisions: undefined })],
    ['no pins', of({ pins: null })],
    ['places that are none', of({ places: { 'everything/1': [1, 2] } })],
  ])('is passed over when it is %s', async (_, value) => {
    await new Storage().load();
    const database = await openDB('coterie', 1);
    await database.put('kept', value, 'session');
    expect(await new Storage().load()).toBe(null);
  });

  it.each([
    ['no switches', undefined, []],
    ['a switch that there is not', ['people', 'nobody', 'works'], ['people']],
  ])('of an older page with %s has the passes that there are', async (_, without, known) => {
    await new Storage().load();
    const database = await openDB('coterie', 1);
    await database.put('kept', of({ without }), 'session');
    expect((await new Storage().load())?.document.without).toEqual(known);
  });

  it('fails quietly where there is no store', async () => {
    const { indexedDB } = globalThis;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      value: {
        open: () => {
          throw new Error('denied');
        },
      },
    });
    try {
      const storage = new Storage();
      expect(await storage.load()).toBe(null);
      expect(await storage.save(kept)).toBe(false);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: indexedDB });
    }
  });
});
