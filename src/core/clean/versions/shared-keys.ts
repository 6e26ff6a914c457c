/**
 * Which keys of the things are keys of others too: a bit for each of a thing's keys,
 * in their order, those from the 32nd on together. A bit may be set now and then for
 * a key that nobody else has. Most entries of a list are like no other, and this
 * tells so without keeping their keys.
 *
 * @param hashes hands over a hash of each key of a thing
 */
export function shareKeys<T>(
  things: readonly T[],
  hashes: (thing: T, add: (hash: number) => void) => void,
): Int32Array {
  let places = 1024;
  while (places < things.length * 32) places *= 2;
  const seen = new Uint8Array(places);
  let found = new Int32Array(things.length * 4);
  let count = 0;
  const ends = new Int32Array(things.length);
  const add = (hash: number) => {
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    const place = (mixed ^ (mixed >>> 13)) & (places - 1);
    if (count === found.length) {
      const more = new Int32Array(found.length * 2);
      more.set(found);
      found = more;
    }
    found[count] = place;
    count += 1;
    if (seen[place]! < 2) seen[place]! += 1;
  };
  things.forEach((thing, i) => {
    hashes(thing, add);
    ends[i] = count;
  });
  const shared = new Int32Array(things.length);
  for (let i = 0, at = 0; i < things.length; i += 1) {
    for (let key = 0; at < ends[i]!; at += 1, key += 1) {
      if (seen[found[at]!] === 2) shared[i]! |= 1 << Math.min(key, 31);
    }
  }
  return shared;
}

/** Those keys of a thing whose bits are set. */
export function sharedOf(keys: readonly string[], shared: number): readonly string[] {
  return keys.filter((_, key) => (shared & (1 << Math.min(key, 31))) !== 0);
}
