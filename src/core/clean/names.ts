import { fold } from '#core/model';

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A person's name taken apart for comparing; everything folded. */
export interface NameParts {
  /**
   * What two spellings of one name share: case, accents, punctuation, and
   * whether a double given name is hyphenated, spaced or run together are gone.
   */
  readonly key: string;
  readonly first: string;
  /** Names and initials between the first and the family name. */
  readonly middle: readonly string[];
  readonly family: string;
}

/** Takes a name apart, family name last; a name without letters is its own key. */
export function partsOf(name: string): NameParts {
  const folded = fold(name).replace(/['’`´]/g, '');
  const words = folded
    .split(/[^\p{L}\p{N}\p{M}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
  const suffix = words.length > 2 && suffixes.has(words.at(-1)!) ? words.pop()! : '';
  const family = words.at(-1);
  if (family === undefined) return { key: `\0${name}`, first: '', middle: [], family: '' };
  const syllables = words.flatMap((word) => word.split('-')).filter((part) => part !== '');
  const last = syllables.at(-1)!;
  let given = '';
  for (const part of syllables.slice(0, -1)) {
    // Whole words run together (Wei-Lin, Wei Lin, Weilin); initials stay apart.
    const apart = part.length === 1 || / .$|^.$/u.test(given);
    given += given !== '' && apart ? ` ${part}` : part;
  }
  return {
    key: `${given}|${last}|${suffix}`,
    first: words.length > 1 ? words[0]! : '',
    middle: words.slice(1, -1),
    family: `${family}|${suffix}`,
  };
}

/**
 * Whether two names with the same first and family name could be one person's:
 * the middle names of one are missing, or an initial stands for a name. A first
 * name that is only an initial could be anybody's: never.
 */
export function couldBeOne(a: NameParts, b: NameParts): boolean {
  if (a.first !== b.first || a.family !== b.family || a.first.length < 2) return false;
  const [few, many] =
    a.middle.length <= b.middle.length ? [a.middle, b.middle] : [b.middle, a.middle];
  let at = 0;
  for (const part of few) {
    while (at < many.length && !abbreviates(part, many[at]!)) at += 1;
    if (at === many.length) return false;
    at += 1;
  }
  return true;
}

function abbreviates(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** In what two spellings of the same key differ, in words: `a full stop`. */
export function differenceOf(a: string, b: string): string {
  const found: string[] = [];
  const differs = (change: (text: string) => string, word: string) => {
    const [x, y] = [change(a), change(b)];
    if (a !== b && (x !== a || y !== b) && distance(x, y) < distance(a, b)) found.push(word);
    [a, b] = [x, y];
  };
  differs((text) => text.replace(/\./g, ''), 'a full stop');
  differs((text) => text.replace(/['’`´,]/g, ''), 'punctuation');
  differs((text) => text.toLowerCase(), 'capital letters');
  differs(fold, 'accents');
  differs((text) => text.replace(/[\s-]+/g, ''), 'a hyphen or a space');
  return found.length === 0 ? 'its spelling' : found.join(' and ');
}

/** How far two texts are from equal, roughly: the letters outside their common ends. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  return Math.max(a.length, b.length) - start - end;
}

/** Compares two spellings of one person: negative where `a` is the fuller one. */
export function fuller(a: string, b: string): number {
  const words = (name: string) => partsOf(name).middle.join('').length;
  const extras = (name: string) => [...name].filter((char) => !/[a-z\s]/i.test(char)).length;
  const initials = (name: string) => (name.match(/(?<!\p{L})\p{L}\./gu) ?? []).length;
  return words(b) - words(a) || extras(b) - extras(a) || initials(b) - initials(a);
}
