import { rowCount, type Rows, startsOf } from './rows.ts';

/** Pairs of people who share papers, in the order they are first met, each with those papers. */
export interface Pairs {
  readonly count: number;
  /** Indices of people, low < high. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** The papers of pair p are `work[start[p]]` … `work[start[p + 1] - 1]`, ascending. */
  readonly start: Uint32Array;
  readonly work: Uint32Array;
  /** So many authors of a paper at the most are paired: its first ones. */
  readonly most: number;
  /** How many papers have more. */
  readonly capped: number;
}

/**
 * Of a paper with more authors than these the first ones are paired alone: pairs
 * grow with the square, and three thousand authors would make 4.5 million.
 */
export const mostPaired = 200;
/** So many pairs, counted once a paper, are a gigabyte short of too many. */
const mostPairs = 16_000_000;

/**
 * Pairs the authors of each paper. The time grows with the number of pairs; a
 * paper has at most `mostPaired`² / 2 of them, and fewer where all papers together
 * would make more than sixteen million.
 */
export function pairsOf(authors: Rows): Pairs {
  const most = capOf(authors);
  const met = pairsIn(authors, most);
  const table = new PairTable(met);
  const pair = new Uint32Array(met);
  const work = new Uint32Array(met);
  const team = new Uint32Array(most);
  let at = 0;
  let capped = 0;
  for (let paper = 0; paper < rowCount(authors); paper += 1) {
    const first = authors.start[paper]!;
    const all = authors.start[paper + 1]! - first;
    const count = Math.min(most, all);
    if (all > most) capped += 1;
    const sorted = team.subarray(0, count);
    sortInto(sorted, authors.item, first);
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 1; j < count; j += 1) {
        pair[at] = table.indexOf(sorted[i]!, sorted[j]!);
        work[at] = paper;
        at += 1;
      }
    }
  }
  const { count } = table;
  const start = startsOf(pair, count);
  const next = start.slice(0, count);
  const sortedWorks = new Uint32Array(met);
  for (let i = 0; i < met; i += 1) {
    const one = pair[i]!;
    sortedWorks[next[one]!] = work[i]!;
    next[one]! += 1;
  }
  const low = table.low.slice(0, count);
  const high = table.high.slice(0, count);
  return { count, low, high, start, work: sortedWorks, most, capped };
}

/** Sorts a few numbers by putting each in its place: for most papers the fastest way. */
function sortInto(sorted: Uint32Array, from: Uint32Array, first: number): void {
  if (sorted.length > 40) {
    sorted.set(from.subarray(first, first + sorted.length));
    sorted.sort();
    return;
  }
  for (let i = 0; i < sorted.length; i += 1) {
    const one = from[first + i]!;
    let at = i;
    for (; at > 0 && sorted[at - 1]! > one; at -= 1) sorted[at] = sorted[at - 1]!;
    sorted[at] = one;
  }
}

function capOf(authors: Rows): number {
  let most = mostPaired;
  while (most > 2 && pairsIn(authors, most) > mostPairs) most = Math.ceil(most / 2);
  return most;
}

function pairsIn({ start }: Rows, most: number): number {
  let sum = 0;
  for (let paper = 0; paper + 1 < start.length; paper += 1) {
    const count = Math.min(most, start[paper + 1]! - start[paper]!);
    sum += (count * (count - 1)) / 2;
  }
  return sum;
}

/** Numbers pairs in the order they are met: a hash table with open addresses, at most half full. */
class PairTable {
  count = 0;
  low: Uint32Array;
  high: Uint32Array;
  /** The number of a pair plus one; 0 where a place is free. */
  #slots: Uint32Array;

  constructor(most: number) {
    const room = Math.max(16, Math.min(most, 1 << 20));
    this.low = new Uint32Array(room);
    this.high = new Uint32Array(room);
    this.#slots = new Uint32Array(slotsFor(room));
  }

  indexOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(low, high) & mask;
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if (this.low[held - 1] === low && this.high[held - 1] === high) return held - 1;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.low.length) {
      this.#grow();
      return this.indexOf(low, high);
    }
    this.low[this.count] = low;
    this.high[this.count] = high;
    this.count += 1;
    this.#slots[slot] = this.count;
    return this.count - 1;
  }

  #grow(): void {
    const room = 2 * this.low.length;
    const [low, high] = [new Uint32Array(room), new Uint32Array(room)];
    low.set(this.low);
    high.set(this.high);
    [this.low, this.high] = [low, high];
    this.#slots = new Uint32Array(slotsFor(room));
    const mask = this.#slots.length - 1;
    for (let i = 0; i < this.count; i += 1) {
      let slot = hashOf(low[i]!, high[i]!) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = i + 1;
    }
  }
}

/** A power of two, twice the room or more. */
function slotsFor(room: number): number {
  return 2 ** (33 - Math.clz32(room));
}

/** Two numbers mixed to one (the multipliers are those of MurmurHash3, Appleby, public domain). */
function hashOf(low: number, high: number): number {
  let hash = Math.imul(low, 0xcc9e2d51) ^ Math.imul(high, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
