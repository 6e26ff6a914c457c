import { fold } from '#core/model';
import type { State } from '../state.ts';
import { type Cluster, memoised } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { Appearances } from './appearances.ts';
import { Companies } from './companies.ts';
import type { Groups } from './groups.ts';
import type { Numbers } from './numbers.ts';

/** What two people have in common beside their names. */
export interface Evidence {
  /** Co-authors who are one person. */
  readonly shared: readonly Cluster[];
  /** Pairs of co-authors whose names could be one person's, `A. Kumar` and `Amit Kumar`. */
  readonly alike: readonly (readonly [Cluster, Cluster])[];
  /** Co-authors who are on nearly every work, as the owner of a list is. */
  readonly everywhere: readonly Cluster[];
  /** Which of the two is on nearly every work of the other's lists that the other is not on; null for neither. */
  readonly owner: Cluster | null;
  /** Whether those are their own lists: one is on so nearly all of these works that the rest are theirs too. */
  readonly isTheirs: boolean;
  readonly venues: readonly string[];
  readonly affiliations: readonly string[];
  /** Years between the works of one and of the other; 0 where they overlap, null where unknown. */
  readonly gap: number | null;
}

/** Answers what two clusters have in common, given who is held for one person. */
export interface EvidenceSource {
  of(a: Cluster, b: Cluster): Evidence;
  /** Years between the works of two, by their numbers, as in `Evidence`. */
  gap(a: number, b: number): number | null;
  /** Whether the lists of one are the other's own, by their numbers. */
  isOwned(a: number, b: number): boolean;
  /** Whether it is plain that they, by their numbers, have nobody and no place in common. Quick where the one was asked about before. */
  isNothing(one: number, other: number): boolean;
  /** These are held for one person now: what was known of them and of who is beside them is forgotten. */
  joined(clusters: Iterable<Cluster>): void;
  /** Whether the last joins may have changed what the two, by their numbers, have in common. */
  isStale(a: number, b: number): boolean;
}

/** A part of an address that names a place of work rather than a town. */
const place =
  /univ|instit|college|school|laborator|\blabs?\b|hospital|cent(?:er|re)|academ|research|faculty|department|\binc\b|corp|gmbh|\bltd\b|ucla|\bmit\b|eth z|epfl|cnrs|inria|google|microsoft/;

const none: readonly never[] = [];

/**
 * Weighs what speaks for two names being one person, as long as nobody else is
 * joined. What is found out of somebody is kept for the next pair.
 *
 * @param groups who is held for one person so far; it changes as people are joined
 */
export function createEvidence(
  { items }: State,
  { authors, clusters }: Gathered,
  numbers: Numbers,
  groups: Groups,
): EvidenceSource {
  const everywhere = ubiquitous(items.length, clusters, numbers);
  const { start, of } = numbers.works;
  const works = worksOf(items);
  const fewestWorks = Math.min(...works.values());
  const companies = new Companies(clusters, numbers, groups.roots);
  const appearances = new Appearances(items, numbers.works);
  const placesOf = memoised(({ affiliations }) => placesIn(affiliations));
  const isPlaced = new Uint8Array(clusters.length);
  /** How many works the person of each cluster has. */
  const counts = new Int32Array(clusters.length);
  clusters.forEach((one, number) => {
    isPlaced[number] = one.affiliations.size > 0 ? 1 : 0;
    counts[number] = itemsOf(one);
  });
  const stale = new Uint8Array(clusters.length);
  return {
    isNothing: (one, other) =>
      companies.haveNobody(one, other) &&
      isPlaced[one]! + isPlaced[other]! < 2 &&
      !isOwnerBeside(one, other) &&
      !isOwnerBeside(other, one),
    isOwned: (a, b) => isOwnerBeside(a, b, owned) || isOwnerBeside(b, a, owned),
    gap: (a, b) => appearances.gap(a, b),
    of(a, b) {
      const { both, alike } = companies.shared(a, b);
      const isSplit = both.length > 0 && everywhere.size > 0;
      const [one, other] = [a.number, b.number];
      const owner = isOwnerBeside(one, other) ? a : isOwnerBeside(other, one) ? b : null;
      return new PairEvidence(a, b, appearances, {
        shared: isSplit ? both.filter((one) => !everywhere.has(one)) : both,
        alike,
        everywhere: isSplit ? both.filter((one) => everywhere.has(one)) : none,
        owner,
        isTheirs:
          owner !== null && (isOwnerBeside(one, other, owned) || isOwnerBeside(other, one, owned)),
        affiliations:
          a.affiliations.size > 0 && b.affiliations.size > 0
            ? common(placesOf(a), placesOf(b))
            : none,
      });
    },
    joined(joined) {
      stale.fill(0);
      // Very many of one work may be joined at once: its people are gone through once.
      const touched = new Set<number>();
      for (const one of joined) {
        stale[one.number] = 1;
        counts[one.number] = itemsOf(one);
        eachWork(one, (item) => touched.add(item));
      }
      for (const item of touched) {
        for (let i = authors.start[item]!; i < authors.start[item + 1]!; i += 1) {
          stale[authors.of[i]!] = 1;
        }
      }
      stale.forEach((is, number) => {
        if (is === 1) companies.forget(number);
      });
    },
    isStale: (a, b) => stale[a]! + stale[b]! > 0,
  };

  /** Whether one is on nearly all works of the other's lists that the other is not on. */
  function isOwnerBeside(owner: number, other: number, as = mostly): boolean {
    const count = counts[owner]!;
    if (count < as.fewest) return false;
    const others = counts[other]!;
    // Most people are on too few works of any list for anybody to look closely.
    if (count <= (fewestWorks - others) * as.share) return false;
    if (start[other] === start[other + 1]) return false;
    const first = of[start[other]!]!;
    const all = works.get(items[first]!.draft.source.file)!;
    if (count <= (all - others) * as.share) return false;
    const theirs = countsIn(clusters[other]!);
    const own = countsIn(clusters[owner]!);
    return [...theirs].every(([file, their]) => {
      const rest = works.get(file)! - their;
      return rest >= as.fewest && (own.get(file) ?? 0) > rest * as.share;
    });
  }

  function itemsOf(one: Cluster): number {
    return groups.of(one).reduce((sum, { number }) => sum + start[number + 1]! - start[number]!, 0);
  }

  /** How many works of each list somebody is on. */
  function countsIn(one: Cluster): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const each of groups.of(one)) {
      eachWork(each, (item) => {
        const { file } = items[item]!.draft.source;
        found.set(file, (found.get(file) ?? 0) + 1);
      });
    }
    return found;
  }

  function eachWork({ number }: Cluster, visit: (item: number) => void): void {
    for (let i = start[number]!; i < start[number + 1]!; i += 1) visit(of[i]!);
  }
}

