/** So many letters are decoded in one call: its arguments lie on the stack. */
const decodedAtOnce = 4096;
const lineEnd = 10;

/**
 * Numbers words in the order they are met: a hash table with open addresses, at
 * most three quarters full. The letters of all words lie one after another, each word
 * between two line ends; none is a string of its own until it is asked for.
 */
export class Vocabulary {
  count = 0;
  /** UTF-16 code units. */
  #letters = Uint16Array.of(lineEnd);
  /** Where each word begins, and where the next would. */
  #place = new Uint32Array(1 << 11).fill(1, 0, 1);
  /** A slot is a hash and the number of a word plus one, beside each other; 0 where it is free. */
  #slots = new Int32Array(1 << 13);
  #scratch = new Uint16Array(64);

  /** The number of a word; a new one where it was not met before. */
  numberOf(word: string): number {
    if (word.length > this.#scratch.length) this.#scratch = new Uint16Array(2 * word.length);
    for (let i = 0; i < word.length; i += 1) this.#scratch[i] = word.charCodeAt(i);
    return this.numberIn(this.#scratch, 0, word.length);
  }

  /** The same of the word that stands in `letters` from `from` up to `to`. */
  numberIn(letters: Uint16Array, from: number, to: number): number {
    const slots = this.#slots;
    const hash = hashOf(letters, from, to);
    let slot = slotOf(hash, slots);
    for (let held = slots[slot + 1]!; held !== 0; held = slots[slot + 1]!) {
      if (slots[slot] === hash && this.#is(held - 1, letters, from, to)) return held - 1;
      slot = (slot + 2) & (slots.length - 1);
    }
    this.#add(letters, from, to);
    slots[slot] = hash;
    slots[slot + 1] = this.count;
    if (8 * this.count > 3 * slots.length) this.#grow();
    return this.count - 1;
  }

  /** A word by its number. */
  wordOf(number: number): string {
    return decoded(this.#letters.subarray(this.#place[number]!, this.#place[number + 1]! - 1));
  }

  /** All words one after another, each between two line ends. */
  joined(): string {
    const letters = this.#letters.subarray(0, this.#place[this.count]!);
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; at += decodedAtOnce) {
      pieces.push(decoded(letters.subarray(at, at + decodedAtOnce)));
    }
    return pieces.join('');
  }

  /** Where each word begins in that, and where the next would. */
  places(): Uint32Array {
    return this.#place.slice(0, this.count + 1);
  }

  #is(number: number, letters: Uint16Array, from: number, to: number): boolean {
    const place = this.#place[number]!;
    if (this.#letters[place + to - from] !== lineEnd) return false;
    for (let i = from; i < to; i += 1) {
      if (this.#letters[place + i - from] !== letters[i]) return false;
    }
    return true;
  }

  #add(letters: Uint16Array, from: number, to: number): void {
    let at = this.#place[this.count]!;
    const end = at + to - from + 1;
    if (end > this.#letters.length) this.#letters = longer(this.#letters, 2 * end);
    for (let i = from; i < to; i += 1) {
      this.#letters[at] = letters[i]!;
      at += 1;
    }
    this.#letters[at] = lineEnd;
    this.count += 1;
    if (this.count === this.#place.length) this.#place = longer(this.#place, 2 * this.count);
    this.#place[this.count] = end;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (let i = 0; i < this.#slots.length; i += 2) {
      if (this.#slots[i + 1] === 0) continue;
      let slot = slotOf(this.#slots[i]!, slots);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = this.#slots[i]!;
      slots[slot + 1] = this.#slots[i + 1]!;
    }
    this.#slots = slots;
  }
}

function slotOf(hash: number, slots: Int32Array): number {
  return (2 * hash) & (slots.length - 1);
}

function decoded(letters: Uint16Array): string {
  // As arguments they are taken from the memory; spread, one by one.
  return String.fromCharCode.apply(null, letters as unknown as number[]);
}

/** FNV-1a over code units, its high bits mixed in (Fowler, Noll, Vo; public domain). */
function hashOf(letters: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ letters[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The same list with more room at its end. */
export function longer<List extends Uint16Array | Int32Array | Uint32Array>(
  list: List,
  length: number,
): List {
  const more = new (list.constructor as new (length: number) => List)(length);
  more.set(list);
  return more;
}
