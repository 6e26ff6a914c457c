/** How many pieces are remembered: a power of two. */
const places = 1 << 14;

interface Remembered<T> {
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly value: T;
}

/**
 * `read` of pieces of texts, which remembers what it read of pieces that came up
 * lately: those are not cut out of their text again, and give the same object.
 * Each piece has one place to be remembered at, where another one may replace it,
 * so that neither time nor memory depends on what the pieces are.
 */
export function remembered<T>(
  read: (piece: string) => T,
): (text: string, start: number, end: number) => T {
  const kept: (Remembered<T> | undefined)[] = [];
  return (text, start, end) => {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    const place = (hash ^ (hash >>> 15)) & (places - 1);
    if (kept.length === 0) kept.length = places;
    const there = kept[place];
    if (there !== undefined && isSame(there, text, start, end)) return there.value;
    const value = read(text.slice(start, end));
    kept[place] = { text, start, length: end - start, value };
    return value;
  };
}

function isSame(one: Remembered<unknown>, text: string, start: number, end: number): boolean {
  if (one.length !== end - start) return false;
  const shift = one.start - start;
  for (let i = start; i < end; i += 1) {
    if (one.text.charCodeAt(i + shift) !== text.charCodeAt(i)) return false;
  }
  return true;
}
