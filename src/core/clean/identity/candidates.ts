import type { Progress } from '#core/model';
import { blocksOf } from './blocks.ts';
import { clusterLikeness } from './cluster-likeness.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { createFitsTwo, fitting } from './fits.ts';
import { conflicting } from './identifiers.ts';
import { type Likeness, likenesses } from './likeness.ts';
import { misspellings } from './misspellings.ts';
import type { Numbers } from './numbers.ts';
import { Pairs } from './pairs.ts';

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
  readonly #isIdentified: Uint8Array;

  constructor(clusters: readonly Cluster[], pairs: Pairs, numbers: Numbers) {
    const { a, b, value } = pairs.sorted(clusters.length);
    this.length = a.length;
    this.#clusters = clusters;
    this.#a = a;
    this.#b = b;
    this.#likeness = value;
    this.#unsure = new Uint8Array(clusters.length);
    this.#isIdentified = Uint8Array.from(clusters, ({ ids }) => (ids.size > 0 ? 1 : 0));
    this.#fitsTwo = createFitsTwo(clusters, fitting(clusters.length, a, b, value), numbers);
  }

  /** The numbers of the two. */
  a(at: number): number {
    return this.#a[at]!;
  }

  b(at: number): number {
    return this.#b[at]!;
  }

  isAmbiguous(at: number): boolean {
    return this.#isUnsure(this.#a[at]!) || this.#isUnsure(this.#b[at]!);
  }

  /** Whether both have identifiers, and they differ. */
  areIdentified(at: number): boolean {
    const [a, b] = [this.#a[at]!, this.#b[at]!];
    if (this.#isIdentified[a]! + this.#isIdentified[b]! < 2) return false;
    return conflicting(this.#clusters[a]!.ids, this.#clusters[b]!.ids);
  }

  likeness(at: number): Likeness {
    return likenesses[this.#likeness[at]!]!;
  }

  of(at: number): Candidate {
    return {
      a: this.#clusters[this.#a[at]!]!,
      b: this.#clusters[this.#b[at]!]!,
      likeness: this.likeness(at),
      ambiguous: this.isAmbiguous(at),
    };
  }

  /** The places of those that are kept. */
  places(isKept: (at: number, a: number, b: number) => boolean): Int32Array {
    const found = new Int32Array(this.length);
    let count = 0;
    for (let at = 0; at < this.length; at += 1) {
      if (!isKept(at, this.#a[at]!, this.#b[at]!)) continue;
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
  return new Candidates(clusters, pairs, numbers);
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
