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

/** An id that is wanted, and which number to try next: all before it are taken. */
interface Wanted {
  readonly id: string;
  next: number;
}

/**
 * Gives each wanted id once: the second of a kind becomes `…-2`, the third `…-3`.
 *
 * @param remembers whether many of the texts are the same: each is made a slug of once
 */
export function createIds<Id extends string>(
  prefix: string,
  taken: Iterable<string>,
  remembers = false,
) {
  /** Ids that were given or are taken, and what is next of those that are wanted again. */
  const used = new Map<string, Wanted | null>();
  for (const id of taken) used.set(id, null);
  const byText = new Map<string, Wanted>();
  return (text: string): Id => {
    let wanted = remembers ? byText.get(text) : undefined;
    if (wanted === undefined) {
      const id = `${prefix}${slug(text)}`;
      const there = used.get(id);
      wanted = there ?? { id, next: 2 };
      if (remembers) byText.set(text, wanted);
      if (there === undefined) {
        used.set(id, remembers ? wanted : null);
        return id as Id;
      }
      if (there === null) used.set(id, wanted);
    }
    let id: string;
    do {
      id = `${wanted.id}-${wanted.next}`;
      wanted.next += 1;
    } while (used.has(id));
    used.set(id, null);
    return id as Id;
  };
}
