/**
 * A source of chance in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public
 * domain), 32-bit integer arithmetic alone, so that every engine gives the same.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
