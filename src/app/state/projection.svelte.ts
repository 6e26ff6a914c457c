import type { CorpusGraph } from '#core/graph';
import { type Columns, named, type ViewId, viewOf, type ViewOptions } from '#core/views';
import type { LayoutReply, LayoutRequest } from '#workers';
import type { Channel } from '../platform.ts';

/** Up to so many authorships and citations, a list is projected faster than it is asked about. */
const small = 20_000;
/** So many projections are kept: one for each view. */
const kept = 3;

/** Which view of which list. */
export interface Wish extends ViewOptions {
  readonly view: ViewId;
}

/**
 * The views of a list as columns. Those of a long one are made by the worker;
 * until they have come there are none.
 */
export class Projection {
  readonly #layout: Channel<LayoutRequest, LayoutReply> | null;
  #graph: CorpusGraph | null = null;
  #job = 0;
  #asked = '';
  #made = new Map<string, Columns>();
  /** Counts what has come. */
  #news = $state(0);

  /** @param layout the worker that has the list too; without it all is projected here */
  constructor(layout: Channel<LayoutRequest, LayoutReply> | null = null) {
    this.#layout = layout;
    layout?.listen((reply) => {
      if (reply.type !== 'shape' || reply.job !== this.#job || !this.#graph) return;
      this.#keep(this.#asked, named(reply.shape, this.#graph.corpus));
      this.#asked = '';
      this.#news += 1;
    });
  }

  /** The columns of a view; null while they are made. */
  of(graph: CorpusGraph, { view, counting, outside = 0 }: Wish): Columns | null {
    // What reads this reads it again once there is more.
    void this.#news;
    if (this.#graph !== graph) {
      this.#graph = graph;
      this.#made.clear();
      this.#asked = '';
      // What the worker is still at is of the other list.
      this.#job += 1;
    }
    const key = `${view}/${counting}/${outside}`;
    const known = this.#made.get(key);
    if (known) return known;
    const size = graph.authors.item.length + graph.citing.length;
    if (this.#layout === null || size <= small) {
      const columns = viewOf(view).project(graph, { counting, outside });
      this.#keep(key, columns);
      return columns;
    }
    if (this.#asked !== key) {
      this.#asked = key;
      this.#job += 1;
      this.#layout.post({ type: 'shape', job: this.#job, view, counting, outside });
    }
    return null;
  }

  #keep(key: string, columns: Columns): void {
    this.#made.set(key, columns);
    const [oldest] = this.#made.keys();
    if (this.#made.size > kept && oldest !== undefined) this.#made.delete(oldest);
  }
}
