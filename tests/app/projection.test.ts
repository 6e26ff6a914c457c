import { describe, expect, it } from 'vitest';
import { linkCorpus } from '#core/graph';
import { corpusOfField, madeField } from '#core/made';
import { viewOf } from '#core/views';
import { Projection } from '../../src/app/state/projection.svelte.ts';
import type { LayoutReply, LayoutRequest } from '../../src/workers/protocol.ts';

const graphOf = (papers: number) => linkCorpus(corpusOfField(madeField({ papers, seed: 1 }), 'x'));
const small = graphOf(50);
const large = graphOf(2000);

/** A worker that answers when it is told to. */
function setUp() {
  const asked: Extract<LayoutRequest, { type: 'shape' }>[] = [];
  let tell: (reply: LayoutReply) => void = () => undefined;
  const projection = new Projection({
    post: (request) => void (request.type === 'shape' && asked.push(request)),
    listen: (listener) => (tell = listener),
    fail: () => undefined,
    close: () => undefined,
  });
  const answer = (at: number) => {
    const { job, view, ...options } = asked[at]!;
    tell({ type: 'shape', job, shape: viewOf(view).shape(large, options) });
  };
  return { projection, asked, answer };
}

const wish = { view: 'coauthors', counting: 'full', outside: 0 } as const;

describe('the columns of a view', () => {
  it('of a short list are there at once', () => {
    const { projection, asked } = setUp();
    expect(projection.of(small, wish)).toEqual(viewOf('coauthors').project(small, wish));
    expect(asked).toEqual([]);
  });

  it('of a long list are asked for once, and are the same', () => {
    const { projection, asked, answer } = setUp();
    expect([projection.of(large, wish), projection.of(large, wish)]).toEqual([null, null]);
    expect(asked).toHaveLength(1);
    answer(0);
    const columns = projection.of(large, wish);
    expect(columns).toEqual(viewOf('coauthors').project(large, wish));
    expect(projection.of(large, wish)).toBe(columns);
  });

  it('are those that were asked for last', () => {
    const { projection, asked, answer } = setUp();
    projection.of(large, wish);
    projection.of(large, { ...wish, view: 'citations' });
    answer(0);
    expect(projection.of(large, { ...wish, view: 'citations' })).toBeNull();
    answer(1);
    expect(projection.of(large, { ...wish, view: 'citations' })?.nodes.count).toBe(2000);
    // What was asked for and given up is asked for again.
    expect(projection.of(large, wish)).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it('of another list are others', () => {
    const { projection, answer } = setUp();
    projection.of(large, wish);
    const other = projection.of(small, wish);
    answer(0);
    expect(projection.of(small, wish)).toBe(other);
    expect(projection.of(large, wish)).toBeNull();
  });
});
