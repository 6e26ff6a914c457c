import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCorpus } from '#core/clean';
import type { SourceBytes } from '#core/decode';
import { noDecisions } from '#core/model';
import type { OpenedList } from '../../src/app/state/list.svelte.ts';
import { ListState } from '../../src/app/state/list.svelte.ts';
import type { ReadReply, ReadRequest } from '../../src/workers/protocol.ts';
import { indicesOf, resultOf } from '../../src/workers/result.ts';

/** A list of one paper with this title. */
function listOf(title: string, owner: string | null = null): OpenedList {
  const text = `**${title}**  \nAda Muster, Bo Exempel  \n_TestConf 2020_\n`;
  const sources = [{ file: `${title}.md`, bytes: new TextEncoder().encode(text) }];
  return { sources, owner, decisions: noDecisions, taken: false, without: [] };
}

/** A worker that does nothing by itself: a test says when it answers. */
class Reader {
  readonly asked: ReadRequest[] = [];
  closed = false;
  answer: (reply: ReadReply) => void = () => undefined;
  crash: () => void = () => undefined;
  #sources: readonly SourceBytes[] = [];

  post(request: ReadRequest) {
    this.asked.push(request);
    if (request.sources !== null) this.#sources = request.sources;
  }
  listen(listener: (reply: ReadReply) => void) {
    this.answer = listener;
  }
  fail(listener: () => void) {
    this.crash = listener;
  }
  close() {
    this.closed = true;
  }
  tell(share: number) {
    const { job } = this.asked.at(-1)!;
    this.answer({ type: 'progress', job, stage: 'reading', file: 'x', share, entries: 7 });
  }
  finish(job = this.asked.at(-1)!.job) {
    const result = resultOf(job, readCorpus(this.#sources));
    this.answer(result);
    return {
      index: () => {
        for (const reply of indicesOf(result)) if (reply) this.answer(reply);
      },
    };
  }
}

function setUp() {
  const readers: Reader[] = [];
  const waiting: (() => void)[] = [];
  const tasks = { held: false, run: () => waiting.splice(0).forEach((one) => one()) };
  const state = new ListState(
    () => {
      readers.push(new Reader());
      return readers.at(-1)!;
    },
    (next) => (tasks.held ? waiting.push(next) : next()),
  );
  const answers: (readonly [string, boolean])[] = [];
  const open = (list: OpenedList, name = list.sources[0]!.file) =>
    void state.open(list, () => undefined).then((ok) => answers.push([name, ok]));
  const title = () => state.corpus?.works[0]?.title ?? null;
  return { state, readers, answers, open, title, tasks };
}

/** Lets promises that are kept come to their callbacks. */
const turn = () => Promise.resolve().then(() => undefined);

describe('reading a list', () => {
  it('is told of while it lasts', async () => {
    const { state, readers, open, title } = setUp();
    open(listOf('On Chairs'));
    expect([state.busy, state.progress]).toEqual([true, null]);
    readers[0]!.tell(0.25);
    expect(state.progress).toMatchObject({ share: 0.25, entries: 7, file: 'x' });
    readers[0]!.finish();
    await turn();
    expect([state.busy, title()]).toEqual([false, 'On Chairs']);
    open(listOf('On Tables'));
    expect(state.progress).toBe(null);
  });

  it('is stopped though all was read, where the page has not taken it in', async () => {
    const { state, readers, answers, open, title, tasks } = setUp();
    open(listOf('On Chairs'));
    tasks.held = true;
    readers[0]!.finish();
    state.cancel();
    tasks.run();
    await turn();
    expect([title(), state.busy, state.stopped]).toEqual([null, false, true]);
    expect(answers).toEqual([['On Chairs.md', false]]);
  });

  it('stops at once, and the list that was open stays', async () => {
    const { state, readers, answers, open, title } = setUp();
    const first = listOf('On Chairs');
    open(first);
    readers[0]!.finish();
    open(listOf('On Tables'));
    readers[0]!.tell(0.5);
    state.cancel();
    await turn();
    expect(readers[0]!.closed).toBe(true);
    expect([state.busy, state.stopped, title()]).toEqual([false, true, 'On Chairs']);
    expect(answers).toEqual([
      ['On Chairs.md', true],
      ['On Tables.md', false],
    ]);
    // What the ended worker had sent already changes nothing.
    readers[0]!.finish();
    expect(title()).toBe('On Chairs');
    // The new one has read nothing: it is given the sources again, though they are the same.
    open({ ...first, owner: 'Ada Muster' });
    expect(readers).toHaveLength(2);
    expect(readers[1]!.asked.map(({ sources }) => sources)).toEqual([first.sources]);
    expect(state.stopped).toBe(false);
    readers[1]!.finish();
    await turn();
    expect([state.busy, title()]).toEqual([false, 'On Chairs']);
  });

  it('does nothing when there is nothing to stop', () => {
    const { state, readers } = setUp();
    state.cancel();
    expect([readers.length, state.stopped]).toEqual([1, false]);
  });

  it('of another list takes the place of one that is under way', async () => {
    const { state, readers, answers, open, title } = setUp();
    open(listOf('On Chairs'));
    open(listOf('On Tables'));
    await turn();
    expect(readers.map(({ closed }) => closed)).toEqual([true, false]);
    expect(answers).toEqual([['On Chairs.md', false]]);
    readers[0]!.finish();
    expect([state.busy, title()]).toEqual([true, null]);
    readers[1]!.finish();
    await turn();
    expect([state.busy, title(), state.stopped]).toEqual([false, 'On Tables', false]);
  });

  it('of the same list waits for the worker, and only the last that was asked for', async () => {
    const { state, readers, answers, open } = setUp();
    const list = listOf('On Chairs');
    open(list, 'first');
    open({ ...list, owner: 'Ada Muster' }, 'second');
    open({ ...list, owner: 'Bo Exempel' }, 'third');
    await turn();
    expect(readers).toHaveLength(1);
    expect(readers[0]!.asked).toHaveLength(1);
    expect(answers).toEqual([['second', false]]);
    readers[0]!.finish();
    await turn();
    expect(readers[0]!.asked.map(({ sources, owner }) => [sources, owner])).toEqual([
      [list.sources, null],
      [null, 'Bo Exempel'],
    ]);
    expect([state.busy, state.corpus]).toEqual([true, null]);
    readers[0]!.finish();
    await turn();
    expect(answers).toEqual([
      ['second', false],
      ['first', false],
      ['third', true],
    ]);
    expect([state.busy, state.opened?.owner]).toEqual([false, 'Bo Exempel']);
  });

  it('says so where the worker fails, and goes on with another', async () => {
    const { state, readers, answers, open, title } = setUp();
    open(listOf('On Chairs'));
    readers[0]!.crash();
    await turn();
    expect([state.busy, state.refused.length, state.stopped]).toEqual([false, 1, false]);
    expect(answers).toEqual([['On Chairs.md', false]]);
    open(listOf('On Tables'));
    readers[1]!.finish();
    await turn();
    expect([title(), state.refused]).toEqual(['On Tables', []]);
  });
});

describe('what finds things in a list', () => {
  // What the page makes itself is made in slices of time: here it takes none.
  beforeEach(() => (vi.useFakeTimers({ toFake: ['performance'] }), () => vi.useRealTimers()));

  const found = ({ search }: ListState, query: string) =>
    search?.search(query).groups.flatMap(({ hits }) => hits.map(({ text }) => text)) ?? null;

  it('comes from the worker, once the list is there', async () => {
    const { state, readers, open } = setUp();
    open(listOf('On Chairs'));
    const { index } = readers[0]!.finish();
    await turn();
    expect(found(state, 'chairs')).toBe(null);
    index();
    expect(found(state, 'chairs')).toEqual(['On Chairs']);
  });

  it('is that of the list which is open, though another was read meanwhile', async () => {
    const { state, readers, open } = setUp();
    open(listOf('On Chairs'));
    const chairs = readers[0]!.finish();
    await turn();
    open(listOf('On Tables'));
    const tables = readers[0]!.finish();
    await turn();
    chairs.index();
    expect(found(state, 'chairs')).toBe(null);
    tables.index();
    expect([found(state, 'chairs'), found(state, 'tables')]).toEqual([[], ['On Tables']]);
  });

  it('waits with its list, where the page has not taken that in', async () => {
    const { state, readers, open, tasks } = setUp();
    open(listOf('On Chairs'));
    tasks.held = true;
    readers[0]!.finish().index();
    tasks.run();
    await turn();
    expect(found(state, 'chairs')).toEqual(['On Chairs']);
  });

  it('is made by the page where its worker was ended before', async () => {
    const { state, readers, open } = setUp();
    open(listOf('On Chairs'));
    readers[0]!.finish();
    await turn();
    open(listOf('On Tables'));
    state.cancel();
    expect(found(state, 'chairs')).toEqual(['On Chairs']);
  });

  it('is made by the page where the worker has begun with a list that was refused', async () => {
    const { state, readers, open } = setUp();
    open(listOf('On Chairs'));
    readers[0]!.finish();
    await turn();
    const nothing = { file: 'nothing.md', bytes: new TextEncoder().encode('Dear Ada.') };
    open({ ...listOf(''), sources: [nothing] });
    readers[0]!.finish();
    expect(found(state, 'chairs')).toEqual(['On Chairs']);
  });
});
