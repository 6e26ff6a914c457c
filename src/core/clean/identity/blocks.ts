import type { Cluster } from './cluster.ts';
import { type NameParts, reduced } from './names.ts';
import type { Numbers } from './numbers.ts';

/** A block's key: two numbers in one, those of family names and initials apart from those of pairs. */
const initials = 2 ** 16;
const names = 2 ** 21;
const pairs = 2 ** 44;

/**
 * The numbers of clusters that may be compared, because they share a family name and the first
 * initial, or a first and a family name in whatever order. In order of
 * appearance; nobody is in a block alone.
 */
export function blocksOf(
  clusters: readonly Cluster[],
  { numberFor, spelling, isSeveral }: Numbers,
): readonly (readonly number[])[] {
  /** The keys of those who bear one name alone are found once a name. */
  const keys: number[] = [];
  const [start, end] = [new Int32Array(clusters.length), new Int32Array(clusters.length)];
  const named: (number | undefined)[] = [];
  let places = 1024;
  while (places < clusters.length * 16) places *= 2;
  /** How many clusters have a key at a place, up to two: most keys are of one cluster alone. */
  const seen = new Uint8Array(places);
  for (let i = 0; i < clusters.length; i += 1) {
    const known = isSeveral[i] === 1 ? undefined : named[spelling[i]!];
    start[i] = known === undefined ? keys.length : start[known]!;
    if (known === undefined) {
      for (const one of clusters[i]!.parts) addKeys(one, numberFor, keys);
      if (isSeveral[i] === 0) named[spelling[i]!] = i;
    }
    end[i] = known === undefined ? keys.length : end[known]!;
    for (let at = start[i]!; at < end[i]!; at += 1) {
      const place = placeOf(keys[at]!, places);
      if (keys.indexOf(keys[at]!, start[i]) === at && seen[place]! < 2) seen[place]! += 1;
    }
  }
  const blocks = new Map<number, number[]>();
  for (let i = 0; i < clusters.length; i += 1) {
    for (let at = start[i]!; at < end[i]!; at += 1) {
      const key = keys[at]!;
      if (seen[placeOf(key, places)] !== 2) continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else if (block[block.length - 1] !== i) block.push(i);
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1);
}

function placeOf(key: number, places: number): number {
  const high = Math.imul((key / 2 ** 32) | 0, 0x85ebca6b);
  const hash = Math.imul(((key % 2 ** 32) | 0) ^ high, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

function addKeys(
  { first, middle, family, reducedFamily }: NameParts,
  numberFor: (name: string) => number,
  keys: number[],
): void {
  if (first === '') return;
  const initial = first.charCodeAt(0);
  const add = (name: string) => keys.push(numberFor(name) * initials + initial);
  add(reducedFamily);
  if (family.includes('-')) for (const part of family.split('-')) add(reduced(part));
  const last = middle.at(-1);
  if (last !== undefined && last.length > 2) add(reduced(last));
  if (first.length > 1 && middle.length === 0) {
    const [one, other] = [numberFor(first), numberFor(family)];
    keys.push(pairs + Math.min(one, other) * names + Math.max(one, other));
  }
}
