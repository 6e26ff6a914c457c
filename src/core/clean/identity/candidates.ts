import { blocksOf } from './blocks.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { type Likeness, likenesses, likenessOf } from './likeness.ts';
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
  const { clusters } = gathered;
  const pairs = new Pairs(clusters.length);
  const consider = (one: Cluster, other: Cluster) => {
    if (one === other || Math.min(one.namesake, other.namesake) >= mostNamesakes) return;
    const isFirst = one.number < other.number;
    const a = isFirst ? one : other;
    const b = isFirst ? other : one;
    const likeness = clusterLikeness(a, b);
    if (likeness !== null) pairs.add(a.number, b.number, likenesses.indexOf(likeness));
  };
  for (const block of blocksOf(gathered.clusters, numbers)) {
    for (const part of block.length > largestBlock ? byFirstName(block) : [block]) {
      for (let i = 0; i < part.length; i += 1) {
        for (let j = i + 1; j < part.length; j += 1) consider(part[i]!, part[j]!);
      }
    }
  }
  misspellings(gathered, numbers, consider);

  const fits: number[][] = [];
  pairs.each((a, b, likeness) => {
    if (likeness > lastSpelling) return;
    (fits[a] ??= []).push(b);
    (fits[b] ??= []).push(a);
  });
  const unsure: (boolean | undefined)[] = [];
  const ambiguous = (one: number): boolean => (unsure[one] ??= fitsTwo(clusters, fits[one] ?? []));
  const candidates: Candidate[] = [];
  pairs.each((a, b, likeness) => {
    candidates.push({
      a: clusters[a]!,
      b: clusters[b]!,
      likeness: likenesses[likeness]!,
      ambiguous: ambiguous(a) || ambiguous(b),
    });
  });
  return candidates;
}

/** Up to this one likenesses are such as one and the same person's name shows all the time. */
const lastSpelling = likenesses.indexOf('both-initials');

/** Whether two of them cannot be one person: by name, or since they are on one work. */
function fitsTwo(clusters: readonly Cluster[], candidates: readonly number[]): boolean {
  const count = Math.min(candidates.length, largestBlock);
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const a = clusters[candidates[i]!]!;
      const b = clusters[candidates[j]!]!;
      if (clusterLikeness(a, b) === null || overlap(a.items, b.items)) return true;
    }
  }
  return false;
}

/** Whether two sets have an element in common. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  if (a.size > b.size) return overlap(b, a);
  for (const one of a) if (b.has(one)) return true;
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
