/** Inputs come in two halves, so that one can stay unseen by those who mend readers. */
export type Half = 1 | 2;

/** The half of a text, by a hash of it: the same today and tomorrow, whatever else there is. */
export function halfOf(text: string): Half {
  return (hashOf(text) & 1) === 0 ? 1 : 2;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}
