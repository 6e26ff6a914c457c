import type { Cluster } from './cluster.ts';
import { type Likeness, likenesses, likenessOf } from './likeness.ts';

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
