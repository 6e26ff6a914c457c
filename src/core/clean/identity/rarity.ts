import { clusterLikeness } from './cluster-likeness.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { isCommonFamily } from './common-families.ts';

/**
 * How much the names of two people say by themselves:
 * - `usual`: others may bear them
 * - `rare`: the list says that hardly anybody else does
 * - `lone`: the family name is uncommon, and everybody of the list who bears it
 *   could be both of them
 */
export type Rarity = 'usual' | 'rare' | 'lone';

/** Among more people some bear one uncommon name by chance. */
const mostPeople = 1000;
/** So many spellings of one person a list has at the most. */
const mostSpellings = 8;

/** Tells how rare the names of two people are, by the list and by how common names are anywhere. */
export function createRarity({
  clusters,
  namesakes,
}: Gathered): (a: Cluster, b: Cluster) => Rarity {
  const isNobodyElses = foundOnce(clusters.length, ({ parts }) =>
    parts.every(namesakes.isNobodyElses),
  );
  const isUncommon = foundOnce(clusters.length, ({ parts }) =>
    parts.every(({ first, reducedFamily }) => first !== '' && !isCommonFamily(reducedFamily)),
  );
  const bearers = new Map<string, Cluster[]>();
  if (clusters.length <= mostPeople) {
    for (const one of clusters) {
      for (const family of new Set(one.parts.map(({ reducedFamily }) => reducedFamily))) {
        const known = bearers.get(family);
        if (known === undefined) bearers.set(family, [one]);
        else known.push(one);
      }
    }
  }
  return (a, b) => {
    if (clusters.length <= mostPeople && isUncommon(a) && isUncommon(b) && isTold(a, b)) {
      const families = [...a.parts, ...b.parts].map(({ reducedFamily }) => reducedFamily);
      const relatives = new Set(families.flatMap((family) => bearers.get(family) ?? []));
      if (relatives.size <= mostSpellings && [...relatives].every(fitsBoth(a, b))) return 'lone';
    }
    return isNobodyElses(a) && isNobodyElses(b) ? 'rare' : 'usual';
  };
}

/** A question of numbered clusters that is answered once for each. */
function foundOnce(
  count: number,
  of: (cluster: Cluster) => boolean,
): (cluster: Cluster) => boolean {
  /** 1 for yes, 2 for no. */
  const known = new Uint8Array(count);
  return (cluster) => {
    if (known[cluster.number] === 0) known[cluster.number] = of(cluster) ? 1 : 2;
    return known[cluster.number] === 1;
  };
}

/** An initial tells who it is beside a whole family name alone, not beside the half of one. */
function isTold(a: Cluster, b: Cluster): boolean {
  const whole = (one: Cluster) => one.parts.every(({ first }) => first.length > 1);
  return a.parts[0]!.reducedFamily === b.parts[0]!.reducedFamily || (whole(a) && whole(b));
}

function fitsBoth(a: Cluster, b: Cluster): (one: Cluster) => boolean {
  return (one) =>
    (one === a || clusterLikeness(one, a) !== null) &&
    (one === b || clusterLikeness(one, b) !== null);
}
