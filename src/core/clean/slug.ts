import { fold } from '#core/model';

const longest = 60;

/**
 * A text as part of an id: folded, letters and digits of any script kept, all
 * else hyphens; at most 60 characters, cut at a hyphen. Where it was cut or
 * nothing was left, a short hash of the whole text keeps it apart from others.
 */
export function slug(text: string): string {
  const whole = fold(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (whole !== '' && whole.length <= longest) return whole;
  const hash = contentHash(text);
  if (whole === '') return hash;
  const room = longest - hash.length - 1;
  const hyphen = whole.lastIndexOf('-', room);
  const letters = [...whole.slice(0, hyphen > 0 ? hyphen : room)];
  // A cut inside a pair of surrogates would leave half a character.
  if (/^[\ud800-\udbff]$/.test(letters.at(-1) ?? '')) letters.pop();
  return `${letters.join('')}-${hash}`;
}

/** FNV-1a, 32 bits, in base 36: short, and the same everywhere. */
export function contentHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Gives each wanted id once: the second of a kind becomes `…-2`, the third `…-3`. */
export function createIds<Id extends string>(prefix: string, taken: Iterable<string>) {
  const used = new Set<string>(taken);
  return (text: string): Id => {
    const wanted = `${prefix}${slug(text)}`;
    let id = wanted;
    for (let n = 2; used.has(id); n += 1) id = `${wanted}-${n}`;
    used.add(id);
    return id as Id;
  };
}
