import { hashOf } from '../slug.ts';

/**
 * Which of the things share a key with another: 1 at their places. Where nobody
 * else has a key of theirs, 0; now and then 1 there too. Most entries of a list
 * are like no other, and this tells so without keeping their keys.
 */
export function shareKeys<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): Uint8Array {
  let places = 1024;
  while (places < things.length * 32) places *= 2;
  const seen = new Uint8Array(places);
  const hashes: number[] = [];
  const ends = new Uint32Array(things.length);
  things.forEach((thing, i) => {
    for (const key of keysOf(thing)) {
      const hash = hashOf(key);
      const place = (hash ^ (hash >>> 15)) & (places - 1);
      hashes.push(place);
      if (seen[place]! < 2) seen[place]! += 1;
    }
    ends[i] = hashes.length;
  });
  const shared = new Uint8Array(things.length);
  for (let i = 0, at = 0; i < things.length; i += 1) {
    for (; at < ends[i]!; at += 1) if (seen[hashes[at]!] === 2) shared[i] = 1;
  }
  return shared;
}
