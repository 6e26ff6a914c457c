import type { Cluster, Gathered } from './clusters.ts';
import { couldBeOne, type NameParts, partsOf } from './names.ts';

/** Two clusters that are one person, and why. */
export interface Match {
  readonly shorter: Cluster;
  readonly longer: Cluster;
  /** Spellings of the co-authors they share. */
  readonly shared: readonly string[];
}

/** How many shared co-authors make a missing middle name believable. */
const enough = 2;

/** Groups of one first and family name beyond this size are too common to tell apart. */
const largestGroup = 100;

/**
 * Pairs of clusters that differ in a missing middle name (`Joseph Gonzalez`,
 * `Joseph E. Gonzalez`) and share at least two co-authors. Never where both
 * stand on one work, where a spelling fits two people who cannot be one, or
 * where a join of joins would bring such people together. Whoever is on nearly
 * every work, as the owner of a list is, counts for nothing.
 */
export function matchMiddleNames({ clusters, authors }: Gathered): readonly Match[] {
  const groups = new Map<string, Cluster[]>();
  const parts = new Map<Cluster, NameParts[]>();
  for (const cluster of clusters) {
    const own = [...cluster.spellings.keys()].map(partsOf);
    parts.set(cluster, own);
    const key = `${own[0]!.first}|${own[0]!.family}`;
    groups.set(key, [...(groups.get(key) ?? []), cluster]);
  }
  const fits = (a: Cluster, b: Cluster) =>
    parts.get(a)!.every((x) => parts.get(b)!.every((y) => couldBeOne(x, y)));
  const everywhere = ubiquitous(authors, clusters);
  const coauthors = (cluster: Cluster) =>
    new Set(
      [...cluster.items].flatMap((item) => authors[item]!).filter((one) => !everywhere.has(one)),
    );

  const matches: Match[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > largestGroup) continue;
    const joined = new Map<Cluster, Cluster[]>(group.map((one) => [one, [one]]));
    for (const [a, b] of pairs(group)) {
      const together = [...joined.get(a)!, ...joined.get(b)!];
      if (joined.get(a) === joined.get(b) || !compatible(together, fits)) continue;
      if (ambiguous(a, group, fits) || ambiguous(b, group, fits)) continue;
      const others = coauthors(b);
      const shared = [...coauthors(a)].filter((one) => others.has(one) && one !== a && one !== b);
      if (shared.length < enough) continue;
      for (const one of together) joined.set(one, together);
      const [shorter, longer] = middles(parts.get(a)!) <= middles(parts.get(b)!) ? [a, b] : [b, a];
      matches.push({ shorter, longer, shared: shared.map((one) => [...one.spellings.keys()][0]!) });
    }
  }
  return matches;
}

function* pairs(group: readonly Cluster[]): Generator<[Cluster, Cluster]> {
  for (let i = 0; i < group.length; i += 1) {
    for (let j = i + 1; j < group.length; j += 1) yield [group[i]!, group[j]!];
  }
}

/** Whether all of them could be one person: by name, by work, and by corpus file. */
function compatible(all: readonly Cluster[], fits: (a: Cluster, b: Cluster) => boolean): boolean {
  for (const [a, b] of pairs(all)) {
    if (!fits(a, b) || overlap(a.items, b.items) || overlap(a.corpora, b.corpora)) return false;
  }
  return true;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Whether a spelling fits two of the group who cannot be one person. */
function ambiguous(
  one: Cluster,
  group: readonly Cluster[],
  fits: (a: Cluster, b: Cluster) => boolean,
): boolean {
  const candidates = group.filter((other) => other !== one && fits(one, other));
  for (const [a, b] of pairs(candidates)) if (!fits(a, b)) return true;
  return false;
}

function ubiquitous(
  authors: readonly (readonly Cluster[])[],
  clusters: readonly Cluster[],
): ReadonlySet<Cluster> {
  if (authors.length < 3) return new Set();
  return new Set(clusters.filter((one) => one.items.size > authors.length * 0.8));
}

function middles(names: readonly NameParts[]): number {
  return Math.max(...names.map((name) => name.middle.join('').length));
}
