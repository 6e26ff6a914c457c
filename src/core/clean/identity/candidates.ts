import type { Progress } from '#core/model';
import { blocksOf } from './blocks.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { type Likeness, likenesses, likenessOf } from './likeness.ts';
import { misspellings } from './misspellings.ts';
import type { Numbers } from './numbers.ts';
import { Pairs } from './pairs.ts';
import type { Rows } from './rows.ts';

/** Two clusters that could be one person by their names. */
export interface Candidate {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly likeness: Likeness;
  /** Whether one of them fits two people of the list who cannot be one. */
  readonly ambiguous: boolean;
}

/** In a block with more names than this an initial says nothing. */
const largestBlock = 300;

/** Of people of one name who were parted so many are compared with everybody. */
const mostNamesakes = 3;

/** How alike two clusters are: as unlike as the least alike of their spellings; null for a conflict. */
export function clusterLikeness(a: Cluster, b: Cluster): Likeness | null {
  if (a.parts.length === 1 && b.parts.length === 1) return likenessOf(a.parts[0]!, b.parts[0]!);
  let least = 0;
  for (const x of a.parts) {
    for (const y of b.parts) {
      const likeness = likenessOf(x, y);
      if (likeness === null) return null;
      least = Math.max(least, likenesses.indexOf(likeness));
    }
  }
  return likenesses[least] ?? null;
}

/** Very many candidates: columns of numbers, made to objects one at a time. */
export class Candidates {
  readonly length: number;
  readonly #clusters: readonly Cluster[];
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #likeness: Uint8Array;
  /** Whether each cluster fits two people who cannot be one; 0 until somebody asks, then 1 or 2. */
  readonly #unsure: Uint8Array;
  readonly #fitsTwo: (cluster: number) => boolean;

  constructor(clusters: readonly Cluster[], pairs: Pairs, works: Rows) {
    const { a, b, value } = pairs.sorted(clusters.length);
    this.length = a.length;
    this.#clusters = clusters;
    this.#a = a;
    this.#b = b;
    this.#likeness = value;
    this.#unsure = new Uint8Array(clusters.length);
    this.#fitsTwo = createFitsTwo(clusters, fitting(clusters.length, a, b, value), works);
  }

  a(at: number): Cluster {
    return this.#clusters[this.#a[at]!]!;
  }

  b(at: number): Cluster {
    return this.#clusters[this.#b[at]!]!;
  }

  isAmbiguous(at: number): boolean {
    return this.#isUnsure(this.#a[at]!) || this.#isUnsure(this.#b[at]!);
  }

