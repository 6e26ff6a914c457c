import { clusterLikeness } from './cluster-likeness.ts';
import type { Cluster } from './cluster.ts';
import { mostBeside } from './crowds.ts';
import type { Numbers } from './numbers.ts';
import { Signs } from './signs.ts';

/** Who is beside both of two people. */
export interface Shared {
  /** People who are beside both. */
  readonly both: readonly Cluster[];
  /** People beside one and beside the other, whose names could be one person's. */
  readonly alike: readonly (readonly [Cluster, Cluster])[];
}

/** With more people than this beside both, names that are alike add nothing. */
const enough = 20;
/** Among more co-authors some names are alike by chance. */
const mostCoauthors = 150;
const none: readonly never[] = [];

/** Compares who is beside people, each by the cluster that stands for all of theirs. */
export class Companies {
  readonly #clusters: readonly Cluster[];
  readonly #numbers: Numbers;
  /** The cluster that stands for each one's person; changes as people are joined. */
  readonly #roots: Int32Array;
  /** Who is beside each cluster, each once; made when it is asked for. */
  readonly #beside: (readonly number[] | undefined)[];
  /** Whether each cluster has several names. */
  readonly #isSeveral: Uint8Array;
  // In which comparison somebody, or a name, was met last.
  readonly #ours: Int32Array;
  readonly #theirs: Int32Array;
  readonly #names: Int32Array;
  #comparison = 0;
  /** Whose company is noted in the two after it, with this comparison; -1 for nobody's. */
  #noted = -1;
  #note = 0;
  readonly #people: Int32Array;
  readonly #families: Int32Array;
  /** The family names of who is beside each cluster; most pairs have none in common. */
  readonly #signs: Signs;

  constructor(clusters: readonly Cluster[], numbers: Numbers, roots: Int32Array) {
    this.#clusters = clusters;
    this.#numbers = numbers;
    this.#roots = roots;
    this.#beside = new Array<undefined>(clusters.length);
    this.#isSeveral = numbers.isSeveral;
    this.#ours = new Int32Array(clusters.length);
    this.#theirs = new Int32Array(clusters.length);
    this.#names = new Int32Array(namesIn(clusters, numbers));
    this.#people = new Int32Array(clusters.length);
    this.#families = new Int32Array(this.#names.length);
    this.#signs = new Signs(clusters.length, (number, add) => this.#sign(number, add));
  }

  /** Somebody beside this one stands for others now. */
  forget(number: number): void {
    this.#beside[number] = undefined;
    this.#signs.forget(number);
    this.#noted = -1;
  }

