import { clusterLikeness } from './cluster-likeness.ts';
import type { Cluster } from './cluster.ts';
import { likenesses } from './likeness.ts';
import type { Numbers } from './numbers.ts';
import type { Rows } from './rows.ts';

/** So many people whose names fit one are looked at; among more there are two. */
const mostFits = 300;

/** Up to this one likenesses are such as one and the same person's name shows all the time. */
const lastSpelling = likenesses.indexOf('both-initials');

/**
 * For each cluster those whose names could be other spellings of its own.
 *
 * @param size clusters are numbered below it; `a` and `b` are pairs, `likeness` the place of each pair's
 */
export function fitting(size: number, a: Int32Array, b: Int32Array, likeness: Uint8Array): Rows {
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
export function createFitsTwo(
  clusters: readonly Cluster[],
  fits: Rows,
  { authors, works, spelling, isSeveral, spellings }: Numbers,
): (cluster: number) => boolean {
  // For whom a work, or a spelling, was met last.
  const metOn = new Int32Array(authors.start.length - 1).fill(-1);
  const metAs = new Int32Array(spellings).fill(-1);
  return (cluster) => {
    const from = fits.start[cluster]!;
    const to = Math.min(fits.start[cluster + 1]!, from + mostFits);
    if (to - from < 2) return false;
    const names: Cluster[] = [];
    for (let i = from; i < to; i += 1) {
      const one = fits.of[i]!;
      if (isSeveral[one] === 0) {
        const own = spelling[one]!;
        if (metAs[own] === cluster) continue;
        metAs[own] = cluster;
      }
      names.push(clusters[one]!);
    }
    for (let i = 0; i < names.length; i += 1) {
      for (let j = i + 1; j < names.length; j += 1) {
        if (clusterLikeness(names[i]!, names[j]!) === null) return true;
      }
    }
    for (let i = from; i < to; i += 1) {
      const one = fits.of[i]!;
      for (let j = works.start[one]!; j < works.start[one + 1]!; j += 1) {
        if (metOn[works.of[j]!] === cluster) return true;
        metOn[works.of[j]!] = cluster;
      }
    }
    return false;
  };
}
