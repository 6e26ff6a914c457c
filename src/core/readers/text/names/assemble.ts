import type { DraftAuthor } from '#core/model';
import { plain } from '../plain.ts';
import { isEastern } from './words.ts';

/** The parts of a name; each may be empty or missing. */
export interface PersonName {
  readonly given?: string;
  readonly family?: string;
  /** Kept with the family name: `van der`. */
  readonly particle?: string;
  /** Dropped where the family name stands alone: `von`. */
  readonly dropping?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/** An author in display order, with the parts that the source tells apart; null without a name. */
export function authorFrom(parts: PersonName): DraftAuthor | null {
  const family = beside(plainOf(parts.particle), plainOf(parts.family));
  const given = plainOf(parts.given);
  return assembled(given, plainOf(parts.dropping), family, plainOf(parts.suffix));
}

/** The same of parts that are plain text already; empty ones are missing. */
export function assembled(
  given: string,
  dropping: string,
  family: string,
  suffix: string,
): DraftAuthor | null {
  const together = isEastern(given) && isEastern(family);
  const name = together ? family + given : beside(beside(beside(given, dropping), family), suffix);
  if (!holdsWord(name)) return null;
  if (family === '') return { name };
  return given === '' ? { name, family } : { name, family, given };
}

/** Whether there is a letter or a digit in a text. */
export function holdsWord(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}]/u.test(text);
}

function plainOf(part: string | undefined): string {
  return part === undefined || part === '' ? '' : plain(part);
}

function beside(one: string, other: string): string {
  if (one === '') return other;
  return other === '' ? one : `${one} ${other}`;
}

/**
 * Given names with their initials set apart by full stops and spaces: `JM` and
 * `J.M.` are `J. M.`, so that the spellings of several sources agree. In a name
 * all in capitals (`WEI LI`) three letters may be a name and stay.
 */
export function initialled(given: string, familyHasLower: boolean): string {
  const glued = familyHasLower ? /^\p{Lu}{2,3}$/u : /^\p{Lu}{2}$/u;
  return given
    .split(' ')
    .map((word) => (glued.test(word) ? spaced(word) : dotted(word)))
    .join(' ');
}

/** A word of initials alone, set apart: `J-PM` is `J.-P. M.`. */
export function spaced(word: string): string {
  const letters = word.replace(/\.?-/g, '-').match(/-?\p{Lu}[\p{M}\p{Ll}]*/gu) ?? [];
  return letters
    .map((letter) => `${letter}.`)
    .join(' ')
    .replaceAll(' -', '-');
}

function dotted(word: string): string {
  // One letter is of one or two units; nearly all words are longer and have no full stop.
  if (word.length > 2 && !word.includes('.')) return word;
  return word.replace(/^\p{Lu}$/u, '$&.').replace(/(?<=(?<!\p{L})\p{Lu}\p{M}*\.)(?=\p{Lu})/gu, ' ');
}