/** Evidence on two people; few are so alike that anybody asks where and when their works appeared. */
class PairEvidence implements Evidence {
  readonly shared: Evidence['shared'];
  readonly alike: Evidence['alike'];
  readonly everywhere: Evidence['everywhere'];
  readonly owner: Evidence['owner'];
  readonly isTheirs: boolean;
  readonly affiliations: Evidence['affiliations'];
  readonly #a: Cluster;
  readonly #b: Cluster;
  readonly #appearances: Appearances;

  constructor(
    a: Cluster,
    b: Cluster,
    appearances: Appearances,
    found: Omit<Evidence, 'venues' | 'gap'>,
  ) {
    this.shared = found.shared;
    this.alike = found.alike;
    this.everywhere = found.everywhere;
    this.owner = found.owner;
    this.isTheirs = found.isTheirs;
    this.affiliations = found.affiliations;
    this.#a = a;
    this.#b = b;
    this.#appearances = appearances;
  }

  get venues(): readonly string[] {
    return this.#appearances.venuesOfBoth(this.#a, this.#b);
  }

  get gap(): number | null {
    return this.#appearances.gap(this.#a.number, this.#b.number);
  }
}

/** Whoever is on more than four of five works, where there are enough to say so. */
function ubiquitous(
  count: number,
  clusters: readonly Cluster[],
  { works: { start } }: Numbers,
): ReadonlySet<Cluster> {
  if (count < 3) return new Set();
  return new Set(clusters.filter((_, i) => start[i + 1]! - start[i]! > count * 0.8));
}

/** How many works each list holds. */
function worksOf(items: State['items']): ReadonlyMap<string, number> {
  const works = new Map<string, number>();
  for (const { draft } of items) {
    works.set(draft.source.file, (works.get(draft.source.file) ?? 0) + 1);
  }
  return works;
}

/** Whoever is on a larger share of the works of a list is on nearly all of them; fewer works do not say so. */
const mostly: { readonly share: number; readonly fewest: number } = { share: 0.8, fewest: 3 };
/** The same for whoever is on so nearly all of them that the list can be nobody else's. */
const owned: typeof mostly = { share: 0.95, fewest: 8 };

/** The places of work that addresses name, by what they are compared by. */
export function placesIn(addresses: Iterable<string>): ReadonlyMap<string, string> {
  return new Map(
    [...addresses]
      .flatMap((text) => text.split(/[,;]/))
      .map((part) => [fold(part).trim(), part.trim()] as const)
      .filter(([key]) => key.length > 2 && place.test(key)),
  );
}

function common(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...a].flatMap(([key, shown]) => (b.has(key) ? [shown] : []));
}
