import { fold } from '#core/model';

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words before a family name that some lists leave out. */
const particles = new Set(
  'van von der den de la le di da del dos du ter ten te zu zum af al el bin ibn'.split(' '),
);

/** A person's name taken apart for comparing; everything folded. */
export interface NameParts {
  /**
   * What two spellings of one name share: case, accents, punctuation, and
   * whether a double given name is hyphenated, spaced or run together are gone.
   */
  readonly key: string;
  readonly first: string;
  /** Names and initials between the first and the family name; particles are not among them. */
  readonly middle: readonly string[];
  /** The first and the middle ones. */
  readonly given: readonly string[];
  /** The given names, those with a hyphen taken apart. */
  readonly syllables: readonly string[];
  readonly family: string;
  /** `jr`, `iii`; empty for most. */
  readonly suffix: string;
  /** The key and the family name in which ä and ae are one. */
  readonly reducedKey: string;
  readonly reducedFamily: string;
}

const none: readonly string[] = [];
const nobody = {
  first: '',
  middle: [],
  given: [],
  syllables: [],
  family: '',
  suffix: '',
  reducedFamily: '',
};

/** Takes a name apart, family name last; a name without letters is its own key. */
export function partsOf(name: string): NameParts {
  const words = plainWords(name) ?? wordsOf(fold(apart(name)).replace(/['’`´]/g, ''));
  const suffix = words.length > 2 && suffixes.has(words.at(-1)!) ? words.pop()! : '';
  const family = words.at(-1);
  if (family === undefined)
    return { ...nobody, key: `\0${name}`, reducedKey: reduced(`\0${name}`) };
  const hyphened = words.some((word) => word.includes('-'));
  const syllables = hyphened ? words.flatMap(syllablesOf) : words;
  const last = syllables.at(-1)!;
  let given = '';
  for (let i = 0; i < syllables.length - 1; i += 1) {
    const part = syllables[i]!;
    // Whole words run together (Wei-Lin, Wei Lin, Weilin); initials stay apart.
    const apart = part.length === 1 || endsInInitial(given);
    given += given !== '' && apart ? ` ${part}` : part;
  }
  const givens = words.slice(0, -1).filter((word, i) => i === 0 || !particles.has(word));
  const key = `${given}|${last}|${suffix}`;
  return {
    key,
    first: givens[0] ?? '',
    middle: givens.length < 2 ? none : givens.slice(1),
    given: givens,
    syllables: hyphened ? givens.flatMap((word) => word.split('-')) : givens,
    family,
    suffix,
    reducedKey: reduced(key),
    reducedFamily: reduced(family),
  };
}

/**
 * The words of a name in lower case that is ASCII letters, spaces and full stops
 * alone, none of its words in capitals, as most names are; null for all others.
 */
function plainWords(name: string): string[] | null {
  const words: string[] = [];
  const lower = name.toLowerCase();
  let start = 0;
  let isCapital = false;
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    if (code === 32 || code === 46) {
      if (i > start) words.push(lower.slice(start, i));
      start = i + 1;
    } else if ((code | 32) < 97 || (code | 32) > 122 || code < 65) return null;
    else if (code < 91 && isCapital) return null;
    isCapital = code >= 65 && code < 91;
  }
  if (start < name.length) words.push(lower.slice(start));
  return words;
}

/**
 * A name with its initials apart where they are written as one word, `AM Weber` as
 * `A M Weber`: two or three capitals before a family name that has small letters.
 */
function apart(name: string): string {
  if (!/\p{Lu}{2}/u.test(name)) return name;
  const words = name.split(' ');
  const last = suffixes.has(fold(words.at(-1)!).replace('.', '')) ? words.at(-2) : words.at(-1);
  if (words.length < 2 || last === undefined || !/\p{Ll}/u.test(last)) return name;
  return words
    .map((word, i) => {
      // Within a name it may be a particle in capitals.
      const isOne = word === last || (i > 0 && particles.has(word.toLowerCase()));
      return !isOne && /^\p{Lu}{2,3}$/u.test(word) ? [...word].join(' ') : word;
    })
    .join(' ');
}

/** The words of a folded name, without hyphens at their ends. */
function wordsOf(folded: string): string[] {
  // Most names are ASCII once they are folded, which is quicker to split.
  const parts = folded.split(/[^ -~]/.test(folded) ? /[^\p{L}\p{N}\p{M}-]+/u : /[^a-z0-9-]+/);
  const words: string[] = [];
  for (const part of parts) {
    const word = part.includes('-') ? part.replace(/^-+|-+$/g, '') : part;
    if (word !== '') words.push(word);
  }
  return words;
}

function syllablesOf(word: string): readonly string[] {
  return word.split('-').filter((part) => part !== '');
}

/** Whether the last word is one letter. */
function endsInInitial(text: string): boolean {
  return text.length === 1 || text.at(-2) === ' ' || / .$|^.$/u.test(text);
}

/** What spellings of one name share; equal keys are one name. */
export function nameKey(name: string): string {
  return partsOf(name).key;
}

/** Whether a given name is an initial, or shortened to consonants as `Th`, `Chr` and `Ph` are. */
export function isInitial(name: string): boolean {
  return name.length === 1 || (name.length < 4 && /^[b-df-hj-np-tv-xz]{2,3}$/.test(name));
}

/** Whether the two are equal but for how they spell an umlaut, or one is the initial or the initials of the other. */
export function abbreviates(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > 1 && isInitial(a) && b.startsWith(a)) return true;
  if (b.length > 1 && isInitial(b) && a.startsWith(b)) return true;
  if (a.length > 1 && b.length > 1 && reduced(a) === reduced(b)) return true;
  if (!a.includes('-') && !b.includes('-')) {
    return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
  }
  const [x, y] = [a.split('-'), b.split('-')];
  if (x.length !== y.length) {
    return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
  }
  return x.every((part, i) => {
    const other = y[i]!;
    return (
      part === other ||
      (part.length === 1 && other.startsWith(part)) ||
      (other.length === 1 && part.startsWith(other))
    );
  });
}

/** Folded text in which ä and ae, ö and oe, ø and oe, ü and ue are one. */
export function reduced(text: string): string {
  if (!/[aou]e|aa/.test(text)) return text;
  return text.replace(/([aou])e/g, '$1').replace(/aa/g, 'a');
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
  const whole = (name: string) => (partsOf(name).first.length > 1 ? 1 : 0);
  return (
    whole(b) - whole(a) || words(b) - words(a) || extras(b) - extras(a) || initials(b) - initials(a)
  );
}
