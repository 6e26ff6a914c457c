import { blocksOf } from './blocks.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { type Likeness, likenesses, likenessOf } from './likeness.ts';
import { misspellings } from './misspellings.ts';
import type { Numbers } from './numbers.ts';

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

/**
 * Pairs of clusters whose names could be one person's. Names are compared within
 * blocks alone (the same family name and first initial, either order; the same
 * co-authors for misspellings), so that the work grows with the names and not
 * with their pairs.
 */
export function candidatesOf(gathered: Gathered, numbers: Numbers): readonly Candidate[] {
  /** For each cluster that comes first in a pair, the others. */
  const found = new Map<Cluster, Map<Cluster, Likeness>>();
  const consider = (one: Cluster, other: Cluster) => {
    if (one === other || Math.min(one.namesake, other.namesake) >= mostNamesakes) return;
    const [a, b] = one.number < other.number ? [one, other] : [other, one];
    const known = found.get(a);
    if (known?.has(b) === true) return;
    const likeness = clusterLikeness(a, b);
    if (likeness === null) return;
    if (known === undefined) found.set(a, new Map([[b, likeness]]));
    else known.set(b, likeness);
  };
  for (const block of blocksOf(gathered.clusters, numbers)) {
    for (const part of block.length > largestBlock ? byFirstName(block) : [block]) {
      for (let i = 0; i < part.length; i += 1) {
        for (let j = i + 1; j < part.length; j += 1) consider(part[i]!, part[j]!);
      }
    }
  }
  misspellings(gathered, numbers, consider);

  const fits = new Map<Cluster, Cluster[]>();
  const add = (one: Cluster, other: Cluster) => {
    const others = fits.get(one);
    if (others === undefined) fits.set(one, [other]);
    else others.push(other);
  };
  for (const [a, others] of found) {
    for (const [b, likeness] of others) {
      if (!isSpelling(likeness)) continue;
      add(a, b);
      add(b, a);
    }
  }
  const unsure = new Map<Cluster, boolean>();
  const ambiguous = (one: Cluster): boolean => {
    const known = unsure.get(one) ?? fitsTwo(fits.get(one) ?? []);
    unsure.set(one, known);
    return known;
  };
  const candidates: Candidate[] = [];
  for (const [a, others] of found) {
    for (const [b, likeness] of others) {
      candidates.push({ a, b, likeness, ambiguous: ambiguous(a) || ambiguous(b) });
    }
  }
  return candidates;
}

/** Likenesses that one and the same person's name shows all the time. */
function isSpelling(likeness: Likeness): boolean {
  return likenesses.indexOf(likeness) <= likenesses.indexOf('both-initials');
}

/** Whether two of them cannot be one person: by name, or since they are on one work. */
function fitsTwo(candidates: readonly Cluster[]): boolean {
  const count = Math.min(candidates.length, largestBlock);
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const [a, b] = [candidates[i]!, candidates[j]!];
      if (clusterLikeness(a, b) === null || overlap(a.items, b.items)) return true;
    }
  }
  return false;
}

/** Whether two sets have an element in common. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

/** A large block by whole first names; initials stand with nobody there. */
function byFirstName(block: readonly Cluster[]): Iterable<readonly Cluster[]> {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of block) {
    const first = cluster.parts[0]!.first;
    if (first.length < 2) continue;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [cluster]);
    else if (group.length < largestBlock) group.push(cluster);
  }
  return groups.values();
}
