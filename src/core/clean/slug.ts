import { fold } from '#core/model';

const longest = 60;

/**
 * A text as part of an id: folded, letters and digits of any script kept, all
 * else hyphens; at most 60 characters, cut at a hyphen. Where it was cut or
 * nothing was left, a short hash of the whole text keeps it apart from others.
 */
export function slug(text: string): string {
  const folded = fold(text).replace(/['’]/g, '');
  const hyphened = folded.replace(
    /[^ -~]/.test(folded) ? /[^\p{L}\p{N}\p{M}]+/gu : /[^a-z0-9]+/g,
    '-',
  );
  const whole =
    hyphened.startsWith('-') || hyphened.endsWith('-') ? hyphened.replace(/^-|-$/g, '') : hyphened;
  if (whole !== '' && whole.length <= longest) return whole;
  const hash = contentHash(text);
  if (whole === '') return hash;
  const room = longest - hash.length - 1;
  const hyphen = whole.lastIndexOf('-', room);
  const cut = whole.slice(0, hyphen > 0 ? hyphen : room);
  // A cut inside a pair of surrogates would leave half a character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}-${hash}`;
}

/** FNV-1a, 32 bits, in base 36: short, and the same everywhere. */
export function contentHash(text: string): string {
  return hashOf(text).toString(36);
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Gives each wanted id once: the second of a kind becomes `…-2`, the third `…-3`. */
export function createIds<Id extends string>(prefix: string, taken: Iterable<string>) {
  const used = new Set<string>(taken);
  /** What to try next for an id that is taken: all numbers before it are taken too. */
  const next = new Map<string, number>();
  return (text: string): Id => {
    const wanted = `${prefix}${slug(text)}`;
    let id = wanted;
    if (used.has(wanted)) {
      let n = next.get(wanted) ?? 2;
      for (id = `${wanted}-${n}`; used.has(id); id = `${wanted}-${n}`) n += 1;
      next.set(wanted, n + 1);
    }
    used.add(id);
    return id as Id;
  };
}
