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
 * What it gives takes a text and, where it has one, the number of the text: of
 * many equal texts a slug is made once.
 */
export function createIds<Id extends string>(prefix: string, taken: Iterable<string>) {
  /** Ids without a number that was given here. */
  const used = new Map<string, Wanted>();
  /** Those of them that look as if their number was given here. */
  const alike = new Set<string>();
  const byNumber: (Wanted | undefined)[] = [];
  for (const id of taken) add(id);
  return (text: string, number = -1): Id => {
    let wanted = number === -1 ? undefined : byNumber[number];
    if (wanted === undefined) {
      const id = `${prefix}${slug(text)}`;
      const there = used.get(id);
      wanted = there ?? add(id);
      if (number !== -1) byNumber[number] = wanted;
      if (there === undefined && !wasNumbered(id)) return id as Id;
    }
    let id: string;
    do {
      id = `${wanted.id}-${wanted.next}`;
      wanted.next += 1;
    } while (alike.has(id));
    return id as Id;
  };

  function add(id: string): Wanted {
    const wanted = { id, next: 2 };
    used.set(id, wanted);
    if (endsInDigit(id) && numbered.test(id)) alike.add(id);
    return wanted;
  }

  /** Whether an id was made of another one and a number. */
  function wasNumbered(id: string): boolean {
    const [, other, number] = (endsInDigit(id) ? numbered.exec(id) : null) ?? [];
    const wanted = other === undefined ? undefined : used.get(other);
    return wanted !== undefined && Number(number) < wanted.next;
  }
}

/** An id and a number from 2 on. */
const numbered = /^(.*)-([2-9]|[1-9]\d+)$/;

/** Most ids do not, which is quick to see. */
function endsInDigit(id: string): boolean {
  const code = id.charCodeAt(id.length - 1);
  return code >= 48 && code <= 57;
}