  likeness(at: number): Likeness {
    return likenesses[this.#likeness[at]!]!;
  }

  of(at: number): Candidate {
    return {
      a: this.a(at),
      b: this.b(at),
      likeness: this.likeness(at),
      ambiguous: this.isAmbiguous(at),
    };
  }

  /** The places of those that are kept. */
  places(isKept: (at: number, a: Cluster, b: Cluster) => boolean): Int32Array {
    const found = new Int32Array(this.length);
    let count = 0;
    for (let at = 0; at < this.length; at += 1) {
      if (!isKept(at, this.a(at), this.b(at))) continue;
      found[count] = at;
      count += 1;
    }
    return found.slice(0, count);
  }

  #isUnsure(cluster: number): boolean {
    if (this.#unsure[cluster] === 0) this.#unsure[cluster] = this.#fitsTwo(cluster) ? 1 : 2;
    return this.#unsure[cluster] === 1;
  }
}

/**
 * Pairs of clusters whose names could be one person's. Names are compared within
 * blocks alone (the same family name and first initial, either order; the same
 * co-authors for misspellings), so that the work grows with the names and not
 * with their pairs.
 */
export function candidatesOf(gathered: Gathered, numbers: Numbers, progress: Progress): Candidates {
  const { clusters } = gathered;
  const pairs = new Pairs();
  const isMany = Uint8Array.from(clusters, ({ namesake }) => (namesake < mostNamesakes ? 0 : 1));
  const compareAll = createComparing(clusters, numbers, isMany, pairs);
  const blocks = blocksOf(clusters, numbers);
  for (const [i, block] of blocks.entries()) {
    progress((0.5 * i) / blocks.length, 0);
    if (block.length <= largestBlock) compareAll(block);
    else for (const part of byFirstName(block, clusters)) compareAll(part);
  }
  progress(0.5, 0);
  misspellings(gathered, numbers, (one, other) => {
    if (one === other || isMany[one]! + isMany[other]! === 2) return;
    const likeness = clusterLikeness(clusters[one]!, clusters[other]!);
    if (likeness === null) return;
    pairs.add(Math.min(one, other), Math.max(one, other), likenesses.indexOf(likeness));
  });
  return new Candidates(clusters, pairs, numbers.works);
}

/**
 * Compares everybody of a block with everybody, but for those of whom there are
 * many of one name with each other; two names are compared once.
 */
function createComparing(
  clusters: readonly Cluster[],
  { spelling, isSeveral }: Numbers,
  isMany: Uint8Array,
  pairs: Pairs,
): (block: readonly number[]) => void {
  // What is looked at for each pair of a block, side by side.
  const named = new Int32Array(largestBlock);
  const many = new Uint8Array(largestBlock);
  const known = new Uint8Array(largestBlock * largestBlock);
  return (block) => {
    const places = new Map<number, number>();
    block.forEach((one, i) => {
      many[i] = isMany[one]!;
      if (isSeveral[one] === 0 && !places.has(spelling[one]!)) {
        places.set(spelling[one]!, places.size);
      }
      named[i] = isSeveral[one] === 1 ? -1 : places.get(spelling[one]!)!;
    });
    const count = places.size;
    known.fill(unknown, 0, count * count);
    for (let i = 0; i < block.length; i += 1) {
      for (let j = i + 1; j < block.length; j += 1) {
        if (many[i]! + many[j]! === 2) continue;
        const at = named[i] === -1 || named[j] === -1 ? -1 : named[i]! * count + named[j]!;
        let code = at === -1 ? unknown : known[at]!;
        if (code === unknown) {
          const likeness = clusterLikeness(clusters[block[i]!]!, clusters[block[j]!]!);
          code = likeness === null ? unlike : likenesses.indexOf(likeness);
          if (at !== -1) known[at] = code;
        }
        if (code !== unlike) pairs.add(block[i]!, block[j]!, code);
      }
    }
  };
}

/** Instead of a likeness's place. */
const unknown = 255;
const unlike = 254;

/** Up to this one likenesses are such as one and the same person's name shows all the time. */
const lastSpelling = likenesses.indexOf('both-initials');

/** For each cluster those whose names could be other spellings of its own. */
function fitting(size: number, a: Int32Array, b: Int32Array, likeness: Uint8Array): Rows {
  const start = new Int32Array(size + 1);
  const each = (visit: (one: number, other: number) => void) => {
    for (let i = 0; i < a.length; i += 1) {
      if (likeness[i]! > lastSpelling) continue;
      visit(a[i]!, b[i]!);
      visit(b[i]!, a[i]!);
    }
  };
  each((one) => (start[one + 1]! += 1));
  for (let i = 0; i < size; i += 1) start[i + 1]! += start[i]!;
  const of = new Int32Array(start[size]!);
  const end = start.slice();
  each((one, other) => {
    of[end[one]!] = other;
    end[one]! += 1;
  });
  return { start, of };
}

/**
 * Tells whether two of those whose names fit a cluster cannot be one person: by
 * name, or since they are on one work.
 */
function createFitsTwo(
  clusters: readonly Cluster[],
  fits: Rows,
  works: Rows,
): (cluster: number) => boolean {
  // For whom a work, or a spelling, was met last.
  const metOn = new Int32Array(works.of.reduce((most, work) => Math.max(most, work), -1) + 1);
  const metAs = new Map<number, number>();
  metOn.fill(-1);
  return (cluster) => {
    const from = fits.start[cluster]!;
    const to = Math.min(fits.start[cluster + 1]!, from + largestBlock);
    if (to - from < 2) return false;
    const names: Cluster[] = [];
    for (let i = from; i < to; i += 1) {
      const one = fits.of[i]!;
      for (let j = works.start[one]!; j < works.start[one + 1]!; j += 1) {
        if (metOn[works.of[j]!] === cluster) return true;
        metOn[works.of[j]!] = cluster;
      }
      const { parts, spelling } = clusters[one]!;
      if (parts.length === 1 && metAs.get(spelling) === cluster) continue;
      if (parts.length === 1) metAs.set(spelling, cluster);
      names.push(clusters[one]!);
    }
    return names.some((one, i) =>
      names.some((other, j) => j > i && clusterLikeness(one, other) === null),
    );
  };
}

/** A large block by whole first names; initials stand with nobody there. */
function byFirstName(
  block: readonly number[],
  clusters: readonly Cluster[],
): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const one of block) {
    const { first } = clusters[one]!.parts[0]!;
    if (first.length < 2) continue;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [one]);
    else if (group.length < largestBlock) group.push(one);
  }
  return groups.values();
}