  /**
   * Whether it is plain that nobody is beside both, nor anybody beside the one who
   * could be somebody beside the other. Quick where the one was asked about before.
   */
  haveNobody(one: number, other: number): boolean {
    if (this.#signs.areApart(one, other)) return true;
    if (this.#noted !== one) this.#noteCompany(one);
    const self = this.#roots[one]!;
    const their = this.#roots[other]!;
    for (const beside of this.#company(other)) {
      if (beside === self || beside === their) continue;
      if (this.#people[beside] === this.#note || this.#isSeveral[beside] === 1) return false;
      if (this.#families[this.#numbers.reducedFamily[beside]!] === this.#note) return false;
    }
    return true;
  }

  /** Adds the family names of who is beside somebody; null where one of them has several. */
  #sign(number: number, add: (family: number | null) => void): void {
    const { authors, works, reducedFamily } = this.#numbers;
    const self = this.#roots[number]!;
    for (let i = works.start[number]!; i < works.start[number + 1]!; i += 1) {
      const start = authors.start[works.of[i]!]!;
      const end = Math.min(authors.start[works.of[i]! + 1]!, start + mostBeside);
      for (let j = start; j < end; j += 1) {
        const one = this.#roots[authors.of[j]!]!;
        if (one !== self) add(this.#isSeveral[one] === 1 ? null : reducedFamily[one]!);
      }
    }
  }

  #noteCompany(number: number): void {
    this.#noted = number;
    this.#note += 1;
    const self = this.#roots[number]!;
    for (const one of this.#company(number)) {
      if (one === self) continue;
      this.#people[one] = this.#note;
      this.#markNames(one, this.#families, this.#note);
    }
  }

  shared(a: Cluster, b: Cluster): Shared {
    const [self, other] = [this.#roots[a.number]!, this.#roots[b.number]!];
    const ours = this.#company(a.number);
    const theirs = this.#company(b.number);
    const comparison = (this.#comparison += 1);
    for (const one of theirs) this.#theirs[one] = comparison;
    // The two themselves are beside nobody.
    this.#theirs[self] = 0;
    this.#theirs[other] = 0;
    let both: Cluster[] | null = null;
    for (const one of ours) {
      if (this.#theirs[one] === comparison) (both ??= []).push(this.#clusters[one]!);
    }
    const isPlenty =
      (both !== null && both.length > enough) ||
      Math.max(ours.length, theirs.length) > mostCoauthors;
    return {
      both: both ?? none,
      alike: isPlenty ? none : this.#alike(ours, theirs, self, other, comparison),
    };
  }

  #company(cluster: number): readonly number[] {
    const known = this.#beside[cluster];
    if (known !== undefined) return known;
    const { authors, works } = this.#numbers;
    const comparison = (this.#comparison += 1);
    const beside: number[] = [];
    for (let i = works.start[cluster]!; i < works.start[cluster + 1]!; i += 1) {
      const work = works.of[i]!;
      const start = authors.start[work]!;
      const end = Math.min(authors.start[work + 1]!, start + mostBeside);
      for (let j = start; j < end; j += 1) {
        const one = this.#roots[authors.of[j]!]!;
        if (this.#ours[one] === comparison) continue;
        this.#ours[one] = comparison;
        beside.push(one);
      }
    }
    this.#beside[cluster] = beside;
    return beside;
  }

  #alike(
    ours: readonly number[],
    theirs: readonly number[],
    self: number,
    other: number,
    comparison: number,
  ): Shared['alike'] {
    for (const one of ours) this.#ours[one] = comparison;
    this.#ours[self] = comparison;
    this.#ours[other] = comparison;
    for (const one of theirs) {
      if (this.#ours[one] !== comparison) this.#markNames(one, this.#names, comparison);
    }
    /** Those beside the other alone; most pairs have no name in common there. */
    let theirsAlone: readonly number[] | null = null;
    let found: [Cluster, Cluster][] | null = null;
    for (const one of ours) {
      if (one === self || one === other || this.#theirs[one] === comparison) continue;
      if (!this.#hasName(one, comparison)) continue;
      theirsAlone ??= theirs.filter((their) => this.#ours[their] !== comparison);
      const match = this.#alikeAmong(one, theirsAlone);
      if (match !== null) (found ??= []).push([this.#clusters[one]!, match]);
    }
    return found ?? none;
  }

  /** Notes the family names that somebody bears. */
  #markNames(one: number, names: Int32Array, comparison: number): void {
    names[this.#numbers.reducedFamily[one]!] = comparison;
    if (this.#isSeveral[one] === 0) return;
    const { parts } = this.#clusters[one]!;
    for (let i = 1; i < parts.length; i += 1) {
      names[this.#numbers.numberFor(parts[i]!.reducedFamily)] = comparison;
    }
  }

  /** Whether a family name of somebody was noted; true where it is not known. */
  #hasName(one: number, comparison: number): boolean {
    return (
      this.#names[this.#numbers.reducedFamily[one]!] === comparison || this.#isSeveral[one] === 1
    );
  }

  #alikeAmong(one: number, others: readonly number[]): Cluster | null {
    for (const name of this.#clusters[one]!.parts) {
      const family = this.#numbers.numberFor(name.reducedFamily);
      for (const number of others) {
        const { parts } = this.#clusters[number]!;
        const named =
          this.#numbers.reducedFamily[number] === family ||
          (parts.length > 1 && parts.some((their) => their.reducedFamily === name.reducedFamily));
        if (named && couldBe(this.#clusters[one]!, this.#clusters[number]!)) {
          return this.#clusters[number]!;
        }
      }
    }
    return null;
  }
}

function couldBe(one: Cluster, other: Cluster): boolean {
  const likeness = clusterLikeness(one, other);
  return likeness !== null && likeness !== 'typo';
}

/** How many names there are once each family name has its number. */
function namesIn(clusters: readonly Cluster[], { isSeveral, numberFor, count }: Numbers): number {
  for (let at = 0; at < clusters.length; at += 1) {
    if (isSeveral[at] === 0) continue;
    const { parts } = clusters[at]!;
    for (let i = 1; i < parts.length; i += 1) numberFor(parts[i]!.reducedFamily);
  }
  return count();
}
