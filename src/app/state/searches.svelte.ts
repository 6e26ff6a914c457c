import type { CorpusGraph } from '#core/graph';
import type { Network } from '#core/model';
import {
  networkSearchIn,
  type Search,
  searchIn,
  startIndex,
  startNetworkIndex,
  type TextIndex,
} from '#core/query';
import { Gradual } from './gradual.svelte.ts';

/**
 * What finds things in the list that is open, and in its networks. The indices come
 * from the worker that has read them; where it was ended before, they are made here.
 */
export class Searches {
  #graph: CorpusGraph | null = null;
  #networks: readonly Network[] = [];
  /** By number: 0 for the papers, then the networks. */
  #found = new Map<number, Search>();
  #own = new Map<number, Gradual<TextIndex>>();
  /** Whether the worker is at them. */
  #awaited = false;
  /** Counts what has changed. */
  #news = $state(0);

  /** A list has been opened: what finds things in it is on its way. */
  begin(graph: CorpusGraph, networks: readonly Network[]): void {
    this.#graph = graph;
    this.#networks = networks;
    this.#found = new Map();
    this.#own = new Map();
    this.#awaited = true;
    this.#news += 1;
  }

  /** An index has come. */
  take(number: number, index: TextIndex): void {
    this.#found.set(number, this.#searchOver(number, index));
    this.#news += 1;
  }

  /** The worker was ended: what has not come will not come. */
  giveUp(): void {
    this.#awaited = false;
    this.#news += 1;
  }

  /** What finds things in the papers (0) or in a network, by its number from 1; null while that is made. */
  of(number: number): Search | null {
    // What reads this reads it again once there is more to say.
    void this.#news;
    const known = this.#found.get(number);
    if (known || this.#awaited || this.#graph === null) return known ?? null;
    let own = this.#own.get(number);
    if (!own) this.#own.set(number, (own = new Gradual(() => this.#startIndex(number))));
    if (own.result === null) return null;
    const made = this.#searchOver(number, own.result);
    this.#found.set(number, made);
    return made;
  }

  #startIndex(number: number): Generator<void, TextIndex> {
    return number === 0 ? startIndex(this.#graph!) : startNetworkIndex(this.#networks[number - 1]!);
  }

  #searchOver(number: number, index: TextIndex): Search {
    return number === 0
      ? searchIn(this.#graph!, index)
      : networkSearchIn(this.#networks[number - 1]!, index);
  }
}
