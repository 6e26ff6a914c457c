import type { Chance } from './chance.ts';

/** A list of numbers for each of some things, to draw from: what stands in it often is drawn often. */
export class Pools {
  readonly #lists: number[][];

  constructor(count: number) {
    this.#lists = Array.from({ length: count }, () => []);
  }

  add(pool: number, value: number): void {
    this.#lists[pool]!.push(value);
  }

  /** Opens one pool more. */
  open(): void {
    this.#lists.push([]);
  }

  sizeOf(pool: number): number {
    return this.#lists[pool]!.length;
  }

  /** One of them; -1 where there is none. */
  draw(pool: number, chance: Chance): number {
    const list = this.#lists[pool]!;
    return list.length === 0 ? -1 : list[chance.below(list.length)]!;
  }

  /** The one that was added `back` steps before the last, or the first; -1 where there is none. */
  recent(pool: number, back: number): number {
    const list = this.#lists[pool]!;
    return list.length === 0 ? -1 : list[Math.max(0, list.length - 1 - back)]!;
  }
}

/** Whole numbers that are written down one after another. */
export class Numbers {
  #items: Uint32Array;
  #count = 0;

  constructor(room: number) {
    this.#items = new Uint32Array(Math.max(16, room));
  }

  get count(): number {
    return this.#count;
  }

  push(value: number): void {
    if (this.#count === this.#items.length) {
      const more = new Uint32Array(2 * this.#items.length);
      more.set(this.#items);
      this.#items = more;
    }
    this.#items[this.#count] = value;
    this.#count += 1;
  }

  at(index: number): number {
    return this.#items[index]!;
  }

  finish(): Uint32Array {
    return this.#items.slice(0, this.#count);
  }
}
