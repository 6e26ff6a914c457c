/**
 * How often each of some texts stands, in order of appearance. Most people have
 * one spelling: nothing is made for others before there are any.
 */
export class Counts implements Iterable<readonly [text: string, count: number]> {
  #first: string | null = null;
  #count = 0;
  #others: Map<string, number> | null = null;

  get size(): number {
    return this.#first === null ? 0 : 1 + (this.#others?.size ?? 0);
  }

  /** The text that stood first; empty where there is none. */
  get first(): string {
    return this.#first ?? '';
  }

  /** Counts a text so many times more; none is a text that stands nowhere yet. */
  add(text: string, times: number): void {
    if (this.#first === null) this.#first = text;
    if (this.#first === text) this.#count += times;
    else {
      this.#others ??= new Map();
      this.#others.set(text, (this.#others.get(text) ?? 0) + times);
    }
  }

  /** The texts in order. */
  texts(): string[] {
    return Array.from(this, ([text]) => text);
  }

  *[Symbol.iterator](): Iterator<readonly [string, number]> {
    if (this.#first !== null) yield [this.#first, this.#count];
    if (this.#others !== null) yield* this.#others;
  }
}
