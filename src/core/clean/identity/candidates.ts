import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { type Likeness, likenesses, likenessOf } from './likeness.ts';
import { type NameParts, reduced } from './names.ts';

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
export function candidatesOf(gathered: Gathered): readonly Candidate[] {
  const found = new Map<Cluster, Map<Cluster, Likeness>>();
  const numbers = new Map(gathered.clusters.map((cluster, i) => [cluster, i]));
  const consider = (one: Cluster, other: Cluster) => {
    if (one === other || Math.min(one.namesake, other.namesake) >= mostNamesakes) return;
    const [a, b] = numbers.get(one)! < numbers.get(other)! ? [one, other] : [other, one];
    const known = found.get(a) ?? new Map<Cluster, Likeness>();
    if (known.has(b)) return;
    const likeness = clusterLikeness(a, b);
    if (likeness === null) return;
    found.set(a, known.set(b, likeness));
  };
  for (const block of blocksOf(gathered.clusters)) {
    for (const part of block.length > largestBlock ? byFirstName(block) : [block]) {
      for (let i = 0; i < part.length; i += 1) {
        for (let j = i + 1; j < part.length; j += 1) consider(part[i]!, part[j]!);
      }
    }
  }
  misspellings(gathered, consider);

  const fits = new Map<Cluster, Cluster[]>();
  const add = (one: Cluster, other: Cluster) => fits.set(one, [...(fits.get(one) ?? []), other]);
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
  return [...found].flatMap(([a, others]) =>
    [...others].map(([b, likeness]) => ({
      a,
      b,
      likeness,
      ambiguous: ambiguous(a) || ambiguous(b),
    })),
  );
}

/** Likenesses that one and the same person's name shows all the time. */
function isSpelling(likeness: Likeness): boolean {
  return likenesses.indexOf(likeness) <= likenesses.indexOf('both-initials');
}

/** Whether two of them cannot be one person: by name, or since they are on one work. */
function fitsTwo(candidates: readonly Cluster[]): boolean {
  const some = candidates.slice(0, largestBlock);
  return some.some((a, i) =>
    some.slice(i + 1).some((b) => clusterLikeness(a, b) === null || overlap(a.items, b.items)),
  );
}

/** Whether two sets have an element in common. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

function blocksOf(clusters: readonly Cluster[]): Iterable<readonly Cluster[]> {
  const blocks = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    for (const key of new Set(cluster.parts.flatMap(blockKeys))) {
      blocks.set(key, (blocks.get(key) ?? new Set<Cluster>()).add(cluster));
    }
  }
  return [...blocks.values()].filter(({ size }) => size > 1).map((block) => [...block]);
}

function blockKeys({ first, middle, family }: NameParts): readonly string[] {
  if (first === '') return [];
  const initial = first[0]!;
  const keys = [`${reduced(family)}|${initial}`];
  for (const part of family.split('-')) keys.push(`${reduced(part)}|${initial}`);
  const last = middle.at(-1);
  if (last !== undefined && last.length > 2) keys.push(`${reduced(last)}|${initial}`);
  if (first.length > 1 && middle.length === 0) keys.push([first, family].sort().join(' '));
  return keys;
}

/** A large block by whole first names; initials stand with nobody there. */
function byFirstName(block: readonly Cluster[]): Iterable<readonly Cluster[]> {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of block) {
    const first = cluster.parts[0]!.first;
    if (first.length < 2) continue;
    groups.set(first, [...(groups.get(first) ?? []), cluster]);
  }
  return [...groups.values()].map((group) => group.slice(0, largestBlock));
}

/** A name with few works may be a misspelling of a co-author's co-author. */
function misspellings({ authors }: Gathered, consider: (a: Cluster, b: Cluster) => void): void {
  const seen = new Set<Cluster>();
  for (const one of authors.flat()) {
    if (seen.has(one) || one.items.size > 2) continue;
    seen.add(one);
    const { first, family } = one.parts[0]!;
    if (first.length < 2) continue;
    const beside = new Set([...one.items].flatMap((item) => authors[item]!.slice(0, 20)));
    const further = new Set<Cluster>();
    for (const coauthor of beside) {
      for (const item of [...coauthor.items].slice(0, 50)) {
        for (const other of authors[item]!.slice(0, 20)) further.add(other);
      }
    }
    for (const other of further) {
      const half = other.parts.some((name) => name.first === first || name.family === family);
      if (half && !beside.has(other)) consider(one, other);
    }
  }
}
